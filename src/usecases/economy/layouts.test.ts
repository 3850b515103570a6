import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { TablePreview } from '#domain/economy/figure-layout.ts';
import { guessLayout } from '#domain/economy/layout-trial.ts';
import type { LayoutTrial } from '#domain/economy/layout-trial.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

/** "Lön åäö" in code page 437, with amounts as old ledgers print them. */
const LON_IN_CP437 = [0x4c, 0x94, 0x6e, 0x20, 0x86, 0x84, 0x94];
const file = new File(
  [
    'Utskrift;;\r\nKonto;Period;Belopp;Text\r\n5010;202501;1 234,50;',
    Uint8Array.from(LON_IN_CP437),
    '\r\n3110;202502;(50,00);Avgift\r\n6010;202503;99,00-;Kredit\r\n6010;31 mars;5,00;x\r\n6010;202504;tolv;x\r\n',
  ],
  'huvudbok.csv',
);

describeOnEachDatabase('a description of a file', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id);
    const controller = await signInAs(await addPerson(database, place.id, 'controller', place.board));
    const preview = async (more: Record<string, string>) =>
      (await controller.upload('economy/preview', { file, ...more })).body as TablePreview;
    const attempt = (layout: string) => controller.upload('economy/layouts/try', { file, year: '2025', layout });
    const save = (id: string | null, layout: object) =>
      controller.send('POST', 'economy/layouts', { requestId: randomUUID(), id, version: 1, layout });
    return { preview, attempt, save };
  };

  it('is guessed from its first lines, in the encoding that is chosen', async () => {
    const { preview } = await prepare();
    expect((await preview({})).lines[2]?.cells[3]).not.toBe('Lön åäö');
    const shown = await preview({ encoding: 'cp437' });
    expect([shown.encoding, shown.separator, shown.lines[2]?.cells[3]]).toEqual(['cp437', ';', 'Lön åäö']);
    expect((await preview({ separator: '|' })).lines[1]?.cells).toHaveLength(1);
  });

  it('is tried on the whole file before it is saved: sums, first rows, and faults by row and column', async () => {
    const { preview, attempt } = await prepare();
    const layout = { ...guessLayout(await preview({}), 'Huvudbok'), encoding: 'cp437' };
    const { status, body } = await attempt(JSON.stringify(layout));
    const trial = body as LayoutTrial;
    expect([status, trial.rows, trial.total]).toEqual([200, 3, '1085.50']);
    expect(trial.first.map(({ line, amount, text }) => [line, amount, text])).toEqual([
      [3, '1234.50', 'Lön åäö'],
      [4, '-50.00', 'Avgift'],
      [5, '-99.00', 'Kredit'],
    ]);
    expect(trial.months.map(({ month, amount }) => [month, amount])).toEqual([
      ['2025-01', '1234.50'],
      ['2025-02', '-50.00'],
      ['2025-03', '-99.00'],
    ]);
    expect(trial.faults.map(({ line, field }) => [line, field])).toEqual([
      [6, 'Period'],
      [7, 'Belopp'],
    ]);
  });

  it('cannot be given the name of another', async () => {
    const { preview, save } = await prepare();
    const layout = guessLayout(await preview({}), 'Huvudbok');
    expect((await save(null, layout)).status).toBe(200);
    const other = (await save(null, { ...layout, name: 'Reskontra' })).body as { id: string };
    const taken = { status: 422, body: { faults: [{ code: 'name-taken', field: 'Namn' }] } };
    expect(await save(other.id, { ...layout, name: 'HUVUDBOK' })).toMatchObject(taken);
    expect(await save(other.id, { ...layout, name: 'reskontra' })).toMatchObject({ status: 200 });
  });

  it('that is none, or that names columns the file lacks, is refused with what is wrong', async () => {
    const { preview, attempt } = await prepare();
    expect(await attempt('{')).toMatchObject({ status: 422, body: { faults: [{ code: 'layout-broken' }] } });
    const layout = { ...guessLayout(await preview({}), 'x'), text: 'Kommentar' };
    expect(await attempt(JSON.stringify(layout))).toMatchObject({
      status: 422,
      body: { faults: [{ code: 'figure-column', line: 2, field: 'Kommentar' }] },
    });
  });
});
