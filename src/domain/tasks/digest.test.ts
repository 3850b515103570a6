import { describe, expect, it } from 'vitest';

import { digestOf, isDigestDay } from './digest.ts';
import { taskOf } from './task.ts';
import type { Task } from './task.ts';

const task = (id: string, due: string | null, kind: Task['kind'] = 'write'): Task =>
  taskOf({ id, kind, organisation: { id: 'o', name: 'Lekstugan' }, title: 'Plan', due });

describe('the day of a digest', () => {
  it('is every working day, and never a holiday', () => {
    expect(['2026-05-13', '2026-05-14', '2026-05-15', '2026-05-16'].map((day) => isDigestDay('daily', day))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is the first working day of the week for those who want one a week', () => {
    // Easter Monday is 6 April 2026.
    const week = ['2026-04-06', '2026-04-07', '2026-04-08', '2026-04-13'];
    expect(week.map((day) => isDigestDay('weekly', day))).toEqual([false, true, false, true]);
    expect(isDigestDay('off', '2026-04-07')).toBe(false);
  });
});

describe('what a digest tells', () => {
  const today = '2026-05-06';

  it('is what is new first, then the rest', () => {
    const tasks = [task('old', '2026-06-01'), task('new', '2026-06-02')];
    expect(digestOf(tasks, new Set(['old']), today)).toEqual({ fresh: [tasks[1]], known: [tasks[0]] });
  });

  it('is nothing where nothing is new and nothing is due', () => {
    expect(digestOf([], new Set(), today)).toBeNull();
    expect(digestOf([task('old', '2026-05-09')], new Set(['old']), today)).toBeNull();
  });

  it('is told again when it is due in two days or late, but a notice once only', () => {
    expect(digestOf([task('old', '2026-05-08')], new Set(['old']), today)).not.toBeNull();
    expect(digestOf([task('old', '2026-04-08')], new Set(['old']), today)).not.toBeNull();
    expect(digestOf([task('moved', null, 'notice')], new Set(['moved']), today)).toBeNull();
  });
});
