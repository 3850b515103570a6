import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { KeptFinding } from '#domain/review/finding-answer.ts';
import { sketchDocument } from '#domain/review/sketch-document.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepSketch } from '#test/support/keep-sketch.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

import type { RuleInUse } from './show-rules-in-use.ts';

/** Two misses without a word about them, one large and one of 30 % of the target. */
const document = sketchDocument({
  goals: [
    {
      title: 'Trygga barn',
      indicators: [
        { name: 'Andel nöjda', outcome: '20 %', target: '80 %', analysis: 'Enkäten gick ut till alla i maj.' },
        { name: 'Andel trygga', outcome: '56 %', target: '80 %', analysis: 'Personalen har gått en kurs.' },
      ],
    },
  ],
});
const RULE = 'unexplained-miss';

describeOnEachDatabase('a rule in use', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const started = await startTestServer(database, place.id);
    const person = await addPerson(database, place.id, 'planner', place.board);
    const edition = await keepSketch(database, place.id, { organisation: place.board, keptBy: person, document });
    const planner = await started.signInAs(person);
    const office = await started.signInAs(
      await addPerson(database, place.id, 'centralOffice', place.council, 'Siv Stad'),
    );
    const found = async (): Promise<KeptFinding[]> => {
      const { items } = (await planner.get(`editions/${edition}/findings`)).body as { items: KeptFinding[] };
      return items.filter(({ rule }) => rule === RULE);
    };
    const inUse = async (): Promise<RuleInUse | undefined> =>
      ((await planner.get('rules/in-use')).body as { items: RuleInUse[] }).items.find(({ id }) => id === RULE);
    const set = (body: object, client = office) =>
      client.send('POST', `rules/${RULE}/settings`, {
        requestId: randomUUID(),
        version: 0,
        enabled: true,
        limits: {},
        reason: 'Vi har beslutat om en annan gräns.',
        ...body,
      });
    return { ...started, planner, office, edition, found, inUse, set };
  };

  it('has the precision that people’s answers give it', async () => {
    const { planner, edition, found, inUse } = await prepare();
    expect(await inUse()).toMatchObject({ shown: 2, precision: null, counts: { open: 2 } });
    const [wrong, right] = await found();
    const give = (key: string | undefined, answer: object) =>
      planner.send('POST', 'findings/answers', {
        requestId: randomUUID(),
        items: [{ edition, key, answers: 0 }],
        answer,
      });
    await give(wrong?.key, { kind: 'dismissed', because: 'misread', reason: 'Orsaken står i nästa stycke.' });
    await give(right?.key, { kind: 'confirmed' });
    expect(await inUse()).toMatchObject({
      shown: 2,
      precision: 0.5,
      counts: { open: 0, confirmed: 1, misread: 1 },
    });
  });

  it('is set with a reason and a history, and the review goes by it', async () => {
    const { app, planner, found, inUse, set } = await prepare();
    expect(await found()).toHaveLength(2);
    expect(await set({ limits: { smallPart: 50 } })).toMatchObject({ status: 200, body: { version: 1 } });
    await app.reviews.idle();
    expect(await found()).toHaveLength(1);
    expect(await inUse()).toMatchObject({ values: { smallPart: 50 }, version: 1, shown: 1 });
    expect(await set({ version: 1, enabled: false, reason: 'Vi förklarar i bilagan.' })).toMatchObject({ status: 200 });
    await app.reviews.idle();
    expect(await found()).toEqual([]);
    expect((await planner.get(`rules/${RULE}/settings`)).body).toMatchObject({
      items: [
        { version: 2, enabled: false, reason: 'Vi förklarar i bilagan.', by: 'Siv Stad' },
        { version: 1, enabled: true, limits: { smallPart: 50 } },
      ],
    });
  });

  it('is set by the central office alone, within the bounds of its limits, and not over somebody else', async () => {
    const { planner, set } = await prepare();
    expect((await set({}, planner)).status).toBe(403);
    expect(await set({ limits: { smallPart: 1000 } })).toMatchObject({ status: 422 });
    expect(await set({ limits: { other: 1 } })).toMatchObject({ status: 422 });
    expect((await set({})).status).toBe(200);
    expect((await set({})).status).toBe(409);
  });
});
