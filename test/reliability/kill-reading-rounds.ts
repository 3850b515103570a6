import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { sql } from 'kysely';
import { expect } from 'vitest';

import { writeDocument } from '#documents/write/write-document.ts';
import { insertSession } from '#store/people/sessions.ts';
import { inTransaction } from '#store/transaction.ts';
import { verifyAuditChain } from '#store/verify-audit.ts';
import { openOrThrow, openTestDatabase } from '#test/support/databases.ts';
import { longDocument } from '#test/support/long-document.ts';
import { someActor } from '#test/support/municipalities.ts';
import { startServerProcess } from '#test/support/server-process.ts';
import type { ServerProcess } from '#test/support/server-process.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';
import { hashToken } from '#usecases/session/authenticate.ts';

/** What a kill met: how often the file was there unread, half read and read to the end. */
export type Met = { waiting: number; reading: number; read: number };

type Import = { readonly id: string; readonly state: string };
type StoredImport = { id: string; file: string; state: keyof Met; result: unknown; lines: unknown };
type StoredFile = { id: string; content: Uint8Array };
type Place = Parameters<typeof openOrThrow>[0];

/**
 * Uploads a long PDF to the real server process and kills the process at random moments while it is read, each time on
 * the same folder. After each kill the import is whole or not begun; started again the server reads every file to its
 * end, once, and to the same result. `tables`: how long the file is; 60 come to some 30 pages.
 */
export async function killWhileReading(kills: number, tables: number): Promise<Met> {
  const { database, place, close } = await openTestDatabase('embedded');
  const folder = 'folder' in place ? place.folder : '';
  const municipality = await addSmallMunicipality(database);
  const person = await addPerson(database, municipality.id, 'planner', municipality.board);
  const token = randomUUID();
  await asTest(database, municipality.id, ({ db }) =>
    insertSession(db, {
      tokenHash: hashToken(token),
      id: randomUUID(),
      person,
      now: new Date().toISOString(),
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      client: 'prov',
    }),
  );
  await database.close();
  const environment = { STYRKEDJA_DATA: folder, MUNICIPALITY_ID: municipality.id, MUNICIPALITY_NAME: 'Provköping' };
  const cookie = `sid=${token}`;
  const { bytes } = await writeDocument(longDocument(tables), 'pdf', { language: 'sv', at: new Date(0), name: 'lång' });
  const met: Met = { waiting: 0, reading: 0, read: 0 };
  let server = await startServerProcess(environment);
  try {
    const time = await timeToRead(server, cookie, bytes);
    for (let kill = 0; kill < kills; kill += 1) {
      // Every other kill meets a file that an earlier kill left half read.
      if (kill % 2 === 0) await upload(server, cookie, bytes);
      await wait(Math.random() * time);
      await server.kill();
      met[await checkFolder(place, municipality.id, bytes)] += 1;
      server = await startServerProcess(environment);
      if (kill % 2 === 1) await allRead(server, cookie);
    }
    await allRead(server, cookie);
  } finally {
    await server.kill();
  }
  try {
    expect(await checkFolder(place, municipality.id, bytes)).toBe('read');
  } finally {
    await close();
  }
  return met;
}

async function upload({ api }: ServerProcess, cookie: string, bytes: Uint8Array): Promise<void> {
  const form = new FormData();
  form.append('requestId', randomUUID());
  form.append('file', new File([Uint8Array.from(bytes)], 'lång rapport.pdf'));
  const sent = await fetch(`${api}/imports`, { method: 'POST', headers: { cookie }, body: form });
  expect(sent.status).toBe(202);
}

/** Milliseconds that the machine needs for the file just now, so that the kills fall within the reading. */
async function timeToRead(server: ServerProcess, cookie: string, bytes: Uint8Array): Promise<number> {
  await upload(server, cookie, bytes);
  const begun = performance.now();
  await allRead(server, cookie);
  return performance.now() - begun;
}

async function allRead({ api }: ServerProcess, cookie: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${api}/imports`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    const { items } = (await answer.json()) as { items: Import[] };
    if (items.every(({ state }) => state !== 'waiting' && state !== 'reading')) return;
    await wait(50);
  }
}

/** Nothing half stored, nothing done twice, the chain whole. Gives the state of the newest import. */
async function checkFolder(place: Place, municipality: string, bytes: Uint8Array): Promise<keyof Met> {
  const database = await openOrThrow(place);
  try {
    const [report] = await verifyAuditChain(database);
    expect(report?.firstBreak).toBeNull();
    return await inTransaction(database, { municipality, actor: someActor, readOnly: true }, async ({ db }) => {
      const { rows: imports } = await sql<StoredImport>`
        select id, file, state, result, lines from import order by created_at, id`.execute(db);
      const { rows: files } = await sql<StoredFile>`select id, content from stored_file`.execute(db);
      const entries = await db.selectFrom('auditEntry').select(['action', 'thing']).execute();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(files.map(({ id }) => id).toSorted()).toEqual(imports.map(({ file }) => file).toSorted());
      for (const { content } of files) expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      for (const one of imports) {
        const told = (action: string): number =>
          entries.filter((entry) => entry.thing === one.id && entry.action === action).length;
        expect(told('upload')).toBe(1);
        if (one.state === 'read') {
          expect(told('end-reading')).toBe(1);
          expect(one.result).toEqual(imports[0]?.result);
          expect(one.result).not.toBeNull();
        } else {
          expect(['waiting', 'reading']).toContain(one.state);
          expect([told('end-reading'), one.result, one.lines]).toEqual([0, null, null]);
          expect(told('begin-reading') > 0).toBe(one.state === 'reading');
        }
      }
      return imports.at(-1)?.state ?? 'waiting';
    });
  } finally {
    await database.close();
  }
}
