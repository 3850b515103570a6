import { Link } from '@tanstack/react-router';

import type { IndicatorPoint, StoredMeasure } from '#domain/indicators/indicator-view.ts';
import { indicatorTexts } from '#i18n/web/indicator-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import { Table } from '../ui/table.tsx';

const tones = { reached: 'good', missed: 'bad', unknown: 'note', missing: 'plain' } as const;

/** A value as printed, or the reason why there is none. */
function Measure({ measure }: { readonly measure: StoredMeasure }) {
  const { reasons } = useTexts(indicatorTexts);
  if (measure.printed !== null) return measure.printed;
  const names: Readonly<Record<string, string>> = reasons;
  return <span className="soft">{measure.reason === null ? '–' : (names[measure.reason] ?? '–')}</span>;
}

export function SeriesTable({ name, points }: { readonly name: string; readonly points: readonly IndicatorPoint[] }) {
  const text = useTexts(indicatorTexts);
  const status = useTexts(statusTexts);
  const hasSexes = points.some(({ men, women }) => men.printed !== null || women.printed !== null);
  return (
    <Table caption={text.chartOf(name)} hideCaption>
      <thead>
        <tr>
          <th scope="col">{text.period}</th>
          <th scope="col" className="numbers">
            {status.columns.outcome}
          </th>
          {hasSexes && (
            <>
              <th scope="col" className="numbers">
                {status.columns.men}
              </th>
              <th scope="col" className="numbers">
                {status.columns.women}
              </th>
            </>
          )}
          <th scope="col" className="numbers">
            {status.columns.forecast}
          </th>
          <th scope="col" className="numbers">
            {status.columns.target}
          </th>
          <th scope="col" className="numbers">
            {status.columns.councilTarget}
          </th>
          <th scope="col">{text.judgement}</th>
          <th scope="col">{text.source}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={`${point.edition.id}-${point.row}`}>
            <th scope="row">{point.period ?? point.edition.year}</th>
            <td className="numbers">
              <Measure measure={point.outcome} />
              {point.quotedFrom !== null && <div className="soft small">{text.quoted(point.quotedFrom.name)}</div>}
            </td>
            {hasSexes && (
              <>
                <td className="numbers">
                  <Measure measure={point.men} />
                </td>
                <td className="numbers">
                  <Measure measure={point.women} />
                </td>
              </>
            )}
            <td className="numbers">
              <Measure measure={point.forecast} />
            </td>
            <td className="numbers">
              <Measure measure={point.target} />
            </td>
            <td className="numbers">
              <Measure measure={point.councilTarget} />
            </td>
            <td>
              {point.judgement === 'notDue' ? (
                <span className="soft small">{status.judgement.notDue}</span>
              ) : (
                <Badge tone={tones[point.judgement]}>{status.judgement[point.judgement]}</Badge>
              )}
            </td>
            <td className="small">
              <Link to="/dokument/$id" params={{ id: point.edition.id }} search={{ plats: point.row }}>
                {status.kinds[point.edition.kind]} {point.edition.year}
              </Link>
              {point.source.page !== null && <span className="soft"> {text.page(point.source.page)}</span>}
              {point.source.line !== null && <span className="soft"> {text.line(point.source.line)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
