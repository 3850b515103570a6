import { array, assert, constantFrom, option, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ThreadGoal, ThreadView } from '#domain/thread/thread-view.ts';

import { judgingAnswers, pathTo, threadRows, threadSums } from './thread-rows.ts';

const unit = { id: 'unit', name: 'Enheten för stöd' };

const goal = (id: string, parent: string | null, rest: Partial<ThreadGoal> = {}): ThreadGoal => ({
  id,
  parent,
  level: 'unitGoal',
  number: null,
  title: `Mål ${id}`,
  organisation: unit,
  answers: [],
  indicators: [],
  activities: [],
  empty: [],
  ...rest,
});

const answer = (status: 'full' | 'partial' | 'none' | null) => ({
  edition: 'e',
  organisation: unit,
  documentGoal: 'g',
  status,
  statusPrinted: null,
  hasText: false,
  findings: 0,
});

const activity = (id: string, deviation: boolean) => ({
  id,
  activity: id,
  edition: 'e',
  organisation: unit,
  owner: null,
  title: `Aktivitet ${id}`,
  start: null,
  end: null,
  deviation,
  hasAnalysis: false,
});

const view = (goals: ThreadGoal[]): ThreadView => ({
  organisation: unit,
  year: 2026,
  kind: 'T1',
  editions: [],
  missing: [],
  goals,
  choices: { organisations: [], years: [], kinds: [] },
});

const open = { isOpen: () => true, details: new Set<string>() };

describe('the rows of the golden thread', () => {
  it('show who is still to judge a goal before who has no part in it, and judgements before both', () => {
    const none = { ...answer(null), statusPrinted: 'Ingen' };
    const shown = (...answers: ThreadGoal['answers']) =>
      judgingAnswers({ answers }).map(({ status, statusPrinted }) => status ?? statusPrinted);
    expect(shown(none, answer(null))).toEqual([null]);
    expect(shown(none, answer('partial'))).toEqual(['partial']);
    expect(shown(none)).toEqual(['Ingen']);
    expect(shown()).toEqual([]);
    expect(shown(answer('full'), none, answer('partial'), answer('none'), answer('full'))).toEqual([
      'full',
      'partial',
      'none',
    ]);
  });

  it('put what belongs to a goal before the goals under it', () => {
    const rows = threadRows(view([goal('b', 'a'), goal('a', null, { activities: [activity('x', false)] })]), {
      ...open,
      search: {},
    });
    expect(rows.map(({ id }) => id)).toEqual(['g:a', 'a:e:x', 'g:b']);
    expect(rows.map(({ level }) => level)).toEqual([1, 2, 2]);
  });

  it('leave out what is folded in, and say that it can be folded out', () => {
    const rows = threadRows(view([goal('a', null), goal('b', 'a')]), { ...open, isOpen: () => false, search: {} });
    expect(rows.map(({ id, expanded }) => [id, expanded])).toEqual([['g:a', false]]);
  });

  it('keep the way down to what fits a filter, and nothing else', () => {
    const goals = [
      goal('a', null),
      goal('b', 'a', { answers: [answer('partial')] }),
      goal('c', 'a', { answers: [answer('full')] }),
    ];
    const rows = threadRows(view(goals), { ...open, isOpen: () => false, search: { status: 'partial' } });
    expect(rows.map(({ id }) => id)).toEqual(['g:a', 'g:b']);
  });

  it('show only activities with deviation when those are asked for', () => {
    const goals = [goal('a', null, { activities: [activity('x', false), activity('y', true)] })];
    const rows = threadRows(view(goals), { ...open, search: { visa: 'deviation' } });
    expect(rows.map(({ id }) => id)).toEqual(['g:a', 'a:e:y']);
  });

  it('show every goal once, whatever the parents say, even in a circle', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const parents = array(option(constantFrom(...ids, 'gone')), { minLength: 5, maxLength: 5 });
    assert(
      property(parents, (chosen) => {
        const goals = ids.map((id, index) => goal(id, chosen[index] ?? null));
        const rows = threadRows(view(goals), { ...open, search: {} });
        expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.map((id) => `g:${id}`));
        for (const { id } of goals) expect(pathTo(goals, id).length).toBeLessThanOrEqual(goals.length);
      }),
    );
  });

  it('number siblings from one to how many they are', () => {
    const rows = threadRows(view([goal('a', null), goal('b', 'a'), goal('c', 'a')]), { ...open, search: {} });
    expect(rows.map(({ position, siblings }) => [position, siblings])).toEqual([
      [1, 1],
      [1, 2],
      [2, 2],
    ]);
  });
});

describe('the sums of the golden thread', () => {
  it('count answers by status and leave focus areas out', () => {
    const goals = [
      goal('a', null, { level: 'focusArea', answers: [answer(null)] }),
      goal('b', 'a', { answers: [answer('full'), answer('none')], activities: [activity('x', true)] }),
    ];
    const sums = threadSums(view(goals));
    expect(sums.status).toEqual({ full: 1, partial: 0, none: 1, unset: 0 });
    expect(sums.deviations).toBe(1);
  });
});
