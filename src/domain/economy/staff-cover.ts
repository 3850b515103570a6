import { absoluteDecimal, addDecimals, compareDecimals, multiplyDecimals } from '../kernel/decimal.ts';
import type { Decimal } from '../kernel/decimal.ts';

/** Under this code stand all the costs of an organisation's area in one sum where they are not told by kind (EK-107); no kind of a chart has it. */
export const MERGED_COSTS = '*';

/** What an organisation itself has of a kind under an area: one amount for each month, budget and forecast alike. */
export type CostSeries = {
  readonly kind: string;
  readonly isStaff: boolean;
  readonly isCost: boolean;
  readonly amounts: readonly Decimal[];
};

/**
 * The amounts of several sources (the outcome, the budget, each forecast) as series with columns for all of them, each source
 * beside the others. Only those of one organisation's area are laid so: with those of all others each series would be as long
 * as the municipality has forecasts.
 */
export function besideEachOther<T extends { readonly amounts: readonly Decimal[] }>(
  sources: readonly (readonly T[])[],
): T[] {
  let before = 0;
  return sources.flatMap((rows) => {
    const laid = rows.map((row) => ({ ...row, amounts: [...Array<Decimal>(before).fill('0'), ...row.amounts] }));
    before += Math.max(0, ...rows.map(({ amounts }) => amounts.length));
    return laid;
  });
}

/**
 * The kinds of cost that stand beside the staff costs wherever those have an amount, with at least `share` of it: a sum of
 * the two then leaves at least so much unsaid.
 */
export function coveringKinds(series: readonly CostSeries[], share: Decimal): string[] {
  const width = Math.max(0, ...series.map(({ amounts }) => amounts.length));
  const sumAt = (own: readonly CostSeries[], at: number): Decimal =>
    addDecimals('0', ...own.map(({ amounts }) => amounts[at] ?? '0'));
  const staff = series.filter(({ isStaff }) => isStaff);
  const needed = Array.from({ length: width }, (_, at) => multiplyDecimals(absoluteDecimal(sumAt(staff, at)), share));
  const others = series.filter(({ isStaff, isCost }) => isCost && !isStaff);
  return [...Map.groupBy(others, ({ kind }) => kind)].flatMap(([kind, own]) =>
    needed.every((least, at) => compareDecimals(least, '0') === 0 || compareDecimals(sumAt(own, at), least) >= 0)
      ? [kind]
      : [],
  );
}

/**
 * Which cells are covered, and by one and the same kind for all of them: costs by kind are printed too, and a kind that
 * stands in one of two merged cells alone would tell both apart. The kind that covers most of those with few persons is
 * taken, the first of several.
 */
export function coveredCells(
  kinds: ReadonlyMap<string, readonly string[]>,
  few: ReadonlySet<string>,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const kind of [...few].flatMap((cell) => kinds.get(cell) ?? [])) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [most] = [...counts].toSorted(([a, one], [b, other]) => other - one || a.localeCompare(b));
  return new Set(most === undefined ? [] : [...kinds].filter(([, own]) => own.includes(most[0])).map(([cell]) => cell));
}
