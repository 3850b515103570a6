import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { contract } from '#contract/contract.ts';
import { readFile } from '#documents/read/read-file.ts';
import type { Action } from '#domain/access/action.ts';
import { allowedSomewhere, can } from '#domain/access/can.ts';
import type { Actor, Thing } from '#domain/access/can.ts';
import { Role } from '#domain/access/role.ts';
import { importDocument } from '#domain/importing/import-document.ts';
import { insertLoad } from '#store/economy/loads.ts';
import { insertChange } from '#store/changes.ts';
import { insertQuestion } from '#store/desk/questions.ts';
import { saveModel } from '#store/steering-models.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Database } from '#store/open-database.ts';
import { insertPerson } from '#store/people/people.ts';
import { insertInstruction } from '#store/rounds/asked.ts';
import { insertParts, insertRound } from '#store/rounds/rounds.ts';
import { insertMessage } from '#store/rounds/status.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { boardReport } from '#test/support/sample-text.ts';
import { startTestServer } from '#test/support/server.ts';
import type { Answer, TestClient } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';
import type { SmallMunicipality } from '#test/support/steering.ts';
import { keepDocument } from '#usecases/editions/keep-document.ts';
import { reviewDocument } from '#usecases/editions/review-document.ts';
import { modelWithDepartmentGoals } from '#domain/steering/model-presets.ts';

/** A word that stands in the draft only. */
const SECRET = 'Hemlighetsmålet';
const STALE = 999;

type Things = Readonly<
  Record<
    | 'decided'
    | 'draft'
    | 'written'
    | 'goal'
    | 'activity'
    | 'read'
    | 'kept'
    | 'definition'
    | 'person'
    | 'board'
    | 'department'
    | 'unit'
    | 'email'
    | 'finding'
    | 'round'
    | 'instruction'
    | 'askingRound'
    | 'message'
    | 'change'
    | 'question'
    | 'load',
    string
  >
>;
/** What a route asks leave for: something of the board in a state, or anything anywhere. Null: being signed in is enough. */
type Need = { readonly action: Action; readonly state: Thing['state'] } | { readonly anywhere: Action } | null;
type Case = {
  readonly route: string;
  readonly ask: (client: TestClient, things: Things) => Promise<Answer>;
  readonly need: Need;
  /** What somebody without leave is answered; what may not be read does not exist. */
  readonly refused: 403 | 404;
  /** It would change the things that the other cases need: asked only of those who are refused. */
  readonly onlyRefused?: boolean;
};

const requestId = () => randomUUID();
const on = (action: Action, state: Thing['state'] = null): Need => ({ action, state });
const get = (route: string, path: (things: Things) => string, need: Need, refused: 403 | 404): Case => ({
  route,
  ask: (client, things) => client.get(path(things)),
  need,
  refused,
});
const write = (
  route: string,
  [method, path]: readonly ['POST' | 'PUT' | 'DELETE', (things: Things) => string],
  body: (things: Things) => Record<string, unknown>,
  need: Need,
  refused: 403 | 404,
): Case => ({
  route,
  ask: (client, things) => client.send(method, path(things), { requestId: requestId(), ...body(things) }),
  need,
  refused,
});
const correction = { version: STALE, thing: 'goal', thingId: 'g1', field: 'title', after: 'x' };
const days = { validFrom: '2020-02-01', validTo: '2020-01-01' };
const definition = { name: 'Ny', definition: null, unit: null, periodicity: null, overUnits: null, overTime: null };

const instruction = { about: { at: 'whole' }, kind: 'instruction', body: 'x', maxCharacters: null, kinds: null };

/** A change of the board's own round, which whoever runs rounds at the board may make. */
function roundWrite(
  name: string,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string | ((things: Things) => string),
  body: (things: Things) => Record<string, unknown>,
): Case[] {
  const below = (things: Things): string => (typeof path === 'string' ? path : path(things));
  const at = (things: Things): string => (name === 'open' ? 'rounds' : `rounds/${things.round}${below(things)}`);
  return [write(`rounds.${name}`, [method, at], body, on('round.run'), 403)];
}

