import { APART, areaRows } from './area-rows.ts';
import type { AreaRows } from './area-rows.ts';

/**
 * Which staff costs those without the right may see (docs/domain/economy.md, EK-100 on). A cell is the staff costs of one
 * organisation itself under one area in one year, and is told in one way in every month and by every measure.
 */
export type StaffCell = {
  readonly organisation: string;
  readonly area: string;
  /** The fewest persons that were counted behind it in any month; null where nobody has counted. */
  readonly persons: number | null;
  /** Whether they were counted in every month that has an amount. */
  readonly isSure: boolean;
  /** Whether enough else is spent beside it, so that all the costs in one sum do not tell it (EK-107). */
  readonly isCovered: boolean;
};

/** The organisations above a cell's own, its own first. */
export type LineOf = (organisation: string) => readonly string[];

/**
 * open: shown by itself. merged: shown in one sum with the organisation's other costs under the area, which are not shown
 * by themselves. hidden: not shown; nor are the other costs where persons are counted, because what is hidden this month
 * may have stood in a sum the month before, or may do so the next.
 */
type Way = 'open' | 'merged' | 'hidden';

export type StaffSecrecy = {
  readonly open: readonly StaffCell[];
  readonly merged: readonly StaffCell[];
  /** With their other costs. */
  readonly hidden: readonly StaffCell[];
  /** The other costs are shown: nobody has counted. */
  readonly uncounted: readonly StaffCell[];
  /** Organisations whose tables with staff costs must not be printed for everybody (EK-102). */
  readonly withoutTables: ReadonlySet<string>;
  /** These, and those whose costs may be printed by area but not by kind. */
  readonly withoutKinds: ReadonlySet<string>;
  /** By organisation: which areas its tables print in one row. */
  readonly rowsOf: ReadonlyMap<string, AreaRows>;
};

const keyOf = ({ organisation, area }: Pick<StaffCell, 'organisation' | 'area'>): string => `${organisation}\n${area}`;

/** Of those that nobody has counted there may be one. */
const personsOf = (cells: readonly StaffCell[]): number => cells.reduce((sum, { persons }) => sum + (persons ?? 0), 0);

type Node = { readonly organisation: string; readonly depth: number; readonly cells: readonly StaffCell[] };

/** Every organisation with cells in it or below it, the lowest first. */
function nodesOf(cells: readonly StaffCell[], lineOf: LineOf): Node[] {
  const within = new Map<string, StaffCell[]>();
  for (const cell of cells) {
    for (const organisation of lineOf(cell.organisation)) {
      const own = within.get(organisation);
      if (own === undefined) within.set(organisation, [cell]);
      else own.push(cell);
    }
  }
  return [...within]
    .map(([organisation, own]) => ({ organisation, depth: lineOf(organisation).length, cells: own }))
    .toSorted((one, other) => other.depth - one.depth);
}

/**
 * One cell by itself is told by its total, and with it what it was hidden to protect. Where persons are not counted, or
 * enough were but not in every month, whoever places the table answers for it (EK-77), and nothing is hidden for their sake.
 */
const safeAt =
  (limit: number) =>
  (closed: readonly StaffCell[]): boolean =>
    closed.every(({ persons, isSure }) => persons === null || (!isSure && persons >= limit)) ||
    (closed.length > 1 && personsOf(closed) >= limit);

/** What the tables of an organisation would tell the sum of, beyond what those below it tell already. */
type Told = {
  readonly node: Node;
  /** Cells whose other costs are printed with them; told in sums of the areas' rows. */
  readonly hidden: readonly StaffCell[];
  /** Cells told in one sum: an area's row tells nothing of them, the costs by kind do. */
  readonly merged: readonly StaffCell[];
  readonly rows: AreaRows;
};

/**
 * What is told by each organisation's tables, those below first, where only those that pass are printed. One at a time:
 * whoever asks for the first that tells too much need not know the others, and a municipality has hundreds.
 */
