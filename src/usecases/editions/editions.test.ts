import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { sql } from 'kysely';

import { importDocument } from '#domain/importing/import-document.ts';
import { readFile } from '#documents/read/read-file.ts';
import { setEditionState } from '#store/editions/editions.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { countQueries } from '#test/support/count-queries.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { boardReport } from '#test/support/sample-text.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

import { keepDocument } from './keep-document.ts';
import { reviewDocument } from './review-document.ts';
import { reviewAnew } from './review-anew.ts';

const documentOf = async () => {
  const source = await readFile(new TextEncoder().encode(boardReport), 'rapport.txt');
  if (!source.ok) throw new Error('the sample cannot be read');
  const { document } = importDocument(source.value);
  const cells = {
    outcome: '81 %',
    men: null,
    women: null,
    previous: '79 %',
    forecast: null,
    target: '80 %',
    councilTarget: 'Tas fram av nämnd',
    period: 'Tertial 1 2025',
  };
  const goal = document.goals.at(-1)?.id ?? null;
  const indicator = {
    id: 'i1',
    position: 1000,
    source: null,
    goal,
    owner: 'board' as const,
    confidence: 1,
    doubts: [],
  };
  return { ...document, indicators: [{ ...indicator, name: 'Andel nöjda vårdnadshavare', cells }] };
};