/** Writes come with a stale version or wrong days, so that leave is asked and nothing changes. */
const CASES: readonly Case[] = [
  get('session.current', () => 'session', null, 403),
  get('session.list', () => 'sessions', null, 403),
  write('session.revoke', ['DELETE', () => 'sessions/x'], () => ({}), null, 403),
  get('people.list', () => 'people', { anywhere: 'people.read' }, 403),
  write(
    'people.create',
    ['POST', () => 'people'],
    ({ email }) => ({ name: 'N', email }),
    { anywhere: 'people.manage' },
    403,
  ),
  write(
    'people.setDisabled',
    ['POST', ({ person }) => `people/${person}/disabled`],
    () => ({ version: STALE, disabled: true }),
    on('people.manage'),
    403,
  ),
  write(
    'people.giveRole',
    ['POST', ({ person }) => `people/${person}/roles`],
    ({ board }) => ({ role: 'reader', organisation: board, ...days }),
    on('people.manage'),
    403,
  ),
  write(
    'people.endRole',
    ['POST', ({ person }) => `people/${person}/roles/${randomUUID()}/end`],
    () => ({ validTo: '2020-01-01' }),
    on('people.manage'),
    403,
  ),
  get('organisations.tree', () => 'organisations', { anywhere: 'organisation.read' }, 403),
  get('organisations.history', ({ board }) => `organisations/${board}`, { anywhere: 'organisation.read' }, 403),
  write(
    'organisations.create',
    ['POST', () => 'organisations'],
    ({ board }) => ({ name: `Enhet ${randomUUID()}`, kind: 'unit', parent: board, validFrom: '2020-01-01' }),
    on('organisation.create'),
    403,
  ),
  get('editions.list', () => 'editions', { anywhere: 'edition.read' }, 403),
  ...(['decided', 'draft'] as const).flatMap((state) => [
    get('editions.show', (things) => `editions/${things[state]}`, on('edition.read', state), 404),
    get('editions.findings', (things) => `editions/${things[state]}/findings`, on('edition.read', state), 404),
    get(
      'editions.beforeDecision',
      (things) => `editions/${things[state]}/before-decision`,
      on('edition.read', state),
      404,
    ),
    get(
      'editions.exportFindings',
      (things) => `editions/${things[state]}/findings/export?format=json`,
      on('edition.export', state),
      404,
    ),
    get('editions.corrections', (things) => `editions/${things[state]}/corrections`, on('edition.read', state), 404),
    get(
      'editions.exportAs',
      (things) => `editions/${things[state]}/export?format=json`,
      on('edition.export', state),
      404,
    ),
  ]),
  write(
    'editions.correct',
    ['POST', ({ decided }) => `editions/${decided}/corrections`],
    () => correction,
    on('edition.correct', 'decided'),
    404,
  ),
  write(
    'editions.withdrawCorrection',
    ['DELETE', ({ decided }) => `editions/${decided}/corrections/${randomUUID()}?version=${STALE}`],
    () => ({ version: STALE }),
    on('edition.correct', 'decided'),
    404,
  ),
  get('lifecycle.show', ({ draft }) => `editions/${draft}/lifecycle`, on('edition.read', 'draft'), 404),
  write(
    'lifecycle.mark',
    ['POST', ({ draft }) => `editions/${draft}/marks`],
    () => ({ section: null, ready: true, contentHash: '0'.repeat(64) }),
    on('edition.write', 'draft'),
    404,
  ),
  ...(
    [
      ['send', 'send', 'edition.send'],
      ['takeBack', 'take-back', 'edition.send'],
      ['returnIt', 'return', 'edition.return'],
      ['approve', 'approve', 'edition.approve'],
      ['reopen', 'reopen', 'edition.reopen'],
    ] as const
  ).map(([route, path, action]) =>
    write(
      `lifecycle.${route}`,
      ['POST', ({ draft }) => `editions/${draft}/${path}`],
      () => ({ version: STALE, reason: 'Prov' }),
      on(action, 'draft'),
      404,
    ),
  ),
  get('comparisons.show', ({ draft }) => `editions/${draft}/compare`, on('edition.read', 'draft'), 404),
  write(
    'reorganisations.preview',
    ['POST', () => 'reorganisations/preview'],
    ({ board }) => ({ asked: { kind: 'move', date: '2010-01-01', organisation: board, parent: board } }),
    { anywhere: 'organisation.reorganise' },
    403,
  ),
  write(
    'reorganisations.carryOut',
    ['POST', () => 'reorganisations'],
    ({ board }) => ({ asked: { kind: 'move', date: '2010-01-01', organisation: board, parent: board }, seen: 'x' }),
    { anywhere: 'organisation.reorganise' },
    403,
  ),
  write(
    'fronts.write',
    ['POST', ({ written }) => `editions/${written}/front`],
    () => ({
      version: STALE,
      front: {
        title: null,
        administration: null,
        reference: 'N 2025/2',
        date: null,
        recipient: null,
        handlers: [],
        proposals: [],
      },
    }),
    on('edition.write', 'draft'),
    404,
  ),
  get('changes.list', () => 'changes?year=2025', { anywhere: 'change.read' }, 403),
  get(
    'changes.subjects',
    ({ board }) => `changes/subjects?year=2025&organisation=${board}`,
    { anywhere: 'change.read' },
    403,
  ),
  write(
    'changes.propose',
    ['POST', () => 'changes'],
    ({ board }) => ({
      organisation: board,
      year: 2025,
      subject: 'indicator',
      thing: null,
      name: 'Andel nöjda',
      before: 'Andel nöjda',
      after: 'Andel mycket nöjda',
      reason: 'Enkäten är ny',
      from: '2025-05-01',
    }),
    on('change.propose'),
    403,
  ),
  write(
    'changes.giveOpinion',
    ['POST', ({ change }) => `changes/${change}/opinion`],
    () => ({ version: STALE, kind: 'supports', reason: 'Rimligt' }),
    on('change.advise'),
    403,
  ),
  write(
    'changes.decide',
    ['POST', ({ change }) => `changes/${change}/decision`],
    () => ({ version: STALE, kind: 'approved', decidedOn: '2025-04-20', reference: 'N 2025/9' }),
    on('change.decide'),
    403,
  ),
  get('seals.show', ({ draft }) => `editions/${draft}/seal`, on('edition.read', 'draft'), 404),
  write(
    'seals.seal',
    ['POST', ({ decided }) => `editions/${decided}/seal`],
    () => ({
      version: STALE,
      decision: { decidedOn: '2025-01-20', meeting: 'Nämnden', paragraph: '4', reference: 'N 2025/1' },
    }),
    on('edition.decide', 'decided'),
    404,
  ),
  {
    ...write(
      'seals.revise',
      ['POST', ({ decided }) => `editions/${decided}/revision`],
      () => ({ reason: 'Fel siffra' }),
      on('edition.revise', 'decided'),
      404,
    ),
    onlyRefused: true,
  },
  get('imports.list', () => 'imports', { anywhere: 'import.read' }, 403),
  {
    route: 'imports.upload',
    ask: (client) => client.upload('imports', { requestId: requestId(), file: new File([''], 'tom.txt') }),
    need: { anywhere: 'import.create' },
    refused: 403,
  },
  get('imports.progress', ({ read }) => `imports/${read}/progress`, on('import.read'), 404),
  get('imports.show', ({ read }) => `imports/${read}`, on('import.read'), 404),
  get('imports.file', ({ read }) => `imports/${read}/file`, on('import.read'), 404),
  write(
    'imports.correct',
    ['POST', ({ read }) => `imports/${read}/corrections`],
    () => correction,
    on('import.correct'),
    404,
  ),
  write(
    'imports.withdrawCorrection',
    ['DELETE', ({ read }) => `imports/${read}/corrections/${randomUUID()}`],
    () => ({ version: STALE }),
    on('import.correct'),
    404,
  ),
  write(
    'imports.matchIndicator',
    ['POST', ({ read }) => `imports/${read}/matches`],
    () => ({ version: STALE, indicator: 'i1', definition: null }),
    on('import.correct'),
    404,
  ),
  write(
    'imports.keep',
    ['POST', ({ read }) => `imports/${read}/keep`],
    ({ board }) => ({ version: STALE, organisation: board, year: 2025, kind: 'T1' }),
    on('import.keep'),
    404,
  ),
  write(
    'imports.throwAway',
    ['DELETE', ({ read }) => `imports/${read}`],
    () => ({ version: STALE }),
    on('import.correct'),
    404,
  ),
  {
    ...write(
      'imports.undo',
      ['POST', ({ kept }) => `imports/${kept}/undo`],
      () => ({}),
      on('import.undo', 'decided'),
      404,
    ),
    onlyRefused: true,
  },
  get(
    'thread.show',
    ({ board }) => `thread?organisation=${board}&year=2025&kind=T1`,
    { anywhere: 'edition.read' },
    403,
  ),
  get('steeringModels.list', () => 'steering-models', { anywhere: 'model.read' }, 403),
  get('steeringModels.show', () => 'steering-models/2026', { anywhere: 'model.read' }, 403),
  write(
    'steeringModels.preview',
    ['POST', () => 'steering-models/2026/preview'],
    () => ({ model: modelWithDepartmentGoals(2026) }),
    { anywhere: 'model.change' },
    403,
  ),
  write(
    'steeringModels.change',
    ['POST', () => 'steering-models/2026'],
    () => ({ version: STALE, reason: 'Prov', model: modelWithDepartmentGoals(2026) }),
    { anywhere: 'model.change' },
    403,
  ),
  get('indicators.list', () => 'indicators', { anywhere: 'indicator.read' }, 403),
  get('indicators.show', (things) => `indicators/${things.definition}`, { anywhere: 'indicator.read' }, 403),
  write(
    'indicators.define',
    ['POST', (things) => `indicators/${things.definition}/definition`],
    () => ({ version: STALE, direction: 'higher', ...definition }),
    on('indicator.define'),
    403,
  ),
  get('findings.list', () => 'findings', { anywhere: 'edition.read' }, 403),
  ...(['answer', 'takeBack'] as const).map((name) =>
    write(
      `findings.${name}`,
      ['POST', () => (name === 'answer' ? 'findings/answers' : 'findings/answers/take-back')],
      ({ decided, finding }) => ({
        items: [{ edition: decided, key: finding, answers: STALE }],
        ...(name === 'answer' ? { answer: { kind: 'confirmed' } } : {}),
      }),
      on('finding.answer', 'decided'),
      404,
    ),
  ),
  write(
    'editions.phrase',
    ['POST', ({ decided }) => `editions/${decided}/findings/phrasing`],
    ({ finding }) => ({ key: finding }),
    on('finding.answer', 'decided'),
    404,
  ),
  get('findings.overview', () => 'findings/overview?by=rule', { anywhere: 'edition.read' }, 403),
  get('findings.rules', () => 'rules', null, 403),
  ...(['decided', 'draft'] as const).flatMap((state) => [
    get(
      'desk.trail',
      (things) => `editions/${things[state]}/trail?row=i1&column=outcome`,
      on('edition.read', state),
      404,
    ),
    get(
      'desk.compare',
      (things) => `editions/${things[state]}/changes?before=${things.decided}`,
      on('edition.read', state),
      404,
    ),
  ]),
  get('desk.sample', () => 'desk/sample?seed=a', { anywhere: 'desk.read' }, 403),
  get('desk.exportAll', () => 'desk/export?seed=a', { anywhere: 'desk.read' }, 403),
  get('questions.list', () => 'questions', { anywhere: 'question.read' }, 403),
  write(
    'questions.ask',
    ['POST', () => 'questions'],
    ({ board }) => ({
      organisation: board,
      edition: null,
      thingId: null,
      about: 'Andel nöjda',
      question: 'Var finns underlaget?',
      due: '2020-01-01',
    }),
    on('question.ask'),
    403,
  ),
  write(
    'questions.answer',
    ['POST', ({ question }) => `questions/${question}/answer`],
    () => ({ version: STALE, answer: 'Här.' }),
    on('question.answer'),
    404,
  ),
  write(
    'questions.close',
    ['POST', ({ question }) => `questions/${question}/closed`],
    () => ({ version: STALE, closed: true }),
    on('question.ask'),
    404,
  ),
  get('reviewRules.inUse', () => 'rules/in-use', { anywhere: 'edition.read' }, 403),
  get('reviewRules.history', () => 'rules/possible-share/settings', { anywhere: 'edition.read' }, 403),
  write(
    'reviewRules.set',
    ['POST', () => 'rules/possible-share/settings'],
    () => ({ version: STALE, enabled: false, limits: {}, reason: 'Vi räknar annorlunda.' }),
    { anywhere: 'rule.change' },
    403,
  ),
  get('search.find', () => 'search?q=barn', { anywhere: 'edition.read' }, 403),
  write(
    'writing.setFulfilment',
    ['POST', (things) => `writing/${things.written}/goals/${things.goal}/fulfilment`],
    () => ({ version: STALE, status: 'full' }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.addGoal',
    ['POST', (things) => `writing/${things.written}/goals`],
    () => ({ parent: 'x', level: 'focusArea', title: 'Mål' }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.recordValues',
    ['POST', (things) => `writing/${things.written}/indicators/i1/values`],
    () => ({ version: STALE, values: [{ cell: 'outcome', printed: '1' }], source: null, measuredOn: null }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.recordCells',
    ['POST', (things) => `writing/${things.written}/values`],
    () => ({ cells: [{ indicator: 'i1', cell: 'outcome', printed: '1', seen: 'annat' }] }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.addIndicator',
    ['POST', (things) => `writing/${things.written}/indicators`],
    ({ goal }) => ({ goal, name: SECRET, target: null }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.changeActivity',
    ['POST', (things) => `writing/${things.written}/activities/${things.activity}`],
    () => ({ version: STALE, title: 'A', start: null, end: null, deviation: false, participation: null }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.addActivity',
    ['POST', (things) => `writing/${things.written}/activities`],
    ({ goal }) => ({ goal, title: 'A', start: '2025-02-01', end: '2025-01-01' }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.addText',
    ['POST', (things) => `writing/${things.written}/texts`],
    ({ goal }) => ({ goal, indicator: null, activity: null, heading: 'H' }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.restore',
    ['POST', (things) => `writing/${things.written}/texts/x/restore`],
    () => ({ number: 99 }),
    on('edition.write', 'draft'),
    404,
  ),
  get('writing.show', (things) => `writing/${things.written}`, on('edition.read', 'draft'), 404),
  get(
    'writing.before',
    (things) => `writing/${things.written}/goals/${things.goal}/before`,
    on('edition.read', 'draft'),
    404,
  ),
  get('writing.versions', (things) => `writing/${things.written}/texts/x/versions`, on('edition.read', 'draft'), 404),
  get(
    'writing.valueHistory',
    (things) => `writing/${things.written}/indicators/i1/values`,
    on('edition.read', 'draft'),
    404,
  ),
  get('writing.home', () => 'writing', { anywhere: 'edition.write' }, 403),
  get(
    'writing.showStart',
    ({ board }) => `writing/start?organisation=${board}&year=2024&kind=T1`,
    on('edition.start'),
    403,
  ),
  {
    ...write(
      'writing.start',
      ['POST', () => 'writing/start'],
      ({ board }) => ({ organisation: board, year: 2024, kind: 'T1', activities: true, texts: true }),
      on('edition.start'),
      403,
    ),
    onlyRefused: true,
  },
  get('economy.outcome', ({ board }) => `economy/2025/outcome?organisation=${board}`, on('economy.read'), 404),
  get('economy.chart', () => 'economy/2025/chart', { anywhere: 'economy.read' }, 403),
  write('economy.setChart', ['PUT', () => 'economy/2025/chart'], () => chart, { anywhere: 'economy.map' }, 403),
  get('economy.mapping', () => 'economy/2025/mapping', { anywhere: 'economy.seeLoads' }, 403),
  write(
    'economy.testMapping',
    ['POST', () => 'economy/2025/mapping/test'],
    () => ({ mapping }),
    { anywhere: 'economy.seeLoads' },
    403,
  ),
  write(
    'economy.saveMapping',
    ['PUT', () => 'economy/2025/mapping'],
    () => ({ mapping, number: STALE, reason: 'Prov' }),
    { anywhere: 'economy.map' },
    403,
  ),
  get('economy.layouts', () => 'economy/layouts', { anywhere: 'economy.seeLoads' }, 403),
  write(
    'economy.saveLayout',
    ['POST', () => 'economy/layouts'],
    () => ({ id: null, version: 1, layout: figureLayout(randomUUID()) }),
    { anywhere: 'economy.load' },
    403,
  ),
  {
    route: 'economy.preview',
    ask: (client) => client.upload('economy/preview', { file: new File(['Konto;Belopp\n1;2\n'], 'x.csv') }),
    need: { anywhere: 'economy.load' },
    refused: 403,
  },
  get('economy.loads', () => 'economy/loads', { anywhere: 'economy.seeLoads' }, 403),
  {
    route: 'economy.upload',
    ask: (client) =>
      client.upload('economy/loads', {
        requestId: requestId(),
        file: new File(['x'], 'x.csv'),
        year: '2025',
        what: 'outcome',
      }),
    need: { anywhere: 'economy.load' },
    refused: 403,
  },
  get('economy.loadProgress', ({ load }) => `economy/loads/${load}/progress`, on('economy.seeLoads'), 404),
  get('economy.load', ({ load }) => `economy/loads/${load}`, on('economy.seeLoads'), 404),
  ...(['confirm', 'undo'] as const).map((name) =>
    write(
      `economy.${name}`,
      ['POST', ({ load }) => `economy/loads/${load}/${name === 'confirm' ? 'load' : 'undo'}`],
      () => ({ version: STALE }),
      on('economy.load'),
      404,
    ),
  ),
  // A year that has its model already: leave is asked, and nothing changes.
  write(
    'steeringModels.copy',
    ['POST', () => 'steering-models/2026/copy'],
    () => ({ from: 2020 }),
    { anywhere: 'model.change' },
    403,
  ),
  get('ownSettings.mail', () => 'own/mail', null, 403),
  write('ownSettings.setMail', ['POST', () => 'own/mail'], () => ({ frequency: 'off', version: STALE }), null, 403),
  get('ownSettings.substitutes', () => 'own/substitutes', null, 403),
  write(
    'ownSettings.nameSubstitute',
    ['POST', () => 'own/substitutes'],
    ({ person }) => ({ substitute: person, ...days }),
    null,
    403,
  ),
  write('ownSettings.endSubstitute', ['POST', () => 'own/substitutes/x/end'], () => ({ version: STALE }), null, 404),
  get('tasks.list', () => 'tasks', null, 403),
  get('tasks.calendar', () => 'calendar', { anywhere: 'round.read' }, 403),
  get('tasks.calendarFile', () => 'calendar/file', { anywhere: 'round.read' }, 403),
  get('rounds.list', () => 'rounds', { anywhere: 'round.read' }, 403),
  get('rounds.show', ({ round }) => `rounds/${round}`, { anywhere: 'round.read' }, 403),
  get(
    'rounds.propose',
    ({ board }) => `rounds/proposal?organisation=${board}&year=2030&kind=T1&lastDay=2030-05-20`,
    on('round.run'),
    403,
  ),
  ...roundWrite('open', 'POST', '', ({ board }) => ({
    year: 2030,
    kind: 'T1',
    organisation: board,
    title: ' ',
    leadDays: {},
    lastDay: '2030-05-20',
    parts: [],
    copyFrom: null,
  })),
  ...roundWrite('close', 'POST', '/closed', () => ({ version: STALE, closed: true })),
  ...roundWrite(
    'movePart',
    'POST',
    ({ department }) => `/parts/${department}/deadline`,
    () => ({
      version: STALE,
      deadline: '2030-05-02',
      withBelow: false,
      reason: 'x',
    }),
  ),
  ...roundWrite(
    'excusePart',
    'POST',
    ({ department }) => `/parts/${department}/excused`,
    () => ({
      version: STALE,
      excused: true,
      reason: 'x',
    }),
  ),
  ...roundWrite('includePart', 'POST', '/parts', ({ unit }) => ({
    organisation: unit,
    deadline: '2030-05-02',
    reason: ' ',
  })),
  ...roundWrite('setChapters', 'PUT', '/chapters', ({ board }) => ({
    organisation: board,
    version: STALE,
    chapters: [],
  })),
  ...roundWrite('giveInstruction', 'POST', '/instructions', ({ board }) => ({
    ...instruction,
    organisation: board,
    body: ' ',
  })),
  ...roundWrite(
    'changeInstruction',
    'POST',
    ({ instruction: id }) => `/instructions/${id}`,
    () => ({
      ...instruction,
      version: STALE,
    }),
  ),
  ...roundWrite(
    'removeInstruction',
    'DELETE',
    ({ instruction: id }) => `/instructions/${id}`,
    () => ({ version: STALE }),
  ),
  ...roundWrite('sendMessage', 'POST', '/messages', ({ department }) => ({
    organisations: [department],
    kind: 'reminder',
    body: ' ',
  })),
  write(
    'rounds.answerMessage',
    ['POST', ({ askingRound, message }) => `rounds/${askingRound}/messages/${message}/answer`],
    () => ({ version: STALE, answer: 'x' }),
    on('edition.write', 'draft'),
    403,
  ),
  get('audit.list', () => 'audit', { anywhere: 'audit.read' }, 403),
];

const mapping = {
  rules: [],
  sieDimensions: { responsibility: '1', operation: '2', activity: '5', project: '6', counterpart: '7' },
};
const chart = { mark: 'stale', areas: [], kinds: [] };
const figureLayout = (name: string) => ({
  name,
  headerRow: 1,
  sheet: null,
  decimal: ',',
  parts: { account: 'Konto' },
  amounts: { kind: 'amount', amount: 'Belopp', when: 'Period' },
  turnSign: false,
  text: null,
  voucher: null,
});

/** These are for whoever has no session yet, or end or change the own one; their own tests try them. */
const OWN_TESTS = ['session.options', 'session.signIn', 'session.signOut', 'session.changePassword'];

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
    const common = { year: 2030, title: 'Plan', openedAt: at, closedAt: null, leadDays: {}, version: 1 };
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

describeOnEachDatabase('every route', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs, nobody, app } = await startTestServer(database, place.id);
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
    const question = randomUUID();
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
    const found = (await planner.get(`editions/${decided}/findings`)).body as { items: { key: string }[] };
    const load = randomUUID();
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
        content: Buffer.from('x'),
        controlTotal: null,
        layout: null,
        person: owner,
        at: '2025-05-20T10:00:00Z',
      }),
    );
    const change = randomUUID();
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
        from: '2025-05-01',
        person: owner,
        at: '2025-04-01T10:00:00Z',
      }),
    );
    const asked = await askInRounds(database, place, owner);
    const things = {
      ...asked,
      change,
      load,
      decided,
      finding: found.items[0]?.key ?? '',
      question,
      draft,
      written,
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
    const held = async (role: Role, organisation: string) => {
      const id = await addPerson(database, place.id, role, organisation);
      const roles = [{ role, organisation, validFrom: '2015-01-01', validTo: null }];
      const actor: Actor = { person: id, roles, today: '2026-01-01' };
      return {
        name: `${role} at ${organisation === place.board ? 'the board' : 'another'}`,
        actor,
        client: await signInAs(id),
      };
    };
    const people = [];
    for (const role of Role.options) people.push(await held(role, place.board), await held(role, place.otherBoard));
    const without = randomUUID();
    await asTest(database, place.id, ({ db }) =>
      insertPerson(db, { id: without, name: 'Utan Roll', email: 'u@prov.example' }),
    );
    people.push({
      name: 'without role',
      actor: { person: without, roles: [], today: '2026-01-01' },
      client: await signInAs(without),
    });
    const atBoard = (state: Thing['state']): Thing => ({
      organisation: place.board,
      ancestors: [place.council],
      state,
    });
    const may = (actor: Actor, need: Need): boolean =>
      need === null ||
      ('anywhere' in need
        ? allowedSomewhere(actor).includes(need.anywhere)
        : can(actor, need.action, atBoard(need.state)));
    return { people, nobody, things, may };
  };

  it('of the contract is in the table', () => {
    const routes = Object.entries(contract).flatMap(([group, named]) =>
      Object.keys(named).map((name) => `${group}.${name}`),
    );
    expect([...new Set([...CASES.map(({ route }) => route), ...OWN_TESTS])].toSorted()).toEqual(routes.toSorted());
  });

  it('lets in whom the rules let in, and nobody else; a draft is told by no list', async () => {
    const { people, nobody, things, may } = await prepare();
    const wrong: string[] = [];
    for (const { route, ask, need, refused, onlyRefused } of CASES) {
      const strange = await ask(nobody, things);
      if (strange.status !== 401) wrong.push(`${route}: nobody is answered ${strange.status}`);
      for (const { name, actor, client } of people) {
        const allowed = may(actor, need);
        if (allowed && onlyRefused === true) continue;
        const { status, raw } = await ask(client, things);
        // Whoever may read but not change is told so, not that there is nothing.
        const isRefused = status === 403 || status === refused;
        // What was asked for is not there: nobody has such a role or session, the edition has no seal, the text no version.
        const none = [
          'editions.phrase',
          'people.endRole',
          'ownSettings.endSubstitute',
          'session.revoke',
          'seals.show',
          'writing.addGoal',
          'writing.restore',
        ];
        const endsInNothing = none.includes(route);
        const isGiven = status < 500 && status !== 401 && status !== 403 && (status !== 404 || endsInNothing);
        if (allowed ? !isGiven : !isRefused) wrong.push(`${route}: ${name} is answered ${status}, may: ${allowed}`);
        const tells = raw.toString('utf8').includes(SECRET);
        if (tells && !may(actor, on('edition.read', 'draft'))) wrong.push(`${route}: ${name} reads of the draft`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
