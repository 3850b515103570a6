import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../kernel/calendar.ts';
import { changedOnly, lacksReason, plannedEndAfter } from './activity-state.ts';
import { barOf, placeOf, wantedActivities } from './activity-year.ts';
import type { YearActivity } from './activity-year.ts';

const anyDay = fc.integer({ min: -900, max: 900 }).map((days) => addDays('2026-06-30', days));
const perhaps = fc.option(anyDay);

const activity = (given: Partial<YearActivity>): YearActivity => ({
  participation: null,
  progress: null,
  plannedEnd: null,
  postponedReason: null,
  edition: 'e',
  kind: 'T1',
  id: 'a',
  lasting: 'l',
  organisation: { id: 'o', name: 'Ekens förskola' },
  title: 'Bygga en gård',
  goal: null,
  owner: 'unit',
  asked: false,
  start: null,
  end: null,
  deviation: false,
  ...given,
});

describe('an activity that is postponed (AK-3)', () => {
  it('keeps the day that was planned first through every later postponement', () => {
    fc.assert(
      fc.property(anyDay, fc.array(anyDay, { minLength: 1, maxLength: 6 }), (first, moves) => {
        let plannedEnd: string | null = null;
        let before = first;
        for (const after of moves) {
          plannedEnd = plannedEndAfter({ before, plannedEnd, after });
          // Once it ends no later than was planned, what is planned is where it ends now.
          expect(plannedEnd).toBe(after > first ? first : null);
          if (plannedEnd === null) first = after;
          before = after;
        }
      }),
      { seed: 3 },
    );
  });

  it('asks for a reason until there is one', () => {
    const state = { participation: null, progress: null, plannedEnd: '2026-05-01', postponedReason: null };
    expect(lacksReason(state)).toBe(true);
    expect(lacksReason({ ...state, postponedReason: ' ' })).toBe(true);
    expect(lacksReason({ ...state, postponedReason: 'Upphandlingen drog ut.' })).toBe(false);
    expect(lacksReason({ ...state, plannedEnd: null })).toBe(false);
  });

  it('tells of a change only what was changed (AK-4)', () => {
    expect(changedOnly({ title: 'A', end: null }, { title: 'A', end: null })).toBeNull();
    expect(changedOnly({ title: 'A', end: null }, { title: 'A', end: '2026-05-01' })).toEqual({
      before: { end: null },
      after: { end: '2026-05-01' },
    });
  });
});

describe('the bar of an activity in a year (AK-7)', () => {
  it('never leaves the year and is never empty', () => {
    fc.assert(
      fc.property(perhaps, perhaps, (start, end) => {
        const bar = barOf({ start, end }, 2026);
        const isInside =
          (start ?? '2026-01-01') <= '2026-12-31' &&
          (end ?? '2026-12-31') >= '2026-01-01' &&
          (start ?? '2026-01-01') <= (end ?? '2026-12-31');
        expect(bar !== null).toBe(isInside);
        if (bar === null) return;
        expect(bar.from).toBeGreaterThanOrEqual(0);
        expect(bar.to).toBeLessThanOrEqual(1);
        expect(bar.to).toBeGreaterThan(bar.from);
      }),
      { seed: 4 },
    );
  });

  it('fills the year without days, and is nothing where a day is no day', () => {
    expect(barOf({ start: null, end: null }, 2026)).toEqual({ from: 0, to: 1 });
    expect(barOf({ start: '2026-02-30', end: null }, 2026)).toBeNull();
    expect(barOf({ start: '2026-07-01', end: '2026-06-01' }, 2026)).toBeNull();
    expect(placeOf('2027-01-01', 2026)).toBeNull();
    expect(placeOf('2026-01-01', 2026)).toBeCloseTo(0.5 / 365);
  });
});

describe('which activities are shown', () => {
  const late = activity({ id: '1', start: '2026-01-01', end: '2026-03-31' });
  const done = activity({ id: '2', start: '2026-01-01', end: '2026-03-31', progress: 'done' });
  const asked = activity({ id: '3', start: '2025-01-01', asked: true, owner: 'council', title: 'Sänka utsläppen' });
  const items = [late, done, asked];
  const ids = (wanted: Partial<Parameters<typeof wantedActivities>[1]>) =>
    wantedActivities(items, { filter: null, owner: null, words: '', ...wanted }, '2026-05-01').map(({ id }) => id);

  it('in the order in which they begin, by what is asked', () => {
    expect(ids({})).toEqual(['3', '1', '2']);
    expect(ids({ filter: 'late' })).toEqual(['1']);
    expect(ids({ filter: 'open' })).toEqual(['3', '1']);
    expect(ids({ filter: 'unanswered' })).toEqual(['3']);
    expect(ids({ owner: 'unit' })).toEqual(['1', '2']);
    expect(ids({ words: ' UTSLÄPP ' })).toEqual(['3']);
    expect(ids({ words: 'ekens' })).toEqual(['3', '1', '2']);
  });
});
