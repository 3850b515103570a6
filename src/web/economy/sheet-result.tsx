import { closingOf } from '#domain/economy/sheets/begin-sheet.ts';
import { balanceGaps } from '#domain/economy/sheets/check-sheet.ts';
import { investmentLines, rentLines, resultUnitTotals } from '#domain/economy/sheets/sheet-sums.ts';
import type { SheetUnit } from '#domain/economy/sheets/sheet-form.ts';
import type { BalanceSheet, InvestmentSheet, RentSheet, ResultUnitSheet } from '#domain/economy/sheets/sheet.ts';
import type { SheetView } from '#domain/economy/sheets/sheet-view.ts';
import { formatDecimal, multiplyDecimals, negateDecimal } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import { economySheetTexts } from '#i18n/web/economy-sheet-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Banner } from '../ui/banner.tsx';
import { Table } from '../ui/table.tsx';
import { CopyableTable } from './copyable-table.tsx';

/** What follows from a saved sheet: closings, deviations, grants, sides that differ. */
export function SheetResult({ view, unit }: { readonly view: SheetView; readonly unit: SheetUnit }) {
  const { sheet } = view;
  const shown = (amount: Decimal): string =>
    formatDecimal(unit === 'kr' ? amount : multiplyDecimals(amount, '0.001'), unit === 'kr' ? 2 : 1);
  if (sheet.kind === 'resultUnits') return <Closings sheet={sheet} shown={shown} />;
  if (sheet.kind === 'investments') return <Investments view={view} sheet={sheet} shown={shown} />;
  return sheet.kind === 'rentGrants' ? <Grants sheet={sheet} /> : <Balance sheet={sheet} />;
}

type Shown = { readonly shown: (amount: Decimal) => string };

function Closings({ sheet, shown }: Shown & { readonly sheet: ResultUnitSheet }) {
  const text = useTexts(economySheetTexts);
  const totals = resultUnitTotals(sheet);
  return (
    <section className="economy-section">
      <h2>{text.computed}</h2>
      <CopyableTable>
        <Table caption={text.computed} hideCaption className="economy-table">
          <thead>
            <tr>
              <th scope="col">{text.columns['name']}</th>
              <th scope="col" className="numbers">
                {text.carriedOut}
              </th>
              <th scope="col" className="numbers">
                {text.forfeited}
              </th>
              <th scope="col">{text.why}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row) => {
              const closing = closingOf(row, sheet);
              const why = closing.reasons.map((reason) => text.reasons[reason]);
              if (closing.owed !== '0') why.push(`${text.toCover}: ${shown(closing.owed)}`);
              return (
                <tr key={row.name}>
                  <th scope="row">{row.name}</th>
                  <td className="numbers">{shown(closing.carriedOut)}</td>
                  <td className="numbers">{shown(closing.forfeited)}</td>
                  <td>
                    {why.join(', ')}
                    {closing.dissolution && <Banner tone="bad">{text.dissolve}</Banner>}
                  </td>
                </tr>
              );
            })}
            <tr className="economy-line-net">
              <th scope="row">{text.total}</th>
              <td className="numbers">{shown(totals.carriedOut)}</td>
              <td className="numbers">{shown(totals.forfeited)}</td>
              <td>–</td>
            </tr>
          </tbody>
        </Table>
      </CopyableTable>
    </section>
  );
}

function Investments({ view, sheet, shown }: Shown & { readonly view: SheetView; readonly sheet: InvestmentSheet }) {
  const text = useTexts(economySheetTexts);
  const last = view.lastYear?.kind === 'investments' ? view.lastYear : null;
  return (
    <section className="economy-section">
      <h2>{text.computed}</h2>
      <CopyableTable>
        <Table caption={text.computed} hideCaption className="economy-table">
          <thead>
            <tr>
              <th scope="col">{text.columns['object']}</th>
              <th scope="col" className="numbers">
                {text.columns['budget']}
              </th>
              <th scope="col" className="numbers">
                {text.columns['forecast']}
              </th>
              <th scope="col" className="numbers">
                {text.deviation}
              </th>
              <th scope="col" className="numbers">
                {text.overYears(view.year - 1)}
              </th>
            </tr>
          </thead>
          <tbody>
            {investmentLines(sheet, last).map((line) => (
              <tr key={line.key} className={`economy-line-${line.what}`}>
                <th scope="row">{line.what === 'net' ? text.total : line.name}</th>
                <td className="numbers">{shown(line.budget)}</td>
                <td className="numbers">{shown(line.forecast)}</td>
                <td className="numbers">{shown(line.deviation)}</td>
                <td className="numbers">{line.lastOutcome === null ? '–' : shown(line.lastOutcome)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </CopyableTable>
    </section>
  );
}

function Grants({ sheet }: { readonly sheet: RentSheet }) {
  const text = useTexts(economySheetTexts);
  return (
    <section className="economy-section">
      <h2>{text.computed}</h2>
      <CopyableTable>
        <Table caption={text.computed} hideCaption className="economy-table economy-narrow">
          <thead>
            <tr>
              <th scope="col">{text.columns['name']}</th>
              <th scope="col" className="numbers">
                {text.grant}
              </th>
            </tr>
          </thead>
          <tbody>
            {rentLines(sheet).map(({ name, grant }) => (
              <tr key={name ?? 'total'} className={name === null ? 'economy-line-net' : ''}>
                <th scope="row">{name ?? text.total}</th>
                <td className="numbers">{formatDecimal(grant, 0)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </CopyableTable>
    </section>
  );
}

function Balance({ sheet }: { readonly sheet: BalanceSheet }) {
  const text = useTexts(economySheetTexts);
  const gaps = balanceGaps(sheet);
  if (gaps.length === 0) return <Banner tone="good">{text.balanced}</Banner>;
  return (
    <Banner tone="bad">
      {gaps.map(({ day, difference }) => (
        <p key={day}>
          {text.gap(
            text.columns[day] ?? day,
            formatDecimal(difference.startsWith('-') ? negateDecimal(difference) : difference, 0),
          )}
        </p>
      ))}
    </Banner>
  );
}
