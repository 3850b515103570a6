import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { BudgetView } from '#domain/economy/budget-view.ts';
import type { SheetView } from '#domain/economy/sheets/sheet-view.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import { insertOrganisation, insertSuccession } from '#store/organisations/organisations.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { addChart, addMonthOutcome } from '#test/support/economy.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

describeOnEachDatabase('a unit that is merged into another board’s', (open) => {
  it('takes its budget with it from that day, and its result unit follows budget and ledger (EK-66, EK-104)', async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    await addChart(database, place.id, 2025);
    const book = (what: 'outcome' | 'budget', organisation: string, months: readonly number[], amount: string) =>
      addMonthOutcome(database, place.id, {
        year: 2025,
        what,
        organisation,
        rows: months.map((month) => ['forskola', 'lokaler', month, amount] as const),
      });
    const all = Array.from({ length: 12 }, (_, index) => index + 1);
    await book('budget', place.unit, all, '100.00');
    const { signInAs, failures } = await startTestServer(database, place.id);
    const controller = await signInAs(await addPerson(database, place.id, 'controller', place.council));
    const netOf = async (organisation: string): Promise<string> =>
      ((await controller.get(`economy/2025/budget?organisation=${organisation}`)).body as BudgetView).gross.net;
    expect(await netOf(place.board)).toBe('1200.00');
    const merged = randomUUID();
    await asTest(database, place.id, async ({ db }) => {
      const version = { validFrom: '2025-09-01', validTo: null, name: 'Gungan', kind: 'unit' as const };
      await insertOrganisation(db, merged, { ...version, parent: place.otherBoard });
      await insertSuccession(db, {
        predecessor: place.unit,
        successor: merged,
        date: '2025-09-01',
        event: 'merger',
        carries: true,
      });
    });
    expect([await netOf(place.board), await netOf(place.otherBoard)]).toEqual(['800.00', '400.00']);
    expect(addDecimals(await netOf(place.board), await netOf(place.otherBoard))).toBe(await netOf(place.council));

    await book('outcome', merged, [9, 10], '90.00');
    const row = { grossBudget: '1', carriedIn: '0', result: '2', commitmentsMet: true, decision: '' };
    const saved = await controller.send('PUT', 'economy/2025/sheets', {
      requestId: randomUUID(),
      organisation: place.otherBoard,
      number: 0,
      sheet: {
        kind: 'resultUnits',
        caps: [{ yearPercent: '5', accumulatedPercent: '10' }],
        rows: [{ ...row, name: 'Gungan' }],
      },
      reason: '',
    });
    const { figures, sheet } = saved.body as SheetView;
    expect(figures?.through).toBe(10);
    // Two months of 100 less two of 90; what was entered stands in the table.
    expect(figures?.units.find(({ name }) => name === 'Gungan')).toMatchObject({
      grossBudget: '400.00',
      result: '20.00',
    });
    expect(sheet.rows).toMatchObject([{ grossBudget: '1', result: '2' }]);
    expect(failures).toEqual([]);
  });

  it('is named by its successor where next year’s mapping is begun from this one’s, and by its own name in this one’s', async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    await addChart(database, place.id, 2025);
    const { signInAs } = await startTestServer(database, place.id);
    const controller = await signInAs(await addPerson(database, place.id, 'controller', place.council));
    const sieDimensions = { responsibility: '1', operation: '2', activity: '5', project: '6', counterpart: '7' };
    const rules = [{ target: 'organisation', when: { responsibility: '12*' }, to: place.unit }];
    const mapping = { rules, sieDimensions };
    const order = { requestId: randomUUID(), number: 0, reason: 'Kodplan', mapping };
    expect((await controller.send('PUT', 'economy/2025/mapping', order)).status).toBe(200);
    const central = await signInAs(await addPerson(database, place.id, 'centralOffice', place.council));
    const into = { name: 'Gungan', kind: 'unit', parent: place.otherBoard };
    const asked = { kind: 'merger', date: '2020-09-01', from: [place.unit, place.department], into };
    const { seen } = (await central.send('POST', 'reorganisations/preview', { asked })).body as { seen: string };
    const done = await central.send('POST', 'reorganisations', { requestId: randomUUID(), asked, seen });
    expect([done.status, done.body]).toMatchObject([201, {}]);
    const [merged] = (done.body as { created: string[] }).created;
    const toOf = async (more: string) => {
      const { mapping: found, gone } = (await controller.get(`economy/2025/mapping${more}`)).body as {
        mapping: { rules: { to: string }[] };
        gone: { name: string }[];
      };
      return [found.rules.map(({ to }) => to), gone.map(({ name }) => name)];
    };
    expect(await toOf('')).toEqual([[place.unit], ['Lekstugan']]);
    expect(await toOf('?carriedTo=2026')).toEqual([[merged], []]);
  });
});
