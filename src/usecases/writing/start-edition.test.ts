import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { WritingView } from '#domain/writing/writing-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';
import { keepSample } from '#test/support/writing.ts';

describeOnEachDatabase('beginning a draft', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const started = await startTestServer(database, place.id);
    const person = await addPerson(database, place.id, 'planner', place.board, 'Petra Planerare');
    const planner = await started.signInAs(person);
    return { ...started, database, place, person, planner };
  };
  const wanted = (organisation: string, kind: string, year = 2025) => ({
    requestId: randomUUID(),
    organisation,
    kind,
    year,
    activities: true,
    texts: true,
  });

  it('takes over the plan with where each thing came from, and is an edition like any other', async () => {
    const { planner, place, database, person } = await prepare();
    const plan = await keepSample(database, place, person, { organisation: place.board, kind: 'VP', state: 'decided' });
    const query = `organisation=${place.board}&year=2025&kind=T1`;
    const shown = await planner.get(`writing/start?${query}`);
    expect(shown).toMatchObject({ status: 200, body: { standing: null, previous: [{ id: plan }] } });
    const begun = await planner.send('POST', 'writing/start', wanted(place.board, 'T1'));
    expect(begun.status).toBe(200);
    const { id } = begun.body as { id: string };
    const { body } = await planner.get(`editions/${id}`);
    expect(body).toMatchObject({ state: 'draft', origin: 'written', kind: 'T1', year: 2025, number: 1 });
    const [own, first] = [body, (await planner.get(`editions/${plan}`)).body] as {
      document: { goals: { title: string }[] };
      links: { goals: Record<string, string> };
    }[];
    expect(own?.document.goals.map(({ title }) => title)).toEqual(first?.document.goals.map(({ title }) => title));
    // The same lasting goals, so that the golden thread shows the draft at once.
    expect(Object.values(own?.links.goals ?? {}).toSorted()).toEqual(
      Object.values(first?.links.goals ?? {}).toSorted(),
    );
    expect((await planner.get('writing')).body).toMatchObject({
      drafts: [{ id, kind: 'T1', state: 'writing', due: null }],
    });
  });

  it('is done once for one request, and refused where the document is there already', async () => {
    const { planner, place } = await prepare();
    const ask = wanted(place.board, 'VP');
    const [one, again] = [
      await planner.send('POST', 'writing/start', ask),
      await planner.send('POST', 'writing/start', ask),
    ];
    expect(again.body).toEqual(one.body);
    const other = await planner.send('POST', 'writing/start', wanted(place.board, 'VP'));
    expect(other).toMatchObject({ status: 409, body: { current: { id: (one.body as { id: string }).id } } });
  });

  it('is for those who write in the organisation, and no draft of another is taken from', async () => {
    const { planner, place, signInAs, database, person } = await prepare();
    const secret = await keepSample(database, place, person, { organisation: place.unit, kind: 'VP', state: 'draft' });
    expect((await planner.send('POST', 'writing/start', wanted(place.unit, 'T1'))).status).toBe(403);
    const writer = await signInAs(await addPerson(database, place.id, 'writer', place.unit));
    expect((await writer.get(`writing/start?organisation=${place.unit}&year=2025&kind=T1`)).body).toMatchObject({
      previous: [{ id: secret }],
    });
    expect((await writer.send('POST', 'writing/start', wanted(place.board, 'T1'))).status).toBe(403);
  });

  it('and a running one follow when an indicator is measured more often, but no value changes its period', async () => {
    const { planner, place, database, person } = await prepare();
    const id = await keepSample(database, place, person, { organisation: place.board, kind: 'T1', state: 'draft' });
    const view = async () => (await planner.get(`writing/${id}`)).body as WritingView;
    const { document, definitions, versions } = await view();
    const [one, other] = document.indicators.filter(({ cells }) => cells.target?.endsWith('%') === true);
    if (one === undefined || other === undefined) throw new Error('The sample has too few indicators');
    const clear = async (row: typeof one, printed: string | null) =>
      planner.send('POST', `writing/${id}/indicators/${row.id}/values`, {
        requestId: randomUUID(),
        version: versions[row.id],
        values: [{ cell: 'outcome', printed }],
        source: null,
        measuredOn: null,
      });
    expect((await clear(one, null)).status).toBe(200);
    expect((await clear(other, '71 %')).status).toBe(200);
    const define = async (row: typeof one) => {
      const at = `indicators/${definitions[row.id]}`;
      const shown = (await planner.get(at)).body as Record<string, unknown>;
      const { name, definition, unit, direction, directionReason, overUnits, overTime, version } = shown;
      const kept = { name, definition, unit, direction, directionReason, overUnits, overTime, version };
      const asked = { requestId: randomUUID(), ...kept, periodicity: 'month' };
      expect((await planner.send('POST', `${at}/definition`, asked)).status).toBe(200);
    };
    await define(one);
    await define(other);
    const after = (await view()).document.indicators;
    expect(after.find((row) => row.id === one.id)?.cells.period).toBe('April 2025');
    expect(after.find((row) => row.id === other.id)?.cells.period).toBe(other.cells.period);
  });
});
