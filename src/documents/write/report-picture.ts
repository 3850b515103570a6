import type { Chart } from '#charts/chart.ts';
import type { ChartColours } from '#charts/chart-colours.ts';
import { tableChart } from '#charts/table-chart.ts';
import type { Language } from '#domain/kernel/language.ts';
import type { ReportTable } from '#domain/report/report.ts';

/**
 * What is drawn of a table of the report, from the cells that it prints; null where nothing is.
 *
 * @param width in the drawing's own units; that of a page where it is left out
 */
export function reportPicture(
  { picture, name, unit, columns, rows }: ReportTable,
  colours: ChartColours,
  language: Language,
  width?: number,
): Chart | null {
  if (picture == null) return null;
  const table = {
    picture,
    name,
    unit,
    columns: columns.map(({ text }) => text),
    rows: rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : [])),
  };
  return tableChart(table, colours, language, width);
}
