import { indicatorChart } from '#charts/indicator-chart.ts';
import type { Chart } from '#charts/chart.ts';
import { SCREEN } from '#charts/chart-colours.ts';
import type { Language } from '#domain/kernel/language.ts';
import { indicatorFigures } from '#domain/steering/indicator-figures.ts';
import type { DocumentIndicator } from '#domain/steering/steering-document.ts';
import { documentTexts } from '#i18n/web/document-texts.ts';

import { usePreferences, useTexts } from '../shell/preferences.tsx';

/** The picture of an indicator that is split by sex; null where a value is missing or the units differ. */
export function chartOf(indicator: DocumentIndicator, language: Language): Chart | null {
  const figures = indicatorFigures(indicator);
  return figures.men === null || figures.women === null ? null : indicatorChart(figures, SCREEN, language);
}

/** The same picture as in documents, with its numbers as a table for those who cannot see it. */
export function IndicatorFigure({ indicator }: { readonly indicator: DocumentIndicator }) {
  const text = useTexts(documentTexts);
  const { language } = usePreferences();
  const chart = chartOf(indicator, language);
  if (chart === null) return null;
  return (
    <figure className="indicator-figure">
      {/* Our own drawing, with every text in it escaped (charts/escape-svg.ts). */}
      <div dangerouslySetInnerHTML={{ __html: chart.svg }} />
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
            {chart.table.rows.map(([label = '', shown = '']) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
