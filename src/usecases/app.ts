import type { Database } from '#store/open-database.ts';
import type { Act } from '#store/transaction.ts';
import { inTransaction } from '#store/transaction.ts';

import type { Actor } from '#domain/access/can.ts';

/** The running installation, handed to every use case. Clock, ids and outside services come in here and nowhere else. */
export type App = {
  readonly database: Database;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly now: () => Date;
  readonly newId: () => string;
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

export type WriteOptions = { readonly requestId?: string | undefined; readonly fingerprint?: string | undefined };

/** Reads for a person in one unchanging picture of the database. */
export const reading = <T>(app: App, who: SignedIn, work: (act: Act) => Promise<T>): Promise<T> =>
  inTransaction(
    app.database,
    { municipality: app.municipality.id, actor: { kind: 'person', id: who.id }, readOnly: true },
    work,
  );

/** One act of a person that changes something; leaves an audit entry or is not committed. */
export const writing = <T>(
  app: App,
  who: SignedIn,
  options: WriteOptions,
  work: (act: Act) => Promise<T>,
): Promise<T> =>
  inTransaction(
    app.database,
    { municipality: app.municipality.id, actor: { kind: 'person', id: who.id }, ...options },
    work,
  );

/** An act of the system itself: signing in, reading a file in the background. */
export const actingAs = <T>(app: App, name: string, work: (act: Act) => Promise<T>): Promise<T> =>
  inTransaction(app.database, { municipality: app.municipality.id, actor: { kind: 'system', name } }, work);

/** The day it is where the municipality lies, as an ISO date. */
export const todayOf = (app: Pick<App, 'now'>): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(app.now());
