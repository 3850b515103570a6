import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';

import { Icon } from './icon.tsx';

type FrameProperties = {
  readonly id: string;
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
  readonly hideLabel?: boolean;
  readonly children: ReactNode;
};

/** Label above, help below it, the fault right at the field in words and with a shape. */
function FieldFrame({ id, label, help, error, hideLabel = false, children }: FrameProperties) {
  return (
    <div className={`field ${hasText(error) ? 'field-wrong' : ''}`}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      {help !== undefined && (
        <div id={`${id}-help`} className="field-help">
          {help}
        </div>
      )}
      {hasText(error) && (
        <div id={`${id}-error`} className="field-error">
          <Icon name="warning" /> {error}
        </div>
      )}
      {children}
    </div>
  );
}

const hasText = (text: string | null | undefined): text is string => text !== null && text !== undefined && text !== '';

const described = (id: string, help: ReactNode, error: string | null | undefined): string | undefined =>
  [help === undefined ? '' : `${id}-help`, hasText(error) ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

type Shared = {
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
  readonly hideLabel?: boolean;
};

type FieldProperties = Shared &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
    readonly onChange: (value: string) => void;
  };

/** A line of text, a number, a day, a password: what the browser itself knows to help with. */
export function Field({
  label,
  help,
  error,
  hideLabel = false,
  onChange,
  id,
  className = '',
  ...rest
}: FieldProperties) {
  const own = useId();
  const name = id ?? own;
  return (
    <FieldFrame id={name} label={label} help={help} error={error} hideLabel={hideLabel}>
      <input
        {...rest}
        id={name}
        className={`input ${className}`}
        aria-invalid={hasText(error) || undefined}
        aria-describedby={described(name, help, error)}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </FieldFrame>
  );
}

type AreaProperties = Shared &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange'> & {
    readonly onChange: (value: string) => void;
  };

export function TextArea({ label, help, error, hideLabel = false, onChange, ...rest }: AreaProperties) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} help={help} error={error} hideLabel={hideLabel}>
      <textarea
        rows={4}
        {...rest}
        id={id}
        className="input"
        aria-invalid={hasText(error) || undefined}
        aria-describedby={described(id, help, error)}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </FieldFrame>
  );
}

export type Option = { readonly value: string; readonly label: string };

type SelectProperties = Shared &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'children'> & {
    readonly options: readonly Option[];
    readonly onChange: (value: string) => void;
  };

/** The browser's own list: it is what phones, screen readers and keyboards handle best. */
export function Select({ label, help, error, hideLabel = false, options, onChange, ...rest }: SelectProperties) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} help={help} error={error} hideLabel={hideLabel}>
      <select
        {...rest}
        id={id}
        className="input select"
        aria-invalid={hasText(error) || undefined}
        aria-describedby={described(id, help, error)}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
