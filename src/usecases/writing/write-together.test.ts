import { randomUUID } from 'node:crypto';

import { expect, it, vi } from 'vitest';

import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import { setEditionState } from '#store/editions/editions.ts';
import { deleteSession } from '#test/support/sessions.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';
import { keepSample, sampleOf } from '#test/support/writing.ts';
import { saveParagraphs } from '#store/writing/texts.ts';

import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { LIVE_SESSION_CHECK_MS } from '#limits';

/** How many write at once; fifty in the long suite. */
const WRITERS = 10;
const LETTERS = 12;

describeOnEachDatabase('a text that several people write', (open, kind) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const started = await startTestServer(database, place.id);
    const writer = (name = 'Vera Skribent') => addPerson(database, place.id, 'writer', place.unit, name);
    const first = await writer();
    const document = sampleOf('T1');
    const edition = await keepSample(database, place, first, {
      organisation: place.unit,
      kind: 'T1',
      state: 'draft',
      document,
    });
    const text = document.texts.find(({ isSection, goal }) => isSection && goal !== null);
    if (text === undefined) throw new Error('The sample has no section');
    const stored = async (client: Awaited<ReturnType<typeof started.signInAs>>) => {
      const { body } = await client.get(`editions/${edition}`);
      const { texts } = (body as { document: SteeringDocument }).document;
      return texts
        .find(({ id }) => id === text.id)
        ?.paragraphs.map((each) => each.text)
        .join('\n');
    };
    return { ...started, database, place, writer, first, edition, text, stored };
  };
  const before = (paragraphs: readonly { readonly text: string }[]) => paragraphs.map(({ text }) => text).join('\n');

  it('holds every letter of everybody, in every window and in the database', async () => {
    const { signInAs, writer, live, edition, text, stored } = await prepare();
    const clients = await Promise.all(
      Array.from({ length: WRITERS }, async (_, index) => signInAs(await writer(`Skribent ${index}`))),
    );
    const windows = await Promise.all(clients.map((client) => live(client, edition, text.id)));
    await Promise.all(windows.map((window) => window.open()));
    await Promise.all(
      windows.map(async (window, index) => {
        for (let letter = 0; letter < LETTERS; letter += 1) {
          window.type(String.fromCodePoint(0x41 + index));
          if (letter % 3 === 0) await window.settled();
        }
        await window.settled();
      }),
    );
    const length = before(text.paragraphs).length + WRITERS * LETTERS;
    await Promise.all(windows.map((window) => window.until(() => window.words().length === length)));
    expect(new Set(windows.map((window) => window.words())).size).toBe(1);
    expect(await stored(clients[0] ?? (await signInAs(await writer())))).toBe(windows[0]?.words());
    for (const window of windows) window.end();
  });

  it('is on the disk when it is acknowledged, and there for whoever opens it later', async () => {
    const { signInAs, first, live, edition, text, stored, database, place } = await prepare();
    const client = await signInAs(first);
    const window = await live(client, edition, text.id);
    await window.open();
    window.type(' Slut.');
    await window.settled();
    window.end();
    expect(await stored(client)).toBe(window.words());
    // Another process on the same database, where nobody has the text open.
    const other = await startTestServer(database, place.id);
    const later = await other.live(await other.signInAs(first), edition, text.id);
    await later.open();
    expect(later.words()).toBe(window.words());
    later.end();
  });

  // The embedded database has one server.
  if (kind === 'postgres')
    it('reaches those who have it open at another server on the same database', async () => {
      const { signInAs, first, live, edition, text, app, database, place } = await prepare();
      const other = await startTestServer(database, place.id);
      app.rooms.start();
      other.app.rooms.start();
      const here = await live(await signInAs(first), edition, text.id);
      const there = await other.live(await other.signInAs(first), edition, text.id);
      await Promise.all([here.open(), there.open()]);
      here.type(' Härifrån.');
      await there.until(() => there.words().endsWith(' Härifrån.'));
      there.type(' Därifrån.');
      await here.until(() => here.words().endsWith(' Därifrån.'));
      expect(here.words()).toBe(there.words());
      here.end();
      there.end();
      await app.rooms.stop();
      await other.app.rooms.stop();
    });

  it('is not marked ready while a suggested change waits in it, and is when it is refused', async () => {
    const { signInAs, first, live, edition, text } = await prepare();
    const client = await signInAs(first);
    const window = await live(client, edition, text.id);
    await window.open();
    window.type(' Förslag.', { insertion: { person: first, name: 'Vera Skribent', at: '2026-05-01T10:00' } });
    await window.settled();
    const see = async () => (await client.get(`editions/${edition}/lifecycle`)).body as LifecycleView;
    const mark = async () => {
      const { contentHash } = (await see()).whole;
      const body = { requestId: randomUUID(), section: null, ready: true, contentHash };
      return client.send('POST', `editions/${edition}/marks`, body);
    };
    expect(await mark()).toMatchObject({ status: 422, body: { faults: [{ code: 'untaken-suggestion' }] } });
    const view = (await client.get(`writing/${edition}`)).body as { suggestions: Record<string, number> };
    expect(view.suggestions).toEqual({ [text.id]: 1 });
    window.remove(' Förslag.'.length);
    await window.settled();
    expect((await mark()).body).not.toMatchObject({ faults: [{ code: 'untaken-suggestion' }] });
    window.end();
  });

  it('takes nothing when it is no longer a draft, and says why', async () => {
    const { signInAs, first, live, edition, text, stored, database, place } = await prepare();
    const client = await signInAs(first);
    const window = await live(client, edition, text.id);
    await window.open();
    await asTest(database, place.id, ({ db }) => setEditionState(db, edition, 'sent'));
    window.type('för sent');
    await window.until(() => window.told.some(({ say }) => say === 'refused'));
    expect(window.told.find(({ say }) => say === 'refused')).toMatchObject({ kind: 'forbidden', id: 1 });
    expect(await stored(client)).toBe(before(text.paragraphs));
    window.end();
  });

  it('is not opened for whoever may not read it, and ends with the session', async () => {
    const { signInAs, first, live, edition, text, nobody, database, place } = await prepare();
    const stranger = await signInAs(await addPerson(database, place.id, 'writer', place.otherBoard));
    const window = await live(stranger, edition, text.id);
    await window.open();
    expect(window.told).toMatchObject([{ say: 'refused', kind: 'notFound' }]);
    window.end();
    const unknown = await live(nobody, edition, text.id);
    expect(await unknown.closing).toBe(4401);
    const reader = await signInAs(await addPerson(database, place.id, 'reader', place.unit));
    const reading = await live(reader, edition, text.id);
    await reading.open();
    expect(reading.told).toMatchObject([{ say: 'opened', mayWrite: false }]);
    reading.type('olovligt');
    await reading.until(() => reading.told.some(({ say }) => say === 'refused'));
    reading.end();
    const client = await signInAs(first);
    await deleteSession(database, place.id, client.cookie);
    expect(await (await live(client, edition, text.id)).closing).toBe(4401);
  });

  it('tells a window that says nothing itself no more when its session has ended', async () => {
    const { signInAs, first, writer, live, edition, text, database, place } = await prepare();
    const client = await signInAs(first);
    const silent = await live(client, edition, text.id);
    await silent.open();
    const other = await live(await signInAs(await writer('Olle Skribent')), edition, text.id);
    await other.open();
    other.type(' Hörs.');
    await silent.until(() => silent.words().includes('Hörs.'));
    await deleteSession(database, place.id, client.cookie);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + LIVE_SESSION_CHECK_MS + 1_000 });
    try {
      other.type(' Hörs inte.');
      await other.settled();
      expect(await silent.closing).toBe(4401);
    } finally {
      vi.useRealTimers();
    }
    expect(silent.words()).not.toContain('Hörs inte.');
    other.end();
  });

  it('follows when its words are replaced by an act of its own', async () => {
    const { signInAs, first, live, edition, text, app, database, place } = await prepare();
    const window = await live(await signInAs(first), edition, text.id);
    await window.open();
    window.type(' Mitt.');
    await window.settled();
    const paragraphs = [{ kind: 'paragraph' as const, text: 'Helt andra ord.', line: null }];
    await asTest(database, place.id, ({ db }) => saveParagraphs(db, { edition, text: text.id }, paragraphs));
    app.rooms.textReplaced(edition, text.id);
    await window.until(() => window.words() === 'Helt andra ord.');
    window.type(' Och mina.');
    await window.settled();
    expect(window.words()).toBe('Helt andra ord. Och mina.');
    window.end();
  });
});
