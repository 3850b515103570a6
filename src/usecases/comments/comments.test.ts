import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { CommentsView } from '#domain/comments/comment-view.ts';
import type { Task } from '#domain/tasks/task.ts';
import { setEditionState } from '#store/editions/editions.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import type { TestClient } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';
import { keepSample, sampleOf } from '#test/support/writing.ts';

describeOnEachDatabase('comments on a draft', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { app, signInAs } = await startTestServer(database, place.id);
    const person = (role: Parameters<typeof addPerson>[2], at: string, name: string) =>
      addPerson(database, place.id, role, at, name);
    const ids = {
      writer: await person('writer', place.unit, 'Vera Skribent'),
      head: await person('headOfUnit', place.unit, 'Hedda Chef'),
      reader: await person('reader', place.unit, 'Rut Läsare'),
      above: await person('headOfUnit', place.department, 'Ada Avdelning'),
    };
    const document = sampleOf('T1');
    const edition = await keepSample(database, place, ids.writer, {
      organisation: place.unit,
      kind: 'T1',
      state: 'draft',
      document,
    });
    const clients = {
      writer: await signInAs(ids.writer),
      head: await signInAs(ids.head),
      reader: await signInAs(ids.reader),
      above: await signInAs(ids.above),
    };
    const indicator = document.indicators[0]?.id ?? '';
    const start = (client: TestClient, more: Record<string, unknown> = {}) =>
      client.send('POST', `comments/${edition}`, {
        requestId: randomUUID(),
        place: { kind: 'indicator', thing: indicator },
        quote: null,
        body: 'Varifrån kommer värdet?',
        mentions: [],
        ...more,
      });
    const see = async (client: TestClient) => (await client.get(`comments/${edition}`)).body as CommentsView;
    const waiting = async (client: TestClient): Promise<Task[]> =>
      ((await client.get('tasks')).body as { items: Task[] }).items.filter(({ kind }) => kind === 'comment');
    const act = (client: TestClient, thread: string, name: string, body: Record<string, unknown>) =>
      client.send('POST', `comments/${edition}/${thread}/${name}`, { requestId: randomUUID(), ...body });
    const setState = (state: 'sent' | 'decided') =>
      asTest(database, place.id, ({ db }) => setEditionState(db, edition, state));
    return { app, database, place, ids, ...clients, edition, document, indicator, start, see, waiting, act, setState };
  };
  const threadOf = ({ body }: { body: unknown }): string => (body as { id: string }).id;

  it('wait for whoever is asked by name until there is an answer, and stand in the log', async () => {
    const { writer, head, ids, start, see, waiting, act, database, place, indicator } = await prepare();
    const body = '@Hedda Chef Stämmer det här?';
    const started = await start(writer, {
      body,
      mentions: [ids.head],
      place: { kind: 'value', thing: indicator, cell: 'outcome' },
    });
    expect(started.status).toBe(201);
    const thread = threadOf(started);
    expect(await waiting(head)).toMatchObject([{ thread, words: body, by: 'Vera Skribent' }]);
    expect(await waiting(writer)).toEqual([]);
    await act(head, thread, 'answers', { body: 'Ja, enligt registret.', mentions: [ids.writer] });
    expect(await waiting(head)).toEqual([]);
    expect(await waiting(writer)).toHaveLength(1);
    await act(writer, thread, 'finished', {});
    expect(await waiting(writer)).toEqual([]);
    expect((await see(head)).threads).toMatchObject([
      { kind: 'value', cell: 'outcome', comments: [{ number: 1 }, { number: 2, by: { name: 'Hedda Chef' } }] },
    ]);
    const log = await asTest(database, place.id, async ({ db }) =>
      db.selectFrom('auditEntry').select('action').where('kind', '=', 'edition').execute(),
    );
    expect(log.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['comment', 'answer-comment', 'finish-comment']),
    );
  });

  it('are said in other words or taken back by their author alone, and how they read is kept', async () => {
    const { writer, head, ids, start, see, waiting, act } = await prepare();
    const thread = threadOf(await start(writer, { body: 'Kolla @Hedda Chef', mentions: [ids.head] }));
    const words = (client: TestClient, body: string | null) => act(client, thread, '1/words', { body, mentions: [] });
    expect((await words(head, 'Nej')).status).toBe(403);
    expect((await words(writer, 'Varifrån kommer det?')).status).toBe(200);
    expect((await see(head)).threads[0]?.comments).toMatchObject([
      { body: 'Varifrån kommer det?', before: [{ body: 'Kolla @Hedda Chef' }], removedAt: null },
    ]);
    expect(await waiting(head)).toEqual([]);
    expect((await words(writer, null)).status).toBe(200);
    expect((await see(head)).threads[0]?.comments).toMatchObject([{ body: '', before: [], mentions: [] }]);
    expect((await words(writer, 'Igen')).status).toBe(404);
  });

  it('are resolved and opened again, by the version one has seen', async () => {
    const { writer, head, ids, start, see, waiting, act } = await prepare();
    const thread = threadOf(await start(writer, { mentions: [ids.head] }));
    expect((await act(writer, thread, 'resolved', { version: 1, resolved: true })).status).toBe(200);
    expect(await waiting(head)).toEqual([]);
    const stale = await act(head, thread, 'resolved', { version: 1, resolved: true });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ current: { version: 2, resolved: true } });
    await act(head, thread, 'resolved', { version: 2, resolved: false });
    expect((await see(writer)).threads).toMatchObject([{ resolved: null, version: 3 }]);
    expect(await waiting(head)).toHaveLength(1);
  });

  it('are hidden from the levels above until sent; a reader comments where somebody has asked', async () => {
    const { writer, reader, above, ids, start, see, setState, edition } = await prepare();
    await start(writer);
    expect((await above.get(`comments/${edition}`)).status).toBe(404);
    expect((await see(reader)).threads).toHaveLength(1);
    expect((await start(reader)).status).toBe(403);
    await start(writer, { mentions: [ids.reader] });
    expect((await start(reader)).status).toBe(201);
    // Nobody is asked about what they may not read.
    expect((await start(writer, { mentions: [ids.above] })).body).toMatchObject({
      faults: [{ code: 'unknown-person' }],
    });
    await setState('sent');
    expect((await see(above)).threads).toHaveLength(3);
    expect((await start(above, { mentions: [ids.writer] })).status).toBe(201);
  });

  it('stay with the document when it is decided, take no more, and stand in nothing that leaves the house', async () => {
    const { writer, above, start, see, setState, edition } = await prepare();
    const thread = threadOf(await start(writer, { body: 'Hemlig undran om siffran' }));
    await setState('decided');
    expect((await see(writer)).threads).toHaveLength(1);
    expect((await see(above)).threads).toHaveLength(1);
    const refused = await start(writer);
    expect([refused.status, refused.body]).toMatchObject([403, { detail: expect.stringContaining('beslutad') }]);
    for (const format of ['html', 'json', 'json-full'] as const) {
      const { raw, status } = await writer.get(`editions/${edition}/export?format=${format}`);
      expect(status).toBe(200);
      expect(raw.toString('utf8')).not.toContain('Hemlig undran');
      expect(raw.toString('utf8')).not.toContain(thread);
    }
  });

  it('are told at once to those who have the draft open', async () => {
    const { app, writer, start, edition } = await prepare();
    let told = 0;
    const stop = app.rooms.follow(edition, { onChanged: () => (told += 1) });
    await start(writer);
    expect(told).toBe(1);
    stop();
  });

  it('are refused on what is not there, and with a place in the text that cannot be read', async () => {
    const { writer, start, document } = await prepare();
    expect((await start(writer, { place: { kind: 'goal', thing: 'g999' } })).status).toBe(404);
    const text = document.texts[0]?.id ?? '';
    const place = { kind: 'text', thing: text };
    const quote = { words: 'ord', start: '////', end: '////' };
    expect((await start(writer, { place, quote })).body).toMatchObject({ faults: [{ code: 'bad-place' }] });
  });
});
