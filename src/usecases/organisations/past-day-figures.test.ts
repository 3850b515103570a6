import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { expect, it } from 'vitest';

import { DAY_HEADER } from '#domain/access/past-day.ts';
import type { BudgetView } from '#domain/economy/budget-view.ts';
import type { ForecastRollup } from '#domain/economy/forecast-view.ts';
import type { LoadSummary, LoadView } from '#domain/economy/load-view.ts';
import type { OutcomeView } from '#domain/economy/outcome-view.ts';
import type { SheetView } from '#domain/economy/sheets/sheet-view.ts';
import { EVEN_KEY, spreadMonths } from '#domain/economy/spread-months.ts';
import type { EditionView } from '#domain/editions/edition-view.ts';
import { sketchDocument } from '#domain/review/sketch-document.ts';
import type { VolumeView } from '#domain/volumes/volume-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { addChart } from '#test/support/economy.ts';
import { keepSketch } from '#test/support/keep-sketch.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

const layout = {
  name: 'Huvudbok',
  headerRow: 1,
  sheet: null,
  decimal: ',',
  parts: { account: 'Konto', responsibility: 'Ansvar' },
  amounts: { kind: 'amount', amount: 'Belopp', when: 'Period' },
  turnSign: false,
  text: null,
  voucher: null,
};
const nothing = { adjustment: '0.00', outcome: '0.00', sale: '0.00' };
const sieDimensions = { responsibility: '1', operation: '2', activity: '5', project: '6', counterpart: '7' };

