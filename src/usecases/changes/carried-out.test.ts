import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { ChangeSubjects } from '#domain/changes/change-views.ts';
import type { WritingView } from '#domain/writing/writing-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { activity, emptyCells, goal, indicator, steeringDocument } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const documentOf = (kind: 'VP' | 'T1', activities: boolean) =>
  steeringDocument({
    kind,
    year: 2025,
    level: 'board',
    goals: [goal('g1', 1, { level: 'areaGoal', number: '1.1', title: 'Barnen trivs' })],
    indicators: [
      indicator('i1', 2, {
        goal: 'g1',
        owner: 'board',
        name: 'Andel nöjda barn',
        cells: { ...emptyCells, target: '80 %' },
      }),
    ],
    activities: activities
      ? [
          activity('a1', 3, {
            goal: 'g1',
            owner: 'council',
            title: 'Bygga gård',
            start: '2025-01-01',
            end: '2025-06-30',
          }),
        ]
      : [],
  });

describeOnEachDatabase('a change that is decided', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id, { now: () => new Date('2025-03-01T10:00:00Z') });
    const by = await addPerson(database, place.id, 'planner', place.board, 'Petra Planerare');
    const other = await addPerson(database, place.id, 'planner', place.otherBoard, 'Olof Planerare');
    const keep = (organisation: string, kind: 'VP' | 'T1', activities: boolean) =>
      keepEdition(database, place.id, {
        organisation,
        keptBy: by,
        kind,
        state: kind === 'VP' ? 'decided' : 'draft',
        document: documentOf(kind, activities),
      });
    await keep(place.board, 'VP', true);
    const draft = await keep(place.board, 'T1', true);
    const otherDraft = await keep(place.otherBoard, 'T1', false);
    const planner = await signInAs(by);
    const colleague = await signInAs(other);
    const secretary = await signInAs(await addPerson(database, place.id, 'boardSecretary', place.board, 'Sara'));
    const subjects = async () =>
      (await planner.get(`changes/subjects?year=2025&organisation=${place.board}`)).body as ChangeSubjects;
    const decide = async (subject: string, after: string, successor: string | null = null) => {
      const { indicators, activities } = await subjects();
      const about = ['indicator', 'definition'].includes(subject) ? indicators[0] : activities[0];
      const asked = { organisation: place.board, year: 2025, subject, thing: about?.thing, name: about?.name };
      const told = { before: null, after, successor, reason: 'Ny upphandling.', from: '2025-03-01' };
      const proposed = await planner.send('POST', 'changes', { requestId: randomUUID(), ...asked, ...told });
      expect(proposed.status).toBe(201);
      const { id } = proposed.body as { id: string };
      const decision = { kind: 'approved', decidedOn: '2025-03-01', reference: 'SN 2025/31', version: 1 };
      const sent = await secretary.send('POST', `changes/${id}/decision`, { requestId: randomUUID(), ...decision });
      expect(sent.status).toBe(200);
    };
    const view = async (client = planner, id = draft) => (await client.get(`writing/${id}`)).body as WritingView;
    return { place, planner, colleague, decide, view, otherDraft, subjects };
  };

  it('gives an indicator its new name in the drafts and everywhere, and what it counts', async () => {
    const { decide, view, subjects, planner } = await prepare();
    await decide('indicator', 'Andel trygga barn');
    const { document, definitions } = await view();
    expect(document.indicators.map(({ name }) => name)).toEqual(['Andel trygga barn']);
    await decide('definition', 'Barn som svarar Ja på fråga 3.');
    const definition = (await planner.get(`indicators/${definitions['i1']}`)).body;
    expect(definition).toMatchObject({ name: 'Andel trygga barn', definition: 'Barn som svarar Ja på fråga 3.' });
    // What was decided reads as it was decided, and the two are still one indicator.
    expect((await subjects()).indicators).toMatchObject([
      { name: 'Andel nöjda barn', definition: 'Barn som svarar Ja på fråga 3.' },
    ]);
  });

  it('moves an activity’s last day with the old one and the reason beside it, and gives it other words', async () => {
    const { decide, view } = await prepare();
    await decide('activityEnd', '2025-10-31');
    await decide('activityTitle', 'Bygga två gårdar');
    const { document, activities } = await view();
    expect(document.activities).toMatchObject([{ title: 'Bygga två gårdar', end: '2025-10-31' }]);
    expect(activities['a1']).toMatchObject({ plannedEnd: '2025-06-30', postponedReason: 'Ny upphandling.' });
  });

  it('hands an activity over: it stays as not theirs with the one, and the other leads it from then on', async () => {
    const { decide, view, colleague, otherDraft, place, planner } = await prepare();
    await decide('responsible', 'Andra nämnden', place.otherBoard);
    expect((await view()).activities['a1']?.participation).toBe('notApplicable');
    const { document, activities } = await view(colleague, otherDraft);
    expect(document.activities).toMatchObject([{ title: 'Bygga gård', end: '2025-06-30', goal: 'g1' }]);
    expect(activities[document.activities[0]?.id ?? '']?.participation).toBe('leads');
    const asked = { organisation: place.board, year: 2025, name: 'Bygga gård', before: null, reason: 'Skäl nog.' };
    const nobody = { ...asked, subject: 'responsible', thing: randomUUID(), after: 'x', from: '2025-03-01' };
    expect((await planner.send('POST', 'changes', { requestId: randomUUID(), ...nobody })).status).toBe(422);
  });
});
