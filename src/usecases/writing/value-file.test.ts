import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { ValuePlan } from '#domain/writing/value-file.ts';
import type { WritingView } from '#domain/writing/writing-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { emptyCells, goal, indicator, steeringDocument } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const report = steeringDocument({
  kind: 'T1',
  year: 2025,
  goals: [goal('g1', 1, { level: 'unitGoal', title: 'Barnen leker ute' })],
  indicators: [
    indicator('i1', 2, { goal: 'g1', name: 'Andel nöjda föräldrar', cells: { ...emptyCells, target: '85 %' } }),
    indicator('i2', 3, { goal: 'g1', name: 'Antal uteplatser', cells: { ...emptyCells, outcome: '12 st' } }),
  ],
});
const fileOf = (...lines: readonly string[]) => new File([lines.join('\n')], 'april.csv');

describeOnEachDatabase('a file of values', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id);
    const person = await addPerson(database, place.id, 'headOfUnit', place.unit, 'Helle Chef');
    const chef = await signInAs(person);
    const kept = { organisation: place.unit, keptBy: person, document: report };
    const id = await keepEdition(database, place.id, { ...kept, state: 'draft' });
    const cells = async () => {
      const { document } = (await chef.get(`writing/${id}`)).body as WritingView;
      return Object.fromEntries(document.indicators.map((row) => [row.id, row.cells]));
    };
    const preview = async (file: File) => {
      const answer = await chef.upload(`writing/${id}/value-file/preview`, { file });
      expect(answer.status).toBe(200);
      return answer.body as ValuePlan & { mark: string };
    };
    const enter = (file: File, mark: string) =>
      chef.upload(`writing/${id}/value-file`, { file, mark, requestId: randomUUID() });
    return { chef, id, cells, preview, enter };
  };

  it('is looked at first, entered when confirmed, with its numbers and source, and texts of the draft follow', async () => {
    const { chef, id, cells, preview, enter } = await prepare();
    const file = fileOf(
      'Indikator;Periodens utfall;Täljare;Nämnare;Källa',
      'Andel nöjda föräldrar;;45;60;Enkäten',
      'Antal uteplatser;14;;;',
    );
    const before = await cells();
    const plan = await preview(file);
    expect(plan.values.map(({ indicator: row, after }) => [row, after])).toEqual([
      ['i1', '75 %'],
      ['i2', '14 st'],
    ]);
    expect(await cells()).toEqual(before);
    expect(await enter(file, plan.mark)).toMatchObject({ status: 200, body: { entered: 2 } });
    expect(await cells()).toMatchObject({ i1: { outcome: '75 %', target: '85 %' }, i2: { outcome: '14 st' } });
    const history = await chef.get(`writing/${id}/indicators/i1/values`);
    expect(history.body).toMatchObject({ items: [{ numerator: '45', denominator: '60', source: 'Enkäten' }] });
    const other = await chef.get(`writing/${id}/indicators/i2/values`);
    expect(other.body).toMatchObject({ items: [{ replaced: '12 st', source: 'Fil: april.csv' }] });
    // The same file again changes nothing more.
    expect((await enter(file, plan.mark)).status).toBe(409);
    expect((await preview(file)).same).toBe(2);
  });

  it('with one fault enters nothing at all, and another plan than was looked at is refused', async () => {
    const { chef, id, cells, preview, enter } = await prepare();
    const wrong = fileOf('Indikator;Periodens utfall', 'Andel nöjda föräldrar;80 %', 'Okänd;1');
    const plan = await preview(wrong);
    expect(plan.faults).toMatchObject([{ code: 'value-unknown', line: 3, field: 'Indikator' }]);
    const before = await cells();
    expect((await enter(wrong, plan.mark)).status).toBe(422);
    expect(await cells()).toEqual(before);
    const file = fileOf('Indikator;Periodens utfall', 'Andel nöjda föräldrar;80 %');
    const { mark } = await preview(file);
    const { versions } = (await chef.get(`writing/${id}`)).body as WritingView;
    await chef.send('POST', `writing/${id}/indicators/i1/values`, {
      requestId: randomUUID(),
      version: versions['i1'],
      values: [{ cell: 'outcome', printed: '70 %' }],
      source: null,
      measuredOn: null,
    });
    expect((await enter(file, mark)).status).toBe(409);
    expect((await cells())['i1']).toMatchObject({ outcome: '70 %' });
    expect((await chef.upload(`writing/${id}/value-file/preview`, { file: fileOf() })).status).toBe(422);
    const broken = new File([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])], 'x.xlsx');
    expect((await chef.upload(`writing/${id}/value-file/preview`, { file: broken })).status).toBe(422);
  });
});
