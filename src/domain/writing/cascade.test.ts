import { describe, expect, it } from 'vitest';

import {
  activity,
  emptyCells,
  goal,
  indicator,
  paragraphs,
  steeringDocument,
  text,
} from '#test/support/sample-document.ts';
import { exampleModel, exampleSources } from '#test/support/writing.ts';

import type { SteeringDocument } from '../steering/steering-document.ts';
import { differencesAbove } from './above-differences.ts';
import { answersBelow } from './answers-below.ts';
import type { Answer } from './answers-below.ts';
import { startDocument } from './start-document.ts';

const model = exampleModel();
const cells = (given: object) => ({ ...emptyCells, ...given });
const council = steeringDocument({
  kind: 'VP',
  year: 2026,
  level: null,
  goals: [
    goal('c1', 1, { level: 'focusArea', number: '1', title: 'En hållbar stad' }),
    goal('c2', 2, { level: 'areaGoal', number: '1.1', title: 'Alla lär sig läsa', parent: 'c1' }),
    goal('c3', 5, { level: 'areaGoal', number: '1.2', title: 'Utsläppen minskar', parent: 'c1' }),
  ],
  indicators: [
    indicator('ci1', 3, {
      goal: 'c2',
      owner: 'council',
      name: 'Andel läsare',
      cells: cells({ councilTarget: '90 %' }),
    }),
    indicator('ci2', 6, {
      goal: 'c3',
      owner: 'council',
      name: 'Andel elbilar',
      cells: cells({ councilTarget: 'Tas fram av nämnd' }),
    }),
  ],
  activities: [
    activity('ca1', 4, { goal: 'c2', owner: 'council', title: 'Läsa högt', start: '2026-01-01', end: '2026-12-31' }),
  ],
});
const begun = (above: SteeringDocument): SteeringDocument =>
  startDocument({
    kind: 'VP',
    year: 2026,
    organisation: 'Nämnden',
    administration: null,
    level: 'board',
    title: 'Plan',
    model,
    previous: null,
    above: { id: 'above', document: above },
    pattern: null,
    lastResult: null,
    choice: { activities: true, texts: true },
  }).document;
const told = (draft: SteeringDocument, above: SteeringDocument) =>
  differencesAbove({ draft, above, model }).map(({ kind, title, before, after }) => [kind, title, before, after]);

describe('what is decided above and a plan reads otherwise (docs/domain/cascade.md)', () => {
  it('KA-1: is nothing in a plan that has just been begun, whatever is decided above', () => {
    expect(told(begun(council), council)).toEqual([]);
    const boards = exampleSources.filter(({ document }) => document.level === null && document.kind === 'VP');
    expect(boards.length).toBeGreaterThan(0);
    for (const { document } of boards) expect(told(begun(document), document)).toEqual([]);
  });

  it('KA-2: tells new goals, indicators and activities, changed targets and days, new words, and what has gone', () => {
    const draft = begun(council);
    const later: SteeringDocument = {
      ...council,
      goals: [
        ...council.goals
          .filter(({ id }) => id !== 'c3')
          .map((each) => (each.id === 'c2' ? { ...each, title: 'Alla läser' } : each)),
        goal('c4', 9, { level: 'areaGoal', number: '1.3', title: 'Maten är god', parent: 'c1' }),
      ],
      indicators: [
        indicator('ci1', 3, {
          goal: 'c2',
          owner: 'council',
          name: 'Andel läsare',
          cells: cells({ councilTarget: '95 %' }),
        }),
        indicator('ci9', 4, {
          goal: 'c2',
          owner: 'council',
          name: 'Lånade böcker',
          cells: cells({ councilTarget: '9 st' }),
        }),
      ],
      activities: [
        activity('ca1', 5, {
          goal: 'c2',
          owner: 'council',
          title: 'Läsa högt',
          start: '2026-01-01',
          end: '2026-06-30',
        }),
        // What has ended before the plan's year is nothing to take up.
        activity('ca3', 7, {
          goal: 'c2',
          owner: 'council',
          title: 'Läsa i fjol',
          start: '2025-01-01',
          end: '2025-12-31',
        }),
        activity('ca2', 6, { goal: 'c2', owner: 'council', title: 'Öppna bibliotek', start: '2026-03-01' }),
      ],
    };
    expect(told(draft, later)).toEqual([
      ['title', 'Alla läser', 'Alla lär sig läsa', 'Alla läser'],
      ['target', 'Andel läsare', '90 %', '95 %'],
      ['indicator', 'Lånade böcker', null, '9 st'],
      ['days', 'Läsa högt', '2026-01-01 – 2026-12-31', '2026-01-01 – 2026-06-30'],
      ['activity', 'Öppna bibliotek', null, '2026-03-01 – –'],
      ['goal', 'Maten är god', null, null],
      ['gone', 'Utsläppen minskar', null, null],
    ]);
  });

  it('KA-3: a unit may take up goals of its board, and need not', () => {
    const board = {
      ...begun(council),
      goals: [...begun(council).goals, goal('b1', 90, { level: 'boardGoal', title: 'Fler läser', parent: 'g2' })],
    };
    const unit = { ...begun(council), level: 'unit' as const };
    expect(differencesAbove({ draft: unit, above: board, model })).toMatchObject([
      { kind: 'goal', title: 'Fler läser', optional: true },
    ]);
  });
});