describeOnEachDatabase('the figures of a day gone by', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    await addChart(database, place.id, 2025);
    let now = '2025-03-01';
    const { app, server, signInAs } = await startTestServer(database, place.id, {
      now: () => new Date(`${now}T10:00:00Z`),
    });
    const controller = await signInAs(await addPerson(database, place.id, 'controller', place.board));
    const head = await signInAs(await addPerson(database, place.id, 'headOfUnit', place.unit));
    const central = await signInAs(await addPerson(database, place.id, 'centralOffice', place.council));
    const person = await addPerson(database, place.id, 'planner', place.board);
    const planner = { id: person, client: await signInAs(person) };
    /** Time passes, and nobody is signed out meanwhile. */
    const onDay = async (day: string): Promise<void> => {
      now = day;
      await asTest(database, place.id, ({ db }) =>
        sql`update session set last_seen_at = ${`${day}T09:00:00Z`}, expires_at = '2999-01-01'`.execute(db),
      );
    };
    const stood = async (day: string | null, path: string, who = controller): Promise<unknown> => {
      const headers = { cookie: who.cookie, ...(day === null ? {} : { [DAY_HEADER]: day }) };
      const { body } = await server.inject({ method: 'GET', url: `/api/v1/${path}`, headers });
      return JSON.parse(body) as unknown;
    };
    return { app, server, place, controller, head, central, planner, onDay, stood };
  };

  it('are the loads that counted then, whatever has been replaced and undone since', async () => {
    const { app, place, controller, onDay, stood } = await prepare();
    const send = async (method: 'POST' | 'PUT', path: string, body: object) =>
      (await controller.send(method, `economy/${path}`, { requestId: randomUUID(), ...body })).body;
    const { id: layoutId } = (await send('POST', 'layouts', { id: null, version: 1, layout })) as { id: string };
    const rules = [
      { target: 'organisation', when: { responsibility: '12*' }, to: place.unit },
      { target: 'area', when: { responsibility: '12*' }, to: 'forskola' },
      { target: 'kind', when: { account: '50*' }, to: 'personal' },
    ];
    await send('PUT', '2025/mapping', { number: 0, reason: 'Ny kodplan', mapping: { rules, sieDimensions } });
    const letIn = async (amount: string): Promise<LoadSummary> => {
      const file = new File([`Konto;Ansvar;Period;Belopp\r\n5010;1201;202501;${amount}`], 'huvudbok.csv');
      const fields = { requestId: randomUUID(), file, year: '2025', what: 'outcome', layout: layoutId };
      const made = await controller.upload('economy/loads', { ...fields, organisation: place.board });
      await app.loads.idle();
      const { id } = made.body as { id: string };
      const { version } = (await controller.get(`economy/loads/${id}`)).body as LoadView;
      return (await send('POST', `loads/${id}/load`, { version, reason: 'Prov' })) as LoadSummary;
    };
    await letIn('100');
    await onDay('2025-03-05');
    const second = await letIn('250');
    await onDay('2025-03-09');
    await send('POST', `loads/${second.id}/undo`, { version: second.version, reason: 'Fel fil' });
    await onDay('2025-03-20');
    const outcome = async (day: string | null) => {
      const view = (await stood(day, `economy/2025/outcome?organisation=${place.unit}`)) as OutcomeView;
      return view.rows.map(({ total }) => total);
    };
    expect(await outcome('2025-02-28')).toEqual([]);
    expect(await outcome('2025-03-01')).toEqual(['100.00']);
    expect(await outcome('2025-03-06')).toEqual(['250.00']);
    expect(await outcome('2025-03-09')).toEqual(['100.00']);
    expect(await outcome(null)).toEqual(['100.00']);
    const states = async (day: string | null) =>
      ((await stood(day, 'economy/loads')) as { items: LoadSummary[] }).items.map(({ state }) => state);
    expect(await states('2025-03-01')).toEqual(['loaded']);
    expect(await states('2025-03-06')).toEqual(['loaded', 'replaced']);
    expect(await states(null)).toEqual(['undone', 'loaded']);
  });

  it('are the budget, the forecasts, the sheets and the volumes as they had been saved then', async () => {
    const { place, controller, head, onDay, stood } = await prepare();
    const personal = (amount: string) => ({
      area: 'forskola',
      kind: 'personal',
      profile: 'even',
      months: spreadMonths(amount, EVEN_KEY),
    });
    const volume = (await controller.send('POST', 'economy/volumes', {
      requestId: randomUUID(),
      id: null,
      version: 1,
      definition: {
        name: 'Barn',
        unit: 'barn',
        decimals: 0,
        organisation: place.unit,
        splits: [{ code: 'alla', name: 'Alla' }],
        cost: null,
      },
    })) as { body: { id: string } };
    const sheetOf = (amount: string) => ({
      kind: 'investments',
      rows: [{ kind: 'Inventarier', object: 'Lek', project: '', budget: amount, ...nothing, forecast: amount }],
    });
    let seen: object | null = null;
    const save = async (budget: string, forecast: string, count: string, number: number) => {
      const { mark } = (await controller.get(`economy/2025/budget?organisation=${place.unit}`)).body as BudgetView;
      const words = { reason: 'Beslut', reference: '', day: '2024-12-12' };
      const ask = { requestId: randomUUID(), organisation: place.unit };
      const lines = [personal(budget)];
      expect((await controller.send('PUT', 'economy/2025/budget', { ...ask, ...words, mark, lines })).status).toBe(200);
      const own = [{ area: 'forskola', kind: 'personal', amount: forecast, method: null }];
      const note = { area: 'forskola', cause: 'Fler barn', action: 'Pool', effect: null, effectDay: null };
      const lodged = {
        requestId: randomUUID(),
        organisation: place.unit,
        month: 2,
        seen: number,
        lines: own,
        risks: [],
      };
      expect((await head.send('POST', 'economy/2025/forecasts', { ...lodged, notes: [note] })).status).toBe(200);
      const entry = { value: count, reason: '' };
      const cell = { volume: volume.body.id, split: 'alla', year: 2025, month: 1, entry, seen };
      const entered = await head.send('PUT', 'economy/volume-months', { requestId: randomUUID(), cells: [cell] });
      expect(entered.status).toBe(200);
      seen = entry;
      const kept = { requestId: randomUUID(), organisation: place.board, year: 2025, number, reason: 'Beslut' };
      const saved = await controller.send('PUT', 'economy/2025/sheets', { ...kept, sheet: sheetOf(budget) });
      expect(saved).toMatchObject({ status: 200 });
    };
    await save('1200.00', '1300.00', '20', 0);
    await onDay('2025-03-10');
    await save('1500.00', '1400.00', '25', 1);
    await onDay('2025-03-20');
    const shown = async (day: string | null) => {
      const budget = (await stood(day, `economy/2025/budget?organisation=${place.unit}`)) as BudgetView;
      const rolled = (await stood(day, `economy/2025/forecasts?organisation=${place.board}&month=2`)) as ForecastRollup;
      const { items } = (await stood(day, `economy/volumes?organisation=${place.board}&year=2025&years=1`)) as {
        items: VolumeView[];
      };
      const path = `economy/2025/sheets/investments?organisation=${place.board}`;
      const { number, versions } = (await stood(day, path)) as SheetView;
      const counted = items[0]?.years[0]?.rows[0]?.months[0]?.value ?? null;
      return [budget.gross.cost, rolled.organisations.at(-1)?.lodgedMonth ?? null, counted, number, versions.length];
    };
    expect(await shown('2025-02-28')).toEqual(['0.00', null, null, 0, 0]);
    expect(await shown('2025-03-05')).toEqual(['1200.00', 2, '20', 1, 1]);
    expect(await shown(null)).toEqual(['1500.00', 2, '25', 2, 2]);
  });

  it('are the days, excuses and questions of a round, and who was late then', async () => {
    const { place, central, head, onDay, stood } = await prepare();
    const opened = await central.send('POST', 'rounds', {
      requestId: randomUUID(),
      year: 2025,
      kind: 'T1',
      organisation: place.council,
      title: 'Tertialrapport 1 2025',
      leadDays: { board: 0, department: 5, unit: 5 },
      lastDay: '2025-03-20',
      copyFrom: null,
      parts: [
        { organisation: place.board, deadline: '2025-03-20' },
        { organisation: place.unit, deadline: '2025-03-04' },
      ],
    });
    const { id } = opened.body as { id: string };
    await onDay('2025-03-06');
    const begun = { requestId: randomUUID(), organisation: place.unit, year: 2025, kind: 'T1' };
    expect((await head.send('POST', 'writing/start', { ...begun, activities: true, texts: true })).status).toBe(200);
    await onDay('2025-03-10');
    const moved = { requestId: randomUUID(), version: 1, deadline: '2025-03-18', withBelow: false, reason: 'Sjukdom' };
    expect((await central.send('POST', `rounds/${id}/parts/${place.unit}/deadline`, moved)).status).toBe(200);
    await onDay('2025-03-19');
    type Part = { organisation: { id: string }; deadline: string; daysLate: number; state: string };
    const unit = async (day: string | null) => {
      const { parts, changes } = (await stood(day, `rounds/${id}`, central)) as { parts: Part[]; changes: object[] };
      const part = parts.find(({ organisation }) => organisation.id === place.unit);
      return [part?.deadline, part?.daysLate, part?.state, changes.length];
    };
    expect(await unit('2025-03-05')).toEqual(['2025-03-04', 1, 'notBegun', 0]);
    expect(await unit('2025-03-08')).toEqual(['2025-03-04', 4, 'writing', 0]);
    expect(await unit('2025-03-11')).toEqual(['2025-03-18', 0, 'writing', 1]);
    expect(await unit(null)).toEqual(['2025-03-18', 1, 'writing', 1]);
    expect(await stood('2025-02-28', `rounds/${id}`, central)).toMatchObject({ status: 404 });
  });

  it('are the findings and answers that stood then, and files print with the corrections of that day', async () => {
    const { app, place, planner, onDay, stood, server } = await prepare();
    const document = sketchDocument({
      goals: [
        {
          title: 'Kartlagda behov',
          status: 'full',
          indicators: [{ name: 'Andel med plan', outcome: '12 %', target: '100 %', period: '2024' }],
        },
      ],
    });
    const sketch = { organisation: place.board, keptBy: planner.id, document, number: 1, state: 'decided' } as const;
    const edition = await keepSketch(app.database, place.id, sketch);
    await asTest(app.database, place.id, async ({ db }) => {
      await sql`update finding set found_at = '2025-03-01T10:00:00Z'`.execute(db);
      await sql`update edition set kept_at = '2025-03-01T10:00:00Z', decided_on = null`.execute(db);
    });
    type Found = { key: string; rule: string; state: string; answers: number };
    const found = async (day: string | null) => {
      const { items } = (await stood(day, 'findings', planner.client)) as { items: Found[] };
      return items.find(({ rule }) => rule === 'status-against-indicators');
    };
    await onDay('2025-03-05');
    const { key = '', answers = 0 } = (await found(null)) ?? {};
    const answered = await planner.client.send('POST', 'findings/answers', {
      requestId: randomUUID(),
      items: [{ edition, key, answers }],
      answer: { kind: 'dismissed', because: 'misread', reason: 'Mäter något annat.' },
    });
    expect(answered.status).toBe(200);
    await onDay('2025-03-10');
    const shown = (await stood(null, `editions/${edition}`, planner.client)) as EditionView;
    const corrected = await planner.client.send('POST', `editions/${edition}/corrections`, {
      requestId: randomUUID(),
      version: shown.version,
      thing: 'indicator',
      thingId: shown.document.indicators[0]?.id,
      field: 'outcome',
      after: '100 %',
    });
    expect(corrected.status).toBe(200);
    await asTest(app.database, place.id, ({ db }) =>
      sql`update finding set mended_at = '2025-03-10T10:00:00Z' where mended_at is not null`.execute(db),
    );
    await onDay('2025-03-20');
    expect(await found('2025-02-27')).toBeUndefined();
    expect(await found('2025-03-02')).toMatchObject({ state: 'open' });
    expect(await found('2025-03-06')).toMatchObject({ state: 'dismissed' });
    const printed = async (day: string) => {
      const url = `/api/v1/editions/${edition}/export?format=html&den=${day}`;
      const { body } = await server.inject({ method: 'GET', url, headers: { cookie: planner.client.cookie } });
      return body.includes('12 %');
    };
    expect(await printed('2025-03-06')).toBe(true);
    expect(await printed('2025-03-12')).toBe(false);
  });
});
