import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { livePath } from '#contract/live.ts';
import type { Database } from '#store/open-database.ts';
import { insertSession } from '#store/people/sessions.ts';
import { hashToken } from '#usecases/session/authenticate.ts';

import { connectLive } from './live-client.ts';
import type { LiveClient } from './live-client.ts';
import { addPerson, addSmallMunicipality, asTest } from './steering.ts';
import { keepSample, sampleOf } from './writing.ts';

/** Many people who are signed in and may write one text. */
export type ManyWriters = {
  readonly municipality: string;
  readonly edition: string;
  readonly text: string;
  readonly cookies: readonly string[];
};

export async function prepareManyWriters(database: Database, count: number): Promise<ManyWriters> {
  const place = await addSmallMunicipality(database);
  const people: string[] = [];
  for (let index = 0; index < count; index += 1) {
    people.push(await addPerson(database, place.id, 'writer', place.unit, `Skribent ${index}`));
  }
  const document = sampleOf('T1');
  const text = document.texts.find(({ isSection, goal }) => isSection && goal !== null);
  if (text === undefined || people[0] === undefined) throw new Error('The sample has no section');
  const sample = { organisation: place.unit, kind: 'T1', state: 'draft', document } as const;
  const edition = await keepSample(database, place, people[0], sample);
  const tokens = people.map(() => randomUUID());
  await asTest(database, place.id, async ({ db }) => {
    for (const [index, person] of people.entries()) {
      await insertSession(db, {
        tokenHash: hashToken(tokens[index] ?? ''),
        id: randomUUID(),
        person,
        now: new Date().toISOString(),
        expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
        client: 'prov',
      });
    }
  });
  return { municipality: place.id, edition, text: text.id, cookies: tokens.map((token) => `sid=${token}`) };
}

export type Written = {
  /** Milliseconds from when a batch was sent until another writer had it: at the same server, and at the other. */
  readonly near: readonly number[];
  readonly far: readonly number[];
  /** From when it was sent until it was acknowledged as stored. */
  readonly stored: readonly number[];
  /** Batches that are not in every window, whole and once. */
  readonly lost: readonly string[];
  /** Windows that read otherwise than the first. */
  readonly unlike: number;
  readonly words: string;
};

/**
 * Everybody writes in one text at once, spread over the servers: batches of some letters with the pauses of somebody who
 * types, as a browser gathers them. Ends when every letter has come to every window.
 */
export async function writeAtOnce(
  apis: readonly string[],
  { edition, text, cookies }: ManyWriters,
  { batches, pauseMs }: { readonly batches: number; readonly pauseMs: number },
): Promise<Written> {
  const windows = await Promise.all(
    cookies.map((cookie, index) =>
      connectLive((apis[index % apis.length] ?? '').replace('/api/v1', livePath(edition)), cookie, text),
    ),
  );
  await Promise.all(windows.map((window) => window.open()));
  const before = windows[0]?.words() ?? '';
  const sent = new Map<string, { at: number; by: number }>();
  const [near, far, stored]: [number[], number[], number[]] = [[], [], []];
  // Two watch: each for those of the own server and those of the other.
  const watches = windows.slice(0, apis.length).map((window, watcher) =>
    watch(window, sent, (mark) => {
      const batch = sent.get(mark);
      if (batch === undefined || batch.by === watcher) return;
      (batch.by % apis.length === watcher % apis.length ? near : far).push(performance.now() - batch.at);
    }),
  );
  await Promise.all(
    windows.map(async (window, index) => {
      await wait(Math.random() * pauseMs);
      for (let batch = 0; batch < batches; batch += 1) {
        const mark = `<${index}:${batch}>`;
        const at = performance.now();
        sent.set(mark, { at, by: index });
        window.type(mark);
        await window.settled();
        stored.push(performance.now() - at);
        await wait(Math.max(0, pauseMs * (0.5 + Math.random()) - (performance.now() - at)));
      }
    }),
  );
  const length = before.length + [...sent.keys()].join('').length;
  await Promise.all(windows.map((window) => window.until(() => window.words().length === length)));
  for (const stop of watches) stop();
  const words = windows[0]?.words() ?? '';
  const lost = [...sent.keys()].filter((mark) => windows.some((window) => window.words().split(mark).length !== 2));
  const unlike = windows.filter((window) => window.words() !== words).length;
  for (const window of windows) window.end();
  return { near, far, stored, lost, unlike, words };
}

/** Tells of every batch once, when its letters have come. */
function watch(window: LiveClient, sent: ReadonlyMap<string, unknown>, onSeen: (mark: string) => void): () => void {
  const seen = new Set<string>();
  const look = (): void => {
    const words = window.words();
    for (const mark of sent.keys()) {
      if (seen.has(mark) || !words.includes(mark)) continue;
      seen.add(mark);
      onSeen(mark);
    }
  };
  window.doc.on('update', look);
  return () => window.doc.off('update', look);
}

/** The value below which so large a part lies. */
export function quantile(values: readonly number[], part: number): number {
  const ordered = values.toSorted((one, other) => one - other);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * part))] ?? 0;
}
