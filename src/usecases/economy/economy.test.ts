import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { LedgerRowsView } from '#domain/economy/ledger-rows-view.ts';
import type { LoadSummary, LoadView } from '#domain/economy/load-view.ts';
import type { OutcomeView } from '#domain/economy/outcome-view.ts';
import type { MappingTrial } from '#domain/economy/try-mapping.ts';
import { setLoadState } from '#store/economy/loads.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

import { resumeLoads } from './read-load.ts';

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
const areas = [
  { code: 'barn', name: 'Barn och ungdom', parent: null },
  { code: 'forskola', name: 'varav förskola', parent: 'barn' },
];
const kinds = [
  { code: 'avgifter', name: 'Taxor och avgifter', side: 'income', isStaff: false },
  { code: 'personal', name: 'Personal', side: 'cost', isStaff: true },
];
const rulesFor = (organisation: string) => [
  { target: 'organisation', when: { responsibility: '12*' }, to: organisation },
  { target: 'area', when: { responsibility: '12*' }, to: 'forskola' },
  { target: 'kind', when: { account: '50*' }, to: 'personal' },
  { target: 'kind', when: { account: '19*' }, to: null },
];
const csv = (...lines: string[]): string => ['Konto;Ansvar;Period;Belopp', ...lines].join('\r\n');
const sieDimensions = { responsibility: '1', operation: '2', activity: '5', project: '6', counterpart: '7' };

