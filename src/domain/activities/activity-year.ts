import { z } from 'zod';

import { daysBetween, isCalendarDay } from '../kernel/calendar.ts';
import { EditionKind, OwnerLevel } from '../steering/steering-document.ts';
import type { SteeringDocument } from '../steering/steering-document.ts';
import { ActivityState } from './activity-state.ts';

const named = z.object({ id: z.string(), name: z.string() });

/** An activity of one organisation in one year, as its newest edition has it. */
export const YearActivity = ActivityState.extend({
  edition: z.string(),
  kind: EditionKind,
  /** Its id in the edition. */
  id: z.string(),
  /** The activity that lasts through the editions. */
  lasting: z.string(),
  organisation: named,
  title: z.string(),
  goal: z.string().nullable(),
  owner: OwnerLevel.nullable(),
  /** It belongs to a level above, which asks the organisation what it does with it. */
  asked: z.boolean(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  deviation: z.boolean(),
});
export type YearActivity = z.infer<typeof YearActivity>;

/** The activities of an organisation, and of those below it where that is asked for, in one year. */
export const ActivityYear = z.object({
  organisation: named,
  year: z.number().int(),
  today: z.iso.date(),
  withBelow: z.boolean(),
  items: z.array(YearActivity),
  /** There are more than are shown. */
  leftOff: z.boolean(),
  choices: z.object({
    organisations: z.array(named.extend({ depth: z.number().int() })),
    years: z.array(z.number().int()),
  }),
});
export type ActivityYear = z.infer<typeof ActivityYear>;

/** Whether a row belongs to a level above the document's own, which then waits for an answer. */
export const isAsked = (owner: OwnerLevel | null, level: SteeringDocument['level']): boolean =>
  (owner === 'council' && level !== null) || (owner === 'board' && level === 'unit');

type Days = { readonly start: string | null; readonly end: string | null };

/** Where a bar begins and ends, in parts of the year: 0 its first morning, 1 its last evening. */
export type Bar = { readonly from: number; readonly to: number };

const readable = (day: string | null): day is string | null => day === null || isCalendarDay(day);

/**
 * The bar of an activity within a year (AK-7): without a first day it begins with the year, without a last day it goes on
 * to its end. Null where it lies outside, or where a day is no day.
 */
export function barOf({ start, end }: Days, year: number): Bar | null {
  if (!readable(start) || !readable(end)) return null;
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const [from, to] = [start ?? first, end ?? last];
  if (from > to || to < first || from > last) return null;
  const length = daysBetween(first, last) + 1;
  const at = (day: string): number => daysBetween(first, day) / length;
  return { from: at(from < first ? first : from), to: (daysBetween(first, to > last ? last : to) + 1) / length };
}

/** Where a day lies in a year, in the middle of the day; null outside it. */
export function placeOf(day: string, year: number): number | null {
  const bar = barOf({ start: day, end: day }, year);
  return bar === null ? null : (bar.from + bar.to) / 2;
}

/** What somebody wants to see. */
export const ACTIVITY_FILTERS = ['postponed', 'deviation', 'late', 'unanswered', 'open'] as const;
export type ActivityFilter = (typeof ACTIVITY_FILTERS)[number];

const isEnded = ({ progress }: Pick<YearActivity, 'progress'>): boolean =>
  progress === 'done' || progress === 'stopped';

/** Its last day has passed, and nobody has said that it is done or stopped. */
const isLate = (activity: YearActivity, today: string): boolean =>
  activity.end !== null && activity.end < today && !isEnded(activity);

const MATCHES: Readonly<Record<ActivityFilter, (activity: YearActivity, today: string) => boolean>> = {
  postponed: ({ plannedEnd }) => plannedEnd !== null,
  deviation: ({ deviation }) => deviation,
  late: isLate,
  unanswered: ({ asked, participation }) => asked && participation === null,
  open: (activity) => !isEnded(activity),
};

export type WantedActivities = {
  readonly filter: ActivityFilter | null;
  readonly owner: OwnerLevel | null;
  /** Part of a title or of the organisation's name; empty for all. */
  readonly words: string;
};

/** Those that somebody wants to see, in the order in which they begin. */
export function wantedActivities(
  items: readonly YearActivity[],
  { filter, owner, words }: WantedActivities,
  today: string,
): YearActivity[] {
  const sought = words.trim().toLocaleLowerCase('sv');
  return items
    .filter(
      (activity) =>
        (filter === null || MATCHES[filter](activity, today)) &&
        (owner === null || activity.owner === owner) &&
        (sought === '' ||
          [activity.title, activity.organisation.name].some((text) => text.toLocaleLowerCase('sv').includes(sought))),
    )
    .toSorted(
      (one, other) =>
        compare(one.start ?? '', other.start ?? '') ||
        compare(one.end ?? '9', other.end ?? '9') ||
        one.title.localeCompare(other.title, 'sv'),
    );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
