import { quotedFrom } from '#domain/imports/find-quotes.ts';
import type { Db } from '#store/db.ts';
import { findOwnValues, findRowsBelow, findRowsOf, saveQuotes } from '#store/editions/quotes.ts';

/** Where an edition stands: its organisation, those above (nearest first) and those below. */
export type QuotePlace = {
  readonly organisation: string;
  readonly above: readonly string[];
  readonly below: readonly string[];
};

/** Recognises the values of an edition that only quote those of an organisation above, when it has come or changed. */
export async function recogniseOwnQuotes(db: Db, edition: string, { above }: QuotePlace): Promise<string[]> {
  const rows = await findRowsOf(db, edition);
  const definitions = [...new Set(rows.map(({ definition }) => definition))];
  const values = await findOwnValues(db, above, definitions);
  const found = rows.map((row) => ({ ...row, from: quotedFrom(row, values, above) }));
  await saveQuotes(
    db,
    found.filter(({ from, quotedFrom }) => from !== quotedFrom),
  );
  return definitions;
}

/** Looks again at the rows below that quote, or may quote, an organisation whose editions have changed. */
export async function recogniseQuotesBelow(
  db: Db,
  definitions: readonly string[],
  { organisation, below }: QuotePlace,
): Promise<void> {
  const rows = (await findRowsBelow(db, below, definitions, organisation)).filter(
    (row) => row.quotedFrom === null || row.quotedFrom === organisation,
  );
  const all = [...new Set(rows.map(({ definition }) => definition))];
  const values = await findOwnValues(db, [organisation], all);
  const found = rows.map((row) => ({ ...row, from: quotedFrom(row, values, [organisation]) }));
  await saveQuotes(
    db,
    found.filter(({ from, quotedFrom }) => from !== quotedFrom),
  );
}
