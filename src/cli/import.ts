import { readFile } from '#documents/read/read-file.ts';
import { interchangeOfImport } from '#documents/write/interchange-json.ts';
import { importDocument } from '#domain/importing/import-document.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { ok, type Result } from '#domain/kernel/result.ts';

/** `import FILE --json`: the file's bytes as the JSON of the interchange format, one object ending in a line feed. */
export async function importToJson(bytes: Uint8Array, name: string): Promise<Result<string, Fault[]>> {
  const source = await readFile(bytes, name);
  if (!source.ok) return source;
  return ok(`${JSON.stringify(interchangeOfImport(name, importDocument(source.value)), null, 2)}\n`);
}
