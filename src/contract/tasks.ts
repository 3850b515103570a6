import { z } from 'zod';

import { PartState } from '#domain/rounds/part-status.ts';
import { Task } from '#domain/tasks/task.ts';

import { RequestId, route, write } from './base.ts';

const CalendarDay = z.object({
  round: z.string(),
  title: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  day: z.iso.date(),
  state: PartState,
});

/** `address` is given once, when it is made. */
const CalendarAddress = z.object({ since: z.string().nullable(), address: z.string().nullable() });

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
  calendarAddress: route
    .route({ method: 'GET', path: '/calendar/address', summary: 'Whether a secret address gives the person’s days' })
    .output(CalendarAddress),
  setCalendarAddress: write
    .route({ method: 'POST', path: '/calendar/address', summary: 'Make a new secret address, or take it away' })
    .input(z.object({ requestId: RequestId, on: z.boolean() }))
    .output(CalendarAddress),
};
