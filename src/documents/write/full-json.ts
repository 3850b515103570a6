import type { SealNote } from '#domain/report/seal-note.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { SteeringDocument } from '#domain/steering/steering-document.ts';
import { z } from 'zod';

import { documentContradictions } from './document-contradictions.ts';

/** Stands first in the file. */
export const FULL_JSON_FORMAT = 'styrkedja-dokument';
const VERSION = 1;
/** More faults than this help nobody: the file is then something else. */
const MOST_FAULTS = 20;

/**
 * Everything that is known of a document, for moving it between installations and for keeping it: the value itself in
 * an envelope that says what it is, with the files of its images in base64 by hash. Reading it back gives the same value.
 */
export function writeFullJson(
  document: SteeringDocument,
  seal?: SealNote,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): string {
  const own = [...files].map(([hash, bytes]) => [hash, Buffer.from(bytes).toString('base64')] as const);
  const images = own.length === 0 ? undefined : Object.fromEntries(own);
  return `${JSON.stringify({ format: FULL_JSON_FORMAT, version: VERSION, seal, document, images }, null, 2)}\n`;
}

const Envelope = z.object({
  format: z.literal(FULL_JSON_FORMAT),
  version: z.number().int().positive(),
  document: z.unknown(),
});

/** The files of images that such a file brings along, by hash as it says; none where it is another file. */
export function imagesInFullJson(bytes: Uint8Array): Map<string, Uint8Array> {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  if (!start.includes(`"${FULL_JSON_FORMAT}"`)) return new Map();
  const { images = {} } = WithImages.safeParse(parse(new TextDecoder().decode(bytes))).data ?? {};
  return new Map(
    Object.entries(images).map(([hash, content]) => [hash, new Uint8Array(Buffer.from(content, 'base64'))]),
  );
}

const WithImages = z.object({ images: z.record(z.string(), z.string()).optional() });

/**
 * Reads what `writeFullJson` wrote, strictly: an unknown field, a missing one, a wrong type, a reference to nothing are
 * faults that name their place. Nothing is filled in or dropped in silence.
 */
export function readFullJson(text: string): Result<SteeringDocument, Fault[]> {
  const raw = parse(text);
  if (raw === undefined)
    return err([fault('json-broken', 'Filen är inte läsbar JSON.', 'Kontrollera att hela filen kom med.')]);
  const envelope = Envelope.safeParse(raw);
  if (!envelope.success)
    return err([
      fault(
        'json-other-format',
        'Filen är JSON men inte ett dokument från Styrkedja.',
        'Välj en fil som exporterats med formatet json.',
      ),
    ]);
  if (envelope.data.version > VERSION)
    return err([
      fault(
        'json-newer-version',
        `Filen har formatversion ${envelope.data.version}, men den här installationen läser till och med ${VERSION}.`,
        'Uppdatera Styrkedja och försök igen.',
      ),
    ]);
  const read = SteeringDocument.safeParse(envelope.data.document);
  if (!read.success) return err(read.error.issues.slice(0, MOST_FAULTS).map(issueFault));
  const faults = [
    ...unknownFields(envelope.data.document, read.data, 'document').map((field) =>
      fault(
        'json-unknown-field',
        `Fältet ${field} finns inte i formatet.`,
        'Ta bort fältet eller rätta namnet.',
        field,
      ),
    ),
    ...documentContradictions(read.data),
  ];
  return faults.length === 0 ? ok(read.data) : err(faults.slice(0, MOST_FAULTS));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function issueFault(issue: z.core.$ZodIssue): Fault {
  const field = issue.path.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}.${String(step)}`),
    'document',
  );
  const expected = 'expected' in issue ? ` Väntat: ${String(issue.expected)}.` : '';
  return fault(
    'json-wrong-field',
    `Fältet ${field} saknas eller har fel slags värde.${expected}`,
    'Rätta värdet.',
    field,
  );
}

/** Fields of the file that reading did not take up. */
function unknownFields(raw: unknown, read: unknown, path: string): string[] {
  if (Array.isArray(raw) && Array.isArray(read))
    return raw.flatMap((each, index) => unknownFields(each, read[index], `${path}[${index}]`));
  if (!isObject(raw) || !isObject(read)) return [];
  return Object.entries(raw).flatMap(([key, value]) =>
    key in read ? unknownFields(value, read[key], `${path}.${key}`) : [`${path}.${key}`],
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(code: string, message: string, remedy: string, field: string | null = null): Fault {
  return { code, severity: 'error', message, remedy, line: null, page: null, field };
}
