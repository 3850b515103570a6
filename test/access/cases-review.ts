import { STALE, get, on, write } from './case.ts';
import type { Case } from './case.ts';

/** Findings, rules, questions, the desk. */
export const reviewCases: readonly Case[] = [
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
];
