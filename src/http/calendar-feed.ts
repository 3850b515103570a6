import type { FastifyInstance } from 'fastify';

import type { App } from '#usecases/app.ts';
import { calendarPath, fetchCalendar } from '#usecases/tasks/calendar-address.ts';

/** The days of one person for a calendar that follows along: whoever has the secret address, and nobody else. */
export function addCalendarFeed(server: FastifyInstance, app: App): void {
  server.get<{ Params: { token: string } }>(calendarPath(':token').replace('.ics', ''), async (request, reply) => {
    const calendar = await fetchCalendar(app, request.params.token.replace(/\.ics$/u, ''));
    if (!calendar.ok) return reply.status(404).send({ detail: calendar.error.detail });
    return reply
      .header('cache-control', 'private, max-age=900')
      .header('content-disposition', 'inline; filename="styrkedja.ics"')
      .type('text/calendar; charset=utf-8')
      .send(calendar.value.content);
  });
}
