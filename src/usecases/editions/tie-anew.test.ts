import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { Correction, EditionLinks, EditionView } from '#domain/editions/edition-view.ts';
import type { ImportView } from '#domain/imports/import-view.ts';
import type { IndicatorView } from '#domain/indicators/indicator-view.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { sampleDocument } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

import { keepDocument } from './keep-document.ts';
import { reviewDocument } from './review-document.ts';

const RIGHT = { indicator: 'Andel nöjda vårdnadshavare', goal: 'Barnen leker och lär', activity: 'Bygga en lekplats' };
const MISREAD = { indicator: 'Andel nöjda vård', goal: 'Barnen leker och', activity: 'Bygga en lek' };
type Names = typeof RIGHT;

/** A document with one goal, one indicator and one activity. */
function documentOf(names: Names, outcome: string) {
  const empty = sampleDocument();
  const cells = {
    outcome,
    men: null,
    women: null,
    previous: null,
    forecast: null,
    target: '80 %',
    councilTarget: null,
    period: 'Tertial 1 2025',
  };
  const place = { source: null, doubts: [] };
  const goal = { level: 'boardGoal', number: null, status: null, statusPrinted: null, parent: null } as const;
  return {
    ...empty,
    texts: [],
    tables: [],
    goals: [{ ...goal, id: 'g1', position: 1, source: null, title: names.goal }],
    indicators: [
      {
        ...place,
        id: 'i1',
        position: 2,
        goal: 'g1',
        owner: 'board' as const,
        name: names.indicator,
        cells,
        confidence: 1,
      },
    ],
    activities: [
      {
        ...place,
        id: 'a1',
        position: 3,
        goal: 'g1',
        owner: 'board' as const,
        ownerHeading: null,
        title: names.activity,
        start: null,
        end: null,
        deviation: false,
      },
    ],
  };
}

