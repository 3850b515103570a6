import { EconomyTableKind } from '#domain/economy/report-tables/economy-table.ts';
import type { TablePlacement } from '#domain/economy/report-tables/table-placement.ts';
import { economyTableTexts } from '#i18n/web/economy-table-texts.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { StyleFields } from '../economy/style-fields.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { oneIn } from '../shell/search-values.ts';
import { IconButton } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';

type Properties = {
  readonly placements: readonly TablePlacement[];
  readonly onChange: (placements: readonly TablePlacement[]) => void;
};

/** Computed tables and charts of the economy that new drafts get in the chapter, in order. */
export function EconomyPlacements({ placements, onChange }: Properties) {
  const text = useTexts(roundTexts);
  const tables = useTexts(economyTableTexts);
  const change = (at: number, next: TablePlacement): void => {
    onChange(placements.map((one, index) => (index === at ? next : one)));
  };
  return (
    <fieldset className="economy-placements">
      <legend>{text.economyTables}</legend>
      {placements.map((placement, at) => (
        // The same table may stand twice, so that its place is its name.
        <details key={`${placement.table} ${at}`} className="economy-placement">
          <summary>{tables.kinds[placement.table]}</summary>
          <div className="row row-end">
            {placement.table === 'volumeCost' && (
              <Field
                label={tables.whichVolume}
                help={text.volumeHelp}
                maxLength={160}
                value={placement.volume ?? ''}
                onChange={(typed) => {
                  const { volume: _, ...rest } = placement;
                  change(at, typed.trim() === '' ? rest : { ...rest, volume: typed });
                }}
              />
            )}
            <StyleFields
              style={placement.style}
              none={text.asUsual}
              onChange={(style) => {
                change(at, { ...placement, style });
              }}
            />
            <IconButton
              icon="cross"
              label={text.removeOne(tables.kinds[placement.table])}
              onClick={() => {
                onChange(placements.filter((_, index) => index !== at));
              }}
            />
          </div>
        </details>
      ))}
      <Select
        label={text.addEconomyTable}
        value=""
        options={[
          { value: '', label: text.choose },
          ...EconomyTableKind.options.map((value) => ({ value, label: tables.kinds[value] })),
        ]}
        onChange={(chosen) => {
          const table = oneIn(EconomyTableKind.options, chosen);
          if (table !== undefined) onChange([...placements, { table, style: {} }]);
        }}
      />
    </fieldset>
  );
}
