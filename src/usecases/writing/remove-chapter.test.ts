import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { WritingView } from '#domain/writing/writing-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import type { LiveClient } from '#test/support/live-client.ts';
import { startTestServer } from '#test/support/server.ts';
import type { TestClient } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';
import { keepSample } from '#test/support/writing.ts';

describeOnEachDatabase('a chapter of one’s own', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs, live } = await startTestServer(database, place.id);
    const person = await addPerson(database, place.id, 'headOfUnit', place.unit, 'Helle Chef');
    const head = await signInAs(person);
    const writer = await signInAs(await addPerson(database, place.id, 'writer', place.unit, 'Sune Skribent'));
    const edition = await keepSample(database, place, person, { organisation: place.unit, kind: 'T1', state: 'draft' });
    const send = (who: TestClient, path: string, body: object = {}) =>
      who.send('POST', `writing/${edition}/${path}`, { requestId: randomUUID(), ...body });
    const add = async (who: TestClient, heading: string): Promise<string> => {
      const body = { goal: null, indicator: null, activity: null, heading };
      return ((await send(who, 'texts', body)).body as { text: string }).text;
    };
    const write = async (who: TestClient, text: string, letters: string): Promise<LiveClient> => {
      const window = await live(who, edition, text);
      await window.open();
      window.type(letters);
      await window.settled();
      return window;
    };
    const view = async (who = head) => (await who.get(`writing/${edition}`)).body as WritingView;
    const headings = async () => (await view()).document.texts.map(({ heading }) => heading);
    return { head, writer, edition, send, add, write, view, headings };
  };

  it('is taken away by whoever added it and comes back with its words, its versions and its place', async () => {
    const { head, writer, edition, send, add, write, view, headings } = await prepare();
    const text = await add(head, 'Sommarens läger');
    await add(head, 'Höstens läger');
    expect((await view()).addedBy[text]).toMatchObject({ name: 'Helle Chef' });
    const window = await write(head, text, 'Alla kom.');
    // Words of somebody else are not taken away.
    expect(await send(writer, `chapters/${text}/removal`)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('lades till av Helle Chef') },
    });
    const before = await headings();
    expect((await send(head, `chapters/${text}/removal`)).status).toBe(200);
    expect(await headings()).toEqual(before.filter((heading) => heading !== 'Sommarens läger'));
    const removed = await view();
    expect(removed.removedChapters).toMatchObject([{ id: text, heading: 'Sommarens läger', by: 'Helle Chef' }]);
    expect((await send(head, `chapters/${text}/removal`)).status).toBe(404);
    expect((await send(writer, `chapters/${text}/restoring`)).status).toBe(200);
    expect(await headings()).toEqual(before);
    const back = await view();
    expect(back.removedChapters).toEqual([]);
    const places = [...back.document.texts, ...back.document.goals].map(({ position }) => position);
    expect(new Set(places).size).toBe(places.length);
    const words = ({ document }: WritingView) => document.texts.find(({ id }) => id === text)?.paragraphs;
    expect(words(back)).toMatchObject([{ text: 'Alla kom.' }]);
    const { items } = (await head.get(`writing/${edition}/texts/${text}/versions`)).body as { items: unknown[] };
    expect(items.length).toBeGreaterThan(0);
    // A window that had it open goes on in the same text: nothing comes in twice.
    window.type(' Och stannade.');
    await window.settled();
    expect(words(await view())).toMatchObject([{ text: 'Alla kom. Och stannade.' }]);
    window.end();
  });

  it('is taken away by anybody who writes there where it is empty, never where another has its name', async () => {
    const { head, writer, send, add, headings } = await prepare();
    const text = await add(head, 'Sommarens läger');
    expect((await send(writer, `chapters/${text}/removal`)).status).toBe(200);
    const again = await add(head, 'Sommarens läger');
    expect((await send(head, `chapters/${text}/restoring`)).status).toBe(409);
    expect((await send(head, `chapters/${again}/removal`)).status).toBe(200);
    expect(await headings()).not.toContain('Sommarens läger');
  });

  it('is no chapter that came with words when the draft was begun, and no section of a goal', async () => {
    const { head, send, view } = await prepare();
    const { texts } = (await view()).document;
    const came = texts.find(({ goal, paragraphs }) => goal === null && paragraphs.length > 0);
    const section = texts.find(({ goal }) => goal !== null);
    expect((await send(head, `chapters/${came?.id ?? ''}/removal`)).status).toBe(409);
    expect((await send(head, `chapters/${section?.id ?? ''}/removal`)).status).toBe(404);
  });
});
