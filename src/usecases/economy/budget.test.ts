import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { BudgetActView, BudgetView } from '#domain/economy/budget-view.ts';
import { EVEN_KEY, spreadMonths } from '#domain/economy/spread-months.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { addChart, addMonthOutcome } from '#test/support/economy.ts';
import { startTestServer } from '#test/support/server.ts';
import type { TestClient } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const even = (amount: string): string[] => spreadMonths(amount, EVEN_KEY) ?? [];
const line = (kind: string, amount: string) => ({ area: 'forskola', kind, profile: 'even', months: even(amount) });
const words = { reason: 'Beslut i nämnden', reference: '§ 12', day: '2024-12-12' };

describeOnEachDatabase('the budget', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    await addChart(database, place.id, 2024);
    await addChart(database, place.id, 2025);
    const { signInAs } = await startTestServer(database, place.id);
    const as = async (role: 'controller' | 'headOfUnit' | 'reader' | 'centralOffice', at: string) =>
      signInAs(await addPerson(database, place.id, role, at));
    const controller = await as('controller', place.board);
    const show = async (organisation = place.unit, who: TestClient = controller) =>
      (await who.get(`economy/2025/budget?organisation=${organisation}`)).body as BudgetView;
    const decide = async (lines: object[], mark?: string, organisation = place.unit) =>
      controller.send('PUT', 'economy/2025/budget', {
        requestId: randomUUID(),
        organisation,
        mark: mark ?? (await show(organisation)).mark,
        lines,
        ...words,
      });
    const add = (who: TestClient, kind: string, amounts: Record<string, string>, organisation = place.unit) =>
      who.send('POST', 'economy/2025/budget-acts', {
        requestId: randomUUID(),
        organisation,
        kind,
        title: 'Fler barn än väntat',
        lines: Object.entries(amounts).map(([of, amount]) => ({ ...line(of, amount), organisation })),
        ...words,
      });
    const step = (who: TestClient, { id, version }: BudgetActView, name: string, more: object = {}) =>
      who.send('POST', `budget-acts/${id}/steps`, { requestId: randomUUID(), version, step: name, ...words, ...more });
    return { database, place, as, controller, show, decide, add, step };
  };

  it('is decided by month, changed by decision, and every change is kept', async () => {
    const { place, controller, show, decide } = await prepare();
    expect((await decide([line('personal', '1000.00'), line('avgifter', '-100.00')])).status).toBe(200);
    const first = await show();
    expect(first.gross).toEqual({ cost: '1000.00', income: '-100.00', net: '900.00' });
    expect(first.own.find(({ kind }) => kind === 'personal')?.months).toEqual(even('1000.00'));
    expect((await decide([line('personal', '1200.00')])).status).toBe(200);
    expect((await show(place.board)).rows.map(({ kind, total }) => [kind, total])).toEqual([
      ['avgifter', '-100.00'],
      ['personal', '1200.00'],
    ]);
    expect(await decide([line('personal', '1.00')], first.mark)).toMatchObject({ status: 409 });
    expect(await decide([line('personal', '1200.00')])).toMatchObject({ status: 422 });
    const { items } = (await controller.get(`economy/2025/budget-acts?organisation=${place.board}`)).body as {
      items: BudgetActView[];
    };
    expect(items.map(({ net, state }) => [net, state])).toEqual([
      ['200.00', 'granted'],
      ['900.00', 'granted'],
    ]);
    expect(items[0]?.steps).toMatchObject([{ reason: words.reason, reference: '§ 12', day: '2024-12-12' }]);
  });

  it('is asked for more by the head of unit, commented and granted in part by the central office', async () => {
    const { place, as, show, decide, add, step, controller } = await prepare();
    await decide([line('personal', '1000.00')]);
    const head = await as('headOfUnit', place.unit);
    const central = await as('centralOffice', place.council);
    const asked = (await add(head, 'adjustment', { lokaler: '120.00' })).body as BudgetActView;
    expect(asked).toMatchObject({ state: 'requested', net: '120.00', allowed: ['withdraw'] });
    expect((await show()).rows.map(({ total, pending }) => [total, pending])).toEqual([
      ['1000.00', '0.00'],
      ['0.00', '120.00'],
    ]);
    expect((await step(controller, asked, 'grant')).status).toBe(403);
    const commented = (await step(central, asked, 'support')).body as BudgetActView;
    expect(commented).toMatchObject({ state: 'supported' });
    expect((await step(central, asked, 'refuse')).status).toBe(409);
    const part = [{ ...line('lokaler', '50.00'), organisation: place.unit }];
    const granted = (await step(central, commented, 'grant', { lines: part })).body as BudgetActView;
    expect(granted).toMatchObject({ state: 'granted', net: '50.00', allowed: ['annul'] });
    expect((await show()).rows.map(({ kind, granted: more, pending }) => [kind, more, pending])).toEqual([
      ['personal', '0.00', '0.00'],
      ['lokaler', '50.00', '0.00'],
    ]);
    await step(central, granted, 'annul');
    expect((await show()).gross.net).toBe('1000.00');
  });

  it('changes its turnover only where costs and incomes change by the same; a carried result stands beside', async () => {
    const { decide, add, show, controller } = await prepare();
    await decide([line('personal', '1000.00')]);
    expect(await add(controller, 'turnover', { personal: '100.00', avgifter: '-99.00' })).toMatchObject({
      status: 422,
      body: { faults: [{ code: 'budget-turnover' }] },
    });
    expect((await add(controller, 'turnover', { personal: '100.00', avgifter: '-100.00' })).status).toBe(200);
    expect((await add(controller, 'carried', { personal: '30.00' })).body).toMatchObject({ state: 'granted' });
    const { rows, gross } = await show();
    expect(gross.net).toBe('1000.00');
    expect(rows.find(({ kind }) => kind === 'personal')).toMatchObject({
      total: '1000.00',
      carried: '30.00',
      pending: '100.00',
    });
  });

  it('of the ledger counts until one is decided here, which begins from it', async () => {
    const { database, place, show, decide } = await prepare();
    await addMonthOutcome(database, place.id, {
      year: 2025,
      what: 'budget',
      organisation: place.unit,
      rows: [
        ['forskola', 'personal', 1, '600.00'],
        ['forskola', 'lokaler', 2, '60.00'],
      ],
    });
    expect(await show()).toMatchObject({ ownSource: 'loaded', gross: { net: '660.00' } });
    expect((await decide([line('personal', '1200.00')])).status).toBe(200);
    expect(await show()).toMatchObject({ ownSource: 'decided', gross: { net: '1260.00' } });
  });

  it('shows staff costs to those with the right only, and others change the rest without touching them', async () => {
    const { place, as, show, decide, controller } = await prepare();
    await decide([line('personal', '1000.00'), line('lokaler', '10.00')]);
    const reader = await as('reader', place.board);
    expect(await show(place.board, reader)).toMatchObject({
      staffHidden: true,
      gross: { net: '10.00' },
      allowed: [],
    });
    const central = await as('centralOffice', place.council);
    const { mark } = await show(place.unit, central);
    const body = {
      requestId: randomUUID(),
      organisation: place.unit,
      mark,
      lines: [line('lokaler', '20.00')],
      ...words,
    };
    expect((await central.send('PUT', 'economy/2025/budget', body)).status).toBe(200);
    expect((await show(place.unit, controller)).gross.net).toBe('1020.00');
  });
});
