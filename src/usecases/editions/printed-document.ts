import { changesTable } from '#domain/changes/year-change.ts';
import type { YearChange } from '#domain/changes/year-change.ts';
import { shownDay } from '#domain/access/past-day.ts';
import type { EditionSummary } from '#domain/editions/edition-view.ts';
import { withAppendices } from '#domain/report/appendices.ts';
import type { AppendixSources } from '#domain/report/appendices.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { imageFilesOf } from '#domain/steering/text-images.ts';
import { withoutReasons } from '#domain/writing/parting-reason.ts';
import type { Db } from '#store/db.ts';
import { loadImages } from '#store/writing/images.ts';

import type { SignedIn } from '../app.ts';
import { loadApproved } from '../changes/list-changes.ts';
import type { ReadableEdition } from './edition-access.ts';
import { loadAppendices } from './load-appendices.ts';

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
    changes: await loadApproved(db, row, register, shownDay(who.actor)),
    appendices: await loadAppendices(db, who, row, register),
    isWritten: row.origin !== 'imported',
  };
}

/** The files of the images that it prints, by hash, also of the documents below that are appended. */
export const loadPrintedImages = (db: Db, document: SteeringDocument, { appendices }: Printing) =>
  loadImages(db, [document, ...appendices.below.map((below) => below.document)].flatMap(imageFilesOf));

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
