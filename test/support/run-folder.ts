import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { stopServer } from './postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder of this run alone: template databases, the test server. Gone when the run ends. */
    runFolder: string;
  }
}

/** Vitest's global set-up: nothing is started here, so that a run without databases pays nothing. */
export function setup(project: TestProject): () => Promise<void> {
  const runFolder = mkdtempSync(join(fastFolder(), 'styrkedja-test-'));
  // The test server runs as another user and must get through.
  chmodSync(runFolder, 0o755);
  project.provide('runFolder', runFolder);
  return async () => {
    await stopServer(runFolder);
    rmSync(runFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
}

/** What a run needs at most, with some to spare, in bytes. */
const ROOM = 6 * 1024 ** 3;

/** In memory where Linux has room for it: the embedded database syncs every act, and some two hundred are made in a run. */
function fastFolder(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > ROOM ? memory : tmpdir();
}
