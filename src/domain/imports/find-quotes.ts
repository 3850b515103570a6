import { compareDecimals } from '../kernel/decimal.ts';

/** A value that an organisation reports as its own. */
export type OwnValue = {
  readonly organisation: string;
  readonly definition: string;
  readonly start: string;
  readonly end: string;
  readonly value: string;
};

/** A row that may quote: its definition, the days its value is for, and the value. */
export type MaybeQuote = {
  readonly definition: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly value: string | null;
};

/**
 * The organisation above whose value a row only quotes: same definition, same period, same outcome (domain.md section 4);
 * of several the nearest. Null where the value is the row's own.
 *
 * @param above nearest first
 */
export function quotedFrom(row: MaybeQuote, values: readonly OwnValue[], above: readonly string[]): string | null {
  const { definition, start, end, value } = row;
  if (definition === null || start === null || value === null) return null;
  const same = values.filter(
    (own) =>
      own.definition === definition &&
      own.start === start &&
      own.end === end &&
      compareDecimals(own.value, value) === 0,
  );
  return above.find((organisation) => same.some((own) => own.organisation === organisation)) ?? null;
}
