import { Action } from '#domain/access/action.ts';
import { allowedOf } from '#domain/access/can.ts';
import { amountTrails } from '#domain/economy/report-tables/amount-trails.ts';
import { applyCorrections } from '#domain/editions/apply-correction.ts';
import type { EditionView } from '#domain/editions/edition-view.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Db } from '#store/db.ts';
import { listKeptTables } from '#store/economy/placed-tables.ts';
import { findSource } from '#store/editions/editions.ts';
import { asDocument, loadCorrections, loadDocuments } from '#store/editions/load-document.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isWrittenHere, readableEdition } from './edition-access.ts';
import type { ReadableEdition } from './edition-access.ts';
import { summariseEdition } from './summarise-edition.ts';

/** What can be done with an edition, sent along with it. */
const EDITION_ACTIONS = Action.options.filter((action) => action.startsWith('edition.'));

/** One edition as a document, with corrections laid over and what the person may do with it. */
export function showEdition(app: App, who: SignedIn, id: string): Promise<Result<EditionView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<EditionView, Failure>> => {
    const readable = await readableEdition(db, who, id);
    return readable.ok ? ok(await viewEdition(db, who, readable.value)) : readable;
  });
}

/** Makes the view of an edition that the person may read: nine queries whatever its length. */
export async function viewEdition(
  db: Db,
  who: SignedIn,
  { row, register, thing }: ReadableEdition,
): Promise<EditionView> {
  const loaded = (await loadDocuments(db, [row.id])).get(row.id);
  if (loaded === undefined) throw new Error(`Edition ${row.id} has no document`);
  const corrections = await loadCorrections(db, { editions: [row.id] });
  const computed = await listKeptTables(db, row.id);
  return {
    ...summariseEdition(row, register),
    document: applyCorrections(asDocument(row.head, loaded), corrections),
    corrections: corrections.map(({ edition: _edition, person: _person, ...correction }) => correction),
    links: {
      goals: Object.fromEntries(loaded.goals.map(({ thing, lasting }) => [thing.id, lasting])),
      indicators: Object.fromEntries(loaded.indicators.map(({ thing, lasting }) => [thing.id, lasting])),
      activities: Object.fromEntries(loaded.activities.map(({ thing, lasting }) => [thing.id, lasting])),
    },
    economyTables: computed.map(({ id }) => id),
    amountTrails: amountTrails(computed),
    source: row.import === null ? null : await findSource(db, row.import),
    allowed: allowedOf(who.actor, EDITION_ACTIONS, thing).filter(
      (action) => action !== 'edition.correct' || !isWrittenHere(row),
    ),
    version: row.version,
  };
}
