import type { SheetUnit } from '#domain/economy/sheets/sheet-form.ts';
import type { ResultUnitSheet } from '#domain/economy/sheets/sheet.ts';
import { fillFromLedger, partsFromLedger } from '#domain/economy/sheets/unit-figures.ts';
import type { UnitFigures } from '#domain/economy/sheets/unit-figures.ts';
import { formatDecimal, multiplyDecimals } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import { economySheetTexts } from '#i18n/web/economy-sheet-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Table } from '../ui/table.tsx';
import { useMonthNames } from './months.ts';

type Properties = {
  readonly sheet: ResultUnitSheet;
  readonly figures: readonly UnitFigures[];
  readonly unit: SheetUnit;
  readonly through: number | null;
  /** Null where nothing is to be taken. */
  readonly onTake: ((filled: ResultUnitSheet, through: number | null) => void) | null;
};

/** What budget and ledger say of the units that the rows are about, and whether the table says the same. */
export function LedgerFigures({ sheet, figures, unit, through, onTake }: Properties) {
  const text = useTexts(economySheetTexts);
  const months = useMonthNames();
  const rows = partsFromLedger(sheet, figures);
  if (rows.length === 0) return null;
  const shown = (amount: Decimal): string =>
    formatDecimal(unit === 'kr' ? amount : multiplyDecimals(amount, '0.001'), unit === 'kr' ? 2 : 1);
  return (
    <section className="economy-section">
      <h2>{text.ledger}</h2>
      <p className="soft">{text.ledgerHelp(through === null ? '–' : months.long(through))}</p>
      <Table caption={text.ledger} hideCaption className="economy-table">
        <thead>
          <tr>
            <th scope="col">{text.columns['name']}</th>
            <th scope="col" className="numbers">
              {text.columns['grossBudget']}
            </th>
            <th scope="col" className="numbers">
              {text.columns['result']}
            </th>
            <th scope="col">
              <span className="visually-hidden">{text.parts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, figures: said, parts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="numbers">{shown(said.grossBudget)}</td>
              <td className="numbers">{shown(said.result)}</td>
              <td>{parts ? <Badge tone="part">{text.parts}</Badge> : text.agrees}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {onTake !== null && rows.some(({ parts }) => parts) && (
        <p>
          <Button
            onClick={() => {
              onTake(fillFromLedger(sheet, figures), through);
            }}
          >
            {text.take}
          </Button>
        </p>
      )}
    </section>
  );
}
