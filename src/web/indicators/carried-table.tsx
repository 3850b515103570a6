import type { CarriedRow } from '#domain/indicators/carried-series.ts';
import { indicatorTexts } from '#i18n/web/indicator-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Table } from '../ui/table.tsx';

/** Outcomes in today's organisation, with those they come from. */
export function CarriedTable({ name, rows }: { readonly name: string; readonly rows: readonly CarriedRow[] }) {
  const text = useTexts(indicatorTexts);
  const status = useTexts(statusTexts);
  return (
    <Table caption={text.chartOf(name)} hideCaption>
      <thead>
        <tr>
          <th scope="col">{text.period}</th>
          <th scope="col">{text.edition}</th>
          <th scope="col" className="numbers">
            {status.columns.outcome}
          </th>
          <th scope="col">{text.comesFrom}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, period, parts, outcome, isSum }) => (
          <tr key={key}>
            <th scope="row">{period}</th>
            <td>{parts[0] !== undefined && `${status.kinds[parts[0].edition.kind]} ${parts[0].edition.year}`}</td>
            <td className="numbers">
              {outcome ?? <span className="soft">{text.notAdded}</span>}
              {isSum && <div className="soft small">{text.added}</div>}
            </td>
            <td className="small">
              {parts.map((part) => `${part.organisation.name}: ${part.outcome.printed ?? '–'}`).join('; ')}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
