import { parse } from 'csv-parse';

import type { CellSeparator, FigureLayout, TablePreview } from '#domain/economy/figure-layout.ts';
import type { Fault } from '#domain/kernel/fault.ts';

import { detectEncoding } from '../decode-text.ts';
import { sieDecoder } from '../sie-encoding.ts';

/** What is known of the text beforehand; the rest is found out. */
export type TextReading = Pick<FigureLayout, 'encoding' | 'separator'>;

const SEPARATORS = [';', '\t', ',', '|'] as const;
/** Lines that are looked at to find the separator. */
const SAMPLE_LINES = 50;
/** Bytes that are decoded and given to the reader at a time, so that rows leave while it reads and the text is never whole. */
const PIECE = 512 * 1024;

/** The separator that cuts most lines into the same number of cells, more than one. */
function findSeparator(text: string): CellSeparator {
  const lines = text.split(/\r?\n/u, SAMPLE_LINES).filter((line) => line.trim() !== '');
  const score = (separator: string): number => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cells = line.replaceAll(/"(?:[^"]|"")*"/gu, '').split(separator).length;
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    return Math.max(0, ...[...counts].map(([cells, lines]) => lines + cells / 1000));
  };
  return SEPARATORS.toSorted((a, b) => score(b) - score(a))[0] ?? ';';
}

export type CsvRow = { readonly cells: readonly string[]; readonly line: number };

/** ISO-8859-1 is read as Windows-1252, as browsers do: they differ in control signs alone, which no ledger prints. */
function* decoded(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = encoding === 'cp437' ? null : new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    yield decoder === null ? sieDecoder('cp437')(piece) : decoder.decode(piece, { stream: at + PIECE < bytes.length });
  }
}

const startOf = (bytes: Uint8Array, encoding: string): string => {
  const [text = ''] = decoded(bytes, encoding);
  return text;
};

/** The rows of a CSV file with the line each begins on; lines that hold broken quotes are told and read as they stand. */
export async function* readCsv(
  bytes: Uint8Array,
  known: TextReading = {},
): AsyncGenerator<CsvRow, { faults: Fault[]; encoding: string }> {
  const encoding = known.encoding ?? detectEncoding(bytes);
  const parser = parse({
    delimiter: known.separator ?? findSeparator(startOf(bytes, encoding)),
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    info: true,
    skip_empty_lines: false,
    max_record_size: 1_000_000,
  });
  const failure = new Promise<never>((_, reject) => {
    parser.on('error', reject);
  });
  failure.catch(() => undefined);
  const feed = async (): Promise<void> => {
    for (const text of decoded(bytes, encoding)) {
      if (!parser.write(text)) {
        await Promise.race([new Promise<void>((resolve) => parser.once('drain', resolve)), failure]);
      }
    }
    parser.end();
  };
  const fed = feed();
  fed.catch(() => undefined);
  const faults: Fault[] = [];
  let last = 0;
  try {
    for await (const one of parser) {
      const { record, info } = one as { record: string[]; info: { lines: number } };
      last = info.lines;
      yield { cells: record, line: info.lines };
    }
    await fed;
  } catch {
    faults.push({
      code: 'csv-broken',
      severity: 'error',
      message: `Filen går inte att läsa efter rad ${last}: ett citattecken avslutas troligen aldrig.`,
      remedy: 'Rätta raden eller ta ut filen på nytt.',
      line: last + 1,
      page: null,
      field: null,
    });
  }
  return { faults, encoding };
}

/** Enough for the first lines of any file; a cut line at the end is not shown. */
const PREVIEW_BYTES = 256 * 1024;

export async function previewCsv(bytes: Uint8Array, most: number, known: TextReading = {}): Promise<TablePreview> {
  // Whole lines: half a letter at the end would make the rest look like another encoding.
  const cut = bytes.length <= PREVIEW_BYTES ? bytes.length : bytes.lastIndexOf(0x0a, PREVIEW_BYTES) + 1;
  const start = bytes.subarray(0, cut === 0 ? PREVIEW_BYTES : cut);
  const encoding = known.encoding ?? detectEncoding(start);
  const separator = known.separator ?? findSeparator(startOf(start, encoding));
  const lines: { line: number; cells: string[] }[] = [];
  for await (const { cells, line } of readCsv(start, { ...known, separator })) {
    if (lines.length >= most) break;
    lines.push({ line, cells: [...cells] });
  }
  return { format: 'csv', encoding, separator, sheets: [], lines };
}
