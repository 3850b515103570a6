import { z } from 'zod';

import { Decimal } from '../../kernel/decimal.ts';
import type { DocumentTable } from '../../steering/steering-document.ts';
import { CellSource, EconomyTableSpec } from './economy-table.ts';
import type { EconomyTable } from './economy-table.ts';

/** What is behind a cell of a placed table. */
export const KeptCell = z.object({ exact: Decimal.nullable(), from: CellSource.nullable() });
export type KeptCell = z.infer<typeof KeptCell>;

/** The files whose outcome a table was computed from, and through which month. */
export const TableBasis = z.object({
  through: z.number().int().nullable(),
  /** Of this year and, where the table compares, of the one before. */
  loads: z.array(
    z.object({
      id: z.string(),
      year: z.number().int(),
      fileName: z.string(),
      sha256: z.string(),
      /** The first month it holds; left out by tables computed before that was kept. */
      fromMonth: z.number().int().optional(),
    }),
  ),
});
export type TableBasis = z.infer<typeof TableBasis>;

/** A computed table in an edition, beside its printed words. */
export const PlacedTable = z.object({
  id: z.string(),
  spec: EconomyTableSpec,
  computedAt: z.string(),
  by: z.string(),
  /** Taken over by a correction: stays as it was decided until somebody asks for it anew (EK-83). */
  frozen: z.boolean(),
  /** Put in because the round's template wanted it (EK-82). */
  asked: z.boolean(),
});
export type PlacedTable = z.infer<typeof PlacedTable>;

/** The field of a doubt that says what a computed table lacks: such a table is not ready (EK-75). */
const LACKS = 'economy';

/** The printed words of a computed table. */
export const printedOf = ({
  title,
  unit,
  columns,
  rows,
  missing,
  picture,
}: EconomyTable): Pick<DocumentTable, 'title' | 'unit' | 'columns' | 'rows' | 'picture' | 'doubts'> => ({
  title,
  unit,
  columns: [...columns],
  rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
  ...(picture === undefined ? {} : { picture }),
  doubts: missing.map((reason) => ({ field: LACKS, reason })),
});

export const keptCellsOf = ({ rows }: EconomyTable): KeptCell[][] =>
  rows.map(({ cells }) => cells.map(({ exact, from }) => ({ exact, from })));

/** What the computed tables of a document lack, one sentence each. */
export const lacksOf = (tables: readonly DocumentTable[]): { readonly table: string; readonly message: string }[] =>
  tables.flatMap(({ id, title, doubts }) =>
    doubts
      .filter(({ field }) => field === LACKS)
      .map(({ reason }) => ({ table: id, message: `Tabellen ${title ?? ''}: ${reason}` })),
  );

/**
 * Where a table comes to stand in a chapter: after the chapter's text and the tables that follow it. Gives the ids of
 * all things in order.
 */
export function orderWithTable(
  document: {
    readonly goals: readonly Placed[];
    readonly texts: readonly Placed[];
    readonly indicators: readonly Placed[];
    readonly activities: readonly Placed[];
    readonly tables: readonly Placed[];
  },
  chapter: string,
  table: string,
): string[] {
  const { goals, texts, indicators, activities, tables } = document;
  const tableIds = new Set(tables.map(({ id }) => id));
  const ids = [...goals, ...texts, ...indicators, ...activities, ...tables]
    .filter(({ id }) => id !== table)
    .toSorted((one, other) => one.position - other.position)
    .map(({ id }) => id);
  let at = ids.indexOf(chapter) + 1;
  while (tableIds.has(ids[at] ?? '')) at += 1;
  return [...ids.slice(0, at), table, ...ids.slice(at)];
}

type Placed = { readonly id: string; readonly position: number };

/** A table that nothing stands in but its headings: taken over from an earlier edition, to be filled or taken out. */
export const isEmptyTable = ({ rows }: Pick<DocumentTable, 'rows'>): boolean =>
  rows.every(([, ...cells]) => cells.every((cell) => cell.trim() === ''));
