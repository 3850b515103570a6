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
  /** It may be pressed again and again, as one that moves a row or adds an empty one. */
  readonly repeats?: boolean;
  readonly children: ReactNode;
};

const MOVES: ReadonlySet<IconName> = new Set(['up', 'down']);

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
  repeats = icon !== undefined && MOVES.has(icon),
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
        // Whoever presses twice out of habit means it once: the second press comes before the button knows it is busy.
        if (still || (!repeats && event.detail > 1)) event.preventDefault();
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
