import type { AccountKind } from '#domain/economy/economy-chart.ts';
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
  readonly rows: readonly Keyed<AccountKind>[];
  readonly locked: boolean;
  readonly onChange: (rows: Keyed<AccountKind>[]) => void;
};

export function KindRows({ rows, locked, onChange }: Properties) {
  const text = useTexts(economyChartTexts);
  const { cellLabel } = useTexts(economyMappingTexts);
  return (
    <section className="economy-section">
      <h2>{text.kinds}</h2>
      {rows.length > 0 && (
        <EditRows
          caption={text.kinds}
          columns={[text.code, text.name, text.side, text.staff]}
          rows={rows}
          locked={locked}
          onChange={(next) => {
            onChange([...next]);
          }}
          renderCells={(kind, row, set) => (
            <>
              <CodeAndName of={kind} row={row} locked={locked} onChange={set} />
              <td>
                <Select
                  hideLabel
                  label={cellLabel(text.side, row)}
                  disabled={locked}
                  value={kind.side}
                  options={[
                    { value: 'income', label: text.sides.income },
                    { value: 'cost', label: text.sides.cost },
                  ]}
                  onChange={(side) => {
                    set({ ...kind, side: side === 'income' ? 'income' : 'cost' });
                  }}
                />
              </td>
              <td>
                <input
                  type="checkbox"
                  className="economy-box"
                  aria-label={cellLabel(text.staff, row)}
                  disabled={locked}
                  checked={kind.isStaff}
                  onChange={(event) => {
                    set({ ...kind, isStaff: event.target.checked });
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
            onChange([...rows, keyed<AccountKind>({ code: '', name: '', side: 'cost', isStaff: false })]);
          }}
        >
          {text.addKind}
        </Button>
      )}
    </section>
  );
}
