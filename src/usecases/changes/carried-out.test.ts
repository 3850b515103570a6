import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { expect, it } from 'vitest';

import type { ChangeSubjects } from '#domain/changes/change-views.ts';
import type { SaidBefore, WritingView } from '#domain/writing/writing-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { activity, emptyCells, goal, indicator, steeringDocument } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

const documentOf = (kind: 'VP' | 'T1', rows: boolean, ownGoal = false) =>
  steeringDocument({
    kind,
    year: 2025,
    level: 'board',
    goals: [
      goal('g1', 1, { level: 'areaGoal', number: '1.1', title: 'Barnen trivs' }),
      ...(ownGoal
        ? [goal('g2', 7, { level: 'boardGoal', parent: 'g1', number: null, title: 'Alla barn leker ute' })]
        : []),
    ],
    indicators: [
      ...(rows
        ? [
            indicator('i1', 2, {
              goal: 'g1',
              owner: 'board',
              name: 'Andel nöjda barn',
              cells: { ...emptyCells, target: '80 %', period: '2025' },
            }),
          ]
        : []),
      ...(ownGoal
        ? [
            indicator('i2', 8, {
              goal: 'g2',
              owner: 'board',
              name: 'Andel lektimmar ute',
              cells: { ...emptyCells, target: '50 %', period: '2025' },
            }),
          ]
        : []),
    ],
    activities: rows
      ? [
          activity('a1', 3, {
            goal: 'g1',
            owner: 'council',
            title: 'Bygga gård',
            start: '2025-01-01',
            end: '2025-06-30',
          }),
          ...(ownGoal ? [activity('a2', 9, { goal: 'g2', owner: 'board', title: 'Köpa galonkläder' })] : []),
        ]
      : [],
  });

