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
function align(middles: readonly number[], heads: readonly number[]): readonly number[] | null {
  let paths = new Map<number, Path>([[-1, { cost: 0, shift: 0, columns: [] }]]);
  for (const middle of middles) {
    const next = new Map<number, Path>();
    for (const [column, head] of heads.entries()) {
      const shift = middle - head;
      for (const [before, path] of paths) {
        if (before >= column) continue;
        const cost = path.cost + Math.abs(shift - path.shift) + OWN_SHIFT * Math.abs(shift);
        if (cost < (next.get(column)?.cost ?? Infinity))
          next.set(column, { cost, shift, columns: [...path.columns, column] });
      }
    }
    paths = next;
  }
  return [...paths.values()].toSorted((a, b) => a.cost - b.cost)[0]?.columns ?? null;
}

/** For each place of a value the index of its column; `heads` are the places of the columns' heads. */
export function columnsFor(lefts: readonly number[], heads: readonly number[]): ReadonlyMap<number, number> {
  const clusters = clustersOf(lefts);
  const columns = align(
    clusters.map((cluster) => cluster.reduce((sum, left) => sum + left, 0) / cluster.length),
    heads,
  );
  const nearest = (left: number): number =>
    heads.reduce((best, head, at) => (Math.abs(head - left) < Math.abs((heads[best] ?? 0) - left) ? at : best), 0);
  return new Map(
    clusters.flatMap((cluster, at) => cluster.map((left): [number, number] => [left, columns?.[at] ?? nearest(left)])),
  );
}