describeOnEachDatabase('a kept edition', (open) => {
  const prepare = async (state: 'decided' | 'draft' = 'decided') => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const started = await startTestServer(database, place.id);
    const person = await addPerson(database, place.id, 'planner', place.board, 'Petra Planerare');
    const document = await documentOf();
    const keep = (organisation: string) =>
      asTest(database, place.id, async ({ db }) => {
        const { organisations } = await loadRegister(db);
        const id = randomUUID();
        await keepDocument(db, randomUUID, organisations, {
          id,
          organisation,
          year: 2025,
          kind: 'T1',
          number: 1,
          state,
          origin: 'imported',
          import: null,
          decidedOn: null,
          keptAt: '2025-05-20T10:00:00Z',
          keptBy: person,
          document,
          corrections: [],
          choices: {},
          review: await reviewDocument(document),
        });
        return id;
      });
    return { ...started, database, place, keep, planner: await started.signInAs(person) };
  };
  const correction = (version: number, after: string) => ({
    requestId: randomUUID(),
    version,
    thing: 'indicator',
    thingId: 'i1',
    field: 'outcome',
    after,
  });

  it('is corrected over what was printed; judgement and series follow, and come back when it is withdrawn', async () => {
    const { keep, place, planner } = await prepare();
    const id = await keep(place.board);
    const { body } = await planner.get(`editions/${id}`);
    const { version, links } = body as { version: number; links: { indicators: Record<string, string> } };
    const point = async () => (await planner.get(`indicators/${links.indicators['i1']}`)).body;
    expect(await point()).toMatchObject({
      direction: 'higher',
      points: [{ judgement: 'reached', outcome: { value: '81', unit: '%' } }],
    });
    const corrected = await planner.send('POST', `editions/${id}/corrections`, correction(version, '78 %'));
    expect(corrected).toMatchObject({ status: 200, body: { corrections: [{ before: '81 %', after: '78 %' }] } });
    expect(await point()).toMatchObject({ points: [{ judgement: 'missed', outcome: { value: '78' } }] });
    expect((await planner.send('POST', `editions/${id}/corrections`, correction(version, '1 %'))).status).toBe(409);
    const { corrections } = corrected.body as { corrections: { id: string }[] };
    const back = await planner.send('DELETE', `editions/${id}/corrections/${corrections[0]?.id}`, {
      version: version + 1,
    });
    expect(back).toMatchObject({ status: 200, body: { corrections: [] } });
    expect(await point()).toMatchObject({ points: [{ outcome: { value: '81' } }] });
  });

  it('is never corrected once it is sealed', async () => {
    const { keep, place, planner, database } = await prepare();
    const id = await keep(place.board);
    await asTest(database, place.id, ({ db }) => setEditionState(db, id, 'sealed'));
    expect((await planner.send('POST', `editions/${id}/corrections`, correction(2, '78 %'))).status).toBe(403);
  });

  it('that is a draft is hidden from the levels above and from search, and shown to its own and the auditor', async () => {
    const { keep, place, planner, signInAs, database } = await prepare('draft');
    const id = await keep(place.unit);
    const writer = await signInAs(await addPerson(database, place.id, 'writer', place.unit));
    const auditor = await signInAs(await addPerson(database, place.id, 'auditor', place.council));
    const seen = async (client: typeof planner) => [
      (await client.get(`editions/${id}`)).status,
      ((await client.get('editions')).body as { total: number }).total,
      ((await client.get('search?q=barn')).body as { total: number }).total > 0,
    ];
    expect(await seen(planner)).toEqual([404, 0, false]);
    expect(await seen(writer)).toEqual([200, 1, true]);
    expect(await seen(auditor)).toEqual([200, 1, true]);
  });

  it('of a unit only quotes the board where the value is the board’s, whichever came first', async () => {
    const { keep, place, planner } = await prepare();
    const unit = await keep(place.unit);
    await keep(place.board);
    const { links } = (await planner.get(`editions/${unit}`)).body as { links: { indicators: Record<string, string> } };
    const path = `indicators/${links.indicators['i1']}`;
    const { points } = (await planner.get(path)).body as {
      points: { organisation: { id: string }; quotedFrom: unknown }[];
    };
    const quotes = points.map(({ organisation, quotedFrom }) => [organisation.id, quotedFrom] as const);
    expect(new Map(quotes)).toEqual(
      new Map([
        [place.unit, { id: place.board, name: 'Strandnämnden' }],
        [place.board, null],
      ]),
    );
    // Four commands to know who asks, three for the transaction, five for the page.
    expect(await countQueries(() => planner.get(path))).toBe(4 + 3 + 5);
  });

  it('has its definition changed by those who may, and keeps the old name', async () => {
    const { keep, place, planner, signInAs, database } = await prepare();
    const id = await keep(place.board);
    const { links } = (await planner.get(`editions/${id}`)).body as { links: { indicators: Record<string, string> } };
    const change = {
      requestId: randomUUID(),
      version: 1,
      name: 'Nöjda vårdnadshavare',
      definition: 'Svar 4 och 5 av 5',
      unit: '%',
      direction: 'higher',
      directionReason: 'Fler nöjda är bättre.',
      periodicity: 'tertial',
      overUnits: 'weighted',
      overTime: 'last',
      bySex: false,
    };
    const path = `indicators/${links.indicators['i1']}/definition`;
    const reader = await signInAs(await addPerson(database, place.id, 'reader', place.board));
    expect((await reader.send('POST', path, change)).status).toBe(403);
    expect(await planner.send('POST', path, { ...change, requestId: randomUUID() })).toMatchObject({
      status: 200,
      body: {
        name: 'Nöjda vårdnadshavare',
        otherNames: ['Andel nöjda vårdnadshavare'],
        directionReason: 'Fler nöjda är bättre.',
        bySex: false,
        version: 2,
      },
    });
    expect((await planner.send('POST', path, { ...change, requestId: randomUUID() })).status).toBe(409);
  });

  it('is taken out as JSON with its corrections, and read again when the rules have changed', async () => {
    const { keep, place, planner, app, database } = await prepare();
    const id = await keep(place.board);
    const json = await planner.get(`editions/${id}/export?format=json`);
    expect(json).toMatchObject({ status: 200, body: { document: { type: 'T1', year: 2025 } } });
    expect(await reviewAnew(app)).toBe(0);
    await asTest(database, place.id, ({ db }) => sql`update edition set rules = 'old' where id = ${id}`.execute(db));
    expect(await reviewAnew(app)).toBe(1);
    expect(await reviewAnew(app)).toBe(0);
  });
});
