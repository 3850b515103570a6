import { rm } from 'node:fs/promises';

import type { Fault } from '#domain/kernel/fault.ts';
import type { Result } from '#domain/kernel/result.ts';

import { backupDatabase } from './backup.ts';
import type { Database } from './open-database.ts';
import { type RestoreReport, restoreDatabase } from './restore.ts';

/**
 * Moves everything from one database to another, of whatever kinds, over a backup that is thrown away afterwards. The source
 * is left as it is; stop serving from it before, or acts written meanwhile stay behind.
 *
 * @param workFile a path on a disk with room for the backup
 */
export async function moveDatabase(
  source: Database,
  target: Database,
  workFile: string,
): Promise<Result<RestoreReport, Fault>> {
  try {
    await backupDatabase(source, workFile);
    return await restoreDatabase(target, workFile);
  } finally {
    await rm(workFile, { force: true });
  }
}
