import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { expect } from 'vitest';

import { verifyAuditChain } from '#store/verify-audit.ts';
import { openOrThrow, openTestDatabase } from '#test/support/databases.ts';
import { addMunicipality, someActor } from '#test/support/municipalities.ts';

import { inTransaction } from '#store/transaction.ts';

/**
 * Kills a writing process at random moments, again and again on one folder. After each kill every acknowledged act must be
 * there with its audit entry and its request's answer, nothing may be there by half, and the chain must hold.
 *
 * @returns how many acts were acknowledged in all
 */
export async function killWhileWriting(rounds: number): Promise<number> {
  const { database, place, close } = await openTestDatabase('embedded');
  const municipality = await addMunicipality(database);
  await database.close();
  const folder = 'folder' in place ? place.folder : '';
  const acknowledged = new Set<string>();
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const id of await writeUntilKilled(folder, municipality, round > 0)) acknowledged.add(id);
      await checkAll(place, municipality, acknowledged);
    }
  } finally {
    await close();
  }
  return acknowledged.size;
}

/** Lets the process write for a random while and kills it without warning; `early`: now and then while it is still opening the folder. */
function writeUntilKilled(folder: string, municipality: string, early: boolean): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), folder, municipality], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ids: string[] = [];
    const kill = (): void => void child.kill('SIGKILL');
    const impatient = early && Math.random() < 0.1 ? setTimeout(kill, 200 + Math.random() * 800) : undefined;
    // After so many acts, at any moment of the next ones: the same on a fast machine and on a busy one.
    const enough = 1 + Math.floor(Math.random() * 40);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.length === 36) ids.push(line);
      if (ids.length === enough) setTimeout(kill, Math.random() * 10);
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      clearTimeout(impatient);
      if (signal === 'SIGKILL') resolve(ids);
      else reject(new Error('The writer ended by itself'));
    });
  });
}

async function checkAll(
  place: Parameters<typeof openOrThrow>[0],
  municipality: string,
  acknowledged: ReadonlySet<string>,
): Promise<void> {
  const database = await openOrThrow(place);
  try {
    await inTransaction(database, { municipality, actor: someActor, readOnly: true }, async (act) => {
      const people = await act.db.selectFrom('person').select('id').execute();
      const entries = await act.db.selectFrom('auditEntry').select('thing').where('kind', '=', 'person').execute();
      const requests = await act.db.selectFrom('finishedRequest').select('request').execute();
      const there = new Set(people.map(({ id }) => id));
      expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
      // Whole or not at all: an act that was not acknowledged may be there, but then with its entry and its answer.
      expect(new Set(entries.map(({ thing }) => thing))).toEqual(there);
      expect(new Set(requests.map(({ request }) => request))).toEqual(there);
    });
    const [report] = await verifyAuditChain(database);
    expect(report?.firstBreak).toBeNull();
  } finally {
    await database.close();
  }
}
