import type { EditionKind } from '../steering/steering-document.ts';

/** How many findings of a rule an organisation's edition has. */
export type FindingCell = {
  readonly rule: string;
  readonly organisation: string;
  readonly year: number;
  readonly kind: EditionKind;
  readonly count: number;
};

export type CollectedColumn = { readonly year: number; readonly kind: EditionKind };

export type CollectedRow = {
  /** The rule's id, or the organisation's. */
  readonly id: string;
  /** One a column. */
  readonly counts: readonly number[];
  readonly total: number;
  /**
   * How often the same fault came again: pairs of rule and organisation that have it in more than one edition. A fault
   * that a unit is told of in one report and makes again in the next is no slip.
   */
  readonly recurring: number;
};

export type Collected = { readonly columns: readonly CollectedColumn[]; readonly rows: readonly CollectedRow[] };

const ORDER: Readonly<Record<EditionKind, number>> = { VP: 0, T1: 1, T2: 2, VB: 3 };

/** Findings over editions, oldest first, a row a rule or a row an organisation; those with most recurring faults first. */
export function collectFindings(cells: readonly FindingCell[], by: 'rule' | 'organisation'): Collected {
  const columns = [...Map.groupBy(cells, ({ year, kind }) => `${year} ${kind}`).values()]
    .flatMap(([first]) => (first === undefined ? [] : [{ year: first.year, kind: first.kind }]))
    .toSorted((a, b) => a.year - b.year || ORDER[a.kind] - ORDER[b.kind]);
  const sum = (list: readonly FindingCell[]): number => list.reduce((total, { count }) => total + count, 0);
  const rows = [...Map.groupBy(cells, (cell) => cell[by])].map(([id, list]) => ({
    id,
    counts: columns.map((column) => sum(list.filter(({ year, kind }) => year === column.year && kind === column.kind))),
    total: sum(list),
    recurring: [...Map.groupBy(list, ({ rule, organisation }) => `${rule} ${organisation}`).values()].filter(
      (group) => new Set(group.map(({ year, kind }) => `${year} ${kind}`)).size > 1,
    ).length,
  }));
  return { columns, rows: rows.toSorted((a, b) => b.recurring - a.recurring || b.total - a.total) };
}
