import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { ActivityYear } from '#domain/activities/activity-year.ts';
import type { WritingView } from '#domain/writing/writing-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { activity, goal, paragraphs, steeringDocument, text as textOf } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import type { TestClient } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const plan = steeringDocument({
  kind: 'VP',
  year: 2025,
  level: 'unit',
  goals: [goal('g1', 1, { level: 'unitGoal', title: 'Barnen leker ute' })],
  activities: [
    activity('a1', 2, { goal: 'g1', owner: 'unit', title: 'Bygga en gård', start: '2025-02-01', end: '2025-06-30' }),
    activity('a2', 4, { goal: 'g1', owner: 'council', title: 'Sänka utsläppen', start: '2025-01-01' }),
  ],
  texts: [textOf('t1', 3, { goal: 'g1', activity: 'a1', paragraphs: paragraphs('Gården byggs av barnen.') })],
});

describeOnEachDatabase('activities', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id);
    const person = await addPerson(database, place.id, 'headOfUnit', place.unit, 'Helle Chef');
    const chef = await signInAs(person);
    const kept = { organisation: place.unit, keptBy: person, document: plan, kind: 'VP' as const };
    const id = await keepEdition(database, place.id, { ...kept, state: 'draft' });
    const view = async (): Promise<WritingView> => (await chef.get(`writing/${id}`)).body as WritingView;
    const send = async (path: string, body: Record<string, unknown> = {}) =>
      chef.send('POST', `writing/${id}/activities/${path}`, { requestId: randomUUID(), ...body });
    const change = async (activityId: string, more: Record<string, unknown>) => {
      const { document, versions, activities } = await view();
      const row = document.activities.find((each) => each.id === activityId);
      const { title, start, end, deviation } = row ?? {};
      const { participation } = activities[activityId] ?? {};
      const asked = { version: versions[activityId], title, start, end, deviation, participation, ...more };
      expect((await send(activityId, asked)).status).toBe(200);
    };
    return { chef, signInAs, database, place, person, id, view, send, change };
  };
  const history = async (chef: TestClient, id: string, activityId: string) =>
    (await chef.get(`writing/${id}/activities/${activityId}/history`)).body as {
      items: { before: object; after: object; by: string }[];
    };

  it('are answered, postponed with a reason, and every change is in the history', async () => {
    const { chef, id, view, change } = await prepare();
    await change('a2', { participation: 'notCalled' });
    await change('a1', { end: '2025-09-30', progress: 'started' });
    await change('a1', { end: '2025-12-15', postponedReason: 'Upphandlingen drog ut.' });
    const { activities } = await view();
    expect(activities).toEqual({
      a1: {
        participation: null,
        progress: 'started',
        plannedEnd: '2025-06-30',
        postponedReason: 'Upphandlingen drog ut.',
      },
      a2: { participation: 'notCalled', progress: null, plannedEnd: null, postponedReason: null },
    });
    const { items } = await history(chef, id, 'a1');
    expect(items.map(({ before, after, by }) => ({ before, after, by }))).toEqual([
      {
        before: { end: '2025-09-30', postponedReason: null },
        after: { end: '2025-12-15', postponedReason: 'Upphandlingen drog ut.' },
        by: 'Helle Chef',
      },
      {
        before: { end: '2025-06-30', progress: null },
        after: { end: '2025-09-30', progress: 'started' },
        by: 'Helle Chef',
      },
    ]);
    // Back on its day it is not postponed any longer.
    await change('a1', { end: '2025-06-30' });
    expect((await view()).activities['a1']).toMatchObject({ plannedEnd: null, postponedReason: null });
  });

  it('of one’s own are taken away and brought back as they were; those decided above are answered', async () => {
    const { view, send, chef, id } = await prepare();
    const before = await view();
    expect((await send('a2/removal', { version: before.versions['a2'] })).status).toBe(409);
    expect((await send('a1/removal', { version: 99 })).status).toBe(409);
    expect((await send('a1/removal', { version: before.versions['a1'] })).status).toBe(200);
    const gone = await view();
    expect(gone.document.activities.map((row) => row.id)).toEqual(['a2']);
    expect(gone.document.texts).toEqual([]);
    expect(gone.removed).toMatchObject([{ id: 'a1', goal: 'g1', title: 'Bygga en gård', by: 'Helle Chef' }]);
    expect((await send('a1/restoring')).status).toBe(200);
    const back = await view();
    expect(back.removed).toEqual([]);
    // Other things may have other places now.
    const placeless = (rows: WritingView['document']['activities']) => rows.map((row) => ({ ...row, position: 0 }));
    expect(placeless(back.document.activities)).toEqual(placeless(before.document.activities));
    expect(back.document.texts.map(({ paragraphs: words }) => words)).toEqual(
      before.document.texts.map(({ paragraphs: words }) => words),
    );
    expect((await send('a1/restoring')).status).toBe(404);
    expect((await history(chef, id, 'a1')).items).toHaveLength(2);
  });

  it('stay said in the report of the same year, where the plan’s are not taken away', async () => {
    const { chef, place, change, database, person } = await prepare();
    await change('a1', { end: '2025-09-30', participation: 'leads', postponedReason: 'Sen leverans.' });
    await keepEdition(database, place.id, {
      organisation: place.board,
      keptBy: person,
      document: { ...plan, level: 'board' },
      kind: 'VP',
      state: 'decided',
    });
    const begun = { organisation: place.unit, year: 2025, kind: 'T1', activities: true, texts: true };
    const { body } = await chef.send('POST', 'writing/start', { requestId: randomUUID(), ...begun });
    const { id } = body as { id: string };
    const report = (await chef.get(`writing/${id}`)).body as WritingView;
    const own = report.document.activities.find(({ title }) => title === 'Bygga en gård')?.id ?? '';
    expect(report.activities[own]).toMatchObject({
      participation: 'leads',
      plannedEnd: '2025-06-30',
      postponedReason: 'Sen leverans.',
    });
    const removal = { requestId: randomUUID(), version: report.versions[own] };
    expect((await chef.send('POST', `writing/${id}/activities/${own}/removal`, removal)).status).toBe(409);
  });

  it('of a year are shown once, as the newest edition that the person may read has them', async () => {
    const { chef, place, signInAs, database, person } = await prepare();
    const year = async (client: TestClient, more = ''): Promise<ActivityYear> =>
      (await client.get(`activities?organisation=${place.unit}&year=2025${more}`)).body as ActivityYear;
    const own = await year(chef);
    expect(own.items.map(({ title, asked }) => [title, asked])).toEqual([
      ['Sänka utsläppen', true],
      ['Bygga en gård', false],
    ]);
    // A draft of another organisation is nobody's business; what is decided is everybody's.
    const stranger = await signInAs(await addPerson(database, place.id, 'reader', place.otherBoard));
    expect((await year(stranger)).items).toEqual([]);
    await keepEdition(database, place.id, {
      organisation: place.unit,
      keptBy: person,
      document: { ...plan, kind: 'T1' },
      kind: 'T1',
      state: 'decided',
    });
    expect((await year(stranger)).items.map(({ kind }) => kind)).toEqual(['T1', 'T1']);
    expect((await year(chef)).items).toHaveLength(2);
    const above = (await stranger.get(`activities?organisation=${place.board}&year=2025&below=true`))
      .body as ActivityYear;
    expect(above.items).toHaveLength(2);
    expect((await chef.get(`activities?organisation=${randomUUID()}&year=2025`)).status).toBe(404);
  });
});
