import { ComboBox as AriaComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Key } from 'react-aria-components';

import { IconToggle } from './combo-box-toggle.tsx';

export type ComboOption = {
  readonly id: string;
  readonly label: string;
  readonly depth?: number;
  readonly note?: string;
};

type Properties = {
  readonly label: string;
  readonly help?: string;
  readonly options: readonly ComboOption[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
};

/** A long list that is searched while one writes: organisations, definitions. */
export function ComboBox({ label, help, options, value, onChange }: Properties) {
  const choose = (key: Key | null): void => {
    if (typeof key === 'string') onChange(key);
  };
  return (
    <AriaComboBox
      className="field combo-box"
      defaultItems={options}
      value={value}
      onChange={choose}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className="field-label">{label}</Label>
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <div className="combo-box-row">
        <Input className="input" />
        <IconToggle />
      </div>
      <Popover className="popover">
        <ListBox<ComboOption> className="list-box">
          {({ id, label: name, depth = 0, note }) => (
            <ListBoxItem id={id} textValue={name} className="list-box-item">
              <span style={{ paddingInlineStart: `${depth * 0.9}rem` }}>{name}</span>
              {note !== undefined && <span className="soft small"> {note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
