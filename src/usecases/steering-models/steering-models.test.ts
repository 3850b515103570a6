import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { modelWithCommitments, modelWithUnitGoals } from '#domain/steering/model-presets.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { boardReport } from '#test/support/sample-text.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

describeOnEachDatabase('steering models', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs, app } = await startTestServer(database, place.id);
    const office = await signInAs(await addPerson(database, place.id, 'centralOffice', place.council, 'Cilla Central'));
    const planner = await signInAs(await addPerson(database, place.id, 'planner', place.board));
    const change = (year: number, body: Record<string, unknown>, client = office) =>
      client.send('POST', `steering-models/${year}`, { requestId: randomUUID(), reason: 'Ny budget', ...body });
    return { place, app, office, planner, change };
  };

  it('are set by the central office, with version, log and history', async () => {
    const { office, planner, change } = await prepare();
    const model = modelWithUnitGoals(2024);
    expect((await planner.get('steering-models/2025')).status).toBe(404);
    expect((await change(2024, { version: 0, model }, planner)).status).toBe(403);
    expect(await change(2024, { version: 0, model })).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await change(2024, { version: 0, model })).status).toBe(409);
    const renamed = { ...model, statusWords: { ...model.statusWords, full: 'Når målet' } };
    expect(await change(2024, { version: 1, model: renamed, reason: 'Nytt ord' })).toMatchObject({ status: 200 });
    expect((await change(2024, { version: 1, model })).status).toBe(409);
    expect(await planner.get('steering-models/2026')).toMatchObject({
      body: {
        year: 2026,
        version: 2,
        model: { year: 2024, statusWords: { full: 'Når målet' } },
        allowed: ['model.read'],
        history: [
          { by: 'Cilla Central', summary: 'Cilla Central ändrade styrmodellen från 2024: Nytt ord' },
          { by: 'Cilla Central' },
        ],
      },
    });
    expect((await office.get('steering-models/2026')).body).toMatchObject({ allowed: ['model.read', 'model.change'] });
  });

  it('that do not hold together, or that nobody gives a reason for, are refused with what is wrong', async () => {
    const { change } = await prepare();
    const model = modelWithUnitGoals(2024);
    const upsideDown = { ...model, levels: model.levels.toReversed() };
    expect(await change(2024, { version: 0, model: upsideDown })).toMatchObject({
      status: 422,
      body: { faults: expect.arrayContaining([expect.objectContaining({ code: 'model' })]) },
    });
    expect((await change(2024, { version: 0, model, reason: ' ' })).status).toBe(422);
    const [first, ...rest] = model.levels;
    const unnamed = { ...model, levels: [{ ...first, label: '' }, ...rest] };
    expect((await change(2024, { version: 0, model: unnamed })).status).toBe(422);
  });

  it('show before they are changed which editions they touch, and change nothing by that', async () => {
    const { place, app, office, planner, change } = await prepare();
    const model = modelWithUnitGoals(2024);
    await change(2024, { version: 0, model });
    const file = new File([boardReport], 'rapport.txt');
    const { body } = await planner.upload('imports', { requestId: randomUUID(), file });
    const { id } = body as { id: string };
    await app.readings.idle();
    const { version } = (await planner.get(`imports/${id}`)).body as { version: number };
    const where = { organisation: place.board, year: 2025, kind: 'T1' };
    await planner.send('POST', `imports/${id}/keep`, { requestId: randomUUID(), version, ...where });

    const levels = model.levels.filter(({ level }) => level !== 'boardGoal' && level !== 'unitGoal');
    const effect = await office.send('POST', 'steering-models/2024/preview', { model: { ...model, levels } });
    expect(effect).toMatchObject({
      status: 200,
      body: { problems: [], from: 2024, to: null, more: 0, editions: [{ after: expect.any(Number) }] },
    });
    const { editions } = effect.body as { editions: { before: number; after: number; brought: string[] }[] };
    expect(editions[0]?.after).toBeGreaterThan(editions[0]?.before ?? 0);
    expect(editions[0]?.brought.join(' ')).toContain('en nivå som 2024 års modell inte använder');
    expect(await office.get('steering-models/2024')).toMatchObject({ body: { version: 1 } });

    await change(2025, { version: 0, model: modelWithCommitments(2025) });
    const earlier = await office.send('POST', 'steering-models/2024/preview', { model });
    expect(earlier).toMatchObject({ body: { from: 2024, to: 2024, editions: [] } });
    expect((await planner.send('POST', 'steering-models/2024/preview', { model })).status).toBe(403);
  });
});
