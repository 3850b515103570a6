import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { SheetView } from '#domain/economy/sheets/sheet-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { steeringDocument, text } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const unit = {
  name: 'Granens förskola',
  grossBudget: '71250000',
  carriedIn: '590000',
  result: '100000.50',
  commitmentsMet: true,
  decision: '',
};
const report = steeringDocument({
  kind: 'T2',
  year: 2025,
  texts: [text('t1', 1, { heading: 'Resultatenheter', headingLevel: 1, paragraphs: [] })],
});
const caps = [{ yearPercent: '5', accumulatedPercent: '10' }];

describeOnEachDatabase('a table that no ledger sends', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id);
    const owner = await addPerson(database, place.id, 'controller', place.board);
    const controller = await signInAs(owner);
    const reader = await signInAs(await addPerson(database, place.id, 'reader', place.board));
    const path = (year: number) => `economy/${year}/sheets/resultUnits?organisation=${place.board}`;
    const show = async (year = 2025) => (await controller.get(path(year))).body as SheetView;
    const save = (number: number, rows: object[], more: object = {}) =>
      controller.send('PUT', 'economy/2025/sheets', {
        requestId: randomUUID(),
        organisation: place.board,
        number,
        sheet: { kind: 'resultUnits', caps, rows },
        reason: 'Efter bokslutet',
        ...more,
      });
    const atOther = await signInAs(await addPerson(database, place.id, 'controller', place.otherBoard));
    const central = await signInAs(await addPerson(database, place.id, 'centralOffice', place.council));
    return { database, place, owner, controller, reader, path, show, save, atOther, central };
  };

  it('is saved as versions, of which the newest counts and the others stay', async () => {
    const { reader, path, show, save } = await prepare();
    expect(await show()).toMatchObject({ number: 0, sheet: { rows: [] }, versions: [], allowed: ['change'] });
    expect((await save(0, [unit])).status).toBe(200);
    const second = await save(1, [{ ...unit, result: '200000' }]);
    expect(second.body).toMatchObject({ number: 2, sheet: { rows: [{ result: '200000' }] } });
    expect((await show()).versions).toMatchObject([
      { number: 2, reason: 'Efter bokslutet' },
      { number: 1, reason: 'Efter bokslutet' },
    ]);
    expect(await show(2026)).toMatchObject({ number: 0, lastYear: { rows: [{ result: '200000' }] } });
    expect((await reader.get(path(2025))).body).toMatchObject({ number: 2, allowed: [] });
  });

  it('sent twice is saved once; a stale one is refused with what stands', async () => {
    const { show, save } = await prepare();
    const requestId = randomUUID();
    for (let time = 0; time < 2; time += 1) expect((await save(0, [unit], { requestId })).status).toBe(200);
    expect((await show()).number).toBe(1);
    const stale = await save(0, [{ ...unit, result: '1' }]);
    expect(stale.status).toBe(409);
    expect(JSON.stringify(stale.body)).toContain('100000.50');
  });

  it('with a row told twice or an amount that is none is refused, and nothing is saved', async () => {
    const { show, save } = await prepare();
    const twice = await save(0, [unit, { ...unit, name: 'granens förskola' }]);
    expect(twice.status).toBe(422);
    expect(JSON.stringify(twice.body)).toContain('står två gånger');
    expect((await save(0, [{ ...unit, result: 'mycket' }])).status).toBe(422);
    expect((await show()).number).toBe(0);
  });

  it('of result units follows a unit that moves to another board, as its preview says, and keeps what was saved', async () => {
    const { database, owner, place, show, save, atOther, central } = await prepare();
    const rows = [
      { ...unit, organisation: place.unit },
      { ...unit, name: 'Utan koppling' },
    ];
    expect((await save(0, rows)).status).toBe(200);
    const asked = { kind: 'move', date: '2025-07-01', organisation: place.unit, parent: place.otherBoard };
    const preview = await central.send('POST', 'reorganisations/preview', { asked });
    expect(preview.body).toMatchObject({ resultUnits: ['Granens förskola'] });
    const { seen } = preview.body as { seen: string };
    const carried = await central.send('POST', 'reorganisations', { requestId: randomUUID(), seen, asked });
    expect([carried.status, carried.body]).toMatchObject([201, {}]);
    const namesOf = ({ sheet }: SheetView) => sheet.rows.map((row) => ('name' in row ? row.name : ''));
    expect(namesOf(await show())).toEqual(['Utan koppling']);
    const ofOther = async () =>
      (await atOther.get(`economy/2025/sheets/resultUnits?organisation=${place.otherBoard}`)).body as SheetView;
    expect(await ofOther()).toMatchObject({
      number: 0,
      sheet: { rows: [{ name: 'Granens förskola', carriedIn: '590000' }] },
    });
    // The report of who has it now tells whose version it was saved in.
    const draft = await keepEdition(database, place.id, {
      organisation: place.otherBoard,
      keptBy: owner,
      document: report,
      state: 'draft',
      origin: 'written',
    });
    const spec = { table: 'resultUnits', unit: 'tkr', rounding: 'adding', signs: 'ledger' };
    const asOther = { requestId: randomUUID(), chapter: 't1', spec };
    const placed = await atOther.send('POST', `writing/${draft}/economy-tables`, asOther);
    const { table } = placed.body as { table: string };
    const trail = await atOther.get(`editions/${draft}/tables/${table}/trail?row=0&column=1`);
    expect(trail.body).toMatchObject({
      printed: expect.any(String),
      sheet: { number: 1, organisation: 'Strandnämnden' },
    });
    // Whoever saves the rest takes nothing away from the other board.
    expect((await save(1, [{ ...unit, name: 'Utan koppling', result: '5' }])).status).toBe(200);
    expect(namesOf(await ofOther())).toEqual(['Granens förskola']);
  });
});
