import './rounds.css';

type Properties = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** A box to tick with its words beside it. */
export function CheckLine({ label, checked, onChange }: Properties) {
  return (
    <label className="check-line">
      <input
        type="checkbox"
        className="round-check"
        checked={checked}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      {label}
    </label>
  );
}
