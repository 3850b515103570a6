import './chart-figure.css';

import { useSyncExternalStore } from 'react';

import type { Chart } from '#charts/chart.ts';
import { NARROW, WIDE } from '#charts/table-chart.ts';
import { documentTexts } from '#i18n/web/document-texts.ts';

import { useTexts } from '../shell/preferences.tsx';

const phone = () => globalThis.matchMedia('(max-width: 40rem)');
const subscribe = (tell: () => void): (() => void) => {
  const query = phone();
  query.addEventListener('change', tell);
  return () => {
    query.removeEventListener('change', tell);
  };
};
const isPhone = (): boolean => phone().matches;
/** Where nothing has a width. */
const isWide = (): boolean => false;

/** How wide to draw, in the drawing's own units: a phone gets fewer, so that letters stay as large. */
export const useChartWidth = (): number => (useSyncExternalStore(subscribe, isPhone, isWide) ? NARROW : WIDE);

type Properties = {
  readonly chart: Chart;
  readonly caption?: React.ReactNode;
  /** False where the same numbers stand as a table beside it. */
  readonly withTable?: boolean;
};

/** A picture of numbers as in documents, with its numbers as a table for those who cannot see it. */
export function ChartFigure({ chart, caption, withTable = true }: Properties) {
  const text = useTexts(documentTexts);
  return (
    <figure className="chart-figure">
      {caption !== undefined && <figcaption>{caption}</figcaption>}
      {/* Our own drawing, with every text in it escaped (charts/escape-svg.ts). */}
      <div dangerouslySetInnerHTML={{ __html: chart.svg }} />
      {withTable && (
        <details>
          <summary>{text.asTable}</summary>
          <table>
            <thead>
              <tr>
                {chart.table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {chart.table.rows.map(([label = '', ...shown]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {shown.map((cell, index) => (
                    <td key={chart.table.columns[index + 1]} className="numbers">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
