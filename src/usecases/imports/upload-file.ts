import { createHash } from 'node:crypto';

import { placesFor } from '#domain/access/can.ts';
import type { ImportSummary } from '#domain/imports/import-view.ts';
import { faultOf, forbidden, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { insertImport } from '#store/imports/imports.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { MAX_FILE_BYTES, MAX_FILE_NAME_CHARACTERS } from '#limits';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { showProgress } from './show-import.ts';

export type UploadInput = { readonly requestId: string; readonly file: File };

/** Takes a file in, stores it with its hash and has it read in the background. */
export async function uploadFile(
  app: App,
  who: SignedIn,
  { requestId, file }: UploadInput,
): Promise<Result<ImportSummary, Failure>> {
  if (file.size > MAX_FILE_BYTES) {
    const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`;
    return invalid(
      faultOf('too-large', `Filen är större än ${limit}.`, 'Spara den utan bilder eller dela upp den.', 'Fil'),
    );
  }
  const content = Buffer.from(await file.arrayBuffer());
  const sha256 = createHash('sha256').update(content).digest('hex');
  const fileName = plainName(file.name);
  const done = await writing(app, who, { requestId, fingerprint: `upload ${sha256}` }, async (act) => {
    const place = placeOf(who, await loadRegister(act.db));
    if (place === null) return forbidden('Du har ingen roll som får importera dokument.');
    const id = app.newId();
    await insertImport(act.db, {
      id,
      file: app.newId(),
      organisation: place,
      person: who.id,
      fileName,
      mediaType: file.type === '' ? 'application/octet-stream' : file.type.slice(0, 200),
      sha256,
      content,
      createdAt: app.now().toISOString(),
    });
    const summary = `${who.name} laddade upp ${fileName}.`;
    act.audit({
      action: 'upload',
      kind: 'import',
      thing: id,
      summary,
      after: { fileName, sha256, bytes: content.length },
    });
    act.afterCommit(() => {
      app.readings.enqueue(id);
    });
    return ok({ id });
  });
  return done.ok ? showProgress(app, who, done.value.id) : done;
}

/** Without folders and control characters, and no longer than a file system allows. */
const plainName = (name: string): string =>
  (name.split(/[/\\]/u).at(-1) ?? '')
    .replaceAll(/\p{Cc}/gu, '')
    .toWellFormed()
    .trim()
    .slice(0, MAX_FILE_NAME_CHARACTERS) || 'namnlös fil';

/** The place by which the person imports: the first such role's; the top where the role reaches everywhere. */
function placeOf(who: SignedIn, { organisations }: Register): string | null {
  const places = placesFor(who.actor, 'import.create', null);
  if (places !== null) return places.below[0] ?? places.own[0] ?? null;
  return organisations.find(({ versions }) => versions.some(({ parent }) => parent === null))?.id ?? null;
}
