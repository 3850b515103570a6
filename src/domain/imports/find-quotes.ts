import { readRow } from '../indicators/read-row.ts';
import { compareDecimals } from '../kernel/decimal.ts';
import type { DocumentIndicator } from '../steering/steering-document.ts';

/** A value that an organisation reports as its own. */
export type OwnValue = {
  readonly organisation: string;
  readonly definition: string;
  readonly start: string;
  readonly end: string;
  readonly value: string;
};

/**
 * Which rows only quote the value of an organisation above: same definition, same period, same outcome (domain.md
 * section 4). Gives indicator id → organisation; of several above the nearest.
 *
 * @param above nearest first
 */
export function findQuotes(
  indicators: readonly DocumentIndicator[],
  definitions: ReadonlyMap<string, string | null>,
  values: readonly OwnValue[],
  above: readonly string[],
): Map<string, string> {
  const byDefinition = Map.groupBy(values, ({ definition }) => definition);
  const quotes = new Map<string, string>();
  for (const { id, cells } of indicators) {
    const { measures, start, end } = readRow(cells);
    const own = measures.outcome.value;
    if (own === null || start === null) continue;
    const same = (byDefinition.get(definitions.get(id) ?? '') ?? []).filter(
      (value) => value.start === start && value.end === end && compareDecimals(value.value, own) === 0,
    );
    const nearest = above.find((organisation) => same.some((value) => value.organisation === organisation));
    if (nearest !== undefined) quotes.set(id, nearest);
  }
  return quotes;
}
