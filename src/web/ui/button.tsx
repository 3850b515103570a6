import type { ButtonHTMLAttributes, ReactNode } from 'react';

import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

type Properties = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'disabled'> & {
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  readonly submit?: boolean;
  /** Work is going on: the button keeps its place and focus, and does nothing more until it is done. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
};

/**
 * A disabled button stays in the tab order and is only said to be disabled, so that nobody loses their place when
 * something starts to be worked on.
 */
export function Button({
  variant = 'secondary',
  icon,
  submit = false,
  busy = false,
  disabled = false,
  className = '',
  onClick,
  children,
  ...rest
}: Properties) {
  const still = busy || disabled;
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={`button button-${variant} ${className}`}
      aria-disabled={still || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (still) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}

type IconButtonProperties = Omit<Properties, 'children' | 'icon'> & { readonly icon: IconName; readonly label: string };

/** A button with an icon alone: its name is read out and shown as a tip. */
export function IconButton({ label, className = '', ...rest }: IconButtonProperties) {
  return (
    <Button variant="quiet" {...rest} className={`button-icon ${className}`} title={label}>
      <span className="visually-hidden">{label}</span>
    </Button>
  );
}
