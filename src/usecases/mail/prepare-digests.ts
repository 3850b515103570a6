import { digestOf, isDigestDay } from '#domain/tasks/digest.ts';
import { insertMailJob, listMailReaders } from '#store/mail/mail-jobs.ts';
import type { MailReader } from '#store/mail/mail-jobs.ts';

import { actingAs, todayOf } from '../app.ts';
import type { App } from '../app.ts';
import { tasksFor } from '../tasks/list-tasks.ts';
import { writeDigest } from './write-digest.ts';

/** The hour of the day where the municipality lies. */
const hourOf = (app: Pick<App, 'now'>): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Stockholm' }).format(
      app.now(),
    ),
  );

/**
 * Keeps today's digest for everybody who is to have one, once it is the hour. Run again the same day it does nothing more:
 * a person and a day have one job at most. Gives how many are to be sent.
 */
export async function prepareDigests(app: App, hour: number): Promise<number> {
  const today = todayOf(app);
  if (hourOf(app) < hour) return 0;
  const readers = await actingAs(app, 'mail', ({ db }) => listMailReaders(db, today));
  let prepared = 0;
  for (const reader of readers.filter(({ frequency }) => isDigestDay(frequency, today))) {
    if (await prepareOne(app, reader, today)) prepared += 1;
  }
  return prepared;
}

function prepareOne(app: App, reader: MailReader, today: string): Promise<boolean> {
  return actingAs(app, 'mail', async ({ db }) => {
    const tasks = await tasksFor(db, { person: reader.id, roles: reader.roles, today });
    const digest = digestOf(tasks, new Set(reader.told), today);
    const { name, email: recipient } = reader;
    const written =
      digest === null
        ? { subject: '', body: '' }
        : writeDigest(digest, { name, municipality: app.municipality.name, baseUrl: app.baseUrl });
    await insertMailJob(db, {
      ...written,
      id: app.newId(),
      person: reader.id,
      day: today,
      recipient,
      tasks: tasks.map(({ id }) => id),
      state: digest === null ? 'quiet' : 'waiting',
      at: app.now().toISOString(),
    });
    return digest !== null;
  });
}
