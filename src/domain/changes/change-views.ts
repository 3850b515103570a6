import { z } from 'zod';

import { Action } from '#domain/access/action.ts';

import { ChangeState, YearChange } from './year-change.ts';

/** A change as the list shows it. */
export const ChangeListItem = YearChange.extend({ state: ChangeState, allowed: z.array(Action) });
export type ChangeListItem = z.infer<typeof ChangeListItem>;

const cell = z.string().nullable();

/** What can be changed of an organisation and year, as the edition decided last says it. */
export const ChangeSubjects = z.object({
  edition: z.object({ id: z.string(), title: z.string() }),
  indicators: z.array(
    z.object({ thing: z.string(), name: z.string(), target: cell, councilTarget: cell, definition: cell }),
  ),
  activities: z.array(z.object({ thing: z.string(), name: z.string(), end: cell })),
  /** With its number where it has one. */
  goals: z.array(z.object({ thing: z.string(), name: z.string() })),
});
export type ChangeSubjects = z.infer<typeof ChangeSubjects>;
