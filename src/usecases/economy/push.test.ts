import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { LoadSummary, LoadView } from '#domain/economy/load-view.ts';
import type { PushReceipt } from '#domain/economy/pushed-figures.ts';
import type { MachineTokenView } from '#domain/people/machine-token-view.ts';
import { insertVolume } from '#store/volumes/volumes.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

import { MAX_PUSHES_PER_HOUR, MAX_VOLUMES } from '#limits';

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
const rows = [
  { account: '5011', responsibility: '1200', period: '2025-01', amount: '100.50' },
  { account: '3010', responsibility: '1200', period: '2025-02-15', amount: '-50', voucher: 'A1', text: 'Avgift' },
];
const withId = (more: object = {}) => ({ requestId: randomUUID(), year: 2025, what: 'outcome', ...more });

describeOnEachDatabase('a system that pushes figures', (open) => {
  const prepare = async (now = () => new Date()) => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { app, server, signInAs, machine, failures } = await startTestServer(database, place.id, { now });
    const administrator = await signInAs(await addPerson(database, place.id, 'administrator', place.council));
    const controller = await signInAs(await addPerson(database, place.id, 'controller', place.board));
    const asked = { requestId: randomUUID(), name: 'Huvudboken', organisation: place.board };
    const made = await administrator.send('POST', 'machine-tokens', asked);
    const { id, token } = made.body as MachineTokenView & { token: string };
    const idle = async (): Promise<void> => {
      await app.loads.idle();
      expect(failures).toEqual([]);
    };
    const show = async (load: string) => (await controller.get(`economy/loads/${load}`)).body as LoadView;
    const tokens = async () =>
      ((await administrator.get('machine-tokens')).body as { items: MachineTokenView[] }).items;
    const system = machine(token);
    return {
      database,
      place,
      server,
      administrator,
      controller,
      machine,
      asked,
      made,
      id,
      token,
      system,
      idle,
      show,
      tokens,
    };
  };

  it('is given a token once, which the log and the list never tell', async () => {
    const { administrator, asked, made, token, tokens } = await prepare();
    expect(made).toMatchObject({ status: 201, body: { name: 'Huvudboken', lastUsedAt: null, allowed: ['revoke'] } });
    expect(token).toMatch(/^styrkedja_[\w-]{43}$/u);
    const again = await administrator.send('POST', 'machine-tokens', asked);
    expect(again).toMatchObject({ status: 201, body: { id: (made.body as MachineTokenView).id, token: null } });
    expect(await tokens()).toHaveLength(1);
    const audit = await administrator.get('audit');
    expect(JSON.stringify(audit.body)).toContain('gjorde nyckeln Huvudboken');
    expect(JSON.stringify([audit.body, await tokens()])).not.toContain(token);
  });

  it('sends months of volumes that count at once, except where a person has entered them (VO-8, VO-9)', async () => {
    const { database, place, controller, system, machine } = await prepare();
    const definition = (organisation: string, name: string) => ({
      name,
      unit: 'barn',
      decimals: 0,
      organisation,
      splits: [{ code: 'alla', name: 'Alla' }],
      cost: null,
    });
    const define = (organisation: string, name: string) =>
      controller.send('POST', 'economy/volumes', {
        requestId: randomUUID(),
        id: null,
        version: 1,
        definition: definition(organisation, name),
      });
    const { id } = (await define(place.unit, 'Barn')).body as { id: string };
    const month = (number: string, value: string) => ({ volume: 'Barn', month: `2025-${number}`, value });
    const push = (sent: object[], requestId: string = randomUUID(), who = system) =>
      who.send('POST', 'economy/pushes/volumes', { requestId, rows: sent });
    const requestId = randomUUID();
    const first = [month('01', '10'), month('02', '11')];
    for (let time = 0; time < 2; time += 1) {
      expect(await push(first, requestId)).toMatchObject({ status: 200, body: { changed: 2, same: 0, kept: [] } });
    }
    const cell = { volume: id, split: 'alla', year: 2025, month: 2 };
    const entry = { value: '12', reason: '' };
    const entered = await controller.send('PUT', 'economy/volume-months', {
      requestId: randomUUID(),
      cells: [{ ...cell, entry, seen: { value: '11', reason: '' } }],
      source: null,
    });
    expect(entered.status).toBe(200);
    const again = await push([month('01', '9'), month('02', '13'), month('03', 'i.u.')]);
    expect(again).toMatchObject({ status: 200, body: { changed: 2, same: 0, kept: [{ row: 2, by: 'Petra Prov' }] } });
    const { items } = (await controller.get(`economy/volumes/${id}/history`)).body as {
      items: { by: string; month: number }[];
    };
    expect(items.filter((change) => change.month === 1)).toMatchObject([{ by: 'Huvudboken' }, { by: 'Huvudboken' }]);
    const wrong = await push([month('13', '1'), { ...month('01', '1'), volume: 'Finns inte' }]);
    expect(wrong).toMatchObject({ status: 422, body: { faults: [{ line: 1, field: 'month' }, { line: 2 }] } });
    expect((await push([month('01', '1')], randomUUID(), machine('styrkedja_fel'))).status).toBe(401);
    // A token for the whole knows more volumes than any page shows.
    await asTest(database, place.id, async ({ db }) => {
      for (let number = 0; number <= MAX_VOLUMES; number += 1) {
        await insertVolume(db, randomUUID(), definition(place.unit, `Andra ${number}`));
      }
    });
    expect(await push([month('04', '14')])).toMatchObject({ status: 200, body: { changed: 1 } });
  });

  it('sends rows that become a load, which a person lets in and takes out again', async () => {
    const { place, controller, system, idle, show, tokens } = await prepare();
    const sent = withId({ rows, controlTotal: '50.50' });
    const answer = await system.send('POST', 'economy/pushes/rows', sent);
    expect(answer).toMatchObject({ status: 202, body: { year: 2025, what: 'outcome', faults: [] } });
    const { id } = answer.body as PushReceipt;
    await idle();
    const again = await system.send('POST', 'economy/pushes/rows', sent);
    expect(again).toMatchObject({ status: 202, body: { id, state: 'read', rows: 2, total: '50.50' } });
    const load = await show(id);
    expect(load).toMatchObject({
      state: 'read',
      format: 'push',
      by: 'Huvudboken',
      fileName: 'Huvudboken',
      organisation: place.board,
      controlTotal: '50.50',
      months: [
        { month: 1, amount: '100.50' },
        { month: 2, amount: '-50.00' },
      ],
      allowed: ['load', 'undo'],
    });
    const act = (what: string, { version }: { readonly version: number }) =>
      controller.send('POST', `economy/loads/${id}/${what}`, { requestId: randomUUID(), version, reason: 'Rätt' });
    const loaded = await act('load', load);
    expect(loaded).toMatchObject({ status: 200, body: { state: 'loaded' } });
    expect(await act('undo', loaded.body as LoadSummary)).toMatchObject({ status: 200, body: { state: 'undone' } });
    expect((await tokens())[0]?.lastUsedAt).toMatch(/^\d{4}-/u);
    const other = await system.send('POST', 'economy/pushes/rows', { ...sent, rows: rows.slice(1), controlTotal: '' });
    expect(other.status).toBe(409);
  });

  it('is told every fault by row and field, and nothing of it is stored; mended, the same id is taken', async () => {
    const { controller, system } = await prepare();
    const sent = withId({ rows: [rows[0], { ...rows[1], amount: '1,5', period: '2024-01' }] });
    expect(await system.send('POST', 'economy/pushes/rows', sent)).toMatchObject({
      status: 422,
      body: {
        faults: [
          { code: 'figure-amount', line: 2, field: 'amount' },
          { code: 'outside-year', line: 2, field: 'period' },
        ],
      },
    });
    const shapeless = await system.send('POST', 'economy/pushes/rows', withId({ rows: [rows[0], { amount: 5 }] }));
    expect(shapeless).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ pointer: '/rows/1/amount' })]) },
    });
    expect((await controller.get('economy/loads')).body).toMatchObject({ total: 0 });
    expect((await system.send('POST', 'economy/pushes/rows', { ...sent, rows })).status).toBe(202);
  });

  it('sends a file by the name of a saved description', async () => {
    const { controller, system, idle, show } = await prepare();
    await controller.send('POST', 'economy/layouts', { requestId: randomUUID(), id: null, version: 1, layout });
    const file = new File(['Konto;Period;Belopp\n5011;202501;100,50\n5011;202502;ett'], 'januari.csv');
    const fields = { requestId: randomUUID(), file, year: '2025', what: 'outcome', layout: 'huvudbok' };
    const answer = await system.upload('economy/pushes/file', fields);
    expect(answer.status).toBe(202);
    await idle();
    const { id } = answer.body as PushReceipt;
    expect(await show(id)).toMatchObject({ state: 'read', format: 'csv', by: 'Huvudboken', fileName: 'januari.csv' });
    expect(await system.upload('economy/pushes/file', fields)).toMatchObject({
      status: 202,
      body: { id, state: 'read', faults: [{ code: 'figure-amount', line: 3, field: 'Belopp' }] },
    });
    const unknown = await system.upload('economy/pushes/file', { ...fields, requestId: randomUUID(), layout: 'Annan' });
    expect(unknown).toMatchObject({ status: 422, body: { faults: [{ code: 'no-layout', field: 'layout' }] } });
  });

  it('can do nothing else, nor a person what it does, nor anybody with a token that is unknown', async () => {
    const { administrator, controller, machine, system } = await prepare();
    const file = new File(['x'], 'x.csv');
    const upload = { requestId: randomUUID(), file, year: '2025', what: 'outcome' };
    for (const path of ['economy/loads', 'imports', 'economy/preview']) {
      expect([path, (await system.upload(path, upload)).status]).toEqual([path, 401]);
    }
    for (const path of ['session', 'economy/loads', 'machine-tokens', 'people', 'audit', 'editions']) {
      expect([path, (await system.get(path)).status]).toEqual([path, 401]);
    }
    for (const client of [administrator, controller, machine('styrkedja_okand')]) {
      expect((await client.send('POST', 'economy/pushes/rows', withId({ rows }))).status).toBe(401);
      expect((await client.upload('economy/pushes/file', { ...upload, layout: 'x' })).status).toBe(401);
    }
  });

  it('is stopped by the revoking of its token; what it sent stays', async () => {
    const { place, administrator, controller, id, system, idle, tokens } = await prepare();
    expect((await system.send('POST', 'economy/pushes/rows', withId({ rows }))).status).toBe(202);
    await idle();
    const revoke = () => administrator.send('POST', `machine-tokens/${id}/revoke`, { requestId: randomUUID() });
    expect(await revoke()).toMatchObject({ status: 200, body: { revokedBy: 'Petra Prov', allowed: [] } });
    expect((await revoke()).status).toBe(409);
    expect((await system.send('POST', 'economy/pushes/rows', withId({ rows }))).status).toBe(401);
    expect((await controller.get('economy/loads')).body).toMatchObject({ total: 1 });
    expect(await tokens()).toMatchObject([{ id, organisation: { id: place.board } }]);
  });

  it('waits for the next hour when it has sent too often', async () => {
    let now = new Date('2026-03-02T10:00:00Z');
    const { system } = await prepare(() => now);
    const wrong = { rows: [{ ...rows[0], amount: 'x' }] };
    const push = async () => (await system.send('POST', 'economy/pushes/rows', withId(wrong))).status;
    for (let sent = 0; sent < MAX_PUSHES_PER_HOUR; sent += 1) expect(await push()).toBe(422);
    expect(await push()).toBe(429);
    now = new Date('2026-03-02T11:00:00Z');
    expect(await push()).toBe(422);
  });

  it('stands in the OpenAPI description with its security scheme, and no other route does', async () => {
    const { system } = await prepare();
    const { paths, components } = (await system.get('openapi.json')).body as {
      paths: Record<string, Record<string, { security?: object[] }>>;
      components: object;
    };
    expect(components).toMatchObject({ securitySchemes: { machineToken: { type: 'http', scheme: 'bearer' } } });
    const secured = Object.entries(paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ security }) => (security === undefined ? [] : [[path, security]])),
    );
    expect(secured).toEqual([
      ['/economy/pushes/rows', [{ machineToken: [] }]],
      ['/economy/pushes/file', [{ machineToken: [] }]],
      ['/economy/pushes/volumes', [{ machineToken: [] }]],
    ]);
  });
});
