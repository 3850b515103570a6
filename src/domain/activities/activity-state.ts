import { z } from 'zod';

/** Leads, takes part, is not called, or has nothing to do with it. */
export const Participation = z.enum(['leads', 'takesPart', 'notCalled', 'notApplicable']);
export type Participation = z.infer<typeof Participation>;

/** How far it has come, as people say. */
export const Progress = z.enum(['notStarted', 'started', 'done', 'stopped']);
export type Progress = z.infer<typeof Progress>;

/** What is known of an activity besides what is printed of it (docs/domain/activities.md). */
export const ActivityState = z.object({
  participation: Participation.nullable(),
  progress: Progress.nullable(),
  /** The end day before it was postponed; null while it never was. */
  plannedEnd: z.string().nullable(),
  /** Why it was postponed. */
  postponedReason: z.string().nullable(),
});
export type ActivityState = z.infer<typeof ActivityState>;

type Ends = { readonly before: string | null; readonly plannedEnd: string | null; readonly after: string | null };

/**
 * The day an activity was planned to end after its end has been moved (AK-3): the first one is kept through every later
 * postponement, and forgotten when the activity ends no later than that any longer.
 */
export function plannedEndAfter({ before, plannedEnd, after }: Ends): string | null {
  const first = plannedEnd ?? before;
  if (first === null) return null;
  if (after === null) return plannedEnd;
  return after > first ? first : null;
}

/** An activity was postponed and nobody has said why. */
export const lacksReason = ({ plannedEnd, postponedReason }: ActivityState): boolean =>
  plannedEnd !== null && (postponedReason ?? '').trim() === '';

/** A change of an activity: only what was changed, before and after. */
export const ActivityChange = z.object({
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  by: z.string(),
  at: z.string(),
});
export type ActivityChange = z.infer<typeof ActivityChange>;

type Told = Readonly<Record<string, string | boolean | null>>;

/** What differs between two tellings of the same things; null where nothing does. */
export function changedOnly(before: Told, after: Told): Pick<ActivityChange, 'before' | 'after'> | null {
  const keys = Object.keys(after).filter((key) => before[key] !== after[key]);
  if (keys.length === 0) return null;
  const pick = (of: Told) => Object.fromEntries(keys.map((key) => [key, of[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}