describe('who has answered what was decided (KA-4 to KA-6)', () => {
  const answer = (document: SteeringDocument, participations: Answer['participations'] = new Map()): Answer => ({
    organisation: { id: 'n', name: 'Nämnden' },
    document,
    participations,
  });
  const open = (given: Answer, decided = council) =>
    answersBelow(decided, [given])
      .filter(({ done }) => !done)
      .map(({ kind, title }) => `${kind} ${title}`);

  it('asks for every goal that is no heading only, every target that is theirs to set, and every activity', () => {
    expect(open(answer(begun(council)))).toEqual([
      'goal Alla lär sig läsa',
      'activity Läsa högt',
      'goal Utsläppen minskar',
      'target Andel elbilar',
    ]);
  });

  it('counts an own goal, words, no contribution, a target and a part in the activity as answers', () => {
    const draft = begun(council);
    const idOf = (title: string): string => draft.goals.find((each) => each.title === title)?.id ?? '';
    const answered: SteeringDocument = {
      ...draft,
      goals: [
        ...draft.goals.map((each) => (each.title === 'Utsläppen minskar' ? { ...each, statusPrinted: 'Ingen' } : each)),
        goal('own', 99, { level: 'boardGoal', title: 'Fler läser', parent: idOf('Alla lär sig läsa') }),
      ],
      indicators: draft.indicators.map((row) => ({ ...row, cells: { ...row.cells, target: '40 %' } })),
      texts: [
        ...draft.texts,
        text('t99', 98, { activity: draft.activities[0]?.id ?? '', paragraphs: paragraphs('Vi läser.') }),
      ],
    };
    expect(open(answer(answered))).toEqual([]);
    const parts = new Map([[draft.activities[0]?.id ?? '', 'notCalled' as const]]);
    expect(open(answer(draft, parts))).not.toContain('activity Läsa högt');
  });

  it('is done for a council when all have answered and for a board when somebody has', () => {
    const silent = answer(steeringDocument({}));
    const decided = { ...council, level: 'board' as const };
    const both = (of: SteeringDocument) =>
      answersBelow(of, [silent, answer(begun(council), new Map([[begun(council).activities[0]?.id ?? '', 'leads']]))]);
    const activityOf = (of: SteeringDocument) => both(of).find(({ kind }) => kind === 'activity');
    expect(activityOf(council)).toMatchObject({ done: false, answered: [{ id: 'n' }], unanswered: [{ id: 'n' }] });
    expect(activityOf(decided)?.done).toBe(true);
  });
});
