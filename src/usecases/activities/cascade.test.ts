import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { AnswersBelow } from '#domain/writing/answers-below.ts';
import type { AboveDifference } from '#domain/writing/above-differences.ts';
import type { WritingView } from '#domain/writing/writing-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { activity, emptyCells, goal, indicator, steeringDocument } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const council = steeringDocument({
  kind: 'VP',
  year: 2025,
  level: null,
  goals: [
    goal('c1', 1, { level: 'focusArea', number: '1', title: 'En hållbar stad' }),
    goal('c2', 2, { level: 'areaGoal', number: '1.1', title: 'Alla lär sig läsa', parent: 'c1' }),
  ],
  indicators: [
    indicator('i1', 3, {
      goal: 'c2',
      owner: 'council',
      name: 'Andel läsare',
      cells: { ...emptyCells, councilTarget: '90 %' },
    }),
  ],
  activities: [
    activity('a1', 4, { goal: 'c2', owner: 'council', title: 'Läsa högt', start: '2025-01-01', end: '2025-12-31' }),
  ],
});
const later = {
  ...council,
  goals: [...council.goals, goal('c3', 6, { level: 'areaGoal', number: '1.2', title: 'Maten är god', parent: 'c1' })],
  indicators: [
    ...council.indicators.map((row) => ({ ...row, cells: { ...row.cells, councilTarget: '95 %' } })),
    indicator('i2', 7, {
      goal: 'c3',
      owner: 'council',
      name: 'Andel ekologiskt',
      cells: { ...emptyCells, councilTarget: '60 %' },
    }),
  ],
  activities: council.activities.map((row) => ({ ...row, end: '2025-06-30' })),
};

describeOnEachDatabase('what is decided above', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id);
    const person = await addPerson(database, place.id, 'planner', place.board, 'Petra Planerare');
    const planner = await signInAs(person);
    const central = await signInAs(await addPerson(database, place.id, 'centralOffice', place.council, 'Cecilia'));
    const decide = (document: typeof council, number: number) =>
      keepEdition(database, place.id, {
        organisation: place.council,
        keptBy: person,
        document,
        kind: 'VP',
        number,
        state: 'decided',
      });
    await decide(council, 1);
    const wanted = { organisation: place.board, kind: 'VP', year: 2025, activities: true, texts: true };
    const begun = await planner.send('POST', 'writing/start', { requestId: randomUUID(), ...wanted });
    const { id } = begun.body as { id: string };
    const above = async () => (await planner.get(`writing/${id}/above`)).body as { items: AboveDifference[] };
    const view = async () => (await planner.get(`writing/${id}`)).body as WritingView;
    const take = (key: string) => planner.send('POST', `writing/${id}/above`, { requestId: randomUUID(), key });
    return { planner, central, place, decide, id, above, view, take };
  };

  it('and changed since is shown with both sides and taken up, with where it came from', async () => {
    const { decide, above, view, take } = await prepare();
    expect((await above()).items).toEqual([]);
    const newer = await decide(later, 2);
    const { items } = await above();
    expect(items.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['target', '90 %', '95 %'],
      ['days', '2025-01-01 – 2025-12-31', '2025-01-01 – 2025-06-30'],
      ['goal', null, null],
    ]);
    for (const { key } of items) expect((await take(key)).status).toBe(200);
    expect((await above()).items).toEqual([]);
    expect((await take(items[0]?.key ?? '')).status).toBe(409);
    const { document, carried } = await view();
    const fresh = document.goals.find(({ title }) => title === 'Maten är god');
    expect(document.goals.find(({ id }) => id === fresh?.parent)?.title).toBe('En hållbar stad');
    // A goal comes with what is asked under it.
    const row = document.indicators.find(({ name }) => name === 'Andel ekologiskt');
    expect(row).toMatchObject({ goal: fresh?.id, cells: { councilTarget: '60 %', target: null } });
    expect(carried[row?.id ?? '']?.edition).toBe(newer);
    expect(document.indicators.find(({ name }) => name === 'Andel läsare')?.cells.councilTarget).toBe('95 %');
    expect(document.activities[0]?.end).toBe('2025-06-30');
  });

  it('is shown upward with who has not answered, once the answers may be seen', async () => {
    const { planner, central, place, id, view } = await prepare();
    const answers = async (client = central) =>
      (await client.get(`answers?organisation=${place.council}&year=2025`)).body as AnswersBelow;
    const before = await answers();
    expect(before.hidden.map((each) => each.id)).toEqual([place.board]);
    expect(before.items.every(({ answered, unanswered }) => answered.length + unanswered.length === 0)).toBe(true);
    const own = await answers(planner);
    const openOnes = own.items.filter(({ unanswered }) => unanswered.some((each) => each.id === place.board));
    expect(openOnes.map(({ kind }) => kind)).toEqual(['goal', 'activity']);
    const { document, versions } = await view();
    const [row] = document.activities;
    await planner.send('POST', `writing/${id}/activities/${row?.id}`, {
      requestId: randomUUID(),
      version: versions[row?.id ?? ''],
      title: row?.title,
      start: row?.start,
      end: row?.end,
      deviation: false,
      participation: 'takesPart',
    });
    const after = (await answers(planner)).items.find(({ kind }) => kind === 'activity');
    expect(after?.answered.map((each) => each.id)).toEqual([place.board]);
  });
});
