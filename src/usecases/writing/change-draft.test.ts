import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { WritingView } from '#domain/writing/writing-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import type { Answer, TestClient } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';
import { keepSample, sampleOf } from '#test/support/writing.ts';

describeOnEachDatabase('writing in a draft', (open) => {
  const prepare = async (kind: 'VP' | 'T1' = 'T1') => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const started = await startTestServer(database, place.id);
    const person = await addPerson(database, place.id, 'headOfUnit', place.unit, 'Helle Chef');
    const chef = await started.signInAs(person);
    const edition = await keepSample(database, place, person, { organisation: place.unit, kind, state: 'draft' });
    const view = async (client: TestClient = chef) => (await client.get(`writing/${edition}`)).body as WritingView;
    const send = (path: string, body: Record<string, unknown>, client: TestClient = chef): Promise<Answer> =>
      client.send('POST', `writing/${edition}/${path}`, { requestId: randomUUID(), ...body });
    return { ...started, database, place, person, chef, edition, view, send };
  };
  const firstRow = ({ document }: WritingView) => {
    const row = document.indicators.find(({ cells }) => cells.target?.endsWith('%') === true);
    if (row === undefined) throw new Error('The sample has no share');
    return row;
  };

  it('sets a goal to partial, and cause and measure are there to be written', async () => {
    const { view, send } = await prepare();
    const before = await view();
    const goal = before.document.goals.find(({ level }) => level === 'unitGoal');
    const version = before.versions[goal?.id ?? ''];
    expect((await send(`goals/${goal?.id}/fulfilment`, { version, status: 'partial' })).status).toBe(200);
    const after = await view();
    expect(after.document.goals.find(({ id }) => id === goal?.id)).toMatchObject({
      status: 'partial',
      statusPrinted: 'Uppfylls delvis',
    });
    const headings = after.document.texts
      .filter((text) => text.goal === goal?.id && text.indicator === null)
      .map(({ heading }) => heading);
    expect(headings).toEqual(expect.arrayContaining(['Orsak', 'Åtgärd']));
    const places = [
      ...after.document.goals,
      ...after.document.texts,
      ...after.document.indicators,
      ...after.document.activities,
      ...after.document.tables,
    ];
    expect(new Set(places.map(({ position }) => position)).size).toBe(places.length);
    // A stale page is told what stands now.
    const stale = await send(`goals/${goal?.id}/fulfilment`, { version, status: 'full' });
    expect(stale).toMatchObject({ status: 409, body: { current: 'partial' } });
  });

  it('says that the organisation has no contribution, which is another thing than nothing said', async () => {
    const { view, send } = await prepare();
    const { document, versions } = await view();
    const goal = document.goals.find(({ level }) => level === 'unitGoal')?.id ?? '';
    await send(`goals/${goal}/fulfilment`, { version: versions[goal], status: 'noContribution' });
    expect((await view()).document.goals.find(({ id }) => id === goal)).toMatchObject({
      status: null,
      statusPrinted: 'Ingen',
    });
  });

  it('enters a share per sex with the numbers behind it, and keeps what it replaced', async () => {
    const { view, send, chef, edition } = await prepare();
    const row = firstRow(await view());
    const values = [
      { cell: 'outcome', printed: null, numerator: '45', denominator: '60' },
      { cell: 'men', printed: null, numerator: '20', denominator: '30' },
      { cell: 'women', printed: null, reason: 'tooFewAnswers' },
    ];
    const version = (await view()).versions[row.id];
    const entered = { version, values, source: 'Brukarundersökningen', measuredOn: '2025-04-15' };
    expect((await send(`indicators/${row.id}/values`, entered)).status).toBe(200);
    const after = await view();
    const cells = after.document.indicators.find(({ id }) => id === row.id)?.cells;
    expect(cells).toMatchObject({ outcome: '75 %', men: '66,67 %', women: 'för få svar' });
    expect(after.values.find(({ cell, indicator }) => cell === 'outcome' && indicator === row.id)).toMatchObject({
      numerator: '45',
      denominator: '60',
      source: 'Brukarundersökningen',
      measuredOn: '2025-04-15',
      replaced: row.cells.outcome,
      by: 'Helle Chef',
    });
    await send(`indicators/${row.id}/values`, {
      ...entered,
      version: after.versions[row.id],
      values: [{ cell: 'outcome', printed: '80' }],
    });
    const { body } = await chef.get(`writing/${edition}/indicators/${row.id}/values`);
    expect((body as { items: { printed: string }[] }).items.map(({ printed }) => printed).slice(0, 2)).toEqual([
      '80 %',
      'för få svar',
    ]);
    // The series of the indicator follows at once.
    const series = (await chef.get(`indicators/${after.definitions[row.id]}`)).body as {
      points: { outcome: { value: string } }[];
    };
    expect(series.points.some(({ outcome }) => outcome.value === '80')).toBe(true);
  });

  it('enters many cells at once or none, and tells what stands where somebody was before', async () => {
    const { view, send } = await prepare();
    const row = firstRow(await view());
    const cell = { indicator: row.id, cell: 'outcome', printed: '71 %', seen: row.cells.outcome };
    const wrong = {
      indicator: row.id,
      cell: 'forecast',
      printed: 'vi tror att det går ganska bra ändå till slut',
      seen: row.cells.forecast,
    };
    expect((await send('values', { cells: [cell, wrong] })).status).toBe(422);
    // Faults in several rows are told together.
    const other = (await view()).document.indicators.find(({ id, cells }) => id !== row.id && cells.period !== null);
    if (other === undefined) throw new Error('The sample has one indicator only');
    const second = { ...wrong, indicator: other.id, seen: other.cells.forecast };
    const { body } = await send('values', { cells: [cell, wrong, second] });
    expect((body as { faults: unknown[] }).faults).toHaveLength(2);
    expect((await view()).document.indicators.find(({ id }) => id === row.id)?.cells.outcome).toBe(row.cells.outcome);
    expect((await send('values', { cells: [cell] })).status).toBe(200);
    expect(await send('values', { cells: [cell] })).toMatchObject({
      status: 409,
      body: { current: { printed: '71 %' } },
    });
  });

  it('postpones an activity, with the day it was planned for beside it', async () => {
    const { view, send } = await prepare();
    const { document, versions } = await view();
    const row = document.activities.find(({ end }) => end !== null);
    if (row === undefined) throw new Error('The sample has no activity with an end');
    const change = { title: row.title, start: row.start, end: '2027-06-30', deviation: true, participation: 'leads' };
    expect((await send(`activities/${row.id}`, { ...change, version: versions[row.id] })).status).toBe(200);
    const after = await view();
    expect(after.activities[row.id]).toEqual({
      participation: 'leads',
      progress: null,
      plannedEnd: row.end,
      postponedReason: null,
    });
    expect(after.document.activities.find(({ id }) => id === row.id)).toMatchObject({
      end: '2027-06-30',
      deviation: true,
    });
    const backwards = { ...change, start: '2027-12-31', version: after.versions[row.id] };
    expect((await send(`activities/${row.id}`, backwards)).status).toBe(422);
  });

  it('changes of an activity what is said and leaves the rest as it stands', async () => {
    const { view, send } = await prepare();
    const { document, versions } = await view();
    const row = document.activities.find(({ end }) => end !== null);
    if (row === undefined) throw new Error('The sample has no activity with an end');
    const version = versions[row.id] ?? 0;
    expect((await send(`activities/${row.id}`, { version, participation: 'leads', end: '2027-06-30' })).status).toBe(
      200,
    );
    expect((await send(`activities/${row.id}`, { version: version + 1, deviation: true })).status).toBe(200);
    const after = await view();
    const { title, start } = row;
    expect(after.document.activities.find(({ id }) => id === row.id)).toMatchObject({
      title,
      start,
      end: '2027-06-30',
      deviation: true,
    });
    expect(after.activities[row.id]).toMatchObject({ participation: 'leads', plannedEnd: row.end });
    expect((await send(`activities/${row.id}`, { version: version + 1, deviation: false })).status).toBe(409);
  });

  it('adds an own goal, indicator, activity and chapter in their places', async () => {
    const { view, send } = await prepare('VP');
    const { document } = await view();
    const parent = document.goals.find(({ level }) => level === 'boardGoal')?.id ?? '';
    const added = await send('goals', { parent, level: 'unitGoal', title: 'Barnen leker mer ute' });
    const { goal } = added.body as { goal: string };
    expect((await send('goals', { parent, level: 'areaGoal', title: 'Fel nivå' })).status).toBe(422);
    expect((await send('indicators', { goal, name: 'Timmar ute per dag', target: '3 tim' })).status).toBe(200);
    expect(
      (await send('activities', { goal, title: 'Bygga en ny gård', start: '2025-01-01', end: '2025-12-31' })).status,
    ).toBe(200);
    expect((await send('texts', { goal: null, indicator: null, activity: null, heading: 'Goda exempel' })).status).toBe(
      200,
    );
    const after = await view();
    const order = [
      ...after.document.goals.filter(({ id }) => id === goal),
      ...after.document.texts.filter((text) => text.goal === goal),
      ...after.document.indicators.filter((row) => row.goal === goal),
      ...after.document.activities.filter((row) => row.goal === goal),
    ].map(({ position }) => position);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(after.document.texts.filter((text) => text.goal === goal).map(({ heading }) => heading)).toContain(
      'Förväntat resultat',
    );
    expect(after.document.texts.at(-1)).toMatchObject({ heading: 'Goda exempel', headingLevel: 1 });
  });

  it('tells what earlier editions said of the goal', async () => {
    const { view, chef, edition, database, place, person } = await prepare();
    await keepSample(database, place, person, { organisation: place.unit, kind: 'VP', state: 'decided' });
    await keepSample(database, place, person, {
      organisation: place.unit,
      kind: 'VB',
      state: 'decided',
      year: 2024,
      document: { ...sampleOf('T1'), kind: 'VB' },
    });
    const goal = (await view()).document.goals.find(({ level }) => level === 'unitGoal')?.id ?? '';
    const { body } = await chef.get(`writing/${edition}/goals/${goal}/before`);
    const { items } = body as { items: { edition: { kind: string; year: number }; texts: unknown[] }[] };
    expect(items.map(({ edition: { kind, year } }) => `${kind} ${year}`)).toEqual(['VP 2025', 'VB 2024']);
    expect(items.every(({ texts }) => texts.length > 0)).toBe(true);
  });

  it('keeps every spell of writing, and brings an earlier one back for everybody', async () => {
    const { view, send, live, chef, edition } = await prepare();
    const { document } = await view();
    const text = document.texts.find(({ isSection, goal }) => isSection && goal !== null);
    const before = text?.paragraphs.map((each) => each.text).join('\n');
    const window = await live(chef, edition, text?.id ?? '');
    await window.open();
    window.type(' Nytt.');
    await window.settled();
    const { body } = await chef.get(`writing/${edition}/texts/${text?.id}/versions`);
    expect(body).toMatchObject({
      items: [
        { number: 1, people: ['Helle Chef'] },
        { number: 0, people: [] },
      ],
    });
    expect((await send(`texts/${text?.id}/restore`, { number: 0 })).status).toBe(200);
    await window.until(() => window.words() === before);
    const again = await chef.get(`writing/${edition}/texts/${text?.id}/versions`);
    expect((again.body as { items: unknown[] }).items).toHaveLength(3);
    window.end();
  });

  it('finds anew what does not add up when people have stopped writing, and tells those who have it open', async () => {
    const { view, send, app, chef, edition, live } = await prepare();
    const { document } = await view();
    const row = firstRow(await view());
    const window = await live(chef, edition, document.texts[0]?.id ?? '');
    await window.open();
    const found = async () => {
      const { body } = await chef.get(`editions/${edition}/findings`);
      return (body as { items: { rule: string; place: { id: string | null } }[] }).items
        .filter(({ place }) => place.id === row.id)
        .map(({ rule }) => rule);
    };
    const earlier = await found();
    const heard = () => window.told.filter(({ say }) => say === 'changed').length;
    const version = (await view()).versions[row.id];
    const values = [
      { cell: 'outcome', printed: '50 %' },
      { cell: 'men', printed: '70 %' },
      { cell: 'women', printed: '80 %' },
    ];
    await send(`indicators/${row.id}/values`, { version, values, source: null, measuredOn: null });
    await app.upkeep.idle();
    await window.until(() => heard() >= 2);
    expect(await found()).not.toEqual(earlier);
    window.end();
  });

  it('is for those who may write there, never in what was imported or is no draft', async () => {
    const { send, signInAs, database, place, person, chef } = await prepare();
    const reader = await signInAs(await addPerson(database, place.id, 'reader', place.unit));
    const stranger = await signInAs(await addPerson(database, place.id, 'writer', place.otherBoard));
    const chapter = { goal: null, indicator: null, activity: null, heading: 'Övrigt' };
    expect((await send('texts', chapter, reader)).status).toBe(403);
    expect((await send('texts', chapter, stranger)).status).toBe(404);
    const decided = await keepSample(database, place, person, {
      organisation: place.unit,
      kind: 'VP',
      state: 'decided',
    });
    const asked = await chef.send('POST', `writing/${decided}/texts`, { requestId: randomUUID(), ...chapter });
    expect(asked.status).toBe(403);
  });
});
