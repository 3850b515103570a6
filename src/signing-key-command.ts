import { z } from 'zod';

import type { Io } from '#cli/command.ts';
import { printFaults } from '#cli/file-commands.ts';
import { keysInFolder } from '#outside/signing-keys.ts';
import { migrate } from '#store/migrate.ts';
import type { Database } from '#store/open-database.ts';
import { rotateKey } from '#usecases/editions/rotate-key.ts';
import { openMunicipality } from '#usecases/open-municipality.ts';

/** What goes to the process that holds the database: where the keys lie, never a key. */
export const RotationWanted = z.object({
  folder: z.string().min(1),
  municipality: z.object({ id: z.string(), name: z.string() }),
});

/** Begins a new signing key; the server takes it up at its next seal, and what the old one sealed stays valid. */
export async function runRotateKey(database: Database, words: readonly string[], io: Io): Promise<number> {
  const { folder, municipality } = RotationWanted.parse(JSON.parse(words[0] ?? ''));
  const migrated = await migrate(database);
  if (!migrated.ok) {
    printFaults([migrated.error], io);
    return 1;
  }
  const { id, name } = await openMunicipality(database, municipality);
  const signingKeys = keysInFolder(folder, id);
  const key = await rotateKey({ database, municipality: { id, name }, signingKeys, now: () => new Date() });
  io.out(`Ny nyckel ${key.id} gäller från ${key.validFrom}. Ta en kopia av ${folder}.\n`);
  return 0;
}
