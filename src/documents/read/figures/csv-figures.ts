import { parse } from 'csv-parse';

import type { TablePreview } from '#domain/economy/figure-layout.ts';
import type { Fault } from '#domain/kernel/fault.ts';

import { decodeText } from '../decode-text.ts';

const SEPARATORS = [';', '\t', ',', '|'] as const;
/** Lines that are looked at to find the separator. */
const SAMPLE_LINES = 50;
/** Letters given to the reader at a time, so that rows leave while it reads. */
const PIECE = 512 * 1024;

/** The separator that cuts most lines into the same number of cells, more than one. */
function findSeparator(text: string): string {
  const lines = text
    .slice(0, PIECE)
    .split(/\r?\n/u, SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
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

/** The rows of a CSV file with the line each begins on; lines that hold broken quotes are told and read as they stand. */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<CsvRow, { faults: Fault[]; encoding: string }> {
  const { text, encoding } = decodeText(bytes);
  const parser = parse({
    delimiter: findSeparator(text),
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
    for (let at = 0; at < text.length; at += PIECE) {
      if (!parser.write(text.slice(at, at + PIECE))) {
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

export async function previewCsv(bytes: Uint8Array, most: number): Promise<TablePreview> {
  const start = bytes.subarray(0, PREVIEW_BYTES);
  const { text, encoding } = decodeText(start);
  const lines: { line: number; cells: string[] }[] = [];
  for await (const { cells, line } of readCsv(start)) {
    if (lines.length >= most) break;
    lines.push({ line, cells: [...cells] });
  }
  return { format: 'csv', encoding, separator: findSeparator(text), sheets: [], lines };
}
