import { Measure } from '#domain/economy/measure-plan.ts';
import { measureTexts } from '#i18n/web/measure-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import type { Keyed } from './row-list.ts';

/** A measure as it is typed: thousands, and days of the browser's own field. */
export type TypedMeasure = {
  readonly text: string;
  readonly responsible: string;
  readonly effect: string;
  readonly soFar: string;
  readonly day: string;
  readonly state: Measure['state'];
};

const STATES = Measure.shape.state.options;

type Properties = {
  readonly rows: readonly Keyed<TypedMeasure>[];
  readonly locked: boolean;
  readonly onChange: (rows: Keyed<TypedMeasure>[]) => void;
  readonly onAdd: () => void;
};

export function MeasureRows({ rows, locked, onChange, onAdd }: Properties) {
  const text = useTexts(measureTexts);
  return (
    <>
      {rows.map(({ key, value }, index) => {
        const row = index + 1;
        const set = (next: Partial<TypedMeasure>): void => {
          onChange(rows.with(index, { key, value: { ...value, ...next } }));
        };
        const field = (name: 'text' | 'responsible' | 'effect' | 'soFar', label: string) => (
          <Field
            label={label}
            disabled={locked}
            maxLength={1000}
            inputMode={name === 'effect' || name === 'soFar' ? 'decimal' : 'text'}
            value={value[name]}
            onChange={(next) => {
              set({ [name]: next });
            }}
          />
        );
        return (
          <div key={key} className="forecast-risk">
            {field('text', text.measure(row))}
            {field('responsible', text.responsible(row))}
            {field('effect', text.effect(row))}
            {field('soFar', text.soFar(row))}
            <Field
              label={text.day(row)}
              type="date"
              disabled={locked}
              value={value.day}
              onChange={(day) => {
                set({ day });
              }}
            />
            <Select
              label={text.state(row)}
              disabled={locked}
              value={value.state}
              options={STATES.map((state) => ({ value: state, label: text.measureStates[state] }))}
              onChange={(state) => {
                set({ state: oneIn(STATES, state) ?? 'planned' });
              }}
            />
            {!locked && rows.length > 1 && (
              <IconButton
                icon="cross"
                label={text.remove(row)}
                onClick={() => {
                  onChange(rows.toSpliced(index, 1));
                }}
              />
            )}
          </div>
        );
      })}
      {!locked && (
        <div>
          <Button repeats onClick={onAdd}>
            {text.add}
          </Button>
        </div>
      )}
    </>
  );
}
