import { readFile } from '#documents/read/read-file.ts';
import { interchangeOfImport } from '#documents/write/interchange-json.ts';
import { importDocument } from '#domain/importing/import-document.ts';
import type { ImportResult } from '#domain/importing/import-result.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { ok, type Result } from '#domain/kernel/result.ts';

/** Reads a text, PDF or Word file into its structure, without a server or a database. */
export async function importFile(bytes: Uint8Array, name: string): Promise<Result<ImportResult, Fault[]>> {
  const source = await readFile(bytes, name);
  return source.ok ? ok(importDocument(source.value)) : source;
}

/** The structure as the interchange format: one JSON object ending in a line feed. */
export function importToJson(name: string, result: ImportResult): string {
  return `${JSON.stringify(interchangeOfImport(name, result), null, 2)}\n`;
}
