import { sql } from 'kysely';

import type { HeldRole } from '#domain/access/can.ts';
import type { MailFrequency } from '#domain/tasks/digest.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

export type MailReader = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly frequency: MailFrequency;
  readonly roles: readonly HeldRole[];
  /** Ids of all tasks that a mail has told the person of. */
  readonly told: readonly string[];
};

/** Everybody with an open account who wants mail and has not been looked at that day. */
export async function listMailReaders(db: Db, day: string): Promise<MailReader[]> {
  const { rows } = await sql<MailReader>`
    select p.id, p.name, p.email, coalesce(s.frequency, 'daily') as frequency,
      coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'organisation', r.organisation,
          'validFrom', r.valid_from, 'validTo', r.valid_to))
        from role_assignment r where r.municipality = p.municipality and r.person = p.id), '[]') as roles,
      coalesce((select jsonb_agg(distinct t.id) from mail_job j, jsonb_array_elements_text(j.tasks) as t (id)
        where j.municipality = p.municipality and j.person = p.id and j.state = 'sent'), '[]') as told
    from person p
    left join mail_setting s on s.municipality = p.municipality and s.person = p.id
    where not p.disabled and coalesce(s.frequency, 'daily') <> 'off'
      and not exists (select from mail_job j where j.municipality = p.municipality and j.person = p.id and j.day = ${day})
    order by p.id
  `.execute(db);
  return rows;
}

export type NewMailJob = {
  readonly id: string;
  readonly person: string;
  readonly day: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly tasks: readonly string[];
  readonly state: 'waiting' | 'quiet';
  readonly at: string;
};

/** Keeps a digest to be sent; another process that was faster has kept the same. */
export async function insertMailJob(db: Db, job: NewMailJob): Promise<void> {
  await sql`
    insert into mail_job (municipality, id, person, day, recipient, subject, body, tasks, state, next_attempt)
    values (current_municipality(), ${job.id}, ${job.person}, ${job.day}, ${job.recipient}, ${job.subject}, ${job.body},
      ${jsonb(job.tasks)}, ${job.state}, ${job.at})
    on conflict (municipality, person, day) do nothing
  `.execute(db);
}

export type ClaimedMail = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly attempts: number;
};

/** Takes one mail that is due; no other process gets the same. */
export async function claimMail(db: Db, now: string): Promise<ClaimedMail | undefined> {
  const { rows } = await sql<ClaimedMail>`
    update mail_job set state = 'sending', claimed_at = ${now}, attempts = attempts + 1
    where municipality = current_municipality() and id = (
      select id from mail_job where state = 'waiting' and next_attempt <= ${now}
      order by next_attempt, id limit 1 for update skip locked)
    returning id, recipient, subject, body, attempts
  `.execute(db);
  return rows[0];
}

export async function finishMail(
  db: Db,
  id: string,
  { state, at, fault }: { state: 'sent' | 'failed' | 'unsure'; at: string; fault: string | null },
): Promise<void> {
  await sql`
    update mail_job set state = ${state}, sent_at = case when ${state} = 'sent' then ${at}::timestamptz end,
      fault = ${fault} where id = ${id}
  `.execute(db);
}

export async function postponeMail(
  db: Db,
  id: string,
  { until, fault }: { until: string; fault: string },
): Promise<void> {
  await sql`
    update mail_job set state = 'waiting', next_attempt = ${until}, fault = ${fault} where id = ${id}
  `.execute(db);
}

/** Mails whose sender ended in the middle: nobody knows whether the server took them. Gives how many. */
export async function giveUpInterrupted(db: Db, claimedBefore: string): Promise<number> {
  const { rows } = await sql`
    update mail_job set state = 'unsure', fault = 'interrupted' where state = 'sending' and claimed_at < ${claimedBefore}
    returning id
  `.execute(db);
  return rows.length;
}

export type MailSettingRow = { readonly frequency: MailFrequency; readonly version: number };

export async function findMailSetting(db: Db, person: string): Promise<MailSettingRow> {
  const { rows } = await sql<MailSettingRow>`
    select frequency, version from mail_setting where person = ${person}
  `.execute(db);
  return rows[0] ?? { frequency: 'daily', version: 0 };
}

/** False where the version is stale; 0 is that of a person who has never set it. */
export async function saveMailSetting(
  db: Db,
  person: string,
  { frequency, version }: MailSettingRow,
): Promise<boolean> {
  const { rows } = await sql`
    insert into mail_setting as own (municipality, person, frequency)
    select current_municipality(), ${person}, ${frequency} where ${version} = 0
      or exists (select from mail_setting where person = ${person} and version = ${version})
    on conflict (municipality, person) do update set frequency = excluded.frequency, version = own.version + 1
      where own.version = ${version}
    returning person
  `.execute(db);
  return rows.length > 0;
}
