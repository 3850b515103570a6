import { changesTable } from '#domain/changes/year-change.ts';
import type { YearChange } from '#domain/changes/year-change.ts';
import { can } from '#domain/access/can.ts';
import type { EditionSummary } from '#domain/editions/edition-view.ts';
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
import { loadApproved } from '../changes/list-changes.ts';
import { readableEdition } from './edition-access.ts';
import { viewEdition } from './show-edition.ts';

export type ExportedFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

type Chosen =
  | { readonly document: SteeringDocument; readonly title: string }
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
    const { row, register } = readable.value;
    const changes = await loadApproved(db, row, register, who.actor.today);
    return ok({ document: printedDocument(view.document, view, changes), title: view.title });
  });
  if (!chosen.ok) return chosen;
  if ('sealed' in chosen.value) return ok(chosen.value.sealed);
  const { document, title } = chosen.value;
  const { bytes, extension, mediaType } = await writeDocument(document, format, {
    language: 'sv',
    at: app.now(),
    name: title,
    charts,
  });
  return ok({ name: `${fileNameOf(title)}.${extension}`, mediaType, bytes });
}

/**
 * What a document does not print of itself is known from where it was kept; a report carries the changes of its year as
 * an appendix (docs/domain/changes.md, AN-7).
 */
export const printedDocument = (
  document: SteeringDocument,
  { kind, year, organisation }: Pick<EditionSummary, 'kind' | 'year' | 'organisation'>,
  changes: readonly YearChange[],
): SteeringDocument => ({
  ...document,
  tables: [...document.tables, ...(kind === 'VP' ? [] : appendixOf(document, changes))],
  kind: document.kind ?? kind,
  year: document.year ?? year,
  organisation: document.organisation ?? organisation.name,
});

function appendixOf(
  { goals, texts, indicators, activities, tables }: SteeringDocument,
  changes: readonly YearChange[],
) {
  const things = [...goals, ...texts, ...indicators, ...activities, ...tables];
  const last = things.reduce((most, { position }) => Math.max(most, position), 0);
  const table = changesTable(changes, last + 1);
  return table === null ? [] : [table];
}

/** Fit for every file system: letters, digits, blanks, hyphens and commas. */
export const fileNameOf = (title: string): string => title.replaceAll(/[^\p{L}\p{N} ,-]/gu, '').slice(0, 150);
