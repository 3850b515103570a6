import type { EconomyArea } from '#domain/economy/economy-chart.ts';
import { economyChartTexts } from '#i18n/web/economy-chart-texts.ts';
import { economyMappingTexts } from '#i18n/web/economy-mapping-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { CodeAndName } from './code-and-name.tsx';
import { EditRows } from './edit-rows.tsx';
import { keyed } from './row-list.ts';
import type { Keyed } from './row-list.ts';

type Properties = {
  readonly rows: readonly Keyed<EconomyArea>[];
  readonly locked: boolean;
  readonly onChange: (rows: Keyed<EconomyArea>[]) => void;
};

export function AreaRows({ rows, locked, onChange }: Properties) {
  const text = useTexts(economyChartTexts);
  const { cellLabel } = useTexts(economyMappingTexts);
  const tops = rows.filter(({ value }) => value.parent === null && value.code !== '');
  return (
    <section className="economy-section">
      <h2>{text.areas}</h2>
      {rows.length > 0 && (
        <EditRows
          caption={text.areas}
          columns={[text.code, text.name, text.under]}
          rows={rows}
          locked={locked}
          onChange={(next) => {
            onChange([...next]);
          }}
          renderCells={(area, row, set) => (
            <>
              <CodeAndName of={area} row={row} locked={locked} onChange={set} />
              <td>
                <Select
                  hideLabel
                  label={cellLabel(text.under, row)}
                  disabled={locked}
                  value={area.parent ?? ''}
                  options={[
                    { value: '', label: text.top },
                    ...tops
                      .filter(({ value }) => value.code !== area.code)
                      .map(({ value }) => ({ value: value.code, label: value.name })),
                  ]}
                  onChange={(parent) => {
                    set({ ...area, parent: parent === '' ? null : parent });
                  }}
                />
              </td>
            </>
          )}
        />
      )}
      {!locked && (
        <Button
          onClick={() => {
            onChange([...rows, keyed<EconomyArea>({ code: '', name: '', parent: null })]);
          }}
        >
          {text.addArea}
        </Button>
      )}
    </section>
  );
}
