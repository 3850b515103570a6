import { amountKey } from '../../steering/live-value.ts';
import type { EconomyTableKind } from './economy-table.ts';
import type { KeptCell } from './placed-table.ts';

/** A cell of a computed table. */
export type CellPlace = { readonly table: string; readonly row: number; readonly column: number };

/**
 * Where the amounts of running text stand in the document's own tables, by `amountKey`: the table by area prints the same
 * (EK-78). Its last column is the deviation, which a change is reckoned from too.
 */
export function amountTrails(
  tables: readonly {
    readonly id: string;
    readonly spec: { readonly table: EconomyTableKind };
    readonly cells: readonly (readonly KeptCell[])[];
  }[],
): Record<string, CellPlace> {
  const found: Record<string, CellPlace> = {};
  for (const { id, cells } of tables.filter(({ spec }) => spec.table === 'areas')) {
    for (const [row, line] of cells.entries()) {
      const own = line.find(({ from }) => from?.of === 'figure')?.from;
      if (own?.of !== 'figure') continue;
      for (const [column, { from }] of line.entries()) {
        const place = { table: id, row, column };
        if (from?.of === 'rule') {
          found[amountKey({ area: own.area, show: 'deviation' })] ??= place;
          found[amountKey({ area: own.area, show: 'change' })] ??= place;
        } else if (
          from?.of === 'figure' &&
          (from.measure === 'budget' || from.measure === 'forecast' || from.measure === 'outcome')
        ) {
          found[amountKey({ area: own.area, show: from.measure })] ??= place;
        }
      }
    }
  }
  return found;
}
