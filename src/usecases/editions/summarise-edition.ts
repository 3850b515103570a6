import { editionDay } from '#domain/editions/edition-title.ts';
import type { EditionSummary } from '#domain/editions/edition-view.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { EditionRow } from '#store/editions/editions.ts';
import type { Register } from '#store/organisations/organisations.ts';

/** A row as the lists show it; the organisation's name is the one it had on the edition's day. */
export const summariseEdition = (row: EditionRow, { organisations }: Register): EditionSummary => ({
  id: row.id,
  organisation: {
    id: row.organisation,
    name: nameOn(organisations, row.organisation, editionDay(row.kind, row.year)),
  },
  year: row.year,
  kind: row.kind,
  number: row.number,
  state: row.state,
  origin: row.origin,
  title: row.title,
  decidedOn: row.decidedOn,
  keptAt: row.keptAt,
  counts: row.counts,
  replacedBy: row.replacedBy,
});
