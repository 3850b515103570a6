import { addDecimals } from '../kernel/decimal.ts';
import type { IndicatorPoint, IndicatorView } from './indicator-view.ts';

/** A period in today's organisation, with the values that it comes from. */
export type CarriedRow = {
  readonly key: string;
  readonly period: string;
  readonly parts: readonly IndicatorPoint[];
  /** One value's own words, or a sum; null where the values are not added together. */
  readonly outcome: string | null;
  /** Whether it is a sum of several organisations' values. */
  readonly isSum: boolean;
};

export type CarriedSeries = {
  readonly organisation: IndicatorPoint['organisation'];
  readonly rows: readonly CarriedRow[];
};

/** What the values of several organisations are together, where the definition says that they are summed (RE-7). */
function together(parts: readonly IndicatorPoint[], overUnits: IndicatorView['overUnits']) {
  const [first] = parts;
  if (first === undefined) return { outcome: null, isSum: false };
  if (parts.length === 1) return { outcome: first.outcome.printed, isSum: false };
  const values = parts.flatMap(({ outcome }) => outcome.value ?? []);
  const sameUnit = parts.every(({ outcome }) => outcome.unit === first.outcome.unit);
  if (overUnits !== 'sum' || !sameUnit || values.length < parts.length) return { outcome: null, isSum: false };
  const unit = first.outcome.unit === null ? '' : ` ${first.outcome.unit}`;
  return { outcome: `${addDecimals(...values).replace('.', ',')}${unit}`, isSum: true };
}

/**
 * The series as today's organisation has them: each value stands with whoever carries on the organisation that it was
 * told of, once. Quoted values are another organisation's and are left out, so that nothing counts twice.
 */
export function carriedSeries(
  points: readonly IndicatorPoint[],
  overUnits: IndicatorView['overUnits'],
): readonly CarriedSeries[] {
  const own = points.filter(({ quotedFrom, outcome }) => quotedFrom === null && outcome.printed !== null);
  const byCarrier = Map.groupBy(own, ({ carriedBy }) => carriedBy.id);
  return [...byCarrier.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const periodOf = ({ period, edition }: IndicatorPoint): string => period ?? String(edition.year);
    const rows = [...Map.groupBy(list, (point) => `${point.edition.year} ${point.edition.kind} ${periodOf(point)}`)];
    return [
      {
        organisation: first.carriedBy,
        rows: rows.map(([key, parts]) => ({
          key,
          period: parts[0] === undefined ? '' : periodOf(parts[0]),
          parts,
          ...together(parts, overUnits),
        })),
      },
    ];
  });
}
