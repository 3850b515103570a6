import { changesTable } from '#domain/changes/year-change.ts';
import type { YearChange } from '#domain/changes/year-change.ts';
import { can } from '#domain/access/can.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import type { EditionSummary } from '#domain/editions/edition-view.ts';
import { lineAbove, thingAt } from '#domain/organisation/standing.ts';
import { withAppendices } from '#domain/report/appendices.ts';
import type { AppendixSources, BelowDocument } from '#domain/report/appendices.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { withoutReasons } from '#domain/writing/parting-reason.ts';
import type { Db } from '#store/db.ts';
import type { EditionRow } from '#store/editions/editions.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { findRoundFor } from '#store/rounds/rounds.ts';
import { listActivityStates } from '#store/writing/draft-rows.ts';
import { listSources } from '#store/writing/start.ts';
import { MAX_APPENDED_DOCUMENTS } from '#limits';

import type { SignedIn } from '../app.ts';
import { loadApproved } from '../changes/list-changes.ts';
import type { ReadableEdition } from './edition-access.ts';
import { standingDocument } from './standing-document.ts';

/** What a document prints besides its own rows. */
export type Printing = {
  /** Approved changes of the year (docs/domain/changes.md, AN-7). */
  readonly changes: readonly YearChange[];
  readonly appendices: AppendixSources;
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
    appendices: await loadAppendices(db, who, row, register),
    isWritten: row.origin !== 'imported',
  };
}

/** What the round that asks for the edition lets it print, and what that is made of; nothing where none does. */
async function loadAppendices(db: Db, who: SignedIn, row: EditionRow, register: Register): Promise<AppendixSources> {
  const round = await findRoundFor(db, row.organisation, row.year, row.kind);
  const prints = round?.prints ?? [];
  return {
    prints,
    states: new Map(
      prints.includes('activities')
        ? (await listActivityStates(db, row.id)).map(({ id, ...state }) => [id, state])
        : [],
    ),
    below: prints.includes('plansBelow') ? await loadBelow(db, who, row, register) : [],
  };
}

const TAKEN: readonly string[] = ['approved', 'decided', 'sealed'];

/** The documents of those below that are taken in, in the order of their names. */
async function loadBelow(
  db: Db,
  who: SignedIn,
  { organisation, year, kind }: EditionRow,
  { organisations }: Register,
): Promise<BelowDocument[]> {
  const day = editionDay(kind, year);
  const below = organisations.filter(({ id }) =>
    lineAbove(organisations, id, day).some((one) => one.id === organisation),
  );
  const rows = await listSources(
    db,
    below.map(({ id }) => id),
  );
  const taken = rows
    .filter((row) => row.year === year && row.kind === kind && TAKEN.includes(row.state))
    .filter((row) =>
      can(who.actor, 'edition.read', thingAt(organisations, row.organisation, who.actor.today, row.state)),
    );
  const newest = [...new Map(taken.toReversed().map((row) => [row.organisation, row])).values()]
    .toSorted((one, other) => one.title.localeCompare(other.title, 'sv'))
    .slice(0, MAX_APPENDED_DOCUMENTS);
  return Promise.all(
    newest.map(async (row) => ({ id: row.id, title: row.title, document: (await standingDocument(db, row)).document })),
  );
}

/**
 * What a document does not print of itself is known from where it was kept; a report carries the changes of its year as
 * an appendix, and reasons for judgements only where its round says so (docs/domain/fulfilment.md, 15).
 */
export function printedDocument(
  document: SteeringDocument,
  { kind, year, organisation }: Pick<EditionSummary, 'kind' | 'year' | 'organisation'>,
  { changes, appendices, isWritten }: Printing,
): SteeringDocument {
  const own = isWritten && !appendices.prints.includes('reasons') ? withoutReasons(document) : document;
  const shown = withAppendices(own, appendices);
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
