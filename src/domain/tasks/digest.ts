import { z } from 'zod';

import { addDays, daysBetween, weekdayOf } from '../kernel/calendar.ts';
import type { CalendarDay } from '../kernel/calendar.ts';
import { isWorkingDay } from '../kernel/working-days.ts';
import type { Task } from './task.ts';

export const MailFrequency = z.enum(['daily', 'weekly', 'off']);
export type MailFrequency = z.infer<typeof MailFrequency>;

/** How many days before something is due a digest tells of it again, although it has told of it before. */
const DUE_SOON = 2;

/** Whether a digest may be sent on a day: on working days, or on the week's first of them. */
export function isDigestDay(frequency: MailFrequency, day: CalendarDay): boolean {
  if (frequency === 'off' || !isWorkingDay(day)) return false;
  if (frequency === 'daily') return true;
  const monday = addDays(day, 1 - weekdayOf(day));
  for (let before = monday; before < day; before = addDays(before, 1)) if (isWorkingDay(before)) return false;
  return true;
}

/** What there is nothing to do about every day: one mail tells of it, and it stays in the list. */
const TOLD_ONCE: ReadonlySet<Task['kind']> = new Set(['notice', 'vacancy']);

export type Digest = {
  readonly fresh: readonly Task[];
  readonly known: readonly Task[];
};

/**
 * What a digest tells: first what no mail has told before, then the rest. Null where it may stay quiet: nothing is new
 * and nothing is due within two days or late.
 */
export function digestOf(tasks: readonly Task[], told: ReadonlySet<string>, today: CalendarDay): Digest | null {
  const fresh = tasks.filter(({ id }) => !told.has(id));
  const known = tasks.filter(({ id, kind }) => told.has(id) && !TOLD_ONCE.has(kind));
  const pressing = known.some(({ due }) => due !== null && daysBetween(today, due) <= DUE_SOON);
  return fresh.length === 0 && !pressing ? null : { fresh, known };
}
