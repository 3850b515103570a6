import { accountsOfKind } from './accounts.ts';

/**
 * What is booked in a year on one verksamhet: the year's kronor by kind, incomes negative, and who it is booked on. Where
 * a unit takes over another during the year, the months say which of them.
 */
export type Book = {
  readonly operation: string;
  readonly lines: readonly (readonly [kind: string, kronor: number])[];
  readonly places: readonly {
    readonly responsibility: string;
    /** Per mille of the lines; the last place takes what is left. */
    readonly share: number;
    readonly months?: readonly [from: number, to: number];
  }[];
  /** How a kind falls over the months where it does not fall as usual. */
  readonly falls?: Readonly<Record<string, readonly number[]>>;
};

/** One account string with its öre month by month. */
export type BookedString = {
  readonly responsibility: string;
  readonly operation: string;
  readonly account: string;
  readonly months: readonly number[];
};

const EVEN = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
/** Holiday pay in June, substitutes after the summer. */
const STAFF = [83, 81, 82, 83, 84, 86, 80, 81, 84, 85, 85, 86];
const FEES = [86, 86, 86, 86, 86, 84, 62, 80, 86, 86, 86, 86];
const GRANTS = [40, 40, 60, 180, 40, 60, 40, 180, 40, 60, 60, 200];
const MATERIAL = [70, 78, 84, 85, 86, 80, 55, 76, 90, 92, 94, 110];
const BOUGHT = [80, 80, 82, 83, 83, 84, 84, 84, 85, 85, 85, 85];

const USUAL: Readonly<Record<string, readonly number[]>> = {
  avgifter: FEES,
  bidrag: GRANTS,
  'ovriga-intakter': MATERIAL,
  'lamnade-bidrag': BOUGHT,
  'kopt-verksamhet': BOUGHT,
  personal: STAFF,
  material: MATERIAL,
};
/** Fixed by agreement, so the same every month. */
const FIXED: readonly string[] = ['lokaler', 'hyror', 'kapital', 'forsorjningsstod'];

/** The same small difference every time: no month of a real ledger is exactly its share of the year. */
function unevenness(key: string): number {
  let hash = 2166136261;
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return 1 + (((hash >>> 8) % 61) - 30) / 1000;
}

/** Parts of a whole number by weights, that add up to it exactly; the last takes the rest. */
function parted(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const parts = weights.map((weight) => Math.trunc((whole * weight) / sum));
  const rest = whole - parts.reduce((total, part) => total + part, 0);
  return parts.map((part, index) => (index === parts.length - 1 ? part + rest : part));
}

/** The rows of a book; every kind's months add up to its year, and places and accounts to the kind. */
export function bookedStrings({ operation, lines, places, falls }: Book): BookedString[] {
  return lines.flatMap(([kind, kronor]) => {
    const fall = falls?.[kind] ?? USUAL[kind] ?? EVEN;
    const accounts = accountsOfKind[kind] ?? [];
    const ofAccounts = parted(
      kronor * 100,
      accounts.map(([, share]) => share),
    );
    return accounts.flatMap(([account], at) => {
      const uneven = (weight: number, index: number): number =>
        FIXED.includes(kind) ? weight : weight * unevenness(`${operation}${account}${index}`);
      const months = parted(ofAccounts[at] ?? 0, fall.map(uneven));
      return placed(months, places).map(({ responsibility, months: own }) => ({
        responsibility,
        operation,
        account,
        months: own,
      }));
    });
  });
}

function placed(
  months: readonly number[],
  places: Book['places'],
): { readonly responsibility: string; readonly months: number[] }[] {
  const shares = months.map((amount) =>
    parted(
      amount,
      places.map(({ share }) => share),
    ),
  );
  return places.map(({ responsibility, months: span = [1, 12] }, at) => ({
    responsibility,
    months: months.map((amount, index) => {
      if (index + 1 < span[0] || index + 1 > span[1]) return 0;
      return places[at]?.months === undefined ? (shares[index]?.[at] ?? 0) : amount;
    }),
  }));
}

/** Costs and incomes of a net: each given kind as per mille of it, the last what is left. */
export function mixed(net: number, mix: readonly (readonly [kind: string, share: number])[]): [string, number][] {
  const lines = mix.map(([kind, share]): [string, number] => [kind, Math.round((net * share) / 1000)]);
  const rest = net - lines.reduce((sum, [, kronor]) => sum + kronor, 0);
  return lines.map(([kind, kronor], at) => [kind, at === lines.length - 1 ? kronor + rest : kronor]);
}
