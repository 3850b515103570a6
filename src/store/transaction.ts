import { type Kysely, sql } from 'kysely';
import { DatabaseError } from 'pg';

import { MAX_TRANSACTION_ATTEMPTS } from '#limits';

import type { Database } from './open-database.ts';
import type { Schema } from './schema.ts';
import { jsonb, literal } from './sql.ts';

/** Who acts: a person, or a part of the system that acts by itself ("import", "migration"). */
export type Actor =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'system'; readonly name: string };

/** What is asked of the door for one act. */
export type ActOptions = {
  readonly municipality: string;
  readonly actor: Actor;
  /** Given by the client; the same id sent again is not done again but answered as the first time. */
  readonly requestId?: string | undefined;
  /** What the request asks for, shortened; an id that comes again for something else is refused. */
  readonly fingerprint?: string | undefined;
  /** One unchanging picture of the database (repeatable read), and no writing. */
  readonly readOnly?: boolean | undefined;
  /** A day gone by (ISO) to read as of: what came after it does not exist for the act. Only together with `readOnly`. */
  readonly day?: string | undefined;
  /** The keeper sees every municipality: for making a municipality and for upkeep, never for a person's act. */
  readonly role?: 'app' | 'keeper' | undefined;
};

/** One line of the audit log. Never put secrets (password hashes, tokens) or drafts' full texts into before and after. */
export type AuditLine = {
  /** Verb in kebab-case: 'record-outcome', 'sign-in'. */
  readonly action: string;
  /** What kind of thing, and which. */
  readonly kind: string;
  readonly thing: string | null;
  /** One plain Swedish sentence for the log's reader. */
  readonly summary: string;
  readonly before?: unknown;
  readonly after?: unknown;
};

/** What an act has in its hands while it runs. */
export type Act = {
  /** Queries of this act; rows of other municipalities do not exist for it. */
  readonly db: Kysely<Schema>;
  readonly municipality: string;
  readonly actor: Actor;
  /** Written right before the commit, so that the chain's lock is held for a moment only. A change without one is not committed. */
  readonly audit: (line: AuditLine) => void;
  /** Runs after the commit and only then (telling other browsers, sending mail). What it throws is not the act's failure. */
  readonly afterCommit: (tell: () => void) => void;
};

/** The same request id came for another act or from another person. */
export class RequestReusedError extends Error {
  override readonly name = 'RequestReusedError';
}

/**
 * Runs one act in one transaction, as a low-power role, in one municipality, under the actor's name.
 *
 * `work` may run several times (another act wrote the same rows in the same moment), so it must do nothing outside the
 * database but through `afterCommit`. A value `{ ok: false }` (a Result that failed) undoes everything and is returned; it
 * is not kept as the request's answer, so the client may mend its request and send the same id again.
 * With a request id the value passes through JSON, so that the first answer and a repeated one are the same.
 *
 * @throws RequestReusedError; database errors; whatever `work` throws (all undo everything)
 */
export async function inTransaction<T>(
  database: Database,
  options: ActOptions,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  const settings = settingsOf(options);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(database, options, settings, work);
    } catch (cause) {
      if (attempt >= MAX_TRANSACTION_ATTEMPTS || !isCollision(cause)) throw cause;
      await pause(attempt);
    }
  }
}

async function attemptOnce<T>(
  database: Database,
  options: ActOptions,
  settings: string,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  const tells: (() => void)[] = [];
  const transaction = options.readOnly
    ? database.owner.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
    : database.owner.transaction().setIsolationLevel('read committed');
  let undone: { readonly value: T } | undefined;
  const value = await transaction
    .execute(async (db) => {
      await sql.raw(settings).execute(db);
      const earlier = await findFinished(db, options);
      // The stored answer is JSON of what the same work returned.
      if (earlier !== undefined) return earlier.result as T;
      const lines: AuditLine[] = [];
      const done = await work({
        db,
        municipality: options.municipality,
        actor: options.actor,
        audit: (line) => lines.push(line),
        afterCommit: (tell) => tells.push(tell),
      });
      if (isFailure(done)) {
        undone = { value: done };
        throw new Undone();
      }
      const answer = options.requestId === undefined ? done : throughJson(done);
      await finishRequest(db, options, answer);
      await writeAudit(db, options, lines);
      return answer;
    })
    .catch((cause: unknown) => {
      if (undone !== undefined && cause instanceof Undone) return undone.value;
      throw cause;
    });
  if (undone === undefined) for (const tell of tells) quietly(tell);
  return value;
}

