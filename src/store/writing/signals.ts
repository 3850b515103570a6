import { sql } from 'kysely';
import type { PoolClient } from 'pg';

import type { Db } from '../db.ts';
import type { Database } from '../open-database.ts';

const CHANNEL = 'styrkedja_writing';
const RECONNECT_MS = 2_000;

/** That something in a draft has changed: a text up to an update, or (text null) anything else. */
export type Signal = {
  readonly municipality: string;
  readonly edition: string;
  readonly text: string | null;
  readonly upto: number;
};

/** Tells the other servers on the same database when the act is committed. The embedded database has no others. */
export async function tellTextChanged(
  db: Db,
  kind: Database['kind'],
  { edition, text, upto }: Omit<Signal, 'municipality'>,
): Promise<void> {
  if (kind !== 'server') return;
  await sql`
    select pg_notify(${CHANNEL},
      json_build_object('municipality', current_municipality(), 'edition', ${edition}::text, 'text', ${text}::text,
        'upto', ${upto}::bigint)::text)
  `.execute(db);
}

/**
 * Hears what other servers tell. A connection that breaks is opened again, and `onGap` says that something may have been
 * missed meanwhile. Gives how to stop.
 */
export function hearSignals(
  database: Database,
  onSignal: (signal: Signal) => void,
  onGap: () => void,
): () => Promise<void> {
  if (database.kind !== 'server') return async () => undefined;
  let stopped = false;
  let client: PoolClient | undefined;
  let waiting: NodeJS.Timeout | undefined;
  const again = (): void => {
    client = undefined;
    if (!stopped) waiting = setTimeout(() => void connect(), RECONNECT_MS);
  };
  const connect = async (): Promise<void> => {
    try {
      const opened = await database.pool.connect();
      client = opened;
      opened.on('error', () => {
        opened.release(true);
        again();
      });
      opened.on('notification', ({ payload }) => onSignal(JSON.parse(payload ?? '{}') as Signal));
      await opened.query(`listen ${CHANNEL}`);
      onGap();
    } catch {
      client?.release(true);
      again();
    }
  };
  const connecting = connect();
  return async () => {
    stopped = true;
    clearTimeout(waiting);
    await connecting;
    client?.release(true);
  };
}
