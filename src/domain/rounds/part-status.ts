import { z } from 'zod';

import type { EditionState } from '../editions/edition-view.ts';
import { daysBetween } from '../kernel/calendar.ts';
import type { CalendarDay } from '../kernel/calendar.ts';

/**
 * Where an organisation's part of a round stands. notBegun: nobody has opened it. ready: every section is marked ready but
 * it is not sent. excused: takes no part any longer.
 */
export const PartState = z.enum(['notBegun', 'writing', 'ready', 'returned', 'sent', 'approved', 'decided', 'excused']);
export type PartState = z.infer<typeof PartState>;

/** What is known of a part: its edition where there is one, with its last step and its sections. */
export type PartFacts = {
  readonly excused: string | null;
  readonly deadline: CalendarDay;
  readonly edition: {
    readonly state: EditionState;
    /** The last thing done with the edition as a whole; null where nothing was. */
    readonly lastStep: string | null;
    readonly readySections: number;
    readonly sections: number;
  } | null;
};

const HANDED_IN: Readonly<Record<Exclude<EditionState, 'draft'>, PartState>> = {
  sent: 'sent',
  approved: 'approved',
  decided: 'decided',
  sealed: 'decided',
  superseded: 'decided',
};

/** The state, folded from what is known. An edition that was there before the round opened counts as well. */
export function partState({ excused, edition }: Pick<PartFacts, 'excused' | 'edition'>): PartState {
  if (excused !== null) return 'excused';
  if (edition === null) return 'notBegun';
  if (edition.state !== 'draft') return HANDED_IN[edition.state];
  if (edition.lastStep === 'return') return 'returned';
  return edition.sections > 0 && edition.readySections === edition.sections ? 'ready' : 'writing';
}

/** Whether it still waits for those who write it. */
export const isOpen = (state: PartState): boolean => ['notBegun', 'writing', 'ready', 'returned'].includes(state);

/** Days past the deadline of what is not handed in; 0 for everything else. */
export function daysLate(facts: PartFacts, today: CalendarDay): number {
  return isOpen(partState(facts)) ? Math.max(0, daysBetween(facts.deadline, today)) : 0;
}

const ORDER: readonly PartState[] = [
  'notBegun',
  'returned',
  'writing',
  'ready',
  'sent',
  'approved',
  'decided',
  'excused',
];

/** Late ones on top, the latest first; then those who have least, each by deadline. Keeps the order of equals. */
export function inOrderOfConcern<P extends PartFacts>(parts: readonly P[], today: CalendarDay): P[] {
  const rank = (part: P): readonly number[] => [
    -daysLate(part, today),
    ORDER.indexOf(partState(part)),
    daysBetween('2000-01-01', part.deadline),
  ];
  return parts.toSorted((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  });
}
