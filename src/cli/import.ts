import { importFile as understandFile } from '#documents/read/read-file.ts';
import { interchangeOfImport } from '#documents/write/interchange-json.ts';
import type { ImportResult } from '#domain/importing/import-result.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { ok, type Result } from '#domain/kernel/result.ts';

/** Reads a text, PDF or Word file, or a document that was exported as JSON, into its structure, without a server or a database. */
export async function importFile(bytes: Uint8Array, name: string): Promise<Result<ImportResult, Fault[]>> {
  const understood = await understandFile(bytes, name);
  return understood.ok ? ok(understood.value.result) : understood;
}

/** The structure as the interchange format: one JSON object ending in a line feed. */
export function importToJson(name: string, result: ImportResult): string {
  return `${JSON.stringify(interchangeOfImport(name, result), null, 2)}\n`;
}
