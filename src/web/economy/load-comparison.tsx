import { Link } from '@tanstack/react-router';

import type { LoadView } from '#domain/economy/load-view.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { economyLoadTexts } from '#i18n/web/economy-load-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Table } from '../ui/table.tsx';
import { useMonthNames } from './months.ts';

type Properties = { readonly comparison: NonNullable<LoadView['comparison']> };

/** What changes, month by month, against the file that counted before. */
export function LoadComparison({ comparison }: Properties) {
  const text = useTexts(economyLoadTexts);
  const months = useMonthNames();
  return (
    <section className="economy-section">
      <h2>{text.compareTitle}</h2>
      <p>
        <Link to="/ekonomi/inlasningar/$id" params={{ id: comparison.load }}>
          {text.compareHelp(comparison.fileName)}
        </Link>
      </p>
      <Table caption={text.compareTitle} hideCaption className="economy-table economy-narrow">
        <thead>
          <tr>
            <th scope="col">{text.month}</th>
            <th scope="col" className="numbers">
              {text.before}
            </th>
            <th scope="col" className="numbers">
              {text.now}
            </th>
            <th scope="col" className="numbers">
              {text.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {comparison.months.map(({ month, before, now, difference }) => (
            <tr key={month}>
              <th scope="row">{months.long(month)}</th>
              <td className="numbers">{formatDecimal(before)}</td>
              <td className="numbers">{formatDecimal(now)}</td>
              <td className="numbers">{formatDecimal(difference)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
