import { describe, expect, it } from 'vitest';

import type { DocumentGoal, GoalLevel } from '#domain/steering/steering-document.ts';

import { buildThread } from './build-thread.ts';
import type { ThreadInput, ThreadSource } from './build-thread.ts';

type Goal = readonly [id: string, level: GoalLevel, parent: string | null, number?: string];

const named = (id: string) => ({ id, name: id });

/** A document whose lasting goals have the ids of its goals. */
const source = (
  organisation: string,
  goals: readonly Goal[],
  status: DocumentGoal['status'] = 'full',
): ThreadSource => ({
  id: `edition-${organisation}`,
  organisation: named(organisation),
  goals: goals.map(([id, level, parent, number = null], position) => ({
    id,
    level,
    parent,
    number,
    position,
    source: null,
    title: `${id} enligt ${organisation}`,
    status,
    statusPrinted: null,
  })),
  indicators: [],
  activities: [],
  links: { goals: new Map(goals.map(([id]) => [id, id])), indicators: new Map(), activities: new Map() },
  quotedFrom: new Map(),
  withText: new Set(),
  findings: new Map(),
});

const thread = (more: Partial<ThreadInput>) =>
  buildThread({
    year: 2025,
    kind: 'T1',
    own: [],
    above: [],
    owners: new Map(),
    directions: new Map(),
    lowest: ['unitGoal'],
    top: ['focusArea'],
    ...more,
  });

const council: Goal = ['f1', 'focusArea', null, '1'];
const area: Goal = ['a1', 'areaGoal', 'f1', '1.1'];
const board: Goal = ['b1', 'boardGoal', 'a1'];
const unit: Goal = ['u1', 'unitGoal', 'b1'];

describe('buildThread', () => {
  it('makes one goal of what several documents hold, with the owner’s words and everybody’s answer', () => {
    const goals = thread({
      own: [source('unit', [council, area, board, unit], 'partial'), source('board', [council, area, board])],
      owners: new Map([['b1', named('board')]]),
    });
    expect(goals.map(({ id }) => id)).toEqual(['f1', 'a1', 'b1', 'u1']);
    expect(goals[2]).toMatchObject({ title: 'b1 enligt board', answers: [{ status: 'partial' }, { status: 'full' }] });
  });

  it('shows of those above only what the own goals serve', () => {
    const above = source('board', [council, area, board, ['b2', 'boardGoal', 'a1']]);
    const goals = thread({ own: [source('unit', [unit])], above: [above] });
    expect(goals.map(({ id }) => id)).toEqual(['u1']);
    const served = thread({ own: [source('unit', [board, unit])], above: [above] });
    expect(served.map(({ id }) => id)).toEqual(['f1', 'a1', 'b1', 'u1']);
  });

  it('puts numbered goals in order of their numbers', () => {
    const numbered: Goal[] = [council, ['a10', 'areaGoal', 'f1', '1.10'], ['a2', 'areaGoal', 'f1', '1.2']];
    expect(thread({ own: [source('board', numbered)] }).map(({ id }) => id)).toEqual(['f1', 'a2', 'a10']);
  });

  it('names branches that nobody works for, goals that serve none, and goals without follow-up', () => {
    const lost: Goal = ['u9', 'unitGoal', null];
    const goals = thread({ own: [source('board', [council, area, lost], null)] });
    expect(goals.find(({ id }) => id === 'a1')?.empty).toEqual(['noneWorksForIt', 'noFollowUp']);
    expect(goals.find(({ id }) => id === 'u9')?.empty).toEqual(['noFollowUp', 'servesNone']);
    expect(goals.find(({ id }) => id === 'f1')?.empty).toEqual([]);
  });

  it('asks no follow-up of a plan', () => {
    const goals = thread({ kind: 'VP', own: [source('board', [council, area, board, unit], null)] });
    expect(goals.flatMap(({ empty }) => empty)).toEqual([]);
  });

  it('shows every goal once though documents contradict each other about what stands under what', () => {
    const goals = thread({
      own: [
        source('one', [
          ['x', 'boardGoal', 'y'],
          ['y', 'boardGoal', null],
        ]),
        source('other', [
          ['x', 'boardGoal', null],
          ['y', 'boardGoal', 'x'],
        ]),
      ],
    });
    expect(goals.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual(['x', 'y']);
    const place = new Map(goals.map(({ id }, index) => [id, index]));
    for (const { id, parent } of goals) expect(place.get(parent ?? '') ?? -1).toBeLessThan(place.get(id) ?? -1);
  });
});
