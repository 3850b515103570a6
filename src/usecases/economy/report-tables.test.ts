import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { expect, it } from 'vitest';

import type { LoadSummary, LoadView } from '#domain/economy/load-view.ts';
import type { TableTrail } from '#domain/economy/report-tables/table-trail.ts';
import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import type { EditionView } from '#domain/editions/edition-view.ts';
import type { Finding } from '#domain/review/finding.ts';
import { beginLiveReview, reviewChange } from '#domain/review/live-review.ts';
import type { WritingView } from '#domain/writing/writing-view.ts';
import { carryPlacedTables, listPlacedTables } from '#store/economy/placed-tables.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { goal, paragraphs, steeringDocument, table, text } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

const documentOf = (said: readonly string[]) =>
  steeringDocument({
    kind: 'T1',
    year: 2025,
    goals: [goal('g1', 1, { level: 'boardGoal', title: 'Barnen leker ute' })],
    texts: [
      text('t1', 2, { heading: 'Uppföljning av ekonomi', headingLevel: 1, paragraphs: paragraphs(...said) }),
      text('t2', 3, { heading: 'Övrigt', headingLevel: 1, paragraphs: paragraphs('Inget övrigt.') }),
    ],
  });
const usual = { unit: 'tkr', rounding: 'adding', signs: 'ledger' };
const sheetOf = (result: string) => ({
  kind: 'resultUnits',
  caps: [{ yearPercent: '5', accumulatedPercent: '10' }],
  rows: [
    { name: 'Lekstugan', grossBudget: '4000000', carriedIn: '60000', result, commitmentsMet: true, decision: '' },
    {
      name: 'Gungan',
      grossBudget: '2000000',
      carriedIn: '-20000',
      result: '20000',
      commitmentsMet: true,
      decision: '',
    },
  ],
});

