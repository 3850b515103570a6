import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * PostgreSQL as PGlite has it, compiled once a process: threads share a compiled module with the machine code that was made
 * of it, so a second database (a copy aside for a backup, a new start after a crash, the next suite of tests) costs a third
 * of the first.
 */
export function compiledDatabase(): Promise<WebAssembly.Module> {
  return (compiled ??= compile());
}

async function compile(): Promise<WebAssembly.Module> {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return WebAssembly.compile(await readFile(join(dirname(main), 'pglite.wasm')));
}
