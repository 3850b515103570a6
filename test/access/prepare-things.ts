import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { expect } from 'vitest';

import { readFile } from '#documents/read/read-file.ts';
import { importDocument } from '#domain/importing/import-document.ts';
import { modelWithDepartmentGoals } from '#domain/steering/model-presets.ts';
import { insertChange } from '#store/changes.ts';
import { insertComment, insertThread } from '#store/comments.ts';
import { insertQuestion } from '#store/desk/questions.ts';
import { insertBudgetAct, insertBudgetStep } from '#store/economy/budget.ts';
import { insertForecast } from '#store/economy/forecasts.ts';
import { openMeasurePlan } from '#store/economy/measures.ts';
import { insertLoad } from '#store/economy/loads.ts';
import type { Database } from '#store/open-database.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { insertMachineToken } from '#store/people/machine-tokens.ts';
import { insertInstruction } from '#store/rounds/asked.ts';
import { insertParts, insertRound } from '#store/rounds/rounds.ts';
import { insertMessage } from '#store/rounds/status.ts';
import { saveModel } from '#store/steering-models.ts';
import { insertVolume } from '#store/volumes/volumes.ts';
import { boardReport } from '#test/support/sample-text.ts';
import type { startTestServer } from '#test/support/server.ts';
import { addPerson, asTest } from '#test/support/steering.ts';
import { insertImage } from '#store/writing/images.ts';
import type { SmallMunicipality } from '#test/support/steering.ts';
import { keepDocument } from '#usecases/editions/keep-document.ts';
import { reviewDocument } from '#usecases/editions/review-document.ts';

import { IMAGE, requestId, SECRET } from './case.ts';
import { volumeOf } from './cases-economy.ts';
import type { Things } from './case.ts';

const indicator = (name: string, goal: string | null) => ({
  id: 'i1',
  position: 1000,
  source: null,
  goal,
  owner: 'board' as const,
  confidence: 1,
  doubts: [],
  name,
  cells: {
    outcome: '81 %',
    men: null,
    women: null,
    previous: null,
    forecast: null,
    target: '80 %',
    councilTarget: null,
    period: null,
  },
});

/** A round of the board with an instruction, and one of the council in which the board is asked a question. */
function askInRounds(database: Database, place: SmallMunicipality, person: string) {
  return asTest(database, place.id, async ({ db }) => {
    const at = '2025-01-10T08:00:00Z';
    const [round, askingRound, id, message] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const common = {
      year: 2030,
      title: 'Plan',
      openedAt: at,
      closedAt: null,
      leadDays: {},
      prints: [],
      tableStyle: {},
      version: 1,
    };
    const day = { collector: null, deadline: '2030-05-09' };
    await insertRound(db, { ...common, id: round, kind: 'VP', organisation: place.board }, person);
    await insertParts(db, round, [{ ...day, organisation: place.department }]);
    await insertRound(db, { ...common, id: askingRound, kind: 'VP', organisation: place.council }, person);
    await insertParts(db, askingRound, [{ ...day, organisation: place.board }]);
    const given = { id, organisation: place.board, body: 'x', maxCharacters: null, kinds: null, version: 1 };
    await insertInstruction(db, round, { ...given, about: { at: 'whole' }, kind: 'instruction' }, { person, at });
    const question = { id: message, round: askingRound, organisation: place.board, kind: 'question' as const };
    await insertMessage(db, { ...question, body: 'Hur går det?', person, at });
    return { round, askingRound, instruction: id, message };
  });
}

/** What one row is enough for: a question of the auditor, a load of figures, a proposed change. */
async function insertRows(database: Database, place: SmallMunicipality, owner: string) {
  const [question, load, change, volume] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await asTest(database, place.id, ({ db }) => insertVolume(db, volume, volumeOf(place.board)));
  const [budgetAct, forecast, measurePlan] = [randomUUID(), randomUUID(), randomUUID()];
  await asTest(database, place.id, async ({ db }) => {
    const own = {
      organisation: place.board,
      year: 2025,
      month: 4,
      comment: '',
      transfer: '0.00',
      notes: [],
      risks: [],
    };
    await insertForecast(db, { ...own, id: forecast, lines: [], person: owner, at: '2025-05-08T10:00:00Z' });
    const plan = { id: measurePlan, organisation: place.board, year: 2025, forecast, deviation: '-1.00' };
    await openMeasurePlan(db, { ...plan, deadline: '2025-06-08' });
  });
  await asTest(database, place.id, async ({ db }) => {
    await insertBudgetAct(db, {
      id: budgetAct,
      year: 2025,
      organisation: place.board,
      kind: 'adjustment',
      title: 'Mer',
    });
    const step = { act: budgetAct, number: 1, step: 'request', person: owner, at: '2025-05-20T10:00:00Z' } as const;
    await insertBudgetStep(db, { ...step, reason: 'Fler barn', reference: '', day: '2025-05-20' }, 2025, []);
  });
  await asTest(database, place.id, ({ db }) =>
    insertQuestion(db, {
      id: question,
      organisation: place.board,
      edition: null,
      thingId: null,
      about: 'Andel nöjda',
      question: 'Var finns underlaget?',
      due: '2026-06-01',
      askedAt: '2026-05-20T10:00:00Z',
      person: owner,
    }),
  );
  await asTest(database, place.id, ({ db }) =>
    insertLoad(db, {
      id: load,
      file: randomUUID(),
      year: 2025,
      what: 'outcome',
      organisation: place.board,
      fileName: 'huvudbok.csv',
      mediaType: 'text/csv',
      sha256: '0'.repeat(64),
      content: new Blob(['x']),
      controlTotal: null,
      layout: null,
      person: owner,
      at: '2025-05-20T10:00:00Z',
    }),
  );
  await asTest(database, place.id, ({ db }) =>
    insertChange(db, {
      id: change,
      organisation: place.board,
      year: 2025,
      subject: 'indicator',
      thing: null,
      name: 'Andel nöjda',
      before: null,
      after: 'Andel mycket nöjda',
      reason: 'Enkäten är ny',
      successor: null,
      from: '2025-05-01',
      person: owner,
      at: '2025-04-01T10:00:00Z',
    }),
  );
  const machineToken = randomUUID();
  await asTest(database, place.id, ({ db }) =>
    insertMachineToken(db, {
      id: machineToken,
      name: 'Huvudboken',
      tokenHash: 'x',
      organisation: place.board,
      person: owner,
      at: '2025-04-01T10:00:00Z',
    }),
  );
  return { question, load, change, budgetAct, measurePlan, volume, machineToken };
}

