import { can } from '#domain/access/can.ts';
import { applyCorrection } from '#domain/editions/apply-correction.ts';
import type { CorrectionAsked } from '#domain/editions/apply-correction.ts';
import type { Correction, EditionView } from '#domain/editions/edition-view.ts';
import { conflict, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Db } from '#store/db.ts';
import { insertCorrection, withdrawCorrection } from '#store/editions/corrections.ts';
import { lockEdition, raiseVersion } from '#store/editions/editions.ts';
import { loadCorrections } from '#store/editions/load-document.ts';

import { loadRuleSettings } from '#store/rule-settings.ts';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { deriveEdition } from './derive-edition.ts';
import { isWrittenHere, readableEdition } from './edition-access.ts';
import type { ReadableEdition } from './edition-access.ts';
import { familyOn } from './keep-document.ts';
import { reviewDocument } from './review-document.ts';
import type { Review } from './review-document.ts';
import { showEdition } from './show-edition.ts';
import { standingDocument } from './standing-document.ts';
import type { Standing } from './standing-document.ts';
import { tieAnew } from './tie-anew.ts';

type Asked = { readonly id: string; readonly version: number };

/** Lays a correction over what was printed, and has everything derived from the document follow. */
export async function correctEdition(
  app: App,
  who: SignedIn,
  input: CorrectionAsked & Asked & { readonly requestId: string },
): Promise<Result<EditionView, Failure>> {
  const { id, requestId, thing, thingId, field, after } = input;
  const options = { requestId, fingerprint: `correct ${id} ${field}` };
  const ahead = await reviewAhead(app, who, id, { thing, thingId, field, after });
  const done = await writing(app, who, options, async ({ db, audit }): Promise<Result<true, Failure>> => {
    const correctable = await correctableEdition(db, who, input);
    if (!correctable.ok) return correctable;
    const standing = await standingDocument(db, correctable.value.row);
    const corrected = applyCorrection(standing.document, { thing, thingId, field, after });
    if (!corrected.ok) return invalid(corrected.error);
    const { before, document } = corrected.value;
    const at = app.now().toISOString();
    const made = { id: app.newId(), thing, thingId, field, before, after, person: who.id, at };
    await insertCorrection(db, made, { edition: id });
    const ties = await tieAnew(db, app.newId, correctable.value, document, { thing, thingId, field });
    await deriveAnew(db, correctable.value, { document, definitions: { ...standing.definitions, ...ties } }, ahead);
    const summary = `${who.name} rättade ${field} i ${correctable.value.row.title}.`;
    audit({ action: 'correct', kind: 'edition', thing: id, summary, before, after });
    return ok(true);
  });
  return done.ok ? showEdition(app, who, id) : done;
}

/** Takes a correction back; what was printed is read again. */
export async function withdrawEditionCorrection(
  app: App,
  who: SignedIn,
  input: Asked & { readonly correctionId: string },
): Promise<Result<EditionView, Failure>> {
  const { id, correctionId } = input;
  const ahead = await reviewAhead(app, who, id, { withdrawn: correctionId });
  const done = await writing(app, who, {}, async ({ db, audit }): Promise<Result<true, Failure>> => {
    const correctable = await correctableEdition(db, who, input);
    if (!correctable.ok) return correctable;
    const at = app.now().toISOString();
    const withdrawn = isUuid(correctionId)
      ? await withdrawCorrection(db, { id: correctionId, over: { edition: id }, person: who.id, at })
      : undefined;
    if (withdrawn === undefined) return notFound('Rättelsen finns inte eller är redan tillbakatagen.');
    const { document, definitions } = await standingDocument(db, correctable.value.row);
    const ties = await tieAnew(db, app.newId, correctable.value, document, withdrawn);
    await deriveAnew(db, correctable.value, { document, definitions: { ...definitions, ...ties } }, ahead);
    const summary = `${who.name} tog tillbaka en rättelse i ${correctable.value.row.title}.`;
    audit({ action: 'withdraw-correction', kind: 'edition', thing: id, summary, before: { correction: correctionId } });
    return ok(true);
  });
  return done.ok ? showEdition(app, who, id) : done;
}

/** Standing corrections of an edition, newest first. */
export function listCorrections(app: App, who: SignedIn, id: string): Promise<Result<Correction[], Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<Correction[], Failure>> => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const corrections = await loadCorrections(db, { editions: [id] });
    return ok(corrections.map(({ edition: _edition, person: _person, ...correction }) => correction).toReversed());
  });
}

/** Locked, allowed, and of the version that the person saw; the version is raised. */
async function correctableEdition(
  db: Db,
  who: SignedIn,
  { id, version }: Asked,
): Promise<Result<ReadableEdition, Failure>> {
  if (isUuid(id)) await lockEdition(db, id);
  const readable = await readableEdition(db, who, id);
  if (!readable.ok) return readable;
  const { row, thing } = readable.value;
  if (isWrittenHere(row)) {
    return forbidden('Det här utkastet skrivs här, så det ändras på skrivsidan och inte genom rättelser.');
  }
  if (!can(who.actor, 'edition.correct', thing)) {
    return forbidden(
      row.state === 'sealed' || row.state === 'superseded'
        ? 'En förseglad eller ersatt utgåva ändras inte.'
        : 'Du får läsa utgåvan men inte rätta i den.',
    );
  }
  if (!(await raiseVersion(db, id, version))) {
    return conflict('Någon annan har ändrat utgåvan. Läs om sidan och försök igen.', { version: row.version });
  }
  return readable;
}

/** A review of an edition as it will be, and the version it starts from. */
type ReviewAhead = { readonly version: number; readonly review: Review };

/** Reviews before the act begins, because an act holds the database; null where the person may not or it cannot be. */
async function reviewAhead(
  app: App,
  who: SignedIn,
  id: string,
  change: CorrectionAsked | { readonly withdrawn: string },
): Promise<ReviewAhead | null> {
  const found = await reading(app, who, async ({ db }) => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok || !can(who.actor, 'edition.correct', readable.value.thing)) return null;
    const leftOut = 'withdrawn' in change ? change.withdrawn : null;
    const { document } = await standingDocument(db, readable.value.row, leftOut);
    return { document, version: readable.value.row.version, settings: await loadRuleSettings(db) };
  });
  if (found === null) return null;
  const corrected = 'withdrawn' in change ? ok(found) : applyCorrection(found.document, change);
  if (!corrected.ok) return null;
  return { version: found.version, review: await reviewDocument(corrected.value.document, found.settings) };
}

async function deriveAnew(
  db: Db,
  { row, register }: ReadableEdition,
  { document, definitions }: Standing,
  ahead: ReviewAhead | null,
): Promise<void> {
  const family = familyOn(register.organisations, row.organisation, row.kind, row.year);
  if (family === undefined) throw new Error(`Organisation ${row.organisation} is not in the register`);
  const review =
    ahead?.version === row.version ? ahead.review : await reviewDocument(document, await loadRuleSettings(db));
  await deriveEdition(db, row, document, definitions, family, review);
}
