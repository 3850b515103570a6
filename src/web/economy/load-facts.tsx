import type { LoadView } from '#domain/economy/load-view.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { economyLoadTexts } from '#i18n/web/economy-load-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Table } from '../ui/table.tsx';
import { useMonthNames } from './months.ts';

/** What the file is, and its sums by month. */
export function LoadFacts({ view }: { readonly view: LoadView }) {
  const text = useTexts(economyLoadTexts);
  const { count } = useFormats();
  const months = useMonthNames();
  return (
    <section className="economy-section">
      <h2>{text.monthTitle}</h2>
      <p>
        {text.kinds[view.what]} {view.year}, {view.organisationName}
        {view.format !== null && `, ${view.format === 'push' ? text.pushed : view.format.toUpperCase()}`}
        {view.origin !== null && `, ${view.origin}`}
        {view.controlTotal !== null && `. ${text.control}: ${formatDecimal(view.controlTotal)}`}
      </p>
      {view.sumsHidden && <p className="soft">{text.sumsHidden}</p>}
      <Table caption={text.monthTitle} hideCaption className="economy-table economy-narrow">
        <thead>
          <tr>
            <th scope="col">{text.month}</th>
            <th scope="col" className="numbers">
              {text.rows}
            </th>
            <th scope="col" className="numbers">
              {text.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.months.map(({ month, rows, amount }) => (
            <tr key={month}>
              <th scope="row">{months.long(month)}</th>
              <td className="numbers">{count(rows)}</td>
              <td className="numbers">{formatDecimal(amount)}</td>
            </tr>
          ))}
          <tr className="economy-line-net">
            <th scope="row">{text.total}</th>
            <td className="numbers">{count(view.rows)}</td>
            <td className="numbers">{view.total === null ? '–' : formatDecimal(view.total)}</td>
          </tr>
        </tbody>
      </Table>
    </section>
  );
}
