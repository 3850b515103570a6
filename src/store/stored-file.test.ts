import { createHash, randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { expect, it } from 'vitest';

import { STORED_PIECE_BYTES } from '#limits';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { addSmallMunicipality, asTest } from '#test/support/steering.ts';

import { insertStoredFile, readStoredFile } from './stored-file.ts';

describeOnEachDatabase('a stored file', (open) => {
  it.each([0, 1, STORED_PIECE_BYTES, 2 * STORED_PIECE_BYTES + 3])(
    'of %i bytes comes back as it went in, whatever pieces it was sent in',
    async (size) => {
      const database = await open();
      const { id: municipality } = await addSmallMunicipality(database);
      // Not the same in each piece.
      const bytes = new Uint8Array(size).map((_, at) => (at * 31 + (at >> 16) * 7) % 251);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const id = randomUUID();
      await asTest(database, municipality, ({ db }) =>
        insertStoredFile(db, { id, sha256, mediaType: 'text/plain', content: new Blob([bytes]) }),
      );
      const read = await asTest(database, municipality, ({ db }) => readStoredFile(db, id, size));
      expect(read.length).toBe(size);
      expect(createHash('sha256').update(read).digest('hex')).toBe(sha256);
    },
  );

  it('from before there were pieces is read as it stands', async () => {
    const database = await open();
    const { id: municipality } = await addSmallMunicipality(database);
    const content = Buffer.alloc(STORED_PIECE_BYTES + 3, 'åäö');
    const id = randomUUID();
    await asTest(database, municipality, ({ db }) =>
      sql`
        insert into stored_file (municipality, id, sha256, media_type, size, content)
        values (current_municipality(), ${id}, ${'0'.repeat(64)}, 'text/plain', ${content.length}, ${content})
      `.execute(db),
    );
    const read = await asTest(database, municipality, ({ db }) => readStoredFile(db, id, content.length));
    expect(content.equals(read)).toBe(true);
  });

  it('that has lost a piece is told, never given with a hole in it', async () => {
    const database = await open();
    const { id: municipality } = await addSmallMunicipality(database);
    const id = randomUUID();
    const content = new Blob([Buffer.alloc(10, 'a')]);
    await asTest(database, municipality, ({ db }) =>
      insertStoredFile(db, { id, sha256: '0'.repeat(64), mediaType: 'text/plain', content }),
    );
    const read = asTest(database, municipality, ({ db }) => readStoredFile(db, id, STORED_PIECE_BYTES + 1));
    await expect(read).rejects.toThrow(`has no bytes from ${STORED_PIECE_BYTES}`);
  });
});
