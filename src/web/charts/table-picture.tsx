import { SCREEN } from '#charts/chart-colours.ts';
import { tableChart } from '#charts/table-chart.ts';
import type { DocumentTable } from '#domain/steering/steering-document.ts';

import { usePreferences } from '../shell/preferences.tsx';
import { ChartFigure, useChartWidth } from './chart-figure.tsx';

type Properties = { readonly table: Pick<DocumentTable, 'title' | 'unit' | 'columns' | 'rows' | 'picture'> };

/** What a document's table is drawn as, from its own cells: they stand below it. */
export function TablePicture({ table: { title, unit, columns, rows, picture } }: Properties) {
  const { language } = usePreferences();
  const width = useChartWidth();
  if (picture === undefined) return null;
  const chart = tableChart({ picture, name: title ?? '', unit, columns, rows }, SCREEN, language, width);
  return chart === null ? null : <ChartFigure chart={chart} withTable={false} />;
}
