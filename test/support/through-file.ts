import { readFile } from '#documents/read/read-file.ts';
import { writeDocument } from '#documents/write/write-document.ts';
import { importDocument } from '#domain/importing/import-document.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { words } from '#i18n/words.ts';

import { reportOf } from './report-of.ts';
import { structureOf } from './structure-of.ts';

/** What a paper says of a document: one without a title is headed by its edition, a status is printed in words. */
export function structureOnPaper(document: SteeringDocument) {
  const { metadata } = reportOf(document);
  const { report } = words('sv');
  const goals = document.goals.map((goal) => ({
    ...goal,
    statusPrinted: goal.statusPrinted ?? (goal.status === null ? null : report[goal.status]),
  }));
  return structureOf({ ...document, goals, front: { ...document.front, title: metadata.title } });
}

/** What a document says after it was written as a file and imported from it. */
export async function throughFile(document: SteeringDocument, format: 'pdf' | 'docx') {
  const written = await writeDocument(document, format, { language: 'sv', at: new Date(0), name: 'export' });
  const read = await readFile(written.bytes, `export.${format}`);
  if (!read.ok) throw new Error(read.error.map((fault) => fault.message).join(' '));
  return structureOf(importDocument(read.value).document);
}