describeOnEachDatabase('a corrected name or title', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const started = await startTestServer(database, place.id);
    const person = await addPerson(database, place.id, 'planner', place.board, 'Petra Planerare');
    const planner = await started.signInAs(person);
    const keep = (
      kind: EditionKind,
      names: Names,
      { organisation = place.board, state = 'decided' }: { organisation?: string; state?: 'decided' | 'draft' } = {},
    ) =>
      asTest(database, place.id, async ({ db }) => {
        const { organisations } = await loadRegister(db);
        const document = documentOf(names, kind === 'T1' ? '81 %' : '83 %');
        const id = randomUUID();
        await keepDocument(db, randomUUID, organisations, {
          id,
          organisation,
          year: 2025,
          kind,
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
    const show = async (id: string) => (await planner.get(`editions/${id}`)).body as EditionView;
    const tiesOf = async (id: string): Promise<EditionLinks> => (await show(id)).links;
    const correct = async (id: string, thing: Correction['thing'], thingId: string, field: string, after: string) => {
      const { version } = await show(id);
      const asked = { requestId: randomUUID(), version, thing, thingId, field, after };
      return planner.send('POST', `editions/${id}/corrections`, asked);
    };
    const takeBack = async (id: string) => {
      const { version, corrections } = await show(id);
      return planner.send('DELETE', `editions/${id}/corrections/${corrections.at(-1)?.id}`, { version });
    };
    const series = async (definition: string | undefined) =>
      ((await planner.get(`indicators/${definition}`)).body as IndicatorView).points.map(({ edition }) => edition.id);
    const indicators = async () => ((await planner.get('indicators')).body as { total: number }).total;
    return { ...started, database, place, planner, keep, tiesOf, correct, takeBack, series, indicators };
  };

  it('of an indicator ties the row to the definition of that name, and back when the correction is taken back', async () => {
    const { keep, tiesOf, correct, takeBack, series, indicators } = await prepare();
    const [first, second] = [await keep('T1', RIGHT), await keep('T2', MISREAD)];
    const right = (await tiesOf(first)).indicators['i1'];
    const misread = (await tiesOf(second)).indicators['i1'];
    expect(misread).not.toBe(right);
    expect(await indicators()).toBe(2);

    expect((await correct(second, 'indicator', 'i1', 'name', RIGHT.indicator)).status).toBe(200);
    expect((await tiesOf(second)).indicators['i1']).toBe(right);
    expect(await series(right)).toEqual([first, second]);
    expect(await indicators()).toBe(1);

    expect((await takeBack(second)).status).toBe(200);
    const back = (await tiesOf(second)).indicators['i1'];
    expect(back).not.toBe(right);
    expect(await series(right)).toEqual([first]);
    expect(await series(back)).toEqual([second]);
    expect(await indicators()).toBe(2);
  });

  it('of a goal makes it the goal of that title in the thread, and another one again when it is taken back', async () => {
    const { keep, tiesOf, correct, takeBack, planner, place } = await prepare();
    const [first, second] = [await keep('T1', RIGHT), await keep('T2', MISREAD)];
    const thread = async () =>
      (
        (await planner.get(`thread?organisation=${place.board}&year=2025`)).body as {
          goals: { id: string; answers: { edition: string }[] }[];
        }
      ).goals.map(({ id, answers }) => [id, answers.map(({ edition }) => edition)]);
    const right = (await tiesOf(first)).goals['g1'];
    const misread = (await tiesOf(second)).goals['g1'];
    // The thread shows the year's newest edition.
    expect(await thread()).toEqual([[misread, [second]]]);

    expect((await correct(second, 'goal', 'g1', 'title', RIGHT.goal)).status).toBe(200);
    expect((await tiesOf(second)).goals['g1']).toBe(right);
    expect(await thread()).toEqual([[right, [second]]]);

    expect((await takeBack(second)).status).toBe(200);
    const back = (await tiesOf(second)).goals['g1'];
    expect(back).not.toBe(right);
    expect(await thread()).toEqual([[back, [second]]]);
  });

  it('of an activity ties it to the activity of that title', async () => {
    const { keep, tiesOf, correct, takeBack } = await prepare();
    const [first, second] = [await keep('T1', RIGHT), await keep('T2', MISREAD)];
    const right = (await tiesOf(first)).activities['a1'];
    await correct(second, 'activity', 'a1', 'title', RIGHT.activity);
    expect((await tiesOf(second)).activities['a1']).toBe(right);
    await takeBack(second);
    expect((await tiesOf(second)).activities['a1']).not.toBe(right);
  });

  it('that says the same as before changes no tie, nor does a corrected value', async () => {
    const { keep, tiesOf, correct } = await prepare();
    const edition = await keep('T1', RIGHT);
    const before = await tiesOf(edition);
    await correct(edition, 'indicator', 'i1', 'name', `${RIGHT.indicator} `);
    await correct(edition, 'indicator', 'i1', 'outcome', '12 %');
    await correct(edition, 'goal', 'g1', 'title', RIGHT.goal.toUpperCase());
    expect(await tiesOf(edition)).toEqual(before);
  });

  it("is not suggested to an import where it stands in others' drafts only", async () => {
    const { keep, place, planner, app, signInAs, database } = await prepare();
    await keep(
      'T1',
      { ...RIGHT, indicator: 'Andel barn som trivs i leken på gården' },
      {
        organisation: place.unit,
        state: 'draft',
      },
    );
    const report = `Tertialrapport 2 2025
Strandnämnden

Nämndmål:
Barnen leker och lär
Nämndens indikatorer Periodens utfall Årsmål Period
Andel barn som trivs i leken på gårdar 81 % 80 % Tertial 2 2025
`;
    const file = new File([report], 'rapport.txt', { type: 'text/plain' });
    const { body } = await planner.upload('imports', { requestId: randomUUID(), file });
    await app.readings.idle();
    const path = `imports/${(body as { id: string }).id}`;
    const auditor = await signInAs(await addPerson(database, place.id, 'auditor', place.council));
    const seen = (await auditor.get(path)).body as ImportView;
    expect(seen.matches[0]?.suggestions).toHaveLength(1);
    const shown = (await planner.get(path)).body as ImportView;
    expect(shown.matches).toMatchObject([{ kind: 'new', suggestions: [] }]);
    const choice = {
      requestId: randomUUID(),
      version: shown.version,
      indicator: shown.matches[0]?.indicator,
      definition: seen.matches[0]?.suggestions[0]?.id,
    };
    expect((await planner.send('POST', `${path}/matches`, choice)).status).toBe(404);
  });
});
