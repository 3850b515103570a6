import type { Known } from '#domain/economy/forecast-methods.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import { organisationOn } from '#domain/organisation/organisation-tree.ts';
import type { Organisation } from '#domain/organisation/organisation.ts';
import type { YearOutcome } from '#store/economy/outcome-years.ts';

const MONTHS = 12;

/** Twelve months added up; nothing is twelve times nothing. */
export const sumMonths = (rows: readonly { readonly months: readonly Decimal[] }[]): Decimal[] =>
  Array.from({ length: MONTHS }, (_, month) => addDecimals('0.00', ...rows.map(({ months }) => months[month] ?? '0')));

/** The months of a year in which an organisation is there; the whole year where it is not there at all. */
export function activeMonths(organisation: Organisation | undefined, year: number): Known['active'] {
  const months = Array.from({ length: MONTHS }, (_, index) => index + 1).filter((month) => {
    const day = `${year}-${String(month).padStart(2, '0')}-15`;
    return organisation !== undefined && organisationOn(organisation, day) !== undefined;
  });
  return months.length === 0 ? { from: 1, to: MONTHS } : { from: Math.min(...months), to: Math.max(...months) };
}

export type Place = { readonly area: string; readonly kind: string };

/** Outcomes of one place, or of all where none is given. */
export const outcomesOf = (outcomes: readonly YearOutcome[], year: number, place: Place | null): YearOutcome[] =>
  outcomes.filter(
    (one) => one.year === year && (place === null || (one.area === place.area && one.kind === place.kind)),
  );

/** Places in the order they first come. */
export const placesOf = (...lists: readonly (readonly Place[])[]): Place[] => [
  ...new Map(lists.flat().map(({ area, kind }) => [`${area}\n${kind}`, { area, kind }])).values(),
];

export const samePlace =
  (place: Place) =>
  (one: Place): boolean =>
    one.area === place.area && one.kind === place.kind;
