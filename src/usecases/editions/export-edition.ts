import { can } from '#domain/access/can.ts';
import type { EditionState } from '#domain/editions/edition-view.ts';
import { forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { writeDocument } from '#documents/write/write-document.ts';
import type { ExportFormat } from '#documents/write/write-document.ts';
import { findSealedFile } from '#store/editions/seals.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from './edition-access.ts';
import { loadPrintedImages, loadPrinting, printedDocument } from './printed-document.ts';
import { viewEdition } from './show-edition.ts';

export type ExportedFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

type Chosen =
  | {
      readonly document: SteeringDocument;
      readonly title: string;
      readonly state: EditionState;
      readonly images: ReadonlyMap<string, Uint8Array>;
    }
  /** What was sealed is given as it was sealed, byte for byte. */
  | { readonly sealed: ExportedFile };

/** The edition as a file, with corrections laid over. The file is written after the database has been let go. */
export async function exportEdition(
  app: App,
  who: SignedIn,
  id: string,
  format: ExportFormat,
  charts: boolean,
): Promise<Result<ExportedFile, Failure>> {
  const chosen = await reading(app, who, async ({ db }): Promise<Result<Chosen, Failure>> => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    if (!can(who.actor, 'edition.export', readable.value.thing)) return forbidden('Du får inte ta ut utgåvan.');
    const sealed = await findSealedFile(db, id, format);
    if (sealed !== undefined) return ok({ sealed: { ...sealed, bytes: sealed.content } });
    const view = await viewEdition(db, who, readable.value);
    const printing = await loadPrinting(db, who, readable.value);
    const document = printedDocument(view.document, view, printing);
    const { title, state } = view;
    return ok({ document, title, state, images: await loadPrintedImages(db, view.document, printing) });
  });
  if (!chosen.ok) return chosen;
  if ('sealed' in chosen.value) return ok(chosen.value.sealed);
  const { document, title, state, images } = chosen.value;
  const { bytes, extension, mediaType } = await writeDocument(document, format, {
    language: 'sv',
    at: app.now(),
    name: title,
    standing: { state, day: who.actor.today },
    charts,
    images,
  });
  return ok({ name: `${fileNameOf(title)}.${extension}`, mediaType, bytes });
}

/** Fit for every file system: letters, digits, blanks, hyphens and commas. */
export const fileNameOf = (title: string): string => title.replaceAll(/[^\p{L}\p{N} ,-]/gu, '').slice(0, 150);