describeOnEachDatabase('an economic table in a draft', (open) => {
  const prepare = async (said = ['Läget är stabilt.']) => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { app, signInAs, failures } = await startTestServer(database, place.id);
    const person = (role: Parameters<typeof addPerson>[2]) =>
      addPerson(database, place.id, role, place.board, 'Kim Kontroll');
    const owner = await person('controller');
    const controller = await signInAs(owner);
    const writer = await signInAs(await person('writer'));
    const head = await signInAs(await person('headOfUnit'));
    const id = await keepEdition(database, place.id, {
      organisation: place.board,
      keptBy: owner,
      document: documentOf(said),
      state: 'draft',
      origin: 'written',
    });
    const putTable = (table: string, who = controller, chapter = 't1') =>
      who.send('POST', `writing/${id}/economy-tables`, { requestId: randomUUID(), chapter, spec: { table, ...usual } });
    const saveSheet = (number: number, sheet: object) =>
      controller.send('PUT', 'economy/2025/sheets', {
        requestId: randomUUID(),
        organisation: place.board,
        number,
        sheet,
        reason: 'Månadsbokslut',
      });
    const view = async () => (await controller.get(`writing/${id}`)).body as WritingView;
    const trail = async (table: string, row: number, column: number) =>
      (await controller.get(`editions/${id}/tables/${table}/trail?row=${row}&column=${column}`)).body as TableTrail;
    return {
      app,
      database,
      owner,
      place,
      controller,
      writer,
      head,
      id,
      put: putTable,
      saveSheet,
      view,
      trail,
      failures,
    };
  };
  const cells = ({ document: { tables } }: Pick<WritingView, 'document'>): string[][] =>
    (tables[0]?.rows ?? []).map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' ')));

  it('is computed anew when its figures change, until the draft is sent, and leads to the version behind it', async () => {
    const { app, head, id, put, saveSheet, view, trail, failures } = await prepare();
    await saveSheet(0, sheetOf('0'));
    const { table } = (await put('resultUnits')).body as { table: string };
    const first = await view();
    expect(first.document.tables).toMatchObject([{ id: table, title: 'Resultatenheter', unit: 'tkr', position: 3 }]);
    expect(cells(first)).toEqual([
      ['Lekstugan', '4 000', '200', '−60', '0', '60'],
      ['Gungan', '2 000', '100', '20', '−20', '0'],
      ['Summa resultatenheter', '6 000', '300', '−40', '−20', '60'],
    ]);
    await saveSheet(1, sheetOf('50000'));
    await app.upkeep.idle();
    expect(failures).toEqual([]);
    expect(cells(await view())[0]).toEqual(['Lekstugan', '4 000', '200', '−60', '−50', '110']);
    expect(await trail(table, 0, 4)).toMatchObject({
      printed: '−50',
      exact: '-50000',
      from: { of: 'sheet', sheet: 'resultUnits', year: 2025, number: 2, row: 'Lekstugan', column: 'result' },
      sheet: { number: 2, by: 'Kim Kontroll', reason: 'Månadsbokslut' },
    });
    const { version } = (await head.get(`editions/${id}/lifecycle`)).body as { version: number };
    expect(await head.send('POST', `editions/${id}/send`, { requestId: randomUUID(), version })).toMatchObject({
      status: 200,
    });
    await saveSheet(2, sheetOf('0'));
    await app.upkeep.idle();
    const sent = (await head.get(`editions/${id}`)).body as EditionView;
    expect(sent.economyTables).toEqual([table]);
    expect(cells(sent)[0]?.[4]).toBe('−50');
    for (const format of ['html', 'json', 'docx', 'xlsx']) {
      expect((await head.get(`editions/${id}/export?format=${format}`)).status).toBe(200);
    }
  });

  it('is held against what the text says of it, while it is written and before it is ready', async () => {
    const said = [
      'Budgeten för lekplatser är 9,9 mnkr.',
      'Bryggor väntas gå plus med 0,5 mnkr.',
      'Gångvägar spräcker budgeten.',
    ];
    const { app, head, id, put, saveSheet, view } = await prepare(said);
    const object = { object: 'Ny', project: '', adjustment: '0', outcome: '0', sale: '0' };
    await saveSheet(0, {
      kind: 'investments',
      rows: [
        { ...object, kind: 'Lekplatser', budget: '4000000', forecast: '4500000' },
        { ...object, kind: 'Bryggor', budget: '1000000', forecast: '1500000' },
        { ...object, kind: 'Gångvägar', budget: '2000000', forecast: '1800000' },
      ],
    });
    expect((await put('investments')).status).toBe(200);
    await app.upkeep.idle();
    const wrong = (findings: readonly Finding[]): string[] =>
      findings
        .filter(({ rule }) => rule === 'text-against-table')
        .flatMap(({ evidence: [first] }) => first?.quote ?? [])
        .toSorted();
    const kept = (await head.get(`editions/${id}/findings`)).body as { items: Finding[] };
    expect(wrong(kept.items)).toEqual(said.toSorted());
    const live = beginLiveReview((await view()).document);
    expect(wrong(live.result.findings)).toEqual(said.toSorted());
    const [chapter] = live.document.texts;
    if (chapter === undefined) throw new Error('The draft has no chapter');
    const mended = reviewChange(live, {
      thing: 'text',
      text: { ...chapter, paragraphs: paragraphs('Läget är stabilt.') },
    });
    expect(wrong(mended.gone)).toEqual(said.toSorted());
    const { sections } = (await head.get(`editions/${id}/lifecycle`)).body as LifecycleView;
    const part = sections.find(({ errors }) => errors > 0);
    expect(part?.errors).toBe(2);
    const { id: section, contentHash } = part ?? { id: '', contentHash: '' };
    const asked = { requestId: randomUUID(), section, ready: true, contentHash };
    expect(await head.send('POST', `editions/${id}/marks`, asked)).toMatchObject({
      status: 422,
      body: { faults: [{ code: 'text-against-table' }, { code: 'text-against-table' }] },
    });
  });

  it('without figures is named, and the draft is not ready before it has them or is without it', async () => {
    const { controller, head, id, put, view } = await prepare();
    const { table } = (await put('investments')).body as { table: string };
    expect((await view()).document.tables[0]?.doubts).toEqual([
      { field: 'economy', reason: 'Investeringarna är inte ifyllda.' },
    ]);
    const { version } = (await head.get(`editions/${id}/lifecycle`)).body as { version: number };
    const refused = await head.send('POST', `editions/${id}/send`, { requestId: randomUUID(), version });
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      422,
      expect.stringContaining('Investeringarna är inte ifyllda'),
    ]);
    const removed = await controller.send('POST', `writing/${id}/economy-tables/${table}/remove`, {
      requestId: randomUUID(),
    });
    expect(removed.status).toBe(200);
    const now = (await head.get(`editions/${id}/lifecycle`)).body as { version: number };
    expect(
      (await head.send('POST', `editions/${id}/send`, { requestId: randomUUID(), version: now.version })).status,
    ).toBe(200);
  });

  it('with staff costs is placed by those who may see them', async () => {
    const { writer, head, put } = await prepare();
    expect((await put('areas', writer)).status).toBe(403);
    expect((await put('areas', head)).status).toBe(200);
    expect((await put('resultUnits', writer)).status).toBe(200);
    expect((await put('resultUnits', writer, 'finns-inte')).status).toBe(404);
  });

  it('stands once: the same amounts a second time are refused with where they stand', async () => {
    const { controller, id, put, view } = await prepare();
    const { table } = (await put('resultUnits')).body as { table: string };
    const { heading } = (await view()).document.texts.find((each) => each.id === 't1') ?? { heading: '' };
    expect(await put('resultUnits')).toMatchObject({
      status: 409,
      body: {
        detail: `Tabellen ”Resultatenheter” finns redan i kapitlet ”${heading}”. Ändra hur den skrivs där, eller ta bort den först.`,
      },
    });
    const { table: other } = (await put('investments')).body as { table: string };
    const change = (of: string, spec: object) =>
      controller.send('POST', `writing/${id}/economy-tables/${of}`, { requestId: randomUUID(), spec });
    expect((await change(other, { table: 'resultUnits', ...usual })).status).toBe(409);
    expect((await change(table, { table: 'resultUnits', ...usual, unit: 'mnkr' })).status).toBe(200);
    expect((await view()).economyTables).toHaveLength(2);
  });

  it('is in a correction what it was: one that the template wanted is nobody’s own', async () => {
    const { database, place, owner, id, put, view } = await prepare();
    const { table } = (await put('resultUnits')).body as { table: string };
    const { document } = await view();
    const kept = { organisation: place.board, kind: 'T2' as const, keptBy: owner, state: 'draft' as const };
    const correction = await keepEdition(database, place.id, { ...kept, document, origin: 'written' });
    const carried = await asTest(database, place.id, async ({ db }) => {
      await sql`update edition_economy_table set asked = true where id = ${table}`.execute(db);
      await carryPlacedTables(db, id, correction);
      return listPlacedTables(db, correction);
    });
    expect(carried).toMatchObject([{ id: table, asked: true, frozen: true }]);
  });

  it('that came along from an earlier report without its values is taken out, and no other that nobody computes', async () => {
    const { controller, database, place, owner } = await prepare();
    const rows = (value: string) => [
      ['Förskola', value],
      ['Totalt', ''],
    ];
    const document = steeringDocument({
      kind: 'T2',
      year: 2025,
      texts: [text('t1', 2, { heading: 'Uppföljning av ekonomi', headingLevel: 1, paragraphs: [] })],
      tables: [table('b1', 4, { rows: rows('') }), table('b2', 5, { rows: rows('2,0') })],
    });
    const other = await keepEdition(database, place.id, {
      organisation: place.board,
      kind: 'T2',
      keptBy: owner,
      document,
      state: 'draft',
      origin: 'written',
    });
    const remove = async (id: string) =>
      (await controller.send('POST', `writing/${other}/economy-tables/${id}/remove`, { requestId: randomUUID() }))
        .status;
    expect([await remove('b1'), await remove('b2')]).toEqual([200, 404]);
    const left = (await controller.get(`writing/${other}`)).body as WritingView;
    expect(left.document.tables.map(({ id }) => id)).toEqual(['b2']);
  });

  it('of an outcome leads to the rows of the ledger and their file', async () => {
    const { app, place, controller, put, trail, view, id } = await prepare();
    const send = (method: 'POST' | 'PUT', path: string, body: object) =>
      controller.send(method, `economy/${path}`, { requestId: randomUUID(), ...body });
    const { mark } = (await controller.get('economy/2025/chart')).body as { mark: string };
    const areas = [{ code: 'barn', name: 'Barn', parent: null }];
    const kinds = [{ code: 'lon', name: 'Personal', side: 'cost', isStaff: true }];
    await send('PUT', '2025/chart', { mark, areas, kinds });
    const layout = {
      name: 'Huvudbok',
      headerRow: 1,
      sheet: null,
      decimal: ',',
      parts: { account: 'Konto' },
      amounts: { kind: 'amount', amount: 'Belopp', when: 'Period' },
      turnSign: false,
      text: null,
      voucher: null,
    };
    const { id: layoutId } = (await send('POST', 'layouts', { id: null, version: 1, layout })).body as { id: string };
    const rules = [
      { target: 'organisation', when: { account: '*' }, to: place.unit },
      { target: 'area', when: { account: '*' }, to: 'barn' },
      { target: 'kind', when: { account: '*' }, to: 'lon' },
    ];
    const sieDimensions = { responsibility: '1', operation: '2', activity: '5', project: '6', counterpart: '7' };
    await send('PUT', '2025/mapping', { number: 0, reason: 'Ny', mapping: { rules, sieDimensions } });
    const { table } = (await put('kinds')).body as { table: string };
    const csv = ['Konto;Period;Belopp', '5011;202501;100400,50', '5012;202504;200000,00', '5011;202505;7,00'].join(
      '\r\n',
    );
    const file = new File([csv], 'huvudbok.csv');
    const fields = { requestId: randomUUID(), file, year: '2025', what: 'outcome', layout: layoutId };
    const load = (await controller.upload('economy/loads', fields)).body as LoadSummary;
    await app.loads.idle();
    const { version } = (await controller.get(`economy/loads/${load.id}`)).body as LoadView;
    expect((await send('POST', `loads/${load.id}/load`, { version, reason: '' })).status).toBe(200);
    await app.upkeep.idle();
    expect(cells(await view())[0]).toEqual(['Personal', '', '300', '', '33,3', '']);
    const found = await trail(table, 0, 2);
    expect(found).toMatchObject({
      exact: '300400.50',
      kind: 'Personal',
      through: 4,
      loads: [{ id: load.id, fileName: 'huvudbok.csv' }],
      ledger: {
        count: 2,
        sum: '300400.50',
        rows: [
          { line: 3, amount: '200000.00' },
          { line: 2, account: '5011' },
        ],
      },
    });
    expect((await controller.get(`editions/${id}/tables/${table}/trail?row=9&column=9`)).status).toBe(404);
  });
});
