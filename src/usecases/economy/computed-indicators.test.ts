import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { IndicatorView } from '#domain/indicators/indicator-view.ts';
import type { WritingView } from '#domain/writing/writing-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { addChart, addMonthOutcome } from '#test/support/economy.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { emptyCells, goal, indicator, paragraphs, steeringDocument, text } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

import { figuresChanged } from './renew-figures.ts';

const live = { of: 'indicator' as const, id: 'i1', show: 'outcome' as const };
const document = steeringDocument({
  kind: 'VB',
  year: 2025,
  goals: [goal('g1', 1, { level: 'boardGoal', title: 'Ekonomin är i balans' })],
  indicators: [
    indicator('i1', 2, { goal: 'g1', name: 'Nämndens budgetföljsamhet', cells: { ...emptyCells, target: '100 %' } }),
  ],
  texts: [
    text('t1', 3, {
      goal: 'g1',
      heading: 'Analys',
      paragraphs: paragraphs('Utfallet blev 0 %.').map((each) => ({
        ...each,
        marks: [{ kind: 'value' as const, from: 14, to: 17, source: live }],
      })),
    }),
  ],
});

describeOnEachDatabase('an indicator of the economy', (open) => {
  it('follows the economy while its edition is a draft, and cannot be typed over (EK-96)', async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    await addChart(database, place.id, 2025);
    const figures = (what: 'outcome' | 'budget', month: number, amount: string) =>
      addMonthOutcome(database, place.id, {
        year: 2025,
        what,
        organisation: place.unit,
        rows: [['forskola', 'lokaler', month, amount]],
      });
    await figures('budget', 1, '1000.00');
    await figures('outcome', 11, '900.00');
    const { app, signInAs, failures } = await startTestServer(database, place.id);
    const owner = await addPerson(database, place.id, 'planner', place.board);
    const planner = await signInAs(owner);
    const id = await keepEdition(database, place.id, {
      organisation: place.board,
      keptBy: owner,
      document,
      kind: 'VB',
      state: 'draft',
      origin: 'written',
    });
    const view = async () => (await planner.get(`writing/${id}`)).body as WritingView;
    const row = (of: WritingView) => of.document.indicators[0];
    const definition = (await view()).definitions['i1'] ?? '';
    const { version, name } = (await planner.get(`indicators/${definition}`)).body as IndicatorView;
    const plain = {
      definition: null,
      unit: '%',
      direction: 'lower',
      periodicity: null,
      overUnits: null,
      overTime: null,
    };
    const defined = await planner.send('POST', `indicators/${definition}/definition`, {
      ...plain,
      requestId: randomUUID(),
      version,
      name,
      computed: 'complianceBefore',
    });
    expect(defined.body).toMatchObject({ computed: 'complianceBefore' });
    await app.upkeep.resume();
    await app.upkeep.idle();
    expect(failures).toEqual([]);
    expect(row(await view())?.cells.outcome).toBe('ej publicerad');

    await figures('outcome', 12, '90.00');
    await asTest(database, place.id, (act) => figuresChanged(app, act, 2025));
    await app.upkeep.idle();
    const closed = await view();
    expect(row(closed)?.cells.outcome).toBe('99,0 %');
    expect(closed.document.texts[0]?.paragraphs[0]?.text).toBe('Utfallet blev 99,0 %.');
    expect(closed.computed).toEqual({ i1: 'complianceBefore' });
    expect(closed.values).toMatchObject([
      { cell: 'outcome', printed: '99,0 %', by: 'Styrkedja', replaced: 'ej publicerad' },
    ]);
    expect(closed.values[0]?.source).toContain('utfall till och med december');

    const typed = (cell: string, printed: string) =>
      planner.send('POST', `writing/${id}/indicators/i1/values`, {
        requestId: randomUUID(),
        version: closed.versions['i1'],
        values: [{ cell, printed }],
        source: null,
        measuredOn: null,
      });
    const refused = await typed('outcome', '100 %');
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('räknas ur ekonomin');
    expect((await typed('target', 'Högst 100 %')).status).toBe(200);
    expect(row(await view())?.cells).toMatchObject({ outcome: '99,0 %', target: 'Högst 100 %' });
    const { points } = (await planner.get(`indicators/${definition}`)).body as IndicatorView;
    expect(points).toMatchObject([{ outcome: { value: '99.0', unit: '%' } }]);

    // What another board has taken over stays as it was left, whatever the figures become (AN-5).
    const handed = { organisation: place.board, year: 2025, subject: 'indicatorResponsible', thing: definition, name };
    const told = { before: null, after: 'Fjällnämnden', successor: place.otherBoard, reason: 'Ny organisation.' };
    const change = { requestId: randomUUID(), ...handed, ...told, from: '2025-12-01' };
    const proposed = await planner.send('POST', 'changes', change);
    expect(proposed.status).toBe(201);
    const secretary = await signInAs(await addPerson(database, place.id, 'boardSecretary', place.board));
    const decision = { kind: 'approved', decidedOn: '2025-11-20', reference: 'SN 2025/31', version: 1 };
    const path = `changes/${(proposed.body as { id: string }).id}/decision`;
    expect((await secretary.send('POST', path, { requestId: randomUUID(), ...decision })).status).toBe(200);
    await figures('budget', 2, '500.00');
    await asTest(database, place.id, (act) => figuresChanged(app, act, 2025));
    await app.upkeep.idle();
    expect(row(await view())?.cells.outcome).toBe('99,0 %');
    expect(failures).toEqual([]);
  });
});
