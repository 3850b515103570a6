import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { expect, it } from 'vitest';

import type { AreasMoney, GoalMoney } from '#domain/economy/goal-money/goal-money-view.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { addChart, addMonthOutcome } from '#test/support/economy.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { goal, steeringDocument } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

import { reportGoals } from './report-goals.ts';

const document = steeringDocument({
  kind: 'VP',
  year: 2025,
  goals: [
    goal('g1', 1, { level: 'boardGoal', title: 'Barnen leker ute' }),
    goal('g2', 2, { level: 'departmentGoal', title: 'Gårdarna är gröna', parent: 'g1' }),
    goal('g3', 3, { level: 'boardGoal', title: 'Maten är god' }),
  ],
});

describeOnEachDatabase('what a goal costs', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    await addChart(database, place.id, 2025);
    const add = (what: 'outcome' | 'budget', rows: [string, string, number, string][]) =>
      addMonthOutcome(database, place.id, { year: 2025, what, organisation: place.unit, rows });
    await add('outcome', [
      ['forskola', 'personal', 1, '1000.00'],
      ['forskola', 'lokaler', 2, '500.00'],
      ['barn', 'avgifter', 2, '-100.00'],
    ]);
    await add('budget', [['forskola', 'lokaler', 1, '2000.00']]);
    const { signInAs, failures } = await startTestServer(database, place.id);
    const owner = await addPerson(database, place.id, 'controller', place.board);
    const controller = await signInAs(owner);
    const reader = await signInAs(await addPerson(database, place.id, 'reader', place.board));
    await keepEdition(database, place.id, { organisation: place.board, keptBy: owner, document, state: 'decided' });
    const goals = await asTest(database, place.id, async ({ db }) => {
      const { rows } = await sql<{ id: string; title: string }>`select id, title from goal`.execute(db);
      return new Map(rows.map(({ id, title }) => [title, id]));
    });
    const id = (title: string): string => goals.get(title) ?? '';
    const share = (percent: string, more: object = {}) => ({
      what: 'share',
      activity: null,
      organisation: place.board,
      area: 'barn',
      kind: null,
      project: '',
      share: percent,
      ...more,
    });
    const tie = (title: string, number: number, ties: object[], who = controller) =>
      who.send('PUT', `economy/goals/${id(title)}`, { requestId: randomUUID(), number, ties, reason: 'Ny fördelning' });
    const show = async (title: string, who = controller) =>
      (await who.get(`economy/goals/${id(title)}`)).body as GoalMoney;
    const areas = async (who = controller) =>
      (await who.get(`economy/2025/goals?organisation=${place.board}`)).body as AreasMoney;
    return { place, database, controller, reader, share, tie, show, areas, failures };
  };

  it('is its shares of outcome and budget with what the goals below it have, beside its sisters', async () => {
    const { place, share, tie, show, areas } = await prepare();
    expect((await tie('Barnen leker ute', 0, [share('50', { kind: 'personal' })])).status).toBe(200);
    expect((await tie('Gårdarna är gröna', 0, [share('10', { kind: 'lokaler' })])).status).toBe(200);
    expect((await tie('Maten är god', 0, [share('25', { area: 'forskola' })])).status).toBe(200);
    const view = await show('Barnen leker ute');
    expect(Number(view.own.outcome)).toBe(500);
    expect(Number(view.total.outcome)).toBe(550);
    expect(Number(view.total.budget)).toBe(200);
    expect(view.total.forecast).toBe('0.00');
    expect(view.below).toMatchObject([{ goal: { title: 'Gårdarna är gröna' } }]);
    expect(view.areas[0]?.goals.map(({ goal: { title } }) => title).toSorted()).toEqual([
      'Barnen leker ute',
      'Gårdarna är gröna',
      'Maten är god',
    ]);
    const [barn] = (await areas()).areas;
    // All of it is 1 400: 500 and 50 and 25 % of 1 500 are given out.
    expect(Number(barn?.total.outcome)).toBe(1400);
    expect(Number(barn?.untied.outcome)).toBe(1400 - 500 - 50 - 375);
    // Its rows are the board's, and the area's total leads to them.
    expect(view.ties).toMatchObject([{ seesRows: true }]);
    expect([view.areas[0]?.rowsOf, barn?.rowsOf]).toEqual([place.board, place.board]);
    expect(view.versions).toMatchObject([{ number: 1, ties: ['50 % av Strandnämnden, Barn och ungdom, Personal'] }]);
  });

  it('is printed in the report with its basis, a goal together with those below it, and comes to all of the money', async () => {
    const { place, database, share, tie } = await prepare();
    await tie('Barnen leker ute', 0, [share('50', { kind: 'personal' })]);
    await tie('Gårdarna är gröna', 0, [share('10', { kind: 'lokaler' })]);
    const printed = await asTest(database, place.id, async ({ db }) =>
      reportGoals(db, await loadRegister(db), { organisation: place.board, year: 2025, month: 12 }),
    );
    expect(printed.goals).toMatchObject([
      {
        title: 'Barnen leker ute',
        basis: ['50 % av Barn och ungdom, Personal', '10 % av Barn och ungdom, Lokaler'],
      },
    ]);
    expect([printed.goals[0]?.cost.outcome, printed.untied.outcome].map(Number)).toEqual([550, 1400 - 550]);
  });

  it('counts no money twice: shares of more than all are refused with what they meet', async () => {
    const { share, tie, show } = await prepare();
    expect((await tie('Maten är god', 0, [share('60')])).status).toBe(200);
    const refused = await tie('Barnen leker ute', 0, [share('41', { area: 'forskola', kind: 'lokaler' })]);
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('knutna till 101 % tillsammans med ”Maten är god”');
    expect((await show('Barnen leker ute')).number).toBe(0);
    expect((await tie('Maten är god', 0, [share('1')])).status).toBe(409);
  });

  it('is changed by whoever keeps the budget, and shown without staff costs to who may not see them', async () => {
    const { share, tie, show, reader, failures } = await prepare();
    expect((await tie('Barnen leker ute', 0, [share('100')], reader)).status).toBe(403);
    await tie('Barnen leker ute', 0, [share('100')]);
    const view = await show('Barnen leker ute', reader);
    expect(Number(view.total.outcome)).toBe(400);
    expect(view).toMatchObject({ basis: { staffHidden: true, through: 2 }, allowed: [] });
    expect([view.ties[0]?.seesRows, view.areas[0]?.rowsOf]).toEqual([false, null]);
    expect(failures).toEqual([]);
  });
});
