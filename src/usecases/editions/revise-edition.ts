import { can } from '#domain/access/can.ts';
import { conflict, forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Db } from '#store/db.ts';
import { carryPlacedTables } from '#store/economy/placed-tables.ts';
import { findStanding } from '#store/editions/editions.ts';
import { carryPrints } from '#store/editions/front.ts';
import { insertStep } from '#store/editions/steps.ts';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from './edition-access.ts';
import { keepDocument } from './keep-document.ts';
import { reviewDocument } from './review-document.ts';
import { contentHashOf } from './show-lifecycle.ts';
import { standingDocument } from './standing-document.ts';
import { lockForStep } from './take-step.ts';
import type { Steppable } from './take-step.ts';

export type ReviseAsked = { readonly id: string; readonly requestId: string; readonly reason: string };

/**
 * Begins a correction of what is decided: a new draft with the next number, the same content and a reason. What it
 * corrects stays as it is and is superseded when the correction is sealed (LC-10).
 */
export async function reviseEdition(
  app: App,
  who: SignedIn,
  asked: ReviseAsked,
): Promise<Result<{ id: string }, Failure>> {
  const { id, requestId, reason } = asked;
  const ahead = await reading(app, who, ({ db }) => revisable(db, who, id));
  // Reviewed before the act, because an act holds the database.
  const review = ahead.ok ? await reviewDocument(ahead.value.document) : null;
  const options = { requestId, fingerprint: `revise ${id}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ id: string }, Failure>> => {
    await lockForStep(db, id);
    const found = await revisable(db, who, id);
    if (!found.ok) return found;
    const { edition, document } = found.value;
    const { row, register } = edition;
    const at = app.now().toISOString();
    const draft = app.newId();
    const title = await keepDocument(db, app.newId, register.organisations, {
      id: draft,
      organisation: row.organisation,
      year: row.year,
      kind: row.kind,
      number: row.number + 1,
      state: 'draft',
      origin: 'written',
      import: null,
      decidedOn: null,
      keptAt: at,
      keptBy: who.id,
      document,
      corrections: [],
      choices: {},
      review: review ?? (await reviewDocument(document)),
    });
    await carryPlacedTables(db, id, draft);
    await carryPrints(db, id, draft);
    await insertStep(db, {
      id: app.newId(),
      edition: draft,
      step: 'open',
      section: null,
      person: who.id,
      at,
      reason,
      editionVersion: 1,
      contentHash: contentHashOf(document),
      details: { corrects: id },
    });
    const summary = `${who.name} påbörjade en rättelse av ${title}, version ${row.number + 1}.`;
    audit({ action: 'revise', kind: 'edition', thing: draft, summary, after: { corrects: id, reason } });
    return ok({ id: draft });
  });
}

async function revisable(db: Db, who: SignedIn, id: string): Promise<Result<Steppable, Failure>> {
  const readable = await readableEdition(db, who, id);
  if (!readable.ok) return readable;
  const { row, thing } = readable.value;
  if (!can(who.actor, 'edition.revise', thing))
    return forbidden('Du får läsa utgåvan men inte påbörja en rättelse av den.');
  const newest = (await findStanding(db, row.organisation, row.year, row.kind))[0];
  if (newest !== undefined && newest.id !== id) {
    return conflict(`Version ${newest.number} finns redan. Fortsätt i den.`, { id: newest.id, state: newest.state });
  }
  return ok({ edition: readable.value, document: (await standingDocument(db, row)).document });
}
