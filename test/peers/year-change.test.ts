import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { ThreadView } from '#domain/thread/thread-view.ts';
import { modelWithUnitGoals } from '#domain/steering/model-presets.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';
import { keepSample } from '#test/support/writing.ts';

/** What users of other systems suffer when the year turns (docs/peers.md), shown not to happen here. */
describeOnEachDatabase('when the year turns', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id);
    const person = await addPerson(database, place.id, 'planner', place.board, 'Petra Planerare');
    const planner = await signInAs(person);
    const central = await signInAs(await addPerson(database, place.id, 'centralOffice', place.council));
    const plan = await keepSample(database, place, person, { organisation: place.board, kind: 'VP', state: 'decided' });
    const begin = async (kind: string, year: number): Promise<string> => {
      const asked = { organisation: place.board, kind, year, activities: true, texts: true };
      const begun = await planner.send('POST', 'writing/start', { requestId: randomUUID(), ...asked });
      expect([begun.status, begun.body]).toMatchObject([200, {}]);
      return (begun.body as { id: string }).id;
    };
    return { place, planner, central, plan, begin };
  };

  it('next year is prepared by the municipality itself, beside the year that runs and without a stop', async () => {
    const { place, planner, central, plan, begin } = await prepare();
    const running = await begin('T1', 2025);
    const changed = await central.send('POST', 'steering-models/2026', {
      requestId: randomUUID(),
      version: 0,
      reason: 'Nytt år',
      model: modelWithUnitGoals(2026),
    });
    expect(changed.status).toBe(200);
    const next = await begin('VP', 2026);
    const drafts = ((await planner.get('writing')).body as { drafts: { id: string }[] }).drafts.map(({ id }) => id);
    expect(new Set(drafts)).toEqual(new Set([running, next]));
    // The plan that next year's was begun from reads as it did, to the letter.
    const { document } = (await planner.get(`editions/${plan}`)).body as { document: SteeringDocument };
    const thread = `thread?organisation=${place.board}&year=2025&kind=VP`;
    const { goals } = (await planner.get(thread)).body as ThreadView;
    expect(document.year).toBe(2025);
    expect(goals.length).toBeGreaterThan(0);
  });

  it('a report that nobody had marked ready is written on', async () => {
    const { planner, begin } = await prepare();
    const late = await begin('T1', 2025);
    await begin('VP', 2026);
    const { document, version } = (await planner.get(`editions/${late}`)).body as {
      document: SteeringDocument;
      version: number;
    };
    const goal = document.goals.find(({ level }) => level === 'boardGoal' || level === 'areaGoal');
    expect(goal).toBeDefined();
    const added = await planner.send('POST', `writing/${late}/indicators`, {
      requestId: randomUUID(),
      goal: goal?.id,
      name: 'Andel som svarar i tid',
      target: '90 %',
    });
    expect(added.status).toBe(200);
    const after = (await planner.get(`editions/${late}`)).body as { document: SteeringDocument; version: number };
    expect(after.document.indicators.map(({ name }) => name)).toContain('Andel som svarar i tid');
    expect(after.version).toBeGreaterThanOrEqual(version);
  });

  it('what is read on the page and what is taken out are one and the same', async () => {
    const { planner, plan } = await prepare();
    const { document } = (await planner.get(`editions/${plan}`)).body as { document: SteeringDocument };
    const taken = await planner.get(`editions/${plan}/export?format=json-full`);
    const exported = taken.body as { document: SteeringDocument };
    expect(exported.document.goals.map(({ title }) => title)).toEqual(document.goals.map(({ title }) => title));
    expect(exported.document.indicators.map(({ cells }) => cells)).toEqual(
      document.indicators.map(({ cells }) => cells),
    );
    expect(exported.document.texts.map(({ paragraphs }) => paragraphs)).toEqual(
      document.texts.map(({ paragraphs }) => paragraphs),
    );
  });
});
