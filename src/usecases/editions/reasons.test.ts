import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { DocumentPrints } from '#domain/rounds/print-choice.ts';
import type { WritingView } from '#domain/writing/writing-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import {
  emptyCells,
  goal,
  indicator,
  paragraphs,
  steeringDocument,
  text as textOf,
} from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const WORDS = 'Mätningen gjordes innan ombyggnaden var klar.';

/** A report whose only indicator reaches its target; its two goals are judged in part, one of them with a reason. */
const report = steeringDocument({
  kind: 'T1',
  year: 2025,
  goals: [
    goal('g1', 1, {
      level: 'unitGoal',
      title: 'Barnen leker ute',
      status: 'partial',
      statusPrinted: 'Uppfylls delvis',
    }),
    goal('g2', 4, { level: 'unitGoal', title: 'Maten är god' }),
  ],
  texts: [
    textOf('t1', 2, { goal: 'g1', heading: 'Skäl för bedömningen', isSection: true, paragraphs: paragraphs(WORDS) }),
  ],
  indicators: [
    indicator('i1', 3, {
      goal: 'g1',
      name: 'Andel nöjda föräldrar',
      cells: { ...emptyCells, forecast: '90 %', target: '85 %' },
    }),
    indicator('i2', 5, {
      goal: 'g2',
      name: 'Andel nöjda gäster',
      cells: { ...emptyCells, forecast: '90 %', target: '85 %' },
    }),
  ],
});

describeOnEachDatabase('a judgement that parts from what the facts propose', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id);
    const head = await addPerson(database, place.id, 'headOfUnit', place.unit, 'Helle Chef');
    const central = await signInAs(await addPerson(database, place.id, 'centralOffice', place.council, 'Cecilia'));
    const id = await keepEdition(database, place.id, {
      keptBy: head,
      organisation: place.unit,
      state: 'draft',
      origin: 'written',
      document: report,
    });
    const keptBy = await addPerson(database, place.id, 'planner', place.board, 'Petra');
    const of = (organisation: string, title: string, state: 'draft' | 'decided') =>
      keepEdition(database, place.id, {
        organisation,
        keptBy,
        state,
        document: steeringDocument({
          kind: 'T1',
          year: 2025,
          goals: [goal('g1', 1, { level: 'departmentGoal', title })],
        }),
      });
    const boardId = await of(place.board, 'Nämnden växer', 'draft');
    await of(place.department, 'Skogen är nära', 'decided');
    const planner = await signInAs(keptBy);
    return { boardId, planner, chef: await signInAs(head), central, place, id };
  };

  it('gets a section for the reason at once, and none where the two agree', async () => {
    const { chef, id } = await prepare();
    const choose = async (status: string): Promise<(string | null)[]> => {
      const { versions } = (await chef.get(`writing/${id}`)).body as WritingView;
      const asked = { requestId: randomUUID(), version: versions['g2'], status };
      expect((await chef.send('POST', `writing/${id}/goals/g2/fulfilment`, asked)).status).toBe(200);
      const { document } = (await chef.get(`writing/${id}`)).body as WritingView;
      return document.texts.filter((text) => text.goal === 'g2').map(({ heading }) => heading);
    };
    expect(await choose('full')).toEqual([]);
    expect(new Set(await choose('none'))).toEqual(new Set(['Orsak', 'Skäl för bedömningen', 'Åtgärd']));
  });

  it('shows the reason before the decision, and prints it only where the round says so', async () => {
    const { chef, central, place, id } = await prepare();
    const before = (await chef.get(`editions/${id}/before-decision`)).body as {
      parting: { id: string; reason: string | null }[];
    };
    expect(before.parting.map(({ id: goalId, reason }) => [goalId, reason])).toEqual([
      ['g1', WORDS],
      ['g2', null],
    ]);
    const printed = async (): Promise<boolean> => {
      const answer = await chef.get(`editions/${id}/export?format=html`);
      expect(answer.status).toBe(200);
      return String(answer.body).includes(WORDS);
    };
    expect(await printed()).toBe(false);
    const round = {
      year: 2025,
      kind: 'T1',
      organisation: place.council,
      title: 'T1 2025',
      leadDays: {},
      copyFrom: null,
    };
    const parts = [{ organisation: place.unit, deadline: '2025-05-20' }];
    const opened = await central.send('POST', 'rounds', {
      requestId: randomUUID(),
      ...round,
      lastDay: '2025-05-20',
      parts,
    });
    expect(opened.status).toBe(201);
    const at = (opened.body as { id: string }).id;
    expect(await printed()).toBe(false);
    const prints = { requestId: randomUUID(), version: 1, prints: ['reasons'] };
    expect((await central.send('PUT', `rounds/${at}/prints`, prints)).status).toBe(200);
    expect((await central.send('PUT', `rounds/${at}/prints`, { ...prints, requestId: randomUUID() })).status).toBe(409);
    expect(await printed()).toBe(true);
    // Appendices are chosen at the same place.
    const html = async () => String((await chef.get(`editions/${id}/export?format=html`)).body);
    expect(await html()).not.toContain('Bilaga: indikatorer');
    const more = { requestId: randomUUID(), version: 2, prints: ['indicators', 'plansBelow'] };
    expect((await central.send('PUT', `rounds/${at}/prints`, more)).status).toBe(200);
    expect(await html()).toContain('Bilaga: indikatorer');
    expect(await printed()).toBe(false);
    // One document may choose for itself, and follow its round again.
    const own = async (chosen: string[] | null) => {
      const { version } = (await chef.get(`editions/${id}/prints`)).body as DocumentPrints;
      const answer = await chef.send('PUT', `editions/${id}/prints`, {
        requestId: randomUUID(),
        version,
        prints: chosen,
      });
      expect(answer.status).toBe(200);
    };
    await own(['reasons']);
    expect(await html()).not.toContain('Bilaga: indikatorer');
    expect(await printed()).toBe(true);
    await own(null);
    expect(await html()).toContain('Bilaga: indikatorer');
  });

  it('is printed in the board’s document with the documents below that are approved', async () => {
    const { central, place, id, boardId, planner } = await prepare();
    const round = {
      year: 2025,
      kind: 'T1',
      organisation: place.council,
      title: 'T1 2025',
      leadDays: {},
      copyFrom: null,
    };
    const parts = [{ organisation: place.board, deadline: '2025-05-20' }];
    const opened = await central.send('POST', 'rounds', {
      requestId: randomUUID(),
      ...round,
      lastDay: '2025-05-20',
      parts,
    });
    const at = (opened.body as { id: string }).id;
    await central.send('PUT', `rounds/${at}/prints`, { requestId: randomUUID(), version: 1, prints: ['plansBelow'] });
    const html = String((await planner.get(`editions/${boardId}/export?format=html`)).body);
    // The draft below is nobody's but theirs.
    expect(html).not.toContain('Barnen leker ute');
    expect(html).toContain('Bilaga: Tertialrapport 1 2025');
    expect(html).toContain('Skogen är nära');
    expect(id).not.toBe(boardId);
  });
});
