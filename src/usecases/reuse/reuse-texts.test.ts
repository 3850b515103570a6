import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { ReusableText, TextOrigin } from '#domain/reuse/reuse-view.ts';
import type { DocumentText, SteeringDocument } from '#domain/steering/steering-document.ts';
import { setEditionState } from '#store/editions/editions.ts';
import { saveParagraphs } from '#store/writing/texts.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';
import { keepSample, sampleOf } from '#test/support/writing.ts';

describeOnEachDatabase('a text taken up from a unit', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id);
    const planner = await addPerson(database, place.id, 'planner', place.board);
    const writer = await addPerson(database, place.id, 'writer', place.unit);
    const document = sampleOf('T1');
    const below = { organisation: place.unit, kind: 'T1', state: 'draft', document } as const;
    const source = await keepSample(database, place, writer, below);
    const draft = await keepSample(database, place, planner, { ...below, organisation: place.board });
    const text = document.texts.find(
      (each): each is DocumentText & { goal: string } =>
        each.isSection &&
        each.goal !== null &&
        each.indicator === null &&
        each.activity === null &&
        each.heading !== null &&
        each.paragraphs.length > 0,
    );
    if (text === undefined) throw new Error('The sample has no section');
    const client = await signInAs(planner);
    const see = async () =>
      ((await client.get(`writing/${draft}/things/${text.goal}/below`)).body as { items: ReusableText[] }).items;
    const origins = async () => ((await client.get(`writing/${draft}/origins`)).body as { items: TextOrigin[] }).items;
    const send = () => asTest(database, place.id, ({ db }) => setEditionState(db, source, 'sent'));
    const takeUp = () =>
      client.send('POST', `writing/${draft}/things/${text.goal}/taken-up`, {
        requestId: randomUUID(),
        source,
        sourceText: text.id,
      });
    const follow = (taken: string, wording: 'new' | 'own', seen: string) =>
      client.send('POST', `writing/${draft}/texts/${taken}/origin`, { requestId: randomUUID(), wording, seen });
    const rewrite = (words: string) =>
      asTest(database, place.id, ({ db }) =>
        saveParagraphs(db, { edition: source, text: text.id }, [{ kind: 'paragraph', text: words, line: null }]),
      );
    const wordsIn = async (id: string) => {
      const { document: now } = (await client.get(`editions/${draft}`)).body as { document: SteeringDocument };
      return now.texts
        .find((each) => each.id === id)
        ?.paragraphs.map((each) => each.text)
        .join('\n');
    };
    return { database, place, source, draft, text, client, see, origins, send, takeUp, follow, rewrite, wordsIn };
  };

  it('is offered when it has been sent, and not while the unit still writes', async () => {
    const { see, send, takeUp, text } = await prepare();
    expect(await see()).toEqual([]);
    expect((await takeUp()).status).toBe(404);
    await send();
    expect((await see()).map((each) => each.text)).toContain(text.id);
  });

  it('says where it comes from, and shows when the origin has changed; the new wording is taken by choice', async () => {
    const { send, takeUp, origins, rewrite, follow, wordsIn, text } = await prepare();
    await send();
    const taken = (await takeUp()).body as { text: string };
    expect(await wordsIn(taken.text)).toBe(text.paragraphs.map((each) => each.text).join('\n'));
    await rewrite('Ändrat hos enheten.');
    const [origin] = await origins();
    expect(origin).toMatchObject({ text: taken.text, now: [{ text: 'Ändrat hos enheten.' }] });
    expect(origin?.taken.map((each) => each.text)).toEqual(text.paragraphs.map((each) => each.text));
    // Nothing follows by itself.
    expect(await wordsIn(taken.text)).toBe(text.paragraphs.map((each) => each.text).join('\n'));
    expect((await follow(taken.text, 'new', 'något annat')).status).toBe(409);
    expect((await follow(taken.text, 'new', 'Ändrat hos enheten.')).status).toBe(200);
    expect(await wordsIn(taken.text)).toBe('Ändrat hos enheten.');
    await rewrite('Ändrat en gång till.');
    await follow(taken.text, 'own', 'Ändrat en gång till.');
    expect(await wordsIn(taken.text)).toBe('Ändrat hos enheten.');
    expect((await origins())[0]?.taken).toMatchObject([{ text: 'Ändrat en gång till.' }]);
  });

  it('is taken out again while nothing of it is rewritten, and can be taken up anew', async () => {
    const { client, draft, send, takeUp, origins, wordsIn, text } = await prepare();
    await send();
    const { text: taken } = (await takeUp()).body as { text: string };
    const takeOut = (id: string) =>
      client.send('POST', `writing/${draft}/texts/${id}/taken-out`, { requestId: randomUUID() });
    expect((await takeOut(taken)).status).toBe(200);
    expect(await origins()).toEqual([]);
    expect((await takeOut(taken)).status).toBe(409);
    // Only what was taken up: a text of one's own is no such thing.
    expect((await takeOut(text.id)).status).toBe(409);
    const again = (await takeUp()).body as { text: string };
    expect(await wordsIn(again.text)).toBe(text.paragraphs.map((each) => each.text).join('\n'));
  });

  it('may be the analysis of a row, which stands beside the own one, or a chapter, which follows the own one', async () => {
    const { client, draft, source, send, origins } = await prepare();
    await send();
    const documentNow = async () =>
      ((await client.get(`editions/${draft}`)).body as { document: SteeringDocument }).document;
    const below = async (thing: string) =>
      ((await client.get(`writing/${draft}/things/${thing}/below`)).body as { items: ReusableText[] }).items;
    const { texts } = await documentNow();
    const ofRow = texts.find((each) => each.isSection && each.indicator !== null && each.paragraphs.length > 0);
    const chapter = texts.find(
      (each) => each.goal === null && each.indicator === null && each.activity === null && each.paragraphs.length > 0,
    );
    for (const [thing, text] of [
      [ofRow?.indicator ?? '', ofRow],
      [chapter?.id ?? '', chapter],
    ] as const) {
      const [offered] = await below(thing);
      expect(offered).toMatchObject({ text: text?.id, heading: text?.heading, goal: null });
      const asked = { requestId: randomUUID(), source, sourceText: offered?.text };
      const taken = await client.send('POST', `writing/${draft}/things/${thing}/taken-up`, asked);
      expect(taken.status).toBe(200);
      const { text: id } = taken.body as { text: string };
      const now = await documentNow();
      const own = now.texts.find((each) => each.id === id);
      expect(own).toMatchObject({ indicator: text?.indicator, goal: text?.goal });
      expect(own?.heading).toBe(`${text?.heading}: ${offered?.organisation}`);
      expect(own?.paragraphs.map((each) => each.text)).toEqual(text?.paragraphs.map((each) => each.text));
      expect(own?.position).toBeGreaterThan(now.texts.find((each) => each.id === text?.id)?.position ?? 0);
    }
    expect(await origins()).toHaveLength(2);
    const own = (await documentNow()).texts.find((each) => each.heading?.startsWith(`${chapter?.heading}: `));
    expect(own?.headingLevel).toBe((chapter?.headingLevel ?? 1) + 1);
    expect((await client.get(`writing/${draft}/things/x/below`)).status).toBe(404);
  });

  it('does not tell how the origin reads while its unit has it back', async () => {
    const { send, takeUp, origins, database, place, source, rewrite } = await prepare();
    await send();
    await takeUp();
    await asTest(database, place.id, ({ db }) => setEditionState(db, source, 'draft'));
    await rewrite('Hemligt utkast.');
    expect(await origins()).toMatchObject([{ now: null }]);
  });
});
