type BoxProperties = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** The browser's own box with its words beside it. */
export function CheckBox({ label, checked, onChange }: BoxProperties) {
  return (
    <label className="check-box">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      {label}
    </label>
  );
}

type ListProperties<T extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: T[]) => void;
};

/** Any number of some; kept in the order of the list, however they were chosen. Nothing where there is nothing to choose. */
export function CheckList<T extends string>({ label, options, chosen, onChange }: ListProperties<T>) {
  if (options.length === 0) return null;
  return (
    <fieldset className="check-list">
      <legend>{label}</legend>
      {options.map(({ value, label: name }) => (
        <CheckBox
          key={value}
          label={name}
          checked={chosen.includes(value)}
          onChange={(checked) => {
            onChange(
              options
                .map((option) => option.value)
                .filter((option) => (option === value ? checked : chosen.includes(option))),
            );
          }}
        />
      ))}
    </fieldset>
  );
}
