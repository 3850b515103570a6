import { compareDecimals } from '../kernel/decimal.ts';

/** Exact values of a row by cell, as far as it has them. */
export type RowValues = Readonly<Partial<Record<string, string>>>;

/** A row that an organisation reports as its own; it has an outcome. */
export type OwnValue = {
  readonly organisation: string;
  readonly definition: string;
  readonly start: string;
  readonly end: string;
  readonly values: RowValues;
};

/** A row that may quote: its definition, the days its values are for, and the values. */
export type MaybeQuote = {
  readonly definition: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly values: RowValues;
};

/** What was measured. Targets are left out: those above set them for all, so that they agree in any case. */
const MEASURED = ['outcome', 'men', 'women', 'previous'] as const;

/**
 * Digits after the first that must agree. Two rows of the same indicator and period agree in a first digit easily, since
 * results lie close together; in two more digits by chance about once in a hundred.
 */
const ENOUGH_DIGITS = 2;

/**
 * The organisation above whose row this row only quotes (domain.md section 4); of several the nearest. Null where the row
 * is its own. Same definition, same period and same outcome are not enough: a unit and its board may both have reached
 * 100 % or had 0 cases. So no measured cell may differ, and what agrees must say something: a round number (0, 50, 100)
 * says nothing, 81 says a little, 37,52 or several equal cells say enough.
 *
 * @param above nearest first
 */
export function quotedFrom(row: MaybeQuote, own: readonly OwnValue[], above: readonly string[]): string | null {
  const { definition, start, end, values } = row;
  if (definition === null || start === null || values['outcome'] === undefined) return null;
  const same = own.filter(
    (other) =>
      other.definition === definition && other.start === start && other.end === end && agree(values, other.values),
  );
  return above.find((organisation) => same.some((other) => other.organisation === organisation)) ?? null;
}

function agree(row: RowValues, other: RowValues): boolean {
  let digits = 0;
  for (const cell of MEASURED) {
    const [one, two] = [row[cell], other[cell]];
    if (cell === 'outcome' && (one === undefined || two === undefined)) return false;
    if (one === undefined || two === undefined) continue;
    if (compareDecimals(one, two) !== 0) return false;
    digits += telling(one);
  }
  return digits >= ENOUGH_DIGITS;
}

/** Digits between the first that is not 0 and the last that is not 0, without the first: 100 → 0, 81 → 1, 37.50 → 2. */
function telling(value: string): number {
  const digits = value.replaceAll(/[-.]/gu, '').replaceAll(/^0+|0+$/gu, '');
  return Math.max(0, digits.length - 1);
}
