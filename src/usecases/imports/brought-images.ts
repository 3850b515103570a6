import { createHash } from 'node:crypto';

import { imageFilesOf } from '#domain/steering/text-images.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { imagesInFullJson } from '#documents/write/full-json.ts';
import { readImage } from '#documents/read/images/read-image.ts';
import { findFile } from '#store/imports/imports.ts';
import type { ImageRow } from '#store/writing/images.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

/**
 * The images that a document brings along in its file (JSON with everything), each read as any that comes in. What is no
 * image, or another than the document names, is left: its words stand in the text all the same.
 */
export async function broughtImages(
  app: App,
  who: SignedIn,
  importId: string,
  document: SteeringDocument,
): Promise<ImageRow[]> {
  const wanted = imageFilesOf(document);
  if (wanted.length === 0) return [];
  const file = await reading(app, who, ({ db }) => findFile(db, importId));
  const brought = file === undefined ? new Map<string, Uint8Array>() : imagesInFullJson(file.content);
  const images: ImageRow[] = [];
  for (const hash of wanted) {
    const bytes = brought.get(hash);
    const read = bytes === undefined ? undefined : await readImage(bytes, hash);
    if (read?.ok !== true || createHash('sha256').update(read.value.bytes).digest('hex') !== hash) continue;
    const { type, width, height, bytes: content } = read.value;
    images.push({ hash, type, width, height, content });
  }
  return images;
}
