import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';

import type { Fault } from '#domain/kernel/fault.ts';
import { type Result, err, ok } from '#domain/kernel/result.ts';

import { BackupEnd, BackupHead, BackupTable } from './backup-format.ts';
import { isPiece } from './long-values.ts';

/** A table of a backup with the lines of its rows, and after a row those of its long values (long-values.ts). */
export type BackupPart = { readonly table: BackupTable; readonly lines: AsyncIterable<string> };

/**
 * Lines of a gzipped text. Split at line feeds alone: Node's readline would also break at U+2028, which may stand inside a
 * municipality's text.
 */
async function* linesOf(file: string): AsyncGenerator<string> {
  const packed = createReadStream(file);
  const unpacked = createGunzip();
  // A file that cannot be read must fail the reader of its lines, not the process.
  packed.on('error', (cause) => unpacked.destroy(cause));
  packed.pipe(unpacked);
  const decoder = new StringDecoder('utf8');
  // A line may have megabytes and come in hundreds of chunks: each is looked through once.
  let begun: string[] = [];
  for await (const chunk of unpacked) {
    const [first = '', ...others] = decoder.write(chunk as Buffer).split('\n');
    begun.push(first);
    const last = others.pop();
    if (last === undefined) continue;
    yield begun.join('');
    yield* others;
    begun = [last];
  }
  const last = begun.join('');
  if (last !== '') yield last;
}

const isRow = (line: string): boolean => line.startsWith('[');

/**
 * Reads the whole file and checks every line's kind, every count and the hash, before anything is touched.
 *
 * @returns head and end, or what is wrong with the file in Swedish
 */
export async function checkBackup(file: string): Promise<Result<{ head: BackupHead; end: BackupEnd }, Fault>> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let head: BackupHead | undefined;
  let end: BackupEnd | undefined;
  let table: string | undefined;
  try {
    for await (const line of linesOf(file)) {
      if (end !== undefined) return err(unfit(file, 'det står mer efter slutet'));
      if (isRow(line) && table !== undefined) {
        rows[table] = (rows[table] ?? 0) + 1;
      } else if (isPiece(line) && (rows[table ?? ''] ?? 0) > 0) {
        // The hash below speaks for it.
      } else {
        const value: unknown = JSON.parse(line);
        if (head === undefined) {
          head = BackupHead.parse(value);
        } else if (line.startsWith('{"end"')) {
          end = BackupEnd.parse(value);
          continue;
        } else {
          ({ table } = BackupTable.parse(value));
          rows[table] = 0;
        }
      }
      hash.update(line, 'utf8').update('\n');
    }
  } catch (cause) {
    return err(unfit(file, whyUnreadable(cause)));
  }
  if (head === undefined || end === undefined) return err(unfit(file, 'den är avhuggen: slutet saknas'));
  if (end.sha256 !== hash.digest('hex')) return err(unfit(file, 'innehållet är ändrat: kontrollsumman stämmer inte'));
  if (JSON.stringify(sorted(end.rows)) !== JSON.stringify(sorted(rows)))
    return err(unfit(file, 'antalet rader stämmer inte'));
  return ok({ head, end });
}

const sorted = (counts: Record<string, number>): [string, number][] =>
  Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1));

/** The tables of a file that was checked, in order. The lines of one must be read to their end before the next. */
export async function* readParts(file: string): AsyncGenerator<BackupPart> {
  const lines = linesOf(file);
  await lines.next();
  let line = await lines.next();
  while (line.done !== true && !line.value.startsWith('{"end"')) {
    const table = BackupTable.parse(JSON.parse(line.value));
    async function* rowsOfTable(): AsyncGenerator<string> {
      for (
        line = await lines.next();
        line.done !== true && (isRow(line.value) || isPiece(line.value));
        line = await lines.next()
      )
        yield line.value;
    }
    yield { table, lines: rowsOfTable() };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'filen finns inte',
  EISDIR: 'det är en mapp, inte en fil',
  EACCES: 'filen får inte läsas av den som kör kommandot',
  Z_DATA_ERROR: 'den är ingen säkerhetskopia, eller skadad: den är inte packad med gzip',
  Z_BUF_ERROR: 'den är avhuggen: slutet saknas',
};

/** What a person is told of a failure that Node, zlib or a parser puts in their own words. */
function whyUnreadable(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return REASONS[code] ?? 'innehållet är inte det som en säkerhetskopia ska ha';
}

const unfit = (file: string, reason: string): Fault => ({
  code: 'backup-unfit',
  severity: 'error',
  message: `Säkerhetskopian ${file} kan inte användas: ${reason}.`,
  remedy: 'Ingenting är ändrat. Använd en annan säkerhetskopia, eller hämta filen på nytt om den har kopierats.',
  line: null,
  page: null,
  field: null,
});