/** One thing of every kind that a route is about, all of the board; what the draft says carries SECRET. */
export async function prepareThings(
  database: Database,
  place: SmallMunicipality,
  { signInAs, app }: Pick<Awaited<ReturnType<typeof startTestServer>>, 'signInAs' | 'app'>,
): Promise<Things> {
  const owner = await addPerson(database, place.id, 'planner', place.board);
  const source = await readFile(new TextEncoder().encode(boardReport), 'rapport.txt');
  if (!source.ok) throw new Error('the sample cannot be read');
  const { document } = importDocument(source.value);
  const goal = document.goals.at(-1)?.id ?? null;
  const keep = (state: 'decided' | 'draft', kind: 'VP' | 'T2' | 'VB', origin: 'imported' | 'written' = 'imported') =>
    asTest(database, place.id, async ({ db }) => {
      await saveModel(db, modelWithDepartmentGoals(2026));
      const { organisations } = await loadRegister(db);
      const id = randomUUID();
      const titled = document.goals.map((one) => (one.id === goal ? { ...one, title: SECRET } : one));
      const own =
        state === 'decided'
          ? { ...document, indicators: [indicator('Andel nöjda', goal)] }
          : { ...document, goals: titled, indicators: [indicator(SECRET, goal)] };
      const when = { year: 2025, number: 1, decidedOn: null, keptAt: '2025-05-20T10:00:00Z', keptBy: owner };
      await keepDocument(db, randomUUID, organisations, {
        id,
        organisation: place.board,
        kind,
        state,
        origin,
        import: null,
        document: own,
        corrections: [],
        choices: {},
        review: await reviewDocument(own),
        ...when,
      });
      return id;
    });
  const decided = await keep('decided', 'VP');
  const draft = await keep('draft', 'T2');
  const written = await keep('draft', 'VB', 'written');
  const picture = { hash: IMAGE, type: 'image/png', width: 1, height: 1, content: new Uint8Array([1]) } as const;
  await asTest(database, place.id, ({ db }) =>
    insertImage(db, picture, { edition: written, person: owner, at: '2025-05-20T10:00:00Z' }),
  );
  const thread = randomUUID();
  await asTest(database, place.id, async ({ db }) => {
    const begun = { id: thread, edition: written, kind: 'goal' as const, thing: goal ?? '', cell: null, about: SECRET };
    await insertThread(db, { ...begun, quote: null, begunAt: '2025-05-20T10:00:00Z' });
    const said = { thread, number: 1, person: owner, at: '2025-05-20T10:00:00Z', body: SECRET };
    await insertComment(db, { ...said, mentions: [] });
  });
  const planner = await signInAs(owner);
  const upload = async (): Promise<string> => {
    const file = new File([boardReport], 'rapport.txt');
    const { body } = await planner.upload('imports', { requestId: requestId(), file });
    await app.readings.idle();
    return (body as { id: string }).id;
  };
  const [read, kept] = [await upload(), await upload()];
  const { version } = (await planner.get(`imports/${kept}`)).body as { version: number };
  const where = { organisation: place.board, year: 2025, kind: 'T1' };
  const done = await planner.send('POST', `imports/${kept}/keep`, { requestId: requestId(), version, ...where });
  expect(done.status).toBe(200);
  const { items } = (await planner.get('indicators?q=Andel')).body as { items: { id: string }[] };
  const person = await addPerson(database, place.id, 'reader', place.board, 'Rut Rolig');
  const found = (await planner.get(`editions/${decided}/findings`)).body as { items: { key: string }[] };
  const rows = await insertRows(database, place, owner);
  const asked = await askInRounds(database, place, owner);
  const lastingGoal = await asTest(database, place.id, async ({ db }) => {
    const tied = await sql<{ goal: string }>`
      select t.goal from edition_goal t join goal g on g.municipality = t.municipality and g.id = t.goal
      where t.edition = ${decided}::uuid and g.organisation = ${place.board}::uuid limit 1`.execute(db);
    return tied.rows[0]?.goal ?? '';
  });
  return {
    ...rows,
    ...asked,
    lastingGoal,
    decided,
    finding: found.items[0]?.key ?? '',
    draft,
    written,
    thread,
    goal: goal ?? '',
    activity: document.activities[0]?.id ?? '',
    read,
    kept,
    definition: items[0]?.id ?? '',
    person,
    board: place.board,
    department: place.department,
    unit: place.unit,
    email: `${person}@prov.example`,
  };
}
