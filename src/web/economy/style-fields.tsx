import { EconomyRounding, EconomyUnit } from '#domain/economy/report-tables/economy-table.ts';
import type { StyleChoice } from '#domain/economy/report-tables/table-placement.ts';
import { economyTableTexts } from '#i18n/web/economy-table-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Select } from '../ui/field.tsx';

type Properties<S extends StyleChoice> = {
  readonly style: S;
  /** What "not chosen" is called; null where everything is chosen. */
  readonly none: string | null;
  readonly onChange: (style: S) => void;
};

const SIGNS = ['ledger', 'positive'] as const;

/** Unit, rounding and signs of tables: all of them, or those that one wants otherwise than is usual. */
export function StyleFields<S extends StyleChoice>({ style, none, onChange }: Properties<S>) {
  const text = useTexts(economyTableTexts);
  const optionsOf = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) => [
    ...(none === null ? [] : [{ value: '', label: none }]),
    ...values.map((value) => ({ value, label: labels[value] })),
  ];
  const choose = (field: keyof StyleChoice, chosen: string | undefined): void => {
    const { [field]: _, ...rest } = style;
    onChange((chosen === undefined ? rest : { ...rest, [field]: chosen }) as S);
  };
  return (
    <>
      <Select
        label={text.unit}
        value={style.unit ?? ''}
        options={optionsOf(EconomyUnit.options, text.units)}
        onChange={(chosen) => {
          choose('unit', oneIn(EconomyUnit.options, chosen));
        }}
      />
      <Select
        label={text.rounding}
        value={style.rounding ?? ''}
        options={optionsOf(EconomyRounding.options, text.roundings)}
        onChange={(chosen) => {
          choose('rounding', oneIn(EconomyRounding.options, chosen));
        }}
      />
      <Select
        label={text.signs}
        value={style.signs ?? ''}
        options={optionsOf(SIGNS, text.signKinds)}
        onChange={(chosen) => {
          choose('signs', oneIn(SIGNS, chosen));
        }}
      />
    </>
  );
}
