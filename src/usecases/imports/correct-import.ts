import { applyCorrection, applyCorrections } from '#domain/editions/apply-correction.ts';
import type { CorrectionAsked } from '#domain/editions/apply-correction.ts';
import type { ImportView } from '#domain/imports/import-view.ts';
import { invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { insertCorrection, withdrawCorrection } from '#store/editions/corrections.ts';
import { loadCorrections } from '#store/editions/load-document.ts';
import { findReading, raiseImportVersion } from '#store/imports/imports.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { changeableImport } from './import-access.ts';
import { showImport } from './show-import.ts';

type Asked = { readonly id: string; readonly version: number };

/** Lays a correction over what was read, before it is kept. */
export async function correctImport(
  app: App,
  who: SignedIn,
  input: CorrectionAsked & Asked & { readonly requestId: string },
): Promise<Result<ImportView, Failure>> {
  const { id, version, requestId, thing, thingId, field, after } = input;
  const options = { requestId, fingerprint: `correct ${id} ${field}` };
  const done = await writing(app, who, options, async ({ db, audit }): Promise<Result<true, Failure>> => {
    const changeable = await changeableImport(db, who, { id, version, action: 'import.correct', state: 'read' });
    if (!changeable.ok) return changeable;
    const read = await findReading(db, id);
    if (read?.result === null || read === undefined) return notFound('Det finns inget läst att rätta.');
    const standing = applyCorrections(read.result.document, await loadCorrections(db, { import: id }));
    const corrected = applyCorrection(standing, { thing, thingId, field, after });
    if (!corrected.ok) return invalid(corrected.error);
    const { before } = corrected.value;
    const at = app.now().toISOString();
    const made = { id: app.newId(), thing, thingId, field, before, after, person: who.id, at };
    await insertCorrection(db, made, { import: id });
    await raiseImportVersion(db, id);
    const summary = `${who.name} rättade ${field} i ${changeable.value.row.fileName}.`;
    audit({ action: 'correct', kind: 'import', thing: id, summary, before, after });
    return ok(true);
  });
  return done.ok ? showImport(app, who, id) : done;
}

/** Takes a correction of an import back; what was printed is read again. */
export async function withdrawImportCorrection(
  app: App,
  who: SignedIn,
  input: Asked & { readonly correctionId: string },
): Promise<Result<ImportView, Failure>> {
  const { id, version, correctionId } = input;
  const done = await writing(app, who, {}, async ({ db, audit }): Promise<Result<true, Failure>> => {
    const changeable = await changeableImport(db, who, { id, version, action: 'import.correct', state: 'read' });
    if (!changeable.ok) return changeable;
    const at = app.now().toISOString();
    const withdrawn =
      isUuid(correctionId) &&
      (await withdrawCorrection(db, { id: correctionId, over: { import: id }, person: who.id, at }));
    if (!withdrawn) return notFound('Rättelsen finns inte eller är redan tillbakatagen.');
    await raiseImportVersion(db, id);
    const summary = `${who.name} tog tillbaka en rättelse i ${changeable.value.row.fileName}.`;
    audit({ action: 'withdraw-correction', kind: 'import', thing: id, summary, before: { correction: correctionId } });
    return ok(true);
  });
  return done.ok ? showImport(app, who, id) : done;
}
