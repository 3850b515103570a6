import { STALE, get, on, write } from './case.ts';
import type { Case, Things } from './case.ts';

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

/** Rounds and tasks, changes during the year, reorganisation. */
export const yearCases: readonly Case[] = [
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
  get('tasks.list', () => 'tasks', null, 403),
  get('tasks.calendar', () => 'calendar', { anywhere: 'round.read' }, 403),
  get('tasks.calendarAddress', () => 'calendar/address', { anywhere: 'round.read' }, 403),
  write(
    'tasks.setCalendarAddress',
    ['POST', () => 'calendar/address'],
    () => ({ on: true }),
    { anywhere: 'round.read' },
    403,
  ),
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
  ...roundWrite('choosePrints', 'PUT', '/prints', () => ({ version: STALE, prints: ['reasons'] })),
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
];
