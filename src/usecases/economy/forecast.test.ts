import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { ForecastMemory } from '#domain/economy/forecast-accuracy.ts';
import type { ForecastRollup, ForecastSheet } from '#domain/economy/forecast-view.ts';
import type { MeasurePlan } from '#domain/economy/measure-plan.ts';
import { USUAL_SETTINGS } from '#domain/economy/economy-settings.ts';
import { EVEN_KEY, spreadMonths } from '#domain/economy/spread-months.ts';
import { insertVolume, saveVolumeMonths } from '#store/volumes/volumes.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { addChart, addMonthOutcome } from '#test/support/economy.ts';
import { startTestServer } from '#test/support/server.ts';
import type { TestClient } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

const months = (from: number, to: number, amount: string, kind = 'personal') =>
  Array.from({ length: to - from + 1 }, (_, index) => ['forskola', kind, from + index, amount] as const);
const words = { reason: 'Beslut i nämnden', reference: '', day: '2024-12-12' };
const line = (kind: string, amount: string, method: string | null = null) => ({
  area: 'forskola',
  kind,
  amount,
  method,
});
const note = {
  area: 'forskola',
  cause: 'Fler vikarier',
  action: 'Bemanningspool',
  effect: '5000.00',
  effectDay: '2025-09-01',
};
const risk = { what: 'risk', text: 'Hyran kan höjas', amount: '10000.00', percent: 40 };

