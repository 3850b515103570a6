/**
 * Which column of a head the values under it belong to. Letters of unlike width shift the values against the head, more
 * and more towards the right, so places are compared with the shift of the column before and not with the head alone.
 */
const SAME_COLUMN = 4;
const WIDEST_COLUMN = 7;
const OWN_SHIFT = 0.15;

/** Places of values that stand within a few letters of each other, as their middles. */
function clustersOf(lefts: readonly number[]): number[][] {
  const clusters: number[][] = [];
  for (const left of [...new Set(lefts)].toSorted((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last !== undefined && left - (last.at(-1) ?? 0) <= SAME_COLUMN && left - (last[0] ?? 0) <= WIDEST_COLUMN)
      last.push(left);
    else clusters.push([left]);
  }
  return clusters;
}

type Path = { readonly cost: number; readonly shift: number; readonly columns: readonly number[] };

/** The best way to give each cluster a column of its own, from left to right; one way for each last column. */
function align(clusters: readonly Cluster[], heads: readonly number[]): Path | null {
  let paths = new Map<number, Path>([[-1, { cost: 0, shift: 0, columns: [] }]]);
  for (const { middle, weight } of clusters) {
    const next = new Map<number, Path>();
    for (const [column, head] of heads.entries()) {
      const shift = middle - head;
      for (const [before, path] of paths) {
        if (before >= column) continue;
        const cost = path.cost + weight * (Math.abs(shift - path.shift) + OWN_SHIFT * Math.abs(shift));
        if (cost < (next.get(column)?.cost ?? Infinity))
          next.set(column, { cost, shift, columns: [...path.columns, column] });
      }
    }
    paths = next;
  }
  return [...paths.values()].toSorted((a, b) => a.cost - b.cost)[0] ?? null;
}

type Cluster = { readonly places: readonly number[]; readonly middle: number; readonly weight: number };
type Span = { readonly left: number; readonly right: number };
type Layout = { readonly cost: number; readonly columnOf: (value: Span) => number };

function layoutBy(edge: keyof Span, values: readonly Span[], heads: readonly Span[]): Layout {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value[edge], (counts.get(value[edge]) ?? 0) + 1);
  const clusters = clustersOf([...counts.keys()]).map((places): Cluster => {
    const weight = places.reduce((sum, place) => sum + (counts.get(place) ?? 0), 0);
    const middle = places.reduce((sum, place) => sum + place * (counts.get(place) ?? 0), 0) / weight;
    return { places, middle, weight };
  });
  const edges = heads.map((head) => head[edge]);
  const path = align(clusters, edges);
  const nearest = (place: number): number =>
    edges.reduce((best, head, at) => (Math.abs(head - place) < Math.abs((edges[best] ?? 0) - place) ? at : best), 0);
  const columns = new Map(
    clusters.flatMap(({ places }, at) =>
      places.map((place): [number, number] => [place, path?.columns[at] ?? nearest(place)]),
    ),
  );
  return { cost: path?.cost ?? Infinity, columnOf: (value) => columns.get(value[edge]) ?? nearest(value[edge]) };
}

type Shift = { readonly left: number; readonly right: number };

const middleOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** How far the values of each column stand from its head; a column without any is like the nearest one. */
function shiftsOf(rows: Rows, heads: readonly Span[], columns: readonly (readonly number[])[]): readonly Shift[] {
  const known = heads.map((head, column): Shift | null => {
    const own = rows.flatMap((row, at) => row.filter((_, nth) => columns[at]?.[nth] === column));
    if (own.length === 0) return null;
    return {
      left: middleOf(own.map(({ left }) => left - head.left)),
      right: middleOf(own.map(({ right }) => right - head.right)),
    };
  });
  return known.map((shift, at) => {
    for (let away = 0; away < known.length; away += 1) {
      const near = known[at - away] ?? known[at + away];
      if (near !== undefined && near !== null) return near;
    }
    return shift ?? { left: 0, right: 0 };
  });
}

type Way = { readonly cost: number; readonly columns: readonly number[] };
export type RowColumns = { readonly columns: readonly number[]; readonly sure: boolean };

/** A second best way that costs so little more, in letters, leaves the columns unsure. */
const CLEAR = 3;
/** Ways kept for each last column: the best and the next. */
const KEPT = 2;

/** The columns of a row's values from left to right, each value in one of its own; null where there are too few. */
function columnsOfRow(row: readonly Span[], heads: readonly Span[], shifts: readonly Shift[]): RowColumns | null {
  let ways = new Map<number, readonly Way[]>([[-1, [{ cost: 0, columns: [] }]]]);
  for (const value of row) {
    const next = new Map<number, readonly Way[]>();
    for (const [column, head] of heads.entries()) {
      const shift = shifts[column] ?? { left: 0, right: 0 };
      const off = Math.min(
        Math.abs(value.left - head.left - shift.left),
        Math.abs(value.right - head.right - shift.right),
      );
      const before = [...ways].flatMap(([last, kept]) => (last < column ? kept : []));
      const after = before.map((way): Way => ({ cost: way.cost + off, columns: [...way.columns, column] }));
      if (after.length > 0) next.set(column, after.toSorted((a, b) => a.cost - b.cost).slice(0, KEPT));
    }
    ways = next;
  }
  const [best, second] = [...ways.values()].flat().toSorted((a, b) => a.cost - b.cost);
  return best === undefined
    ? null
    : { columns: best.columns, sure: second === undefined || second.cost - best.cost >= CLEAR };
}

type Rows = readonly (readonly Span[])[];
const ROUNDS = 2;

/**
 * For each row the columns of its values. Cells are set to the left or to the right, in one table some this way and some
 * that; where most of a column's values stand tells where the others of it do.
 */
export function columnsFor(rows: Rows, heads: readonly Span[]): readonly RowColumns[] {
  const values = rows.flat();
  const left = layoutBy('left', values, heads);
  const right = layoutBy('right', values, heads);
  const { columnOf } = right.cost < left.cost ? right : left;
  const none = heads.map((): Shift => ({ left: 0, right: 0 }));
  const inPlace = (row: readonly Span[]): RowColumns => ({ columns: row.map(columnOf), sure: false });
  // Columns that stand closer than their values are wide cannot be told by places alone.
  const mixed = rows.some((row) => new Set(row.map(columnOf)).size < row.length);
  let found = rows.map((row) => (mixed ? (columnsOfRow(row, heads, none) ?? inPlace(row)) : inPlace(row)));
  for (let round = 0; round < ROUNDS; round += 1) {
    const shifts = shiftsOf(
      rows,
      heads,
      found.map(({ columns }) => columns),
    );
    found = rows.map((row, at) => columnsOfRow(row, heads, shifts) ?? found[at] ?? { columns: [], sure: false });
  }
  return found;
}
