import type { StaffCell } from './staff-secrecy.ts';

/** How the rows of tables by area are printed where each by itself would tell staff costs of few persons (EK-108). */
export type AreaRows = {
  /** Areas that stand in one row, at least two in each. */
  readonly together: readonly (readonly string[])[];
  /** Areas whose parts (varav) have no rows. */
  readonly withoutParts: ReadonlySet<string>;
};

/** Every area has its row. */
export const APART: AreaRows = { together: [], withoutParts: new Set() };

/** Whether an area's amounts may stand by themselves; `top` is the area that it is a part of, or itself. */
export const hasOwnRow = ({ together, withoutParts }: AreaRows, area: string, top: string): boolean =>
  !together.some((tops) => tops.includes(top)) && (area === top || !withoutParts.has(top));

/**
 * Which areas have a row of their own, so that no row tells less than what is safe: of `cells`, which are told here for the
 * first time, and of `below`, sums that tables of organisations below tell. `told` are the sums that come of it. All of
 * `cells` together must be safe.
 */
export function areaRows(
  cells: readonly StaffCell[],
  below: readonly (readonly StaffCell[])[],
  isSafe: (cells: readonly StaffCell[]) => boolean,
  topOf: (area: string) => string,
): { readonly rows: AreaRows; readonly told: readonly (readonly StaffCell[])[] } {
  const topsOf = (some: readonly StaffCell[]): string[] => [...new Set(some.map(({ area }) => topOf(area)))];
  // What is one sum below an area's row tells apart nowhere above it.
  const straddling = below.filter((group) => new Set(group.map(({ area }) => area)).size > 1);
  let parts: (readonly string[])[] = topsOf([...cells, ...below.flat()]).map((top) => [top]);
  const join = (tops: readonly string[]): void => {
    const met = parts.filter((part) => part.some((top) => tops.includes(top)));
    parts = [...parts.filter((part) => !met.includes(part)), met.flat()];
  };
  for (const group of straddling) join(topsOf(group));
  const within = (part: readonly string[]): StaffCell[] => cells.filter(({ area }) => part.includes(topOf(area)));
  const byPersons = (some: readonly StaffCell[]): number => some.reduce((sum, { persons }) => sum + (persons ?? 0), 0);
  for (;;) {
    const unsafe = parts.find((part) => !isSafe(within(part)));
    if (unsafe === undefined) break;
    const [nearest] = parts
      .filter((part) => part !== unsafe && within(part).length > 0)
      .toSorted((one, other) => byPersons(within(one)) - byPersons(within(other)));
    if (nearest === undefined) break;
    join([...unsafe, ...nearest]);
  }
  const withoutParts = new Set<string>();
  const told: (readonly StaffCell[])[] = [];
  for (const part of parts) {
    const own = [...Map.groupBy(within(part), ({ area }) => area).values()];
    const isOneSum =
      part.length > 1 ||
      own.some((some) => !isSafe(some)) ||
      straddling.some((group) => topsOf(group).some((top) => part.includes(top)));
    if (isOneSum) for (const top of part) withoutParts.add(top);
    told.push(...(isOneSum ? [within(part)] : own).filter((some) => some.length > 0));
  }
  return { rows: { together: parts.filter((part) => part.length > 1), withoutParts }, told };
}
