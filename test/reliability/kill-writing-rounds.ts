import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { expect } from 'vitest';

import { livePath } from '#contract/live.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { insertSession } from '#store/people/sessions.ts';
import { openTestDatabase } from '#test/support/databases.ts';
import { connectLive } from '#test/support/live-client.ts';
import { startServerProcess } from '#test/support/server-process.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';
import { keepSample, sampleOf } from '#test/support/writing.ts';
import { hashToken } from '#usecases/session/authenticate.ts';

/**
 * Several people write in one text at the real server process, which is killed at a random moment in the middle of it,
 * each time on the same folder. What was acknowledged is there afterwards, and every window's words reach the server when
 * it connects again. Gives how many letters were acknowledged before a kill.
 */
export async function killWhileWriting(kills: number, writers: number): Promise<number> {
  const { database, place, close } = await openTestDatabase('embedded');
  const folder = 'folder' in place ? place.folder : '';
  const municipality = await addSmallMunicipality(database);
  const person = await addPerson(database, municipality.id, 'writer', municipality.unit);
  const document = sampleOf('T1');
  const text = document.texts.find(({ isSection, goal }) => isSection && goal !== null);
  if (text === undefined) throw new Error('The sample has no section');
  const sample = { organisation: municipality.unit, kind: 'T1', state: 'draft', document } as const;
  const edition = await keepSample(database, municipality, person, sample);
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
  let acknowledged = 0;
  let server = await startServerProcess(environment);
  const connect = () => connectLive(server.api.replace('/api/v1', livePath(edition)), cookie, text.id);
  const readWords = async (): Promise<string> => {
    const answer = await fetch(`${server.api}/editions/${edition}`, { headers: { cookie } });
    const { document: now } = (await answer.json()) as { document: SteeringDocument };
    return (now.texts.find(({ id }) => id === text.id)?.paragraphs ?? []).map((each) => each.text).join('\n');
  };
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const windows = await Promise.all(Array.from({ length: writers }, connect));
      await Promise.all(windows.map((window) => window.open()));
      const marks = windows.map((_, index) => `<${kill}:${index}:`);
      windows[0]?.type(marks[0] ?? '');
      await windows[0]?.settled();
      const run = { isOver: false };
      const acks = windows.map(async (window, index) => {
        let letters = 0;
        while (!run.isOver) {
          window.type(`${marks[index]}${letters}>`);
          const stored = await window.settled().then(
            () => true,
            () => false,
          );
          if (!stored) break;
          letters += 1;
        }
        return letters;
      });
      await wait(200 + Math.random() * 800);
      await server.kill();
      run.isOver = true;
      const counts = await Promise.all(acks);
      server = await startServerProcess(environment);
      const words = await readWords();
      for (const [index, count] of counts.entries()) {
        const missing = Array.from({ length: count }, (_, letter) => `${marks[index]}${letter}>`).filter(
          (mark) => !words.includes(mark),
        );
        expect(missing).toEqual([]);
        acknowledged += count;
      }
    }
  } finally {
    await server.kill();
    await close();
  }
  return acknowledged;
}
