import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { BudgetActView, BudgetView } from '#domain/economy/budget-view.ts';
import type { ForecastRollup, ForecastSheet } from '#domain/economy/forecast-view.ts';
import type { OutcomeView } from '#domain/economy/outcome-view.ts';
import type { VolumeView } from '#domain/volumes/volume-view.ts';
import { insertVolume, saveVolumeMonths } from '#store/volumes/volumes.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { addChart, addMonthOutcome } from '#test/support/economy.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { goal, paragraphs, steeringDocument, text } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import type { TestClient } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

import { figuresChanged } from './renew-figures.ts';

const ONE_SUM = '*';
const even = (amount: string) => Array.from({ length: 12 }, () => amount);

describeOnEachDatabase('staff costs of few persons in one sum with other costs (EK-107)', (open) => {
  /** Three persons alone with an area in a unit, six in the department above, thirty in another board. */
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    await addChart(database, place.id, 2025);
    const book = (organisation: string, area: string, staff: string, rent: string) =>
      addMonthOutcome(database, place.id, {
        year: 2025,
        what: 'outcome',
        organisation,
        rows: [
          [area, 'personal', 1, staff],
          [area, 'lokaler', 1, rent],
          [area, 'avgifter', 1, '-7.00'],
        ],
      });
    await book(place.unit, 'barn', '300.00', '90.00');
    await book(place.department, 'forskola', '600.00', '100.00');
    await book(place.otherBoard, 'forskola', '900.00', '100.00');
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
    await count(place.unit, '3');
    await count(place.department, '6');
    await count(place.otherBoard, '30');
    const { app, signInAs, failures } = await startTestServer(database, place.id);
    const at = async (role: 'reader' | 'controller' | 'centralOffice', organisation: string) =>
      signInAs(await addPerson(database, place.id, role, organisation));
    return {
      app,
      database,
      place,
      failures,
      reader: await at('reader', place.council),
      controller: await at('controller', place.council),
      atUnit: await at('controller', place.unit),
      atBoard: await at('controller', place.board),
      central: await at('centralOffice', place.council),
      owner: await addPerson(database, place.id, 'controller', place.council),
    };
  };

  const outcomeOf = async (who: TestClient, organisation: string) => {
    const view = (await who.get(`economy/2025/outcome?organisation=${organisation}`)).body as OutcomeView;
    return view.rows.map(({ area, kind, total }) => [area, kind, total]);
  };

  it('keep every amount that is in the sum from being shown by itself, in the outcome and to its rows', async () => {
    const { place, reader, controller, central, failures } = await prepare();
    expect(await outcomeOf(reader, place.unit)).toEqual([
      ['barn', 'avgifter', '-7.00'],
      ['barn', ONE_SUM, '390.00'],
    ]);
    // The six of the department stand beside the three in the board's costs by kind.
    expect(await outcomeOf(reader, place.department)).toEqual([
      ['barn', 'avgifter', '-7.00'],
      ['barn', ONE_SUM, '390.00'],
      ['forskola', 'avgifter', '-7.00'],
      ['forskola', ONE_SUM, '700.00'],
    ]);
    expect(await outcomeOf(reader, place.otherBoard)).toEqual([
      ['forskola', 'avgifter', '-7.00'],
      ['forskola', 'personal', '900.00'],
      ['forskola', 'lokaler', '100.00'],
    ]);
    expect(await outcomeOf(controller, place.unit)).toContainEqual(['barn', 'personal', '300.00']);
    const rows = async (who: TestClient, organisation: string) =>
      (await who.get(`economy/2025/rows?organisation=${organisation}&from=1&through=1`)).body as {
        sum: string;
        staffHidden: boolean;
      };
    expect(await rows(central, place.unit)).toMatchObject({ sum: '-7.00', staffHidden: true });
    expect(await rows(central, place.otherBoard)).toMatchObject({ sum: '93.00', staffHidden: true });
    expect(await rows(controller, place.unit)).toMatchObject({ sum: '383.00', staffHidden: false });
    const rollup = (await reader.get(`economy/2025/forecasts?organisation=${place.council}&month=1`))
      .body as ForecastRollup;
    expect(rollup.total.outcome).toBe('2069.00');
    expect(rollup.kinds.find(({ kind }) => kind === ONE_SUM)?.outcome).toBe('1090.00');
    expect(failures).toEqual([]);
  });

  it('are so in budget, requests and forecast too, and nobody changes a budget that they do not see', async () => {
    const { place, reader, controller, central, atUnit, failures } = await prepare();
    const words = { reason: 'Beslut', reference: '', day: '2025-01-01' };
    const decide = async (who: TestClient, lines: readonly (readonly [kind: string, amount: string])[]) => {
      const path = `economy/2025/budget?organisation=${place.unit}`;
      const { mark } = (await who.get(path)).body as BudgetView;
      return who.send('PUT', 'economy/2025/budget', {
        requestId: randomUUID(),
        organisation: place.unit,
        mark,
        lines: lines.map(([kind, amount]) => ({ area: 'barn', kind, profile: 'own', months: even(amount) })),
        ...words,
      });
    };
    expect(
      (
        await decide(controller, [
          ['personal', '300.00'],
          ['lokaler', '90.00'],
        ])
      ).status,
    ).toBe(200);
    const budget = (await reader.get(`economy/2025/budget?organisation=${place.unit}`)).body as BudgetView;
    expect(budget.rows.map(({ kind, total }) => [kind, total])).toEqual([[ONE_SUM, '4680.00']]);
    expect([budget.own, budget.gross.net]).toEqual([[], '4680.00']);
    const { items } = (await reader.get(`economy/2025/budget-acts?organisation=${place.unit}`)).body as {
      items: BudgetActView[];
    };
    expect(items).toMatchObject([{ lines: [], net: '0.00', linesHidden: true }]);
    const refused = await decide(central, [['lokaler', '0.00']]);
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('Färre än fem personer');

    const lodged = await atUnit.send('POST', 'economy/2025/forecasts', {
      requestId: randomUUID(),
      month: 1,
      organisation: place.unit,
      seen: 0,
      lines: [
        { area: 'barn', kind: 'personal', amount: '3700.00', method: null },
        { area: 'barn', kind: 'lokaler', amount: '1000.00', method: null },
      ],
      notes: [],
      risks: [],
      transfer: '0.00',
      comment: '',
    });
    expect([lodged.status, lodged.body]).toMatchObject([200, {}]);
    const sheet = (await reader.get(`economy/2025/forecast-sheet?organisation=${place.unit}&month=1`))
      .body as ForecastSheet;
    const costs = sheet.rows.filter(({ kind }) => kind !== 'avgifter');
    expect(costs).toMatchObject([{ kind: ONE_SUM, budget: '4680.00', outcome: '390.00', now: '4700.00' }]);
    // Where a forecast has too little else beside the staff costs nothing is told: other costs alone, beside the sum of
    // yesterday, would tell them.
    const again = await atUnit.send('POST', 'economy/2025/forecasts', {
      requestId: randomUUID(),
      month: 1,
      organisation: place.unit,
      seen: 1,
      lines: [
        { area: 'barn', kind: 'personal', amount: '3700.00', method: null },
        { area: 'barn', kind: 'lokaler', amount: '10.00', method: null },
      ],
      notes: [{ area: 'barn', cause: 'Flytt', action: 'Ingen', effect: null, effectDay: null }],
      risks: [],
      transfer: '0.00',
      comment: '',
    });
    expect([again.status, again.body]).toMatchObject([200, {}]);
    expect(await outcomeOf(reader, place.unit)).toEqual([['barn', 'avgifter', '-7.00']]);
    expect(failures).toEqual([]);
  });

  it('keep no table by area out of the report of the board, and of the unit only the one by kind', async () => {
    const { app, database, place, owner, atUnit, atBoard, failures } = await prepare();
    const draftOf = (organisation: string): Promise<string> => {
      const document = steeringDocument({
        kind: 'T1',
        year: 2025,
        goals: [goal('g1', 1, { level: 'boardGoal', title: 'I balans' })],
        texts: [text('t1', 2, { heading: 'Ekonomi', headingLevel: 1, paragraphs: paragraphs('Läget.') })],
      });
      return keepEdition(database, place.id, { organisation, keptBy: owner, document, state: 'draft' });
    };
    const placed = (who: TestClient, draft: string, table: string) => {
      const spec = { table, unit: 'tkr', rounding: 'adding', signs: 'ledger' };
      const asked = { requestId: randomUUID(), chapter: 't1', spec };
      return who.send('POST', `writing/${draft}/economy-tables`, asked);
    };
    const [ofBoard, ofUnit] = [await draftOf(place.board), await draftOf(place.unit)];
    expect((await placed(atBoard, ofBoard, 'areas')).status).toBe(200);
    expect((await placed(atBoard, ofBoard, 'kinds')).status).toBe(200);
    expect((await placed(atUnit, ofUnit, 'areas')).status).toBe(200);
    const byKind = await placed(atUnit, ofUnit, 'kinds');
    expect(byKind.status).toBe(403);
    expect(JSON.stringify(byKind.body)).toContain('per verksamhetsområde');

    // A month without other costs: the sum would tell the pay, so what was placed is empty until it is taken out.
    await addMonthOutcome(database, place.id, {
      year: 2025,
      what: 'outcome',
      organisation: place.unit,
      rows: [['barn', 'personal', 2, '300.00']],
    });
    await asTest(database, place.id, (act) => figuresChanged(app, act, 2025));
    await app.upkeep.idle();
    const { document } = (await atUnit.get(`editions/${ofUnit}`)).body as { document: SteeringDocument };
    expect(document.tables).toMatchObject([
      { rows: [], doubts: [{ reason: expect.stringContaining('Färre än fem') }] },
    ]);
    expect(failures).toEqual([]);
  });

  it('are within what a volume costs where that is made of all costs, and hidden where it is made of some', async () => {
    const { database, place, reader, failures } = await prepare();
    const add = (name: string, kinds: string[]) =>
      asTest(database, place.id, ({ db }) =>
        insertVolume(db, randomUUID(), {
          name,
          unit: 'barn',
          decimals: 0,
          organisation: place.unit,
          splits: [{ code: 'alla', name: 'Alla' }],
          cost: { name: 'Kostnad', area: 'barn', kinds },
          countsStaff: false,
        }),
      );
    await add('Alla kostnader', []);
    await add('Lokaler', ['lokaler']);
    await add('Avgifter', ['avgifter']);
    const { items } = (await reader.get(`economy/volumes?organisation=${place.unit}&year=2025`)).body as {
      items: VolumeView[];
    };
    const costed = items.filter(({ definition }) => definition.cost !== null);
    expect(new Map(costed.map(({ definition, costHidden }) => [definition.name, costHidden]))).toEqual(
      new Map([
        ['Alla kostnader', false],
        ['Avgifter', false],
        ['Lokaler', true],
      ]),
    );
    expect(failures).toEqual([]);
  });
});
