import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { BudgetActView, BudgetView } from '#domain/economy/budget-view.ts';
import type { ForecastRollup, ForecastSheet } from '#domain/economy/forecast-view.ts';
import type { OutcomeView } from '#domain/economy/outcome-view.ts';
import type { VolumeView } from '#domain/volumes/volume-view.ts';
import { saveVolumeMonths, insertVolume } from '#store/volumes/volumes.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { addChart, addMonthOutcome } from '#test/support/economy.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { goal, paragraphs, steeringDocument, text } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

describeOnEachDatabase('staff costs with few persons behind them', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    await addChart(database, place.id, 2025);
    const book = (organisation: string, amount: string) =>
      addMonthOutcome(database, place.id, {
        year: 2025,
        what: 'outcome',
        organisation,
        rows: [
          ['forskola', 'personal', 1, amount],
          ['forskola', 'lokaler', 1, '10.00'],
        ],
      });
    await book(place.unit, '300.00');
    await book(place.department, '600.00');
    await book(place.otherBoard, '900.00');
    const count = async (organisation: string, persons: string): Promise<void> => {
      const volume = randomUUID();
      const splits = [{ code: 'alla', name: 'Alla' }];
      const definition = { name: 'Personer', unit: 'personer', decimals: 0, organisation, splits, cost: null };
      await asTest(database, place.id, async ({ db }) => {
        await insertVolume(db, volume, { ...definition, countsStaff: true });
        const entry = { value: persons, reason: '' };
        await saveVolumeMonths(db, [{ volume, split: 'alla', year: 2025, month: 1, entry }]);
      });
    };
    const { signInAs, failures } = await startTestServer(database, place.id);
    const reader = await signInAs(await addPerson(database, place.id, 'reader', place.council));
    const owner = await addPerson(database, place.id, 'controller', place.council);
    const controller = await signInAs(owner);
    // A draft is its own organisation's.
    const atOther = await signInAs(await addPerson(database, place.id, 'controller', place.otherBoard));
    const atBoard = await signInAs(await addPerson(database, place.id, 'controller', place.board));
    const staff = async (organisation: string, who = reader) => {
      const view = (await who.get(`economy/2025/outcome?organisation=${organisation}`)).body as OutcomeView;
      return {
        hidden: view.staffHidden,
        amounts: view.rows.filter(({ kind }) => kind === 'personal').map((row) => row.total),
      };
    };
    const table = async (organisation: string): Promise<number> => {
      const document = steeringDocument({
        kind: 'T1',
        year: 2025,
        goals: [goal('g1', 1, { level: 'boardGoal', title: 'I balans' })],
        texts: [text('t1', 2, { heading: 'Ekonomi', headingLevel: 1, paragraphs: paragraphs('Läget.') })],
      });
      const id = await keepEdition(database, place.id, { organisation, keptBy: owner, document, state: 'draft' });
      const spec = { table: 'kinds', unit: 'tkr', rounding: 'adding', signs: 'ledger' };
      const placed = await (organisation === place.board ? atBoard : atOther).send(
        'POST',
        `writing/${id}/economy-tables`,
        {
          requestId: randomUUID(),
          chapter: 't1',
          spec,
        },
      );
      return placed.status;
    };
    /** A decided budget of staff, and something counted whose cost is the area's. */
    const countedVolume = async (organisation: string): Promise<void> => {
      const months = Array.from({ length: 12 }, () => '70.00');
      const { mark } = (await atOther.get(`economy/2025/budget?organisation=${organisation}`)).body as BudgetView;
      const decided = await atOther.send('PUT', 'economy/2025/budget', {
        requestId: randomUUID(),
        organisation,
        mark,
        lines: [{ area: 'forskola', kind: 'personal', profile: 'own', months }],
        reason: 'Beslut i nämnden',
        reference: '',
        day: '2025-01-01',
      });
      expect([decided.status, decided.body]).toMatchObject([200, {}]);
      const cost = { name: 'Kostnad per barn', area: 'forskola', kinds: [] };
      const splits = [{ code: 'alla', name: 'Alla' }];
      const definition = { name: 'Barn', unit: 'barn', decimals: 0, organisation, splits, cost };
      await asTest(database, place.id, ({ db }) =>
        insertVolume(db, randomUUID(), { ...definition, countsStaff: false }),
      );
    };
    const central = await signInAs(await addPerson(database, place.id, 'centralOffice', place.council));
    const headOfEconomy = await signInAs(await addPerson(database, place.id, 'economyHead', place.council));
    return {
      place,
      controller,
      central,
      headOfEconomy,
      count,
      reader,
      staff,
      table,
      countedVolume,
      atOther,
      failures,
    };
  };

  it('are hidden until persons are counted, and then only where they are few, with what would tell them', async () => {
    const { place, controller, count, reader, staff, failures } = await prepare();
    expect(await staff(place.council)).toEqual({ hidden: true, amounts: [] });
    await count(place.unit, '3');
    await count(place.department, '6');
    await count(place.otherBoard, '30');
    // The department's six are hidden too: the board's total less theirs is the unit's three.
    expect(await staff(place.council)).toEqual({ hidden: true, amounts: ['900.00'] });
    expect(await staff(place.department)).toEqual({ hidden: true, amounts: [] });
    expect(await staff(place.otherBoard)).toMatchObject({ amounts: ['900.00'] });
    expect(await staff(place.board, controller)).toEqual({ hidden: false, amounts: ['900.00'] });
    const rollup = (await reader.get(`economy/2025/forecasts?organisation=${place.council}&month=1`))
      .body as ForecastRollup;
    // The other costs of those that are hidden are left out with them (EK-108).
    expect(rollup.total.outcome).toBe('910.00');
    expect(failures).toEqual([]);
  });

  it('are so in the budget, the forecast and what a volume costs too', async () => {
    const { place, count, reader, countedVolume, failures } = await prepare();
    await countedVolume(place.otherBoard);
    const seen = async (organisation: string) => {
      const { rows } = (await reader.get(`economy/2025/budget?organisation=${organisation}`)).body as BudgetView;
      const { items } = (await reader.get(`economy/2025/budget-acts?organisation=${organisation}`)).body as {
        items: BudgetActView[];
      };
      const sheet = (await reader.get(`economy/2025/forecast-sheet?organisation=${organisation}&month=1`))
        .body as ForecastSheet;
      const volumes = (await reader.get(`economy/volumes?organisation=${organisation}&year=2025`)).body as {
        items: VolumeView[];
      };
      const staffOf = (list: readonly { readonly kind: string }[]) =>
        list.filter(({ kind }) => kind === 'personal').length;
      return {
        budget: staffOf(rows),
        decided: items.map(({ net }) => net),
        forecast: staffOf(sheet.rows),
        costs: volumes.items.filter(({ definition }) => definition.cost !== null).map(({ costHidden }) => costHidden),
      };
    };
    expect(await seen(place.otherBoard)).toEqual({ budget: 0, decided: ['0.00'], forecast: 0, costs: [true] });
    await count(place.otherBoard, '4');
    expect(await seen(place.otherBoard)).toMatchObject({ budget: 0, forecast: 0, costs: [true] });
    expect(failures).toEqual([]);
  });

  it('are shown in all of them where enough are behind', async () => {
    const { place, count, reader, countedVolume, atOther } = await prepare();
    await countedVolume(place.otherBoard);
    await count(place.otherBoard, '30');
    await count(place.unit, '3');
    await count(place.department, '6');
    const path = `economy/2025/budget?organisation=${place.otherBoard}`;
    const budget = (await reader.get(path)).body as BudgetView;
    expect(budget.own).toMatchObject([{ kind: 'personal', months: Array.from({ length: 12 }, () => '70.00') }]);
    const { items } = (await reader.get(`economy/volumes?organisation=${place.otherBoard}&year=2025`)).body as {
      items: VolumeView[];
    };
    expect(items.find(({ definition }) => definition.cost !== null)).toMatchObject({ costHidden: false });
    const sheet = (await reader.get(`economy/2025/forecast-sheet?organisation=${place.otherBoard}&month=1`))
      .body as ForecastSheet;
    expect(sheet.rows.find(({ kind }) => kind === 'personal')).toMatchObject({ budget: '840.00', outcome: '900.00' });
    expect(budget.mark).toBe(((await atOther.get(path)).body as BudgetView).mark);
  });

  it('keep a request from being granted in part by somebody who may not see them, not from being granted', async () => {
    const { place, central, atOther } = await prepare();
    const line = (kind: string, amount: string) => ({
      organisation: place.otherBoard,
      area: 'forskola',
      kind,
      profile: 'own',
      months: Array.from({ length: 12 }, () => amount),
    });
    const words = { reason: 'Fler barn', reference: '', day: '2025-01-15' };
    const asked = await atOther.send('POST', 'economy/2025/budget-acts', {
      requestId: randomUUID(),
      organisation: place.otherBoard,
      kind: 'adjustment',
      title: 'Fler barn',
      lines: [line('personal', '70.00'), line('lokaler', '10.00')],
      ...words,
    });
    expect([asked.status, asked.body]).toMatchObject([200, {}]);
    const { id, version } = asked.body as BudgetActView;
    const grant = (lines: object[] | null) =>
      central.send('POST', `budget-acts/${id}/steps`, {
        requestId: randomUUID(),
        version,
        step: 'grant',
        ...words,
        reference: 'KF § 12',
        lines,
      });
    const inPart = await grant([line('lokaler', '5.00')]);
    expect(inPart.status).toBe(422);
    expect(JSON.stringify(inPart.body)).toContain('personalkostnader som du inte får se');
    expect((await grant(null)).body).toMatchObject({ state: 'granted', net: '120.00', linesHidden: true });
    const { items } = (await atOther.get(`economy/2025/budget-acts?organisation=${place.otherBoard}`)).body as {
      items: BudgetActView[];
    };
    expect(items.find((act) => act.id === id)).toMatchObject({ asked: '960.00', net: '960.00', linesHidden: false });
  });

  it('granted alone do not leave what was asked for beside them standing as granted', async () => {
    const { place, central, headOfEconomy, atOther } = await prepare();
    const line = (kind: string, amount: string) => ({
      organisation: place.otherBoard,
      area: 'forskola',
      kind,
      profile: 'own',
      months: Array.from({ length: 12 }, () => amount),
    });
    const words = { reason: 'Fler barn', reference: '', day: '2025-01-15' };
    const asked = await atOther.send('POST', 'economy/2025/budget-acts', {
      requestId: randomUUID(),
      organisation: place.otherBoard,
      kind: 'adjustment',
      title: 'Fler barn',
      lines: [line('personal', '70.00'), line('lokaler', '10.00')],
      ...words,
    });
    const { id, version } = asked.body as BudgetActView;
    const granted = await headOfEconomy.send('POST', `budget-acts/${id}/steps`, {
      requestId: randomUUID(),
      version,
      step: 'grant',
      ...words,
      lines: [line('personal', '40.00')],
    });
    expect([granted.status, granted.body]).toMatchObject([200, { net: '480.00', asked: '960.00' }]);
    const { items } = (await central.get(`economy/2025/budget-acts?organisation=${place.otherBoard}`)).body as {
      items: BudgetActView[];
    };
    expect(items.find((act) => act.id === id)).toMatchObject({
      lines: [],
      net: '0.00',
      asked: '120.00',
      linesHidden: true,
    });
  });

  it('are shown as a whole where enough are behind each, and no table of the few is placed', async () => {
    const { place, count, staff, table } = await prepare();
    await count(place.unit, '3');
    await count(place.department, '6');
    await count(place.otherBoard, '4');
    expect(await table(place.otherBoard)).toBe(403);
    expect(await table(place.board)).toBe(200);
    expect(await staff(place.council)).toEqual({ hidden: true, amounts: [] });
  });
});