/** Thrown inside to make the transaction roll back; never leaves this file. */
class Undone extends Error {}

const MUNICIPALITY = /^[a-z0-9][a-z0-9-]{0,62}$/;
const ACTOR = /^(person|system):[\w.-]{1,100}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** How an actor is written in the audit log. */
function actorText(actor: Actor): string {
  return actor.kind === 'person' ? `person:${actor.id}` : `system:${actor.name}`;
}

/**
 * The act's settings as one round trip. SET LOCAL, not set_config: a database that is distributed by municipality follows
 * only the former. The lock makes a request that is sent twice at once wait for itself.
 */
function settingsOf({ municipality, actor, requestId, role = 'app', readOnly, day }: ActOptions): string {
  const name = actorText(actor);
  if (!MUNICIPALITY.test(municipality)) throw new Error(`Not a municipality's id: ${municipality}`);
  if (!ACTOR.test(name)) throw new Error(`Not an actor: ${name}`);
  if (requestId !== undefined && !UUID.test(requestId)) throw new Error(`Not a request id: ${requestId}`);
  if (day !== undefined && (!DAY.test(day) || readOnly !== true)) throw new Error(`Not a day to read as of: ${day}`);
  const commands = [
    `set local role styrkedja_${role}`,
    `set local styrkedja.municipality = ${literal(municipality)}`,
    `set local styrkedja.actor = ${literal(name)}`,
  ];
  if (day !== undefined) commands.push(`set local styrkedja.day = ${literal(day)}`);
  if (requestId !== undefined && !readOnly)
    commands.push(`select pg_advisory_xact_lock(hashtextextended(${literal(`${municipality}/${requestId}`)}, 0))`);
  return commands.join('; ');
}

async function findFinished(db: Kysely<Schema>, options: ActOptions): Promise<{ result: unknown } | undefined> {
  if (options.requestId === undefined || options.readOnly) return undefined;
  const found = await db
    .selectFrom('finishedRequest')
    .select(['actor', 'fingerprint', 'result'])
    .where('municipality', '=', options.municipality)
    .where('request', '=', options.requestId)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  if (found.actor !== actorText(options.actor) || found.fingerprint !== (options.fingerprint ?? null))
    throw new RequestReusedError('The request id was used for another act');
  return { result: found.result };
}

async function finishRequest(db: Kysely<Schema>, options: ActOptions, answer: unknown): Promise<void> {
  if (options.requestId === undefined || options.readOnly) return;
  await db
    .insertInto('finishedRequest')
    .values({
      municipality: options.municipality,
      request: options.requestId,
      actor: actorText(options.actor),
      fingerprint: options.fingerprint ?? null,
      result: jsonb(answer),
    })
    .execute();
}

async function writeAudit(db: Kysely<Schema>, options: ActOptions, lines: readonly AuditLine[]): Promise<void> {
  if (lines.length === 0) return;
  await db
    .insertInto('auditEntry')
    .values(
      lines.map((line) => ({
        municipality: options.municipality,
        action: line.action,
        kind: line.kind,
        thing: line.thing,
        summary: line.summary,
        before: jsonb(line.before),
        after: jsonb(line.after),
        request: options.requestId ?? null,
      })),
    )
    .execute();
}

const isFailure = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

/** Nothing at all becomes null, as the stored answer is. */
function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value ?? null)) as T;
}

/** serialization_failure and deadlock_detected: nothing was done, and doing it again is right. */
const isCollision = (cause: unknown): boolean =>
  cause instanceof DatabaseError && (cause.code === '40001' || cause.code === '40P01');

/** Longer each time and never the same twice, so that two acts that met do not meet again. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 5 * 2 ** attempt * (0.5 + Math.random()));
  });

function quietly(tell: () => void): void {
  try {
    tell();
  } catch {
    // The act is committed; whoever is told must look after itself.
  }
}