describeOnEachDatabase('a change that is decided', (open) => {
  const prepare = async (ownGoal = false, drafts = true, day = '2025-03-01') => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id, { now: () => new Date(`${day}T10:00:00Z`) });
    const by = await addPerson(database, place.id, 'planner', place.board, 'Petra Planerare');
    const other = await addPerson(database, place.id, 'planner', place.otherBoard, 'Olof Planerare');
    const keep = (organisation: string, kind: 'VP' | 'T1', rows: boolean) =>
      keepEdition(database, place.id, {
        organisation,
        keptBy: by,
        kind,
        state: kind === 'VP' ? 'decided' : 'draft',
        document: documentOf(kind, rows, ownGoal && organisation === place.board),
      });
    await keep(place.board, 'VP', true);
    if (!drafts) await keep(place.otherBoard, 'VP', false);
    const draft = drafts ? await keep(place.board, 'T1', true) : '';
    const otherDraft = drafts ? await keep(place.otherBoard, 'T1', false) : '';
    const planner = await signInAs(by);
    const colleague = await signInAs(other);
    const secretary = await signInAs(await addPerson(database, place.id, 'boardSecretary', place.board, 'Sara'));
    const subjects = async () =>
      (await planner.get(`changes/subjects?year=2025&organisation=${place.board}`)).body as ChangeSubjects;
    const decide = async (subject: string, after: string, successor: string | null = null) => {
      const { indicators, activities, goals } = await subjects();
      const ofRows = ['indicator', 'definition'].includes(subject) ? indicators[0] : activities[0];
      const ownRows = { indicatorResponsible: indicators.at(-1), goalResponsible: goals.at(-1) };
      const about = subject in ownRows ? ownRows[subject as keyof typeof ownRows] : ofRows;
      const asked = { organisation: place.board, year: 2025, subject, thing: about?.thing, name: about?.name };
      const told = { before: null, after, successor, reason: 'Ny upphandling.', from: day };
      const proposed = await planner.send('POST', 'changes', { requestId: randomUUID(), ...asked, ...told });
      expect(proposed.status).toBe(201);
      const { id } = proposed.body as { id: string };
      const decision = { kind: 'approved', decidedOn: '2025-03-01', reference: 'SN 2025/31', version: 1 };
      const sent = await secretary.send('POST', `changes/${id}/decision`, { requestId: randomUUID(), ...decision });
      expect(sent.status).toBe(200);
    };
    const view = async (client = planner, id = draft) => (await client.get(`writing/${id}`)).body as WritingView;
    const begin = async (client: typeof planner, organisation: string) => {
      const asked = { organisation, year: 2025, kind: 'T1', activities: true, texts: true };
      const begun = await client.send('POST', 'writing/start', { requestId: randomUUID(), ...asked });
      expect(begun.status).toBe(200);
      return (begun.body as { id: string }).id;
    };
    return { database, place, planner, colleague, decide, view, draft, otherDraft, subjects, begin };
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

  it('gives a report that is begun afterwards the last decision with its own reason', async () => {
    const { decide, view, planner, place, begin, subjects } = await prepare(false, false);
    const { activities } = await subjects();
    const asked = { organisation: place.board, year: 2025, subject: 'activityEnd', thing: activities[0]?.thing };
    const told = { name: 'Bygga gård', before: null, after: '2025-09-30', successor: null, from: '2025-02-01' };
    const waiting = { ...asked, ...told, reason: 'Ingen har sagt ja till det här.' };
    expect((await planner.send('POST', 'changes', { requestId: randomUUID(), ...waiting })).status).toBe(201);
    await decide('activityEnd', '2025-10-31');
    const { document, activities: states } = await view(planner, await begin(planner, place.board));
    const [row] = document.activities;
    expect(row?.end).toBe('2025-10-31');
    expect(states[row?.id ?? '']).toMatchObject({ plannedEnd: '2025-06-30', postponedReason: 'Ny upphandling.' });
  });

  it('hands an activity over: it stays as not theirs with the one, and the other leads it from then on', async () => {
    const { decide, view, colleague, otherDraft, place, planner } = await prepare();
    await decide('responsible', 'Andra nämnden', place.otherBoard);
    expect((await view()).activities['a1']?.participation).toBe('notApplicable');
    const { document, activities } = await view(colleague, otherDraft);
    expect(document.activities).toMatchObject([{ title: 'Bygga gård', end: '2025-06-30', goal: 'g1' }]);
    expect(activities[document.activities[0]?.id ?? '']?.participation).toBe('leads');
    const asked = { organisation: place.board, year: 2025, name: 'Bygga gård', before: null, reason: 'Skäl nog.' };
    const themselves = { ...asked, subject: 'responsible', thing: randomUUID(), after: 'x', from: '2025-03-01' };
    const self = { requestId: randomUUID(), ...themselves, successor: place.board };
    expect((await planner.send('POST', 'changes', self)).status).toBe(422);
    const nobody = { ...asked, subject: 'responsible', thing: randomUUID(), after: 'x', from: '2025-03-01' };
    expect((await planner.send('POST', 'changes', { requestId: randomUUID(), ...nobody })).status).toBe(422);
  });

  it('hands an indicator over: the one is not asked for it, the other is from then on', async () => {
    const { decide, view, colleague, otherDraft, place } = await prepare();
    expect((await view(colleague, otherDraft)).document.indicators).toEqual([]);
    await decide('indicatorResponsible', 'Fjällnämnden', place.otherBoard);
    const { document, values } = await view();
    expect(document.indicators.map(({ cells }) => cells.outcome)).toEqual(['ej aktuell']);
    expect(values).toMatchObject([{ indicator: 'i1', reason: 'notApplicable', source: 'Tas över: Fjällnämnden' }]);
    const theirs = await view(colleague, otherDraft);
    expect(theirs.document.indicators.map(({ cells }) => [cells.outcome, cells.target])).toEqual([[null, '80 %']]);
    expect(theirs.definitions[theirs.document.indicators[0]?.id ?? '']).toBeDefined();
  });

  it('hands a goal over with what is asked under it, in its place, and prints it in both reports', async () => {
    const { decide, view, colleague, draft, otherDraft, place, planner } = await prepare(true);
    await decide('goalResponsible', 'Fjällnämnden', place.otherBoard);
    const old = await view();
    expect(old.document.goals.map(({ title, statusPrinted }) => [title, statusPrinted])).toEqual([
      ['Barnen trivs', null],
      ['Alla barn leker ute', 'Ingen'],
    ]);
    expect(old.activities['a2']?.participation).toBe('notApplicable');
    expect(old.activities['a1']?.participation ?? null).toBeNull();
    const { document, activities, handedOver } = await view(colleague, otherDraft);
    const [above, own] = document.goals;
    const told = { from: 'Strandnämnden', to: 'Fjällnämnden', since: '2025-03-01', reference: 'SN 2025/31' };
    expect(handedOver).toEqual({ [own?.id ?? '']: told });
    expect(Object.values(old.handedOver)).toEqual([told]);
    expect(document.goals.map(({ title, parent }) => [title, parent])).toEqual([
      ['Barnen trivs', null],
      ['Alla barn leker ute', above?.id],
    ]);
    const under = <T extends { readonly goal: string | null }>(rows: readonly T[]) =>
      rows.filter(({ goal: id }) => id === own?.id);
    expect(under(document.indicators)).toMatchObject([{ name: 'Andel lektimmar ute', cells: { target: '50 %' } }]);
    expect(under(document.activities)).toMatchObject([{ title: 'Köpa galonkläder' }]);
    expect(activities[under(document.activities)[0]?.id ?? '']?.participation).toBe('leads');
    expect(under(document.texts).length).toBeGreaterThan(0);
    for (const [client, id] of [
      [planner, draft],
      [colleague, otherDraft],
    ] as const) {
      const printed = (await client.get(`editions/${id}/export?format=html`)).raw.toString('utf8');
      for (const words of ['Ansvarig för målet: Alla barn leker ute', 'Fjällnämnden', 'SN 2025/31']) {
        expect(printed).toContain(words);
      }
    }
  });

  it('keeps what was judged of a goal in a report about a day when it was theirs', async () => {
    const { decide, view, place, planner, draft } = await prepare(true, true, '2025-05-15');
    const judge = { requestId: randomUUID(), version: (await view()).versions['g2'], status: 'full' };
    expect((await planner.send('POST', `writing/${draft}/goals/g2/fulfilment`, judge)).status).toBe(200);
    await decide('goalResponsible', 'Fjällnämnden', place.otherBoard);
    const { document, activities } = await view();
    expect(document.goals.map(({ status, statusPrinted }) => [status, statusPrinted])).toEqual([
      [null, null],
      ['full', 'Uppfylls helt'],
    ]);
    expect(activities['a2']?.participation ?? null).toBeNull();
  });

  it('lets a judgement of a time that is not theirs give way, and the log keeps it', async () => {
    const { database, decide, view, place, planner, draft } = await prepare(true);
    const judge = { requestId: randomUUID(), version: (await view()).versions['g2'], status: 'full' };
    expect((await planner.send('POST', `writing/${draft}/goals/g2/fulfilment`, judge)).status).toBe(200);
    await decide('goalResponsible', 'Fjällnämnden', place.otherBoard);
    expect((await view()).document.goals.map(({ statusPrinted }) => statusPrinted)).toEqual([null, 'Ingen']);
    const { rows } = await asTest(database, place.id, ({ db }) =>
      sql<{ before: unknown }>`select before from audit_entry where action = 'apply-change'`.execute(db),
    );
    const judgements = [{ edition: draft, goal: 'Alla barn leker ute', status: 'full' }];
    expect(rows).toMatchObject([{ before: { judgements } }]);
  });

  it('shows whoever takes a goal over what was said of it before', async () => {
    const { decide, view, colleague, otherDraft, place } = await prepare(true);
    const saidOf = async (id: string) =>
      ((await colleague.get(`writing/${otherDraft}/goals/${id}/before`)).body as { items: SaidBefore[] }).items;
    await decide('goalResponsible', 'Fjällnämnden', place.otherBoard);
    const [above, own] = (await view(colleague, otherDraft)).document.goals;
    expect(await saidOf(own?.id ?? '')).toMatchObject([
      { edition: { kind: 'VP', title: expect.stringContaining('Strandnämnden') }, indicators: [{ target: '50 %' }] },
    ]);
    // What others say of a goal that is everybody's is theirs.
    expect(await saidOf(above?.id ?? '')).toEqual([]);
  });

  it('is known to a report that is begun afterwards, also to whoever took over', async () => {
    const { decide, view, colleague, place, planner, begin } = await prepare(true, false);
    await decide('responsible', 'Fjällnämnden', place.otherBoard);
    await decide('goalResponsible', 'Fjällnämnden', place.otherBoard);
    const { document, activities } = await view(planner, await begin(planner, place.board));
    const parts = document.activities.map(({ id, title }) => [title, activities[id]?.participation]);
    expect(parts).toEqual([
      ['Bygga gård', 'notApplicable'],
      ['Köpa galonkläder', 'notApplicable'],
    ]);
    expect(document.goals.map(({ statusPrinted }) => statusPrinted)).toEqual([null, 'Ingen']);
    const theirs = await view(colleague, await begin(colleague, place.otherBoard));
    expect(theirs.document.goals.map(({ title }) => title)).toEqual(['Barnen trivs', 'Alla barn leker ute']);
    expect(theirs.document.activities.map(({ title }) => title)).toEqual(['Bygga gård', 'Köpa galonkläder']);
    expect(theirs.document.activities.map(({ id }) => theirs.activities[id]?.participation)).toEqual([
      'leads',
      'leads',
    ]);
  });
});