describeOnEachDatabase('a forecast', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    for (const year of [2023, 2024, 2025]) await addChart(database, place.id, year);
    const { signInAs } = await startTestServer(database, place.id);
    const head = await signInAs(await addPerson(database, place.id, 'headOfUnit', place.unit));
    const controller = await signInAs(await addPerson(database, place.id, 'controller', place.board));
    const outcome = (year: number, rows: ReturnType<typeof months>) =>
      addMonthOutcome(database, place.id, { year, what: 'outcome', organisation: place.unit, rows });
    const budget = async (amount: string) => {
      const view = (await controller.get(`economy/2025/budget?organisation=${place.unit}`)).body as { mark: string };
      const own = { area: 'forskola', kind: 'personal', profile: 'even', months: spreadMonths(amount, EVEN_KEY) };
      const body = { ...words, requestId: randomUUID(), organisation: place.unit, mark: view.mark, lines: [own] };
      expect((await controller.send('PUT', 'economy/2025/budget', body)).status).toBe(200);
    };
    const sheet = async (who: TestClient = head, month = 4) =>
      (await who.get(`economy/2025/forecast-sheet?organisation=${place.unit}&month=${month}`)).body as ForecastSheet;
    const lodge = (lines: object[], more: object = {}) =>
      head.send('POST', 'economy/2025/forecasts', {
        requestId: randomUUID(),
        organisation: place.unit,
        month: 4,
        seen: 0,
        lines,
        notes: [],
        risks: [],
        ...more,
      });
    const rollup = async (organisation = place.board, month = 4) =>
      (await controller.get(`economy/2025/forecasts?organisation=${organisation}&month=${month}`))
        .body as ForecastRollup;
    return { database, place, head, controller, outcome, budget, sheet, lodge, rollup };
  };

  it('is made from outcome, budget and last year, with proposals that say how far they were off before', async () => {
    const { outcome, budget, sheet } = await prepare();
    await outcome(2023, months(1, 12, '100.00'));
    await outcome(2024, [...months(1, 6, '100.00'), ...months(7, 12, '200.00')]);
    await outcome(2025, months(1, 4, '110.00'));
    await budget('1800.00');
    const { rows, throughMonth, methods } = await sheet();
    expect(throughMonth).toBe(4);
    expect(rows).toMatchObject([
      {
        kind: 'personal',
        budget: '1800.00',
        outcome: '440.00',
        lastYearSame: '400.00',
        lastYear: '1800.00',
        budgetLeft: '1360.00',
      },
    ]);
    const proposals = new Map(rows[0]?.proposals.map(({ method, amount, past }) => [method, [amount, past]]));
    // 2024 was 1800 where its first months said 1200; 2023 was as its months said.
    expect(proposals.get('linear')).toEqual(['1320.00', { years: 2, percent: '16.7' }]);
    expect(proposals.get('lastYear')).toEqual(['1980.00', { years: 1, percent: '33.3' }]);
    expect(proposals.get('budgetLeft')).toEqual(['1640.00', null]);
    expect(proposals.get('volume')).toEqual([null, null]);
    expect(methods.find(({ method }) => method === 'running')?.past).toEqual({ years: 2, percent: '16.7' });
  });

  it('before anything is booked is proposed as the budget, by that method alone', async () => {
    const { budget, sheet } = await prepare();
    await budget('1800.00');
    const { throughMonth, rows } = await sheet();
    expect([throughMonth, rows[0]?.proposals.filter(({ amount }) => amount !== null)]).toEqual([
      null,
      [{ method: 'budgetLeft', amount: '1800.00', past: null }],
    ]);
  });

  it('by volume times cost follows what is counted for the organisation, where a cost is tied to it', async () => {
    const { database, place, outcome, budget, sheet } = await prepare();
    await outcome(2024, months(1, 12, '100.00'));
    await outcome(2025, months(1, 4, '110.00'));
    await budget('1800.00');
    const volume = randomUUID();
    await asTest(database, place.id, async ({ db }) => {
      const cost = { name: 'Kostnad per barn', area: 'forskola', kinds: ['personal'] };
      const splits = [{ code: 'alla', name: 'Alla' }];
      const definition = { name: 'Barn', unit: 'barn', decimals: 0, organisation: place.department, splits, cost };
      await insertVolume(db, volume, definition);
      const counted = ['10', null, '10', '20'].map((value, index) => ({
        volume,
        split: 'alla',
        year: 2025,
        month: index + 1,
        entry: { value, reason: '' },
      }));
      const before = Array.from({ length: 12 }, (_, index) => ({
        volume,
        split: 'alla',
        year: 2024,
        month: index + 1,
        entry: { value: '10', reason: '' },
      }));
      await saveVolumeMonths(db, [...before, ...counted]);
    });
    const { rows, methods } = await sheet();
    // Last year cost 1200 for 120 and was tried at April: what was counted then said the same.
    expect(methods.find(({ method }) => method === 'volume')?.past).toEqual({ years: 1, percent: '0.0' });
    // 440 kronor for 40 and the month without data as the others: 53,33 through April, 13,33 a month from then on.
    expect(rows[0]?.proposals.find(({ method }) => method === 'volume')?.amount).toBe('1320.00');
  });

  it('over its budget needs a cause and an action, is kept under a number of its own and rolls up at once', async () => {
    const { place, outcome, budget, sheet, lodge, rollup } = await prepare();
    await outcome(2025, months(1, 4, '110.00'));
    await budget('1200.00');
    const refused = await lodge([line('personal', '1320.00', 'linear')]);
    expect(refused).toMatchObject({
      status: 422,
      body: { faults: [{ code: 'forecast-cause' }, { code: 'forecast-action' }] },
    });
    expect((await lodge([line('personal', '1320.00', 'linear')], { notes: [note], risks: [risk] })).status).toBe(200);
    expect((await sheet()).now).toMatchObject({
      number: 1,
      lines: [{ amount: '1320.00', budget: '1200.00', method: 'linear' }],
    });
    expect(await lodge([line('personal', '1300.00')], { notes: [note] })).toMatchObject({ status: 409 });
    expect((await lodge([line('personal', '1300.00')], { notes: [note], seen: 1 })).status).toBe(200);
    const { total, organisations, areas, notes } = await rollup();
    expect(total).toMatchObject({ budget: '1200.00', outcome: '440.00', forecast: '1300.00', deviation: '-100.00' });
    expect(organisations.map(({ depth, basis, deviation }) => [depth, basis, deviation])).toEqual([
      [0, 'budget', '-100.00'],
      [1, 'budget', '-100.00'],
      [2, 'month', '-100.00'],
    ]);
    expect(areas).toMatchObject([{ area: 'forskola', deviation: '-100.00' }]);
    expect(notes).toMatchObject([{ organisation: { id: place.unit }, cause: 'Fler vikarier' }]);
    const later = await rollup(place.board, 5);
    expect(later.organisations[2]).toMatchObject({ basis: 'earlier', lodgedMonth: 4, change: '0.00' });
  });

  it('stands apart from risks, and tells what it is after result transfers', async () => {
    const { place, budget, lodge, rollup, controller } = await prepare();
    await budget('1200.00');
    const carried = {
      organisation: place.unit,
      area: 'forskola',
      kind: 'personal',
      profile: 'even',
      months: spreadMonths('60.00', EVEN_KEY),
    };
    const body = {
      ...words,
      requestId: randomUUID(),
      organisation: place.unit,
      kind: 'carried',
      title: 'Överskott',
      lines: [carried],
    };
    expect((await controller.send('POST', 'economy/2025/budget-acts', body)).status).toBe(200);
    expect((await lodge([line('personal', '1195.00')], { risks: [risk], transfer: '40.00' })).status).toBe(200);
    const { total, risks } = await rollup();
    expect(total).toMatchObject({
      deviation: '5.00',
      carriedIn: '60.00',
      carriedOut: '40.00',
      deviationAfter: '25.00',
    });
    expect(risks).toMatchObject([{ amount: '10000.00', percent: 40 }]);
  });

  it('is asked for by the controller, waits in the head’s own list until it is lodged, and is told as late', async () => {
    const { place, head, controller, budget, lodge, rollup, sheet } = await prepare();
    await budget('1200.00');
    const ask = (who: TestClient, asked: string[]) =>
      who.send('POST', 'economy/2025/forecast-requests', {
        requestId: randomUUID(),
        organisation: place.board,
        month: 4,
        asked,
        due: '2025-05-08',
        message: 'Tänk på hyran',
      });
    expect((await ask(head, [place.unit])).status).toBe(404);
    expect(await ask(controller, [place.otherBoard])).toMatchObject({ status: 422 });
    expect((await ask(controller, [place.unit])).body).toEqual({ asked: 1 });
    const tasks = async () => ((await head.get('tasks')).body as { items: { kind: string; due: string }[] }).items;
    expect((await tasks()).map(({ kind, due }) => [kind, due])).toEqual([['forecast', '2025-05-08']]);
    expect((await sheet()).asked).toMatchObject({ due: '2025-05-08', message: 'Tänk på hyran' });
    expect((await rollup()).organisations[2]).toMatchObject({ due: '2025-05-08', isLate: true });
    await lodge([line('personal', '1200.00')]);
    expect(await tasks()).toEqual([]);
    expect((await rollup()).organisations[2]).toMatchObject({ isLate: false });
  });

  it('with a deficit over the limit opens a plan of measures, which waits until it is written, and again when it is to be followed up', async () => {
    const { place, head, controller, budget, lodge } = await prepare();
    await budget('1200.00');
    const plans = async (who: TestClient = controller) =>
      ((await who.get(`economy/2025/measure-plans?organisation=${place.board}`)).body as { items: MeasurePlan[] })
        .items;
    const tasks = async () =>
      ((await head.get('tasks')).body as { items: { kind: string }[] }).items.map(({ kind }) => kind);
    await lodge([line('personal', '1210.00')], { notes: [note] });
    expect(await plans()).toEqual([]);
    await lodge([line('personal', '1300.00')], { notes: [note], seen: 1 });
    await lodge([line('personal', '1310.00')], { notes: [note], seen: 2 });
    const [plan, ...others] = await plans();
    expect(others).toEqual([]);
    expect(plan).toMatchObject({
      organisation: { id: place.unit },
      deviation: '-100.00',
      state: 'asked',
      versions: [],
    });
    expect(await tasks()).toEqual(['measures']);
    const measure = {
      text: 'Färre vikarier',
      responsible: 'Petra',
      effect: '80.00',
      soFar: null,
      day: '2025-09-01',
      state: 'planned',
    };
    const write = (who: TestClient, version: number, more: object = {}) =>
      who.send('POST', `measure-plans/${plan?.id}/versions`, {
        requestId: randomUUID(),
        version,
        measures: [{ ...measure, ...more }],
      });
    expect((await write(head, 1)).body).toMatchObject({
      state: 'followed',
      effect: '80.00',
      soFar: '0.00',
      version: 2,
    });
    expect((await write(head, 1)).status).toBe(409);
    expect(await tasks()).toEqual([]);
    await lodge([line('personal', '1280.00')], { month: 5, notes: [note] });
    expect(await tasks()).toEqual(['measures']);
    expect((await plans())[0]).toMatchObject({ state: 'toFollow' });
    expect((await write(head, 2, { soFar: '30.00', state: 'underway' })).body).toMatchObject({
      state: 'followed',
      soFar: '30.00',
    });
    const close = (version: number, reason: string | null) =>
      controller.send('POST', `measure-plans/${plan?.id}/closing`, { requestId: randomUUID(), version, reason });
    expect((await close(3, 'I balans')).body).toMatchObject({
      state: 'closed',
      closed: 'I balans',
      allowed: ['reopen'],
    });
    expect((await close(4, null)).body).toMatchObject({ state: 'followed', closed: null });
    expect((await plans())[0]?.versions).toHaveLength(2);
  });

  it('is remembered: held against the outcome of the closed year, with how the budget was kept', async () => {
    const { place, outcome, budget, lodge, controller } = await prepare();
    await budget('1200.00');
    await lodge([line('personal', '1200.00')]);
    await lodge([line('personal', '1255.00')], { month: 8, notes: [note] });
    const memory = async () =>
      (await controller.get(`economy/forecast-memory?organisation=${place.board}`)).body as ForecastMemory;
    expect(await memory()).toMatchObject({ years: [], whole: [], compliance: [] });
    await outcome(2025, months(1, 12, '105.00'));
    const { whole, units, areas, compliance } = await memory();
    expect(whole.map(({ month, error, isGood }) => [month, error, isGood])).toEqual([
      [4, '-4.8', false],
      [8, '-0.4', true],
    ]);
    expect(units).toMatchObject([
      { organisation: { id: place.unit } },
      { organisation: { id: place.unit }, error: '-0.4' },
    ]);
    expect(areas).toMatchObject([{ area: 'forskola' }, { area: 'forskola', forecast: '1255.00', outcome: '1260.00' }]);
    expect(compliance).toMatchObject([{ year: 2025, before: '105.0', after: '105.0' }]);
  });

  it('follows the municipality’s own limits', async () => {
    const { budget, lodge, controller, head } = await prepare();
    await budget('1200.00');
    const set = (who: TestClient, version: number) =>
      who.send('PUT', 'economy/settings', {
        requestId: randomUUID(),
        version,
        settings: { ...USUAL_SETTINGS, causePercent: '50' },
      });
    expect((await set(head, 0)).status).toBe(403);
    expect((await set(controller, 0)).body).toMatchObject({ version: 1, settings: { causePercent: '50' } });
    expect((await set(controller, 0)).status).toBe(409);
    expect((await lodge([line('personal', '1320.00')])).status).toBe(200);
  });
});
