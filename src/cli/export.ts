import { readFile as readBytes, writeFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { importFile } from '#documents/read/read-file.ts';
import { EXPORT_FORMATS, writeDocument } from '#documents/write/write-document.ts';
import type { ExportFormat } from '#documents/write/write-document.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import type { Io } from './command.ts';

/**
 * `export FIL --to FORMAT [--out SÖKVÄG]`: reads a file as import does and writes it anew, without
 * server or database. --no-charts leaves the charts out. Without --out the new file lies in the folder one stands in, named after the old one.
 */
export async function runExportCommand(words: readonly string[], io: Io): Promise<number> {
  const call = readCall(words);
  if (typeof call === 'string') {
    io.err(`${call}\n`);
    return 2;
  }
  return runExport(call, io);
}

type Call = {
  readonly file: string;
  readonly format: ExportFormat;
  readonly out: string | undefined;
  readonly charts: boolean;
};

/** The call, or what is wrong with it. */
function readCall(words: readonly string[]): Call | string {
  const options = {
    to: { type: 'string' },
    out: { type: 'string' },
    'no-charts': { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [file] = positionals;
    const format = EXPORT_FORMATS.find((each) => each === values.to);
    if (file === undefined || positionals.length > 1) return 'Ange en fil: styrkedja export FIL --to pdf';
    if (format === undefined) return `Ange ett format med --to: ${EXPORT_FORMATS.join(', ')}.`;
    return { file, format, out: values.out, charts: values['no-charts'] !== true };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function runExport({ file, format, out, charts }: Call, io: Io): Promise<number> {
  const bytes = await readBytes(file).catch((error: unknown) => error);
  if (!(bytes instanceof Uint8Array)) {
    io.err(`Filen "${file}" går inte att läsa. Kontrollera sökvägen och rättigheterna.\n`);
    return 1;
  }
  const name = basename(file);
  const read = await readDocument(bytes, name);
  if (!read.ok) {
    for (const fault of read.error) io.err(`${fault.message}${fault.remedy === null ? '' : ` ${fault.remedy}`}\n`);
    return 1;
  }
  const written = await writeDocument(read.value, format, { language: 'sv', at: new Date(), name, charts });
  const target = out ?? `${basename(file, extname(file))}.${written.extension}`;
  if (resolve(target) === resolve(file)) {
    io.err(`Exporten skulle skriva över "${file}". Ange ett annat namn med --out.\n`);
    return 1;
  }
  const failure: unknown = await writeFile(target, written.bytes).catch((error: unknown) => error);
  if (failure !== undefined) {
    io.err(`Det går inte att skriva till "${target}". Kontrollera sökvägen och rättigheterna.\n`);
    return 1;
  }
  io.err(`Skrev ${target} (${Math.ceil(written.bytes.byteLength / 1024)} kB).\n`);
  return 0;
}

async function readDocument(bytes: Uint8Array, name: string): Promise<Result<SteeringDocument, Fault[]>> {
  const understood = await importFile(bytes, name);
  return understood.ok ? ok(understood.value.result.document) : understood;
}
