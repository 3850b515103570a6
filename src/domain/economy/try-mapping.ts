import { z } from 'zod';

import { addDecimals, compareDecimals, absoluteDecimal, Decimal } from '../kernel/decimal.ts';
import type { Mapped } from './account-mapping.ts';
import { AccountString } from './account-string.ts';
import { UnmatchedString } from './load-view.ts';

/** An account string with everything booked on it in the year's loads. */
export type StringSum = AccountString & {
  /** Null where the person may not see all of it: nobody knows yet which of these are staff costs (EK-103). */
  readonly amount: Decimal | null;
  readonly rows: number;
};

/** What a mapping would do: how much finds its place, what does not, and what would move. Amounts in kronor. */
export const MappingTrial = z.object({
  strings: z.number().int(),
  mapped: z.object({ strings: z.number().int(), amount: Decimal.nullable() }),
  leftOut: z.object({ strings: z.number().int(), amount: Decimal.nullable() }),
  unmatched: z.object({ strings: z.array(UnmatchedString), total: z.number().int(), amount: Decimal.nullable() }),
  /** Strings that belong elsewhere than today. */
  moved: z.object({
    strings: z.array(AccountString.extend({ amount: Decimal.nullable(), from: z.string(), to: z.string() })),
    total: z.number().int(),
  }),
});
export type MappingTrial = z.infer<typeof MappingTrial>;

const TARGETS = ['organisation', 'area', 'kind'] as const;
const missingOf = (mapped: Mapped): (typeof TARGETS)[number][] => TARGETS.filter((target) => mapped[target] === null);
/** Null where some amount is not seen: a sum of the others would say something else. */
const sumOf = (sums: readonly StringSum[]): Decimal | null => {
  const known = sums.map(({ amount }) => amount).filter((amount) => amount !== null);
  return known.length < sums.length ? null : addDecimals('0.00', ...known);
};
const placeOf = (mapped: Mapped): string =>
  mapped.leftOut ? 'utanför' : [mapped.organisation, mapped.area, mapped.kind].map((part) => part ?? '–').join(' · ');

/** Tries a mapping on what is read in; lists are cut at `limit`, the largest amounts first. */
export function tryMapping(
  sums: readonly StringSum[],
  before: (string: AccountString) => Mapped,
  after: (string: AccountString) => Mapped,
  limit: number,
): MappingTrial {
  const largest = sums.toSorted((a, b) =>
    compareDecimals(absoluteDecimal(b.amount ?? '0'), absoluteDecimal(a.amount ?? '0')),
  );
  const leftOut = largest.filter((sum) => after(sum).leftOut);
  const unmatched = largest.filter((sum) => !after(sum).leftOut && missingOf(after(sum)).length > 0);
  const mapped = largest.filter((sum) => !after(sum).leftOut && missingOf(after(sum)).length === 0);
  const moved = largest
    .map((sum) => ({ ...sum, from: placeOf(before(sum)), to: placeOf(after(sum)) }))
    .filter(({ from, to }) => from !== to);
  return {
    strings: sums.length,
    mapped: { strings: mapped.length, amount: sumOf(mapped) },
    leftOut: { strings: leftOut.length, amount: sumOf(leftOut) },
    unmatched: {
      strings: unmatched.slice(0, limit).map((sum) => ({ ...sum, missing: missingOf(after(sum)) })),
      total: unmatched.length,
      amount: sumOf(unmatched),
    },
    moved: { strings: moved.slice(0, limit), total: moved.length },
  };
}
