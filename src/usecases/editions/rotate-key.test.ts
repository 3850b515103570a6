import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sql } from 'kysely';
import { expect, it } from 'vitest';

import { keysInFolder } from '#outside/signing-keys.ts';
import { describeOnOwnDatabase } from '#test/support/databases.ts';
import { addMunicipality } from '#test/support/municipalities.ts';
import { asTest } from '#test/support/steering.ts';

import { rotateKey } from './rotate-key.ts';

describeOnOwnDatabase('a new signing key', (open) => {
  it('leaves an entry in the log with the keys that ended and began, and no private key', async () => {
    const database = await open();
    const id = await addMunicipality(database);
    const folder = mkdtempSync(join(tmpdir(), 'styrkedja-keys-'));
    const signingKeys = keysInFolder(folder, id);
    const app = { database, municipality: { id, name: 'Provköping' }, signingKeys, now: () => new Date() };
    const first = await rotateKey(app);
    const second = await rotateKey(app);
    const { rows } = await asTest(database, id, ({ db }) =>
      sql<{ thing: string; actor: string; before: { id: string } | null; summary: string }>`
        select thing, actor, before, summary from audit_entry where kind = 'signing-key' order by sequence
      `.execute(db),
    );
    expect(rows).toMatchObject([
      { thing: first.id, before: null, actor: 'system:console' },
      { thing: second.id, before: { id: first.id } },
    ]);
    expect(JSON.stringify(rows)).not.toContain('privateKey');
    expect(await signingKeys.publicKeys()).toHaveLength(2);
    rmSync(folder, { recursive: true });
  });
});
