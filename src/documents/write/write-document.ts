import type { EditionState } from '#domain/editions/edition-view.ts';
import type { Language } from '#domain/kernel/language.ts';
import { buildReport } from '#domain/report/build-report.ts';
import { withStanding } from '#domain/report/standing-note.ts';
import { withSealNote } from '#domain/report/seal-note.ts';
import type { SealNote } from '#domain/report/seal-note.ts';
import type { Remark } from '#domain/report/remark.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { words } from '#i18n/words.ts';

import { writeDocx } from './docx.ts';
import { writeFullJson } from './full-json.ts';
import { writeHtml } from './html.ts';
import { interchangeOf } from './interchange-json.ts';
import { writePdf } from './pdf.ts';
import { writeXlsx } from './xlsx.ts';

/** `json` is the interchange format of the command line, `json-full` everything that is known, to be read back. */
export const EXPORT_FORMATS = ['pdf', 'docx', 'html', 'xlsx', 'json', 'json-full'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type WrittenDocument = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Without a dot. */
  readonly extension: string;
};

export type WriteOptions = {
  /** The language of the words around what people wrote. */
  readonly language: Language;
  /** The time of creation that the PDF carries. */
  readonly at: Date;
  /** The file's name as the interchange format carries it. */
  readonly name: string;
  /** Printed beside what they are said of, and listed at the end; PDF, Word file and web page only. */
  readonly remarks?: readonly Remark[];
  /** How far it has come, told in PDF, Word file and web page while it is not decided. */
  readonly standing?: { readonly state: EditionState; readonly day: string };
  /** Printed as the last chapter of a sealed document, and carried by its JSON. */
  readonly seal?: SealNote;
  /** Small charts beside indicators, in the same three; true where nothing is said. */
  readonly charts?: boolean;
  /** The files of the document's images, by hash. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
};

/** A document in the form asked for. What a document holds never makes it fail. */
export async function writeDocument(
  document: SteeringDocument,
  format: ExportFormat,
  { language, at, name, remarks, standing, seal, charts, images = new Map() }: WriteOptions,
): Promise<WrittenDocument> {
  const report = () => {
    const built = buildReport(document, words(language).report, language, {
      remarks: remarks ?? null,
      charts: charts ?? true,
      images,
    });
    const told = standing === undefined ? built : withStanding(built, standing, words(language).report);
    return seal === undefined ? told : withSealNote(told, seal, words(language).report);
  };
  const text = (written: string) => new TextEncoder().encode(written);
  const write: Record<ExportFormat, () => Promise<Uint8Array> | Uint8Array> = {
    pdf: () => writePdf(report(), at),
    docx: () => writeDocx(report()),
    html: () => text(writeHtml(report())),
    xlsx: () => writeXlsx(document, language),
    json: () => text(`${JSON.stringify(interchangeOf(name, document), null, 2)}\n`),
    'json-full': () => text(writeFullJson(document, seal, images)),
  };
  return { bytes: await write[format](), ...KINDS[format] };
}

const JSON_KIND = { mediaType: 'application/json', extension: 'json' };
const KINDS: Readonly<Record<ExportFormat, { readonly mediaType: string; readonly extension: string }>> = {
  pdf: { mediaType: 'application/pdf', extension: 'pdf' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  html: { mediaType: 'text/html; charset=utf-8', extension: 'html' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  json: JSON_KIND,
  'json-full': JSON_KIND,
};
