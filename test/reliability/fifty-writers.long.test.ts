import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { newFolder, openTestDatabase, reasonToSkip } from '#test/support/databases.ts';
import { prepareManyWriters, writeAtOnce } from '#test/support/many-writers.ts';
import { startServerProcess } from '#test/support/server-process.ts';

const skip = reasonToSkip('postgres');

describe.skipIf(skip !== undefined)(`fifty people in one text (${skip ?? 'postgres'})`, () => {
  it('lose no letter, over two server processes', { timeout: 300_000 }, async () => {
    const { database, place, close } = await openTestDatabase('postgres');
    const prepared = await prepareManyWriters(database, 50);
    const environment = {
      DATABASE_URL: 'url' in place ? place.url : '',
      STYRKEDJA_DATA: join(newFolder(), 'data'),
      MUNICIPALITY_ID: prepared.municipality,
      MUNICIPALITY_NAME: 'Provköping',
    };
    const servers = [await startServerProcess(environment), await startServerProcess(environment)];
    try {
      const apis = servers.map(({ api }) => api);
      const { lost, unlike, stored } = await writeAtOnce(apis, prepared, { batches: 8, pauseMs: 500 });
      expect(lost).toEqual([]);
      expect(unlike).toBe(0);
      expect(stored).toHaveLength(400);
    } finally {
      for (const server of servers) await server.kill();
      await close();
    }
  });
});
