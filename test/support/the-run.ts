import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inject } from 'vitest';

let own: string | null = null;

/** The folder of this run of tests (run-folder.ts). A measurement runs outside them and has one of its own, gone with it. */
export function runFolder(): string {
  if (process.env['VITEST'] !== undefined) return inject('runFolder');
  own ??= ownFolder();
  return own;
}

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'styrkedja-run-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