describeOnEachDatabase('a ledger’s figures', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { app, signInAs, failures } = await startTestServer(database, place.id);
    const controller = await signInAs(await addPerson(database, place.id, 'controller', place.board));
    const reader = await signInAs(await addPerson(database, place.id, 'reader', place.board));
    const send = (method: 'POST' | 'PUT', path: string, body: object) =>
      controller.send(method, `economy/${path}`, { requestId: randomUUID(), ...body });
    const { mark } = (await controller.get('economy/2025/chart')).body as { mark: string };
    expect((await send('PUT', '2025/chart', { mark, areas, kinds })).status).toBe(200);
    const made = await send('POST', 'layouts', { id: null, version: 1, layout });
    const { id: layoutId } = made.body as { id: string };
    const map = (number: number, rules: object[]) =>
      send('PUT', '2025/mapping', { number, reason: 'Ny kodplan', mapping: { rules, sieDimensions } });
    const sendFile = (text: string, more: Record<string, string> = {}) => {
      const file = new File([text], 'huvudbok.csv');
      const fields = { requestId: randomUUID(), file, year: '2025', what: 'outcome', layout: layoutId, ...more };
      return controller.upload('economy/loads', fields);
    };
    const upload = async (text: string, more: Record<string, string> = {}): Promise<LoadView> => {
      const { body, status } = await sendFile(text, more);
      expect([status, body]).toMatchObject([202, {}]);
      await app.loads.idle();
      expect(failures).toEqual([]);
      return show((body as LoadSummary).id);
    };
    const show = async (id: string) => (await controller.get(`economy/loads/${id}`)).body as LoadView;
    const confirm = ({ id, version }: LoadView, reason = '') => send('POST', `loads/${id}/load`, { version, reason });
    const outcome = async (who = controller) =>
      (await who.get(`economy/2025/outcome?organisation=${place.board}`)).body as OutcomeView;
    const signIn = async (role: 'centralOffice') => signInAs(await addPerson(database, place.id, role, place.board));
    return { app, failures, place, controller, reader, signIn, send, map, sendFile, upload, show, confirm, outcome };
  };

  it('are read, placed by the mapping, looked at, and count when somebody says so', async () => {
    const { place, map, upload, confirm, outcome, reader } = await prepare();
    expect((await map(0, rulesFor(place.unit))).status).toBe(200);
    const text = csv(
      '5011;1200;202501;100,50',
      '5011;1200;202502;200,00',
      '3010;1200;202501;-50,00',
      '1930;1200;202501;-250,50',
    );
    const load = await upload(text, { controlTotal: '0,00' });
    expect(load).toMatchObject({
      state: 'read',
      format: 'csv',
      rows: 4,
      fromMonth: 1,
      toMonth: 2,
      total: '0.00',
      faults: [],
    });
    expect(load.unmatched).toMatchObject({
      total: 1,
      amount: '-50.00',
      strings: [{ account: '3010', missing: ['kind'] }],
    });
    expect((await outcome()).rows).toEqual([]);
    expect((await confirm(load)).body).toMatchObject({ state: 'loaded' });
    const { rows, throughMonth } = await outcome();
    expect(throughMonth).toBe(2);
    expect(rows).toMatchObject([{ area: 'forskola', kind: 'personal', total: '300.50' }]);
    expect(rows[0]?.months.slice(0, 3)).toEqual(['100.50', '200.00', null]);
    const seen = await outcome(reader);
    expect([seen.rows, seen.staffHidden]).toEqual([[], true]);
  });

  it('lead from an amount to its rows, without those of staff for whoever may not see them', async () => {
    const { place, controller, reader, map, upload, confirm, signIn } = await prepare();
    await map(0, [...rulesFor(place.unit), { target: 'kind', when: { account: '30*' }, to: 'avgifter' }]);
    await confirm(
      await upload(
        csv('5011;1200;202501;100,00', '3010;1200;202501;-40,00', '3011;1200;202502;-40,00', '3012;1200;202502;-7,00'),
      ),
    );
    const rows = async (who: typeof controller, asked = '') => {
      const { body, status } = await who.get(`economy/2025/rows?organisation=${place.board}${asked}`);
      expect(status).toBe(200);
      return body as LedgerRowsView;
    };
    const all = await rows(controller);
    expect(all).toMatchObject({ total: 4, sum: '13.00', throughMonth: 2, staffHidden: false, next: null });
    expect(all.items[0]).toMatchObject({ fileName: 'huvudbok.csv', line: 2, account: '5011 1200', amount: '100.00' });
    const pages: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: LedgerRowsView = await rows(controller, `&limit=1${after === '' ? '' : `&after=${after}`}`);
      pages.push(...page.items.map(({ amount }) => amount));
      after = page.next;
    }
    expect(pages).toEqual(['100.00', '-40.00', '-40.00', '-7.00']);
    expect(await rows(controller, '&kind=personal,avgifter&from=2')).toMatchObject({
      kind: 'Personal, Taxor och avgifter',
      total: 2,
      sum: '-47.00',
    });
    expect(await rows(controller, '&project=p1')).toMatchObject({ project: 'p1', total: 0, sum: '0.00', items: [] });
    expect(await rows(controller, '&area=barn&side=income&from=2&through=2')).toMatchObject({
      area: 'Barn och ungdom',
      total: 2,
      sum: '-47.00',
    });
    const central = await signIn('centralOffice');
    expect(await rows(central)).toMatchObject({ total: 3, sum: '-87.00', staffHidden: true });
    expect(await rows(central, '&kind=personal')).toMatchObject({ total: 0, sum: '0.00', items: [] });
    expect((await reader.get(`economy/2025/rows?organisation=${place.board}`)).status).toBe(404);
  });

  it('move when the mapping changes, which can be tried before', async () => {
    const { place, send, map, upload, confirm, outcome, signIn } = await prepare();
    await map(0, rulesFor(place.unit));
    await confirm(await upload(csv('5011;1200;202501;100,00', '3010;1200;202501;-40,00')));
    const rules = [...rulesFor(place.unit), { target: 'kind', when: { account: '30*' }, to: 'avgifter' }];
    const trial = (await send('POST', '2025/mapping/test', { mapping: { rules, sieDimensions } })).body as MappingTrial;
    expect(trial).toMatchObject({ unmatched: { total: 0 }, moved: { total: 1, strings: [{ account: '3010' }] } });
    const central = await signIn('centralOffice');
    const blind = await central.send('POST', 'economy/2025/mapping/test', { mapping: { rules, sieDimensions } });
    expect(blind.body).toMatchObject({
      mapped: { strings: 2, amount: null },
      moved: { total: 1, strings: [{ account: '3010', amount: null }] },
    });
    expect((await outcome()).rows).toHaveLength(1);
    expect(await map(1, rules)).toMatchObject({ status: 200, body: { number: 2 } });
    expect((await outcome()).rows.map(({ kind, total }) => [kind, total])).toEqual([
      ['avgifter', '-40.00'],
      ['personal', '100.00'],
    ]);
    expect(await map(1, rules)).toMatchObject({ status: 409, body: { current: { number: 2 } } });
  });

  it('of a later printout take the place of the earlier, and give it back when undone', async () => {
    const { place, send, map, upload, confirm, outcome, show } = await prepare();
    await map(0, rulesFor(place.unit));
    const first = await upload(csv('5011;1200;202501;100,00'));
    await confirm(first);
    const second = await upload(csv('5011;1200;202501;110,00', '5011;1200;202502;90,00'));
    expect(second.comparison).toMatchObject({
      load: first.id,
      months: [
        { month: 1, before: '100.00', now: '110.00', difference: '10.00' },
        { month: 2, before: '0.00', now: '90.00', difference: '90.00' },
      ],
    });
    await confirm(second);
    expect((await outcome()).rows[0]?.total).toBe('200.00');
    expect(await show(first.id)).toMatchObject({ state: 'replaced', replacedBy: second.id });
    const part = await upload(csv('5011;1200;202502;1,00'));
    expect(await confirm(part)).toMatchObject({ status: 409 });
    const { version } = await show(second.id);
    expect((await send('POST', `loads/${second.id}/undo`, { version, reason: 'Fel fil' })).status).toBe(200);
    expect((await outcome()).rows[0]?.total).toBe('100.00');
    expect(await show(first.id)).toMatchObject({ state: 'loaded' });
  });

  it('with faults wait for somebody to accept them with a reason; every fault is told', async () => {
    const { place, map, upload, confirm, outcome } = await prepare();
    await map(0, rulesFor(place.unit));
    const load = await upload(csv('5011;1200;202501;100,00', '5011;1200;202401;5,00', '5011;1200;202502;ett'), {
      controlTotal: '1000',
    });
    expect(load.faults.map(({ code, line }) => [code, line])).toEqual([
      ['figure-amount', 4],
      ['outside-year', null],
      ['control-total', null],
    ]);
    expect(await confirm(load)).toMatchObject({ status: 422 });
    expect((await outcome()).rows).toEqual([]);
    expect(await confirm(load, 'Rättas i nästa utskrift')).toMatchObject({
      status: 200,
      body: { state: 'loaded', accepted: 'Rättas i nästa utskrift' },
    });
    // The row of another year is not booked on this one's January.
    expect((await outcome()).rows[0]?.total).toBe('100.00');
  });

  it('sent twice in the same file are told as such, and still count once', async () => {
    const { place, map, upload, confirm, outcome } = await prepare();
    await map(0, rulesFor(place.unit));
    const text = csv('5011;1200;202501;100,00');
    await confirm(await upload(text));
    const again = await upload(text);
    expect(again.faults).toMatchObject([{ code: 'same-file', severity: 'warning' }]);
    expect((await confirm(again)).status).toBe(200);
    expect((await outcome()).rows[0]?.total).toBe('100.00');
  });

  it('in a file that is something else are refused, and nothing of it is kept', async () => {
    const { upload, confirm } = await prepare();
    const load = await upload('Namn;Adress\nAnna;Gatan 1');
    expect(load).toMatchObject({ state: 'refused', rows: 0, allowed: ['undo'] });
    expect(load.faults.map(({ field }) => field)).toEqual(['Konto', 'Ansvar', 'Belopp', 'Period']);
    expect(await confirm(load)).toMatchObject({ status: 409 });
  });

  it('are read though a text or an account holds a zero sign, which no database keeps', async () => {
    const { upload } = await prepare();
    const load = await upload(csv('50\u000011;12\u000000;202501;100,00'));
    expect(load).toMatchObject({ state: 'read', total: '100.00' });
    expect(load.unmatched.strings).toMatchObject([{ account: '50 11', responsibility: '12 00' }]);
  });

  it('that nobody foresaw are refused with what to do, can be thrown away and do not wait for ever', async () => {
    const { app, failures, show, sendFile, send } = await prepare();
    const rows = Array.from({ length: 20 }, () => '5011;1200;202501;999999999999999,00');
    const sent = (await sendFile(csv(...rows))).body as LoadSummary;
    await app.loads.idle();
    expect(failures).toHaveLength(1);
    const load = await show(sent.id);
    expect(load).toMatchObject({ state: 'refused', rows: 0, faults: [{ code: 'not-read' }], allowed: ['undo'] });
    const thrown = await send('POST', `loads/${load.id}/undo`, { version: load.version, reason: '' });
    expect(thrown).toMatchObject({ status: 200, body: { state: 'undone' } });
    expect((await sendFile(csv('5011;1200;202501;1,00'), { controlTotal: '9'.repeat(40) })).status).toBe(422);
  });

  it('tell those who may not see staff costs that the sum is not the control total, and not what it is', async () => {
    const { upload, signIn, show } = await prepare();
    const { id } = await upload(csv('5011;1200;202501;31337,00'), { controlTotal: '1,00' });
    expect((await show(id)).faults).toMatchObject([{ message: expect.stringContaining('31\u00a0337') as string }]);
    const { body } = await (await signIn('centralOffice')).get(`economy/loads/${id}`);
    expect(body).toMatchObject({ faults: [{ code: 'control-total' }], sumsHidden: true });
    expect(JSON.stringify(body)).not.toMatch(/31.?337/u);
  });

  it('whose reading was broken off are read anew from the first row, once', async () => {
    const { app, place, map, upload, show } = await prepare();
    await map(0, rulesFor(place.unit));
    const { id } = await upload(csv('5011;1200;202501;100,00', '5011;1200;202502;1,00'));
    await asTest(app.database, place.id, ({ db }) => setLoadState(db, id, 'reading', app.now().toISOString()));
    await resumeLoads(app);
    await app.loads.idle();
    expect(await show(id)).toMatchObject({ state: 'read', rows: 2, total: '101.00' });
  });
});
