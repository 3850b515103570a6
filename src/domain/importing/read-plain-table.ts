import type { DocumentBuilder } from './document-builder.ts';
import { compact } from './line.ts';
import { partUnit } from './number-header.ts';
import type { SourceTable } from './source-document.ts';
import { gridOf, linesOfCell } from './table-grid.ts';

const GUESSED = {
  field: 'columns',
  reason: 'Värden står mellan två kolumner i texten. Kolumnen är vald efter platsen.',
};
const isGuessed = (table: SourceTable): boolean => table.rows.some((row) => row.some((cell) => cell.guessed === true));

/** A real table that is neither of indicators nor of activities: its first row is taken as the header. */
export function readPlainTable(builder: DocumentBuilder, table: SourceTable): void {
  const [head, ...body] = gridOf(table);
  if (head === undefined) return;
  const before = builder.tables.at(-1);
  const rows = body.map((row) => [...row.cells]);
  if (table.continues && before !== undefined && before.columns.length === head.cells.length) {
    const again = compact(before.columns.join('|')) === compact(head.cells.join('|'));
    if (again)
      builder.leaveOut(
        head.source.flatMap((cell) => linesOfCell(cell, table.page)),
        'repeated-header',
      );
    before.rows.push(...(again ? rows : [[...head.cells], ...rows]));
    return;
  }
  const title = builder.takeHeading();
  // The title's unit stands beside it from now on.
  const named = partUnit(title ?? '', head.cells);
  builder.addTable(
    {
      title: title === null ? null : named.title,
      unit: named.unit,
      columns: [...head.cells],
      rows,
      doubts: isGuessed(table) ? [GUESSED] : [],
    },
    { line: table.line, page: table.page },
  );
}
