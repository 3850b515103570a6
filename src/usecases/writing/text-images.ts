import { createHash } from 'node:crypto';

import { faultOf, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { TextImage } from '#domain/steering/steering-document.ts';
import { imageFilesOf } from '#domain/steering/text-images.ts';
import { readImage } from '#documents/read/images/read-image.ts';
import { findImage, insertImage } from '#store/writing/images.ts';

import { MAX_IMAGES_IN_DRAFT } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';
import { changeDraft } from './change-draft.ts';
import type { DraftAsked } from './change-draft.ts';
import { writableOrWhy } from './draft-access.ts';

export type AddedImage = Pick<TextImage, 'file' | 'type' | 'width' | 'height'> & { readonly stripped: boolean };

/** Keeps an image for a draft's texts. It stands in a text when somebody puts it there. */
export async function addImage(
  app: App,
  who: SignedIn,
  asked: DraftAsked & { readonly file: File },
): Promise<Result<AddedImage, Failure>> {
  // Nobody who may not write makes the server decode pictures.
  const may = await reading(app, who, async ({ db }): Promise<Result<true, Failure>> => {
    const readable = await readableEdition(db, who, asked.id);
    const writable = readable.ok ? writableOrWhy(who, readable.value) : readable;
    return writable.ok ? ok(true) : writable;
  });
  if (!may.ok) return may;
  const read = await readImage(new Uint8Array(await asked.file.arrayBuffer()), asked.file.name);
  if (!read.ok) return invalid(...read.error);
  const { type, width, height, bytes, isStripped } = read.value;
  const file = createHash('sha256').update(bytes).digest('hex');
  return changeDraft(app, who, asked, `image ${file}`, async ({ db, audit, at, readable, document }) => {
    const standing = imageFilesOf(document);
    if (standing.length >= MAX_IMAGES_IN_DRAFT && !standing.includes(file)) {
      const message = `Utkastets texter har redan ${MAX_IMAGES_IN_DRAFT} bilder, fler får de inte ha.`;
      return invalid(faultOf('image-many', message, 'Ta bort en bild ur någon text och lägg till den nya igen.'));
    }
    const put = { edition: asked.id, person: who.id, at };
    await insertImage(db, { hash: file, type, width, height, content: bytes }, put);
    const summary = `${who.name} lade en bild i ${readable.row.title}.`;
    audit({ action: 'add-image', kind: 'edition', thing: asked.id, summary, after: { file, type, width, height } });
    return ok({ file, type, width, height, stripped: isStripped });
  });
}

/** An image of an edition that the person may read. */
export function showImage(
  app: App,
  who: SignedIn,
  { id, file }: { readonly id: string; readonly file: string },
): Promise<Result<{ readonly type: string; readonly content: Uint8Array }, Failure>> {
  return reading(app, who, async ({ db }) => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const found = await findImage(db, id, file);
    return found === undefined ? notFound('Bilden finns inte i dokumentet.') : ok(found);
  });
}
