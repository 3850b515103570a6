/**
 * Which staff costs those without the right may see (docs/domain/economy.md, EK-100 on). A cell is the staff costs of one
 * organisation itself under one area in one year: shown as a whole, every month and every measure, or not at all.
 */
export type StaffCell = {
  readonly organisation: string;
  readonly area: string;
  /** The fewest persons behind it in any month that has an amount; null where somebody has not counted. */
  readonly persons: number | null;
};

/** The organisations above a cell's own, its own first. */
export type LineOf = (organisation: string) => readonly string[];

const keyOf = ({ organisation, area }: Pick<StaffCell, 'organisation' | 'area'>): string => `${organisation}\n${area}`;

/** Of those that nobody has counted there may be one. */
const personsOf = (cells: readonly StaffCell[]): number => cells.reduce((sum, { persons }) => sum + (persons ?? 0), 0);

type Node = { readonly organisation: string; readonly depth: number; readonly cells: readonly StaffCell[] };

/** Every organisation with cells in it or below it, the lowest first. */
function nodesOf(cells: readonly StaffCell[], lineOf: LineOf): Node[] {
  const within = new Map<string, StaffCell[]>();
  for (const cell of cells) {
    for (const organisation of lineOf(cell.organisation)) {
      within.set(organisation, [...(within.get(organisation) ?? []), cell]);
    }
  }
  return [...within]
    .map(([organisation, own]) => ({ organisation, depth: lineOf(organisation).length, cells: own }))
    .toSorted((one, other) => other.depth - one.depth);
}

type Rest = { readonly node: Node; readonly area: string; readonly closed: readonly StaffCell[] };

/**
 * What a table of an organisation, by area, would tell beyond what is told already: its cells that are not shown, less
 * those within tables of organisations below it, which may be printed too. Null in place of one that must not be printed.
 */
function restsOf(
  nodes: readonly Node[],
  isOpen: (cell: StaffCell) => boolean,
  isSafe: (closed: readonly StaffCell[]) => boolean,
) {
  const told = new Set<string>();
  const rests: Rest[] = [];
  const unsafe = new Set<string>();
  for (const node of nodes) {
    const own = [...Map.groupBy(node.cells, ({ area }) => area)].map(([area, cells]): Rest => ({
      node,
      area,
      closed: cells.filter((cell) => !isOpen(cell) && !told.has(keyOf(cell))),
    }));
    rests.push(...own);
    // A table is printed whole: where one of its areas may not be, none of it is, and those above must hide it too.
    if (own.every(({ closed }) => isSafe(closed)))
      for (const { closed } of own) for (const cell of closed) told.add(keyOf(cell));
    else unsafe.add(node.organisation);
  }
  return { rests, unsafe };
}

/** One cell by itself is told by its total, and with it what it was hidden to protect. */
const safeAt =
  (limit: number) =>
  (closed: readonly StaffCell[]): boolean =>
    closed.length === 0 || (closed.length > 1 && personsOf(closed) >= limit);

/**
 * The cells that everybody may see: enough persons behind each, and enough behind what is hidden beside them, so that a
 * printed total less what is shown never tells a hidden amount; the smallest are hidden too where that is needed.
 */
export function openStaffCells(cells: readonly StaffCell[], lineOf: LineOf, limit: number): StaffCell[] {
  const nodes = nodesOf(cells, lineOf);
  const open = new Map(
    cells.flatMap((cell) => (cell.persons !== null && cell.persons >= limit ? [[keyOf(cell), cell] as const] : [])),
  );
  const isSafe = safeAt(limit);
  for (let again = true; again;) {
    again = false;
    const { rests } = restsOf(nodes, (cell) => open.has(keyOf(cell)), isSafe);
    for (const { node, area, closed } of rests) {
      if (isSafe(closed)) continue;
      const smallest = node.cells
        .filter((cell) => cell.area === area && open.has(keyOf(cell)))
        .toSorted(
          (one, other) => (one.persons ?? 0) - (other.persons ?? 0) || keyOf(one).localeCompare(keyOf(other)),
        )[0];
      if (smallest === undefined) continue;
      open.delete(keyOf(smallest));
      again = true;
      break;
    }
  }
  return [...open.values()];
}

/**
 * The organisations whose tables with staff costs must not be printed for everybody, because what they tell has too few
 * persons behind it. Where persons are not counted whoever places the table answers for it (EK-77).
 */
export function organisationsToHide(cells: readonly StaffCell[], lineOf: LineOf, limit: number): ReadonlySet<string> {
  const counted = cells.filter(({ persons }) => persons !== null);
  const open = new Set(openStaffCells(counted, lineOf, limit).map(keyOf));
  return restsOf(nodesOf(counted, lineOf), (cell) => open.has(keyOf(cell)), safeAt(limit)).unsafe;
}
