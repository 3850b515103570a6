import { z } from 'zod';

import { PartState } from '#domain/rounds/part-status.ts';
import { Task } from '#domain/tasks/task.ts';

import { route } from './base.ts';

const CalendarDay = z.object({
  round: z.string(),
  title: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  day: z.iso.date(),
  state: PartState,
});

/** What waits for the person, and the days of the year. */
export const tasks = {
  list: route
    .route({ method: 'GET', path: '/tasks', summary: 'What waits for the person, by the day it is due' })
    .output(z.object({ today: z.iso.date(), items: z.array(Task) })),
  calendar: route
    .route({ method: 'GET', path: '/calendar', summary: 'Every deadline in the person’s own line' })
    .output(z.object({ today: z.iso.date(), items: z.array(CalendarDay) })),
  calendarFile: route
    .route({ method: 'GET', path: '/calendar/file', summary: 'The same as an iCalendar file' })
    .output(z.file()),
};
