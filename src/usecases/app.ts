import type { Database } from '#store/open-database.ts';
import type { Act } from '#store/transaction.ts';
import { inTransaction, RequestReusedError } from '#store/transaction.ts';

import { conflict, forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Action } from '#domain/access/action.ts';
import { allowedSomewhere } from '#domain/access/can.ts';
import type { Actor } from '#domain/access/can.ts';
import type { OidcProvider } from '#outside/oidc-provider.ts';
import type { PhrasingService } from '#outside/phrasing-service.ts';
import type { SigningKeys } from '#outside/signing-keys.ts';

import type { ReviewRounds } from './editions/review-rounds.ts';
import type { ReadingQueue } from './imports/reading-queue.ts';
import type { DraftUpkeep } from './writing/draft-upkeep.ts';
import type { WritingRooms } from './writing/writing-rooms.ts';

/** The running installation, handed to every use case. Clock, ids and outside services come in here and nowhere else. */
export type App = {
  readonly database: Database;
  readonly municipality: { readonly id: string; readonly name: string };
  /** Where browsers find this installation: links in mails and files. */
  readonly baseUrl: string;
  /** Whether mail is set up: without it, lists and questions stand in the pages alone. */
  readonly sendsMail: boolean;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The municipality's keys that seal what was decided. */
  readonly signingKeys: SigningKeys;
  /** Where people and files find this installation: https://… */
  readonly address: string;
  /** Reads uploaded files in the background. */
  readonly readings: ReadingQueue;
  /** Reads editions again in the background where the rules have changed. */
  readonly reviews: ReviewRounds;
  /** Reads files of figures in the background. */
  readonly loads: ReadingQueue;
  /** Drafts that people have open. */
  readonly rooms: WritingRooms;
  /** Makes anew what is derived from drafts. */
  readonly upkeep: DraftUpkeep;
  /** Sign-in by OIDC where it is set up. */
  readonly oidc: OidcProvider | null;
  /** Phrases corrections where a service is set up. */
  readonly phrasing: PhrasingService | null;
  /** Password that all example accounts share; null in a real installation. */
  readonly examplePassword: string | null;
};

/** Somebody who is signed in, with what decides what they may do. */
export type SignedIn = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly session: string;
  readonly actor: Actor;
};

/** The client's id of the request, and what it asks for in short; both left out for what may be done twice. */
export type WriteOptions = { readonly requestId?: string | undefined; readonly fingerprint?: string | undefined };

/** Reads for a person in one unchanging picture of the database; on a day gone by, as it stood at its end (RE-9). */
export const reading = <T>(app: App, who: SignedIn, work: (act: Act) => Promise<T>): Promise<T> =>
  inTransaction(
    app.database,
    {
      municipality: app.municipality.id,
      actor: { kind: 'person', id: who.id },
      readOnly: true,
      day: who.actor.pastDay,
    },
    work,
  );

/** Whether the person may do this anywhere at all: somebody whose roles have ended, or who never had one, may nothing. */
export const mayAtAll = (who: SignedIn, action: Action): Result<true, Failure> =>
  allowedSomewhere(who.actor).includes(action)
    ? ok(true)
    : forbidden('Du har ingen roll som ger behörighet till det här. Be den som sköter systemet om en.');

/** Reads for a person who may do this somewhere; what of it they may see is up to the work. */
export async function readingAs<T>(
  app: App,
  who: SignedIn,
  action: Action,
  work: (act: Act) => Promise<T>,
): Promise<Result<T, Failure>> {
  const may = mayAtAll(who, action);
  return may.ok ? ok(await reading(app, who, work)) : may;
}

/**
 * One act of a person that changes something; leaves an audit entry or is not committed. What it gives is kept with the
 * request id, so it should be short: an id, not a document.
 */
export async function writing<T>(
  app: App,
  who: SignedIn,
  options: WriteOptions,
  work: (act: Act) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  if (who.actor.pastDay !== undefined) {
    return forbidden(`Du ser det som stod den ${who.actor.pastDay}. Gå tillbaka till i dag för att ändra något.`);
  }
  try {
    return await inTransaction(
      app.database,
      { municipality: app.municipality.id, actor: { kind: 'person', id: who.id }, ...options },
      work,
    );
  } catch (error) {
    if (!(error instanceof RequestReusedError)) throw error;
    return conflict('Begäran har redan använts till något annat. Läs om sidan och försök igen.', null);
  }
}

/** An act of the system itself: signing in, reading a file in the background. */
export const actingAs = <T>(
  app: Pick<App, 'database' | 'municipality'>,
  name: string,
  work: (act: Act) => Promise<T>,
): Promise<T> =>
  inTransaction(app.database, { municipality: app.municipality.id, actor: { kind: 'system', name } }, work);

/** Made once: making it costs more than the rest of a short request. */
const localDays = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The day it is where the municipality lies, as an ISO date. */
export const todayOf = (app: Pick<App, 'now'>): string => localDays.format(app.now());
