import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { VolumeFile } from '#domain/volumes/volume-file.ts';
import type { VolumeChange, VolumeView } from '#domain/volumes/volume-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const entry = (value: string | null, reason = '') => ({ value, reason });

describeOnEachDatabase('volumes', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { app, signInAs } = await startTestServer(database, place.id);
    const controller = await signInAs(
      await addPerson(database, place.id, 'controller', place.board, 'Cilla Controller'),
    );
    const head = await signInAs(await addPerson(database, place.id, 'headOfUnit', place.unit, 'Hugo Chef'));
    const reader = await signInAs(await addPerson(database, place.id, 'reader', place.board));
    const definition = {
      name: 'Hushåll',
      unit: 'hushåll',
      decimals: 0,
      organisation: place.unit,
      splits: [
        { code: 'unga', name: 'Under 25 år' },
        { code: 'ovriga', name: 'Övriga' },
      ],
      cost: null,
    };
    const save = (more: object = {}, who = controller) =>
      who.send('POST', 'economy/volumes', {
        requestId: randomUUID(),
        id: null,
        version: 1,
        definition: { ...definition, ...more },
      });
    const { id } = (await save()).body as { id: string };
    const cell = (split: string, month: number, after: object | null, seen: object | null = null, year = 2025) => ({
      volume: id,
      split,
      year,
      month,
      entry: after,
      seen,
    });
    const enter = (cells: object[], who = head, more: object = {}) =>
      who.send('PUT', 'economy/volume-months', { requestId: randomUUID(), cells, ...more });
    const list = async (who = controller, query = `organisation=${place.board}&year=2025&years=3`) =>
      ((await who.get(`economy/volumes?${query}`)).body as { items: VolumeView[] }).items;
    return { app, place, controller, head, reader, definition, save, id, cell, enter, list };
  };

  it('are filled in by the head and seen by the board, with means over what is known', async () => {
    const { cell, enter, list, reader } = await prepare();
    const cells = [
      cell('unga', 1, entry('10')),
      cell('unga', 2, entry(null, 'systembyte')),
      cell('unga', 3, entry('20')),
      cell('ovriga', 1, entry('30')),
      cell('unga', 1, entry('8'), null, 2024),
    ];
    expect(await enter(cells)).toMatchObject({ status: 200, body: { changed: 5 } });
    const [view] = await list(reader);
    expect(view?.years.map(({ year, rows }) => [year, rows[0]?.mean])).toEqual([
      [2025, '15'],
      [2024, '8'],
      [2023, null],
    ]);
    expect(view?.years[0]?.total?.months.slice(0, 3).map((one) => one?.value)).toEqual(['40', undefined, undefined]);
    expect(view?.years[0]?.rows[0]?.months[1]).toEqual({ value: null, reason: 'systembyte' });
    expect(view?.allowed).toEqual([]);
    expect(await enter([cell('unga', 4, entry('1'))], reader)).toMatchObject({ status: 403 });
  });

  it('that somebody else changed meanwhile are refused with what stands, and none is saved', async () => {
    const { cell, enter, list, controller } = await prepare();
    await enter([cell('unga', 1, entry('10'))]);
    const late = [cell('unga', 1, entry('12')), cell('unga', 2, entry('13'))];
    expect(await enter(late, controller)).toMatchObject({
      status: 409,
      body: { current: [{ split: 'unga', month: 1, entry: { value: '10' } }] },
    });
    expect((await list())[0]?.years[0]?.rows[0]?.months.slice(0, 2)).toEqual([entry('10'), null]);
    expect(await enter([cell('unga', 1, entry('12'), entry('10'))], controller)).toMatchObject({ status: 200 });
    expect(await enter([cell('unga', 1, null, entry('12'))])).toMatchObject({ status: 200 });
  });

  it('keep who changed them, when, from what and from which file', async () => {
    const { cell, enter, id, controller } = await prepare();
    await enter([cell('unga', 1, entry('10'))]);
    await enter([cell('unga', 1, entry(null), entry('10'))], controller, { source: 'volymer.csv' });
    const { items } = (await controller.get(`economy/volumes/${id}/history`)).body as { items: VolumeChange[] };
    expect(items.map(({ by, before, after, source }) => [by, before?.value, after?.value, source])).toEqual([
      ['Cilla Controller', '10', null, 'volymer.csv'],
      ['Hugo Chef', undefined, '10', null],
    ]);
  });

  it('with a value that does not fit are refused by name and place', async () => {
    const { cell, enter } = await prepare();
    const refused = await enter([
      cell('unga', 1, entry('1.5')),
      cell('okand', 1, entry('1')),
      cell('unga', 2, entry('2', 'x')),
    ]);
    expect(refused.status).toBe(422);
    expect((refused.body as { faults: { code: string }[] }).faults.map(({ code }) => code)).toEqual([
      'volume-value',
      'volume-split',
      'volume-reason',
    ]);
  });

  it('are defined by those who keep the order of things, and keep groups that have values', async () => {
    const { save, id, cell, enter, head, controller, definition } = await prepare();
    expect(await save({ name: 'Timmar' }, head)).toMatchObject({ status: 403 });
    expect(await save()).toMatchObject({ status: 422, body: { faults: [{ code: 'volume-name' }] } });
    await enter([cell('unga', 1, entry('10'))]);
    const change = (version: number, splits: object[]) =>
      controller.send('POST', 'economy/volumes', {
        requestId: randomUUID(),
        id,
        version,
        definition: { ...definition, splits },
      });
    expect(await change(1, definition.splits.slice(1))).toMatchObject({ status: 422 });
    expect(await change(1, definition.splits.slice(0, 1))).toMatchObject({ status: 200 });
    expect(await change(1, definition.splits)).toMatchObject({ status: 409 });
    const end = (ended: boolean, version: number) =>
      controller.send('POST', `economy/volumes/${id}/end`, { requestId: randomUUID(), version, ended });
    expect(await end(true, 2)).toMatchObject({ status: 200 });
    expect(await enter([cell('unga', 2, entry('1'))])).toMatchObject({ status: 409 });
    expect(await end(false, 3)).toMatchObject({ status: 200 });
  });

  it('come from a file as a proposal, with its faults by line and column', async () => {
    const { place, head, id, list } = await prepare();
    const text = 'Volym;Grupp;Jan;Feb\nHushåll;Under 25 år;10;i.u.\nHushåll;Övriga;många;30\nBåtar;;1;2\n';
    const fields = { file: new File([text], 'volymer.csv'), organisation: place.unit, year: '2025' };
    const { status, body } = await head.upload('economy/volumes/file', fields);
    const { cells, faults } = body as VolumeFile;
    expect(status).toBe(200);
    expect(cells.map(({ volume, split, month, entry: read }) => [volume, split, month, read?.value])).toEqual([
      [id, 'unga', 1, '10'],
      [id, 'unga', 2, null],
      [id, 'ovriga', 2, '30'],
    ]);
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [3, 'Jan'],
      [4, null],
    ]);
    expect((await list())[0]?.years[0]?.rows[0]?.months[0]).toBeNull();
  });
});
