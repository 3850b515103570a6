import { changesTable } from '#domain/changes/year-change.ts';
import type { YearChange } from '#domain/changes/year-change.ts';
import type { EditionSummary } from '#domain/editions/edition-view.ts';
import type { PrintChoice } from '#domain/rounds/print-choice.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { withoutReasons } from '#domain/writing/parting-reason.ts';
import type { Db } from '#store/db.ts';
import type { EditionRow } from '#store/editions/editions.ts';
import { findRoundFor } from '#store/rounds/rounds.ts';

import type { SignedIn } from '../app.ts';
import { loadApproved } from '../changes/list-changes.ts';
import type { ReadableEdition } from './edition-access.ts';

/** What a document prints besides its own rows. */
export type Printing = {
  /** Approved changes of the year (docs/domain/changes.md, AN-7). */
  readonly changes: readonly YearChange[];
  readonly prints: readonly PrintChoice[];
  /** Whether people wrote the document here; what was read from a file is printed as it was. */
  readonly isWritten: boolean;
};

export async function loadPrinting(
  db: Db,
  who: SignedIn,
  { row, register }: Pick<ReadableEdition, 'row' | 'register'>,
): Promise<Printing> {
  return {
    changes: await loadApproved(db, row, register, who.actor.today),
    prints: await printsOf(db, row),
    isWritten: row.origin !== 'imported',
  };
}

/** What the round that asks for the edition lets it print; nothing where none does. */
async function printsOf(db: Db, row: EditionRow): Promise<readonly PrintChoice[]> {
  const round = await findRoundFor(db, row.organisation, row.year, row.kind);
  return round?.prints ?? [];
}

/**
 * What a document does not print of itself is known from where it was kept; a report carries the changes of its year as
 * an appendix, and reasons for judgements only where its round says so (docs/domain/fulfilment.md, 15).
 */
export function printedDocument(
  document: SteeringDocument,
  { kind, year, organisation }: Pick<EditionSummary, 'kind' | 'year' | 'organisation'>,
  { changes, prints, isWritten }: Printing,
): SteeringDocument {
  const shown = isWritten && !prints.includes('reasons') ? withoutReasons(document) : document;
  return {
    ...shown,
    tables: [...shown.tables, ...(kind === 'VP' ? [] : appendixOf(shown, changes))],
    kind: document.kind ?? kind,
    year: document.year ?? year,
    organisation: document.organisation ?? organisation.name,
  };
}

function appendixOf(
  { goals, texts, indicators, activities, tables }: SteeringDocument,
  changes: readonly YearChange[],
) {
  const things = [...goals, ...texts, ...indicators, ...activities, ...tables];
  const last = things.reduce((most, { position }) => Math.max(most, position), 0);
  const table = changesTable(changes, last + 1);
  return table === null ? [] : [table];
}