function* toldBy(
  nodes: readonly Node[],
  wayOf: (cell: StaffCell) => Way,
  isSafe: (closed: readonly StaffCell[]) => boolean,
  topOf: (area: string) => string,
): Generator<Told, void> {
  const known = new Set<StaffCell>();
  /** The sum that a table below tells a cell in; `nth` of all sums in the order they are told. */
  const sumOf = new Map<StaffCell, { readonly nth: number; readonly cells: readonly StaffCell[] }>();
  let sums = 0;
  for (const node of nodes) {
    const left = node.cells.filter((cell) => !known.has(cell));
    const hidden = left.filter((cell) => wayOf(cell) === 'hidden');
    const merged = left.filter((cell) => wayOf(cell) === 'merged');
    // A table is printed whole: where it may not be, those above must hide what it would have told.
    if (!isSafe(hidden)) {
      yield { node, hidden, merged, rows: APART };
      continue;
    }
    const below = [...new Set(node.cells.flatMap((cell) => sumOf.get(cell) ?? []))]
      .toSorted((one, other) => one.nth - other.nth)
      .map((sum) => sum.cells);
    const { rows, told } = areaRows(hidden, below, isSafe, topOf);
    for (const group of told) {
      const sum = { nth: sums, cells: group };
      sums += 1;
      for (const cell of group) sumOf.set(cell, sum);
    }
    for (const cell of hidden) known.add(cell);
    if (isSafe(merged)) for (const cell of merged) known.add(cell);
    yield { node, hidden, merged, rows };
  }
}

/**
 * The cell that goes with others at a node: of the same area, so that the areas' rows stay apart; the organisation's own, so
 * that none below loses its tables; the smallest.
 */
function companion(node: Node, beside: readonly StaffCell[], among: readonly StaffCell[]): StaffCell | undefined {
  const far = ({ area }: StaffCell): number => (beside.some((cell) => cell.area === area) ? 0 : 1);
  const below = ({ organisation }: StaffCell): number => (organisation === node.organisation ? 0 : 1);
  return among.toSorted(
    (one, other) =>
      far(one) - far(other) ||
      below(one) - below(other) ||
      (one.persons ?? 0) - (other.persons ?? 0) ||
      keyOf(one).localeCompare(keyOf(other)),
  )[0];
}

/**
 * How every cell is told to those without the right: enough persons behind what is shown by itself, and enough behind what
 * is not shown beside it, so that no total less what is shown tells a hidden amount. Where that is needed the smallest
 * others are merged or hidden too, and areas are printed together. `topOf` is the area that another is a part of (varav).
 */
export function staffSecrecy(
  cells: readonly StaffCell[],
  {
    lineOf,
    topOf,
    limit,
  }: { readonly lineOf: LineOf; readonly topOf: (area: string) => string; readonly limit: number },
): StaffSecrecy {
  const nodes = nodesOf(cells, lineOf);
  const ways = new Map(cells.map((cell) => [cell, firstWay(cell, limit)] as const));
  const wayOf = (cell: StaffCell): Way => ways.get(cell) ?? 'hidden';
  const isSafe = safeAt(limit);
  /** What went with others alone needs no more to go with it: the organisation's own tables are not printed. */
  const hasFew = (some: readonly StaffCell[]): boolean =>
    some.some(({ persons }) => persons !== null && persons < limit) && !isSafe(some);
  /** Closes one more cell where some table needs it; each cell is closed further at most twice. */
  const closeOne = (): boolean => {
    for (const { node, hidden, merged } of toldBy(nodes, wayOf, isSafe, topOf)) {
      const close = (beside: readonly StaffCell[], way: Way, isFree: (cell: StaffCell) => boolean): boolean => {
        const other = hasFew(beside) ? companion(node, beside, node.cells.filter(isFree)) : undefined;
        if (other !== undefined) ways.set(other, way);
        return other !== undefined;
      };
      if (close(hidden, 'hidden', (cell) => wayOf(cell) !== 'hidden')) return true;
      if (close(merged, 'merged', (cell) => cell.isCovered && wayOf(cell) === 'open')) return true;
    }
    return false;
  };
  while (closeOne());
  const told = [...toldBy(nodes, wayOf, isSafe, topOf)];
  const withoutTables = told.filter(({ hidden }) => !isSafe(hidden));
  const withoutKinds = told.filter((one) => withoutTables.includes(one) || !isSafe(one.merged));
  const namesOf = (some: readonly Told[]) => new Set(some.map(({ node }) => node.organisation));
  return {
    open: cells.filter((cell) => wayOf(cell) === 'open'),
    merged: cells.filter((cell) => wayOf(cell) === 'merged'),
    hidden: cells.filter((cell) => wayOf(cell) === 'hidden' && cell.persons !== null),
    uncounted: cells.filter(({ persons }) => persons === null),
    withoutTables: namesOf(withoutTables),
    withoutKinds: namesOf(withoutKinds),
    rowsOf: new Map(told.map(({ node, rows }) => [node.organisation, rows])),
  };
}

function firstWay({ persons, isSure, isCovered }: StaffCell, limit: number): Way {
  if (persons === null) return 'hidden';
  if (persons >= limit && isSure) return 'open';
  return isCovered ? 'merged' : 'hidden';
}
