import type { Pool } from 'pg';

import { EMBEDDED_CHECKPOINT_BYTES, EMBEDDED_UPKEEP_MS } from '#limits';

/**
 * What a server's background processes do and the embedded database has nobody for: without checkpoints its log grows for
 * ever and opening after a crash takes longer and longer; without vacuum dead rows stay; without analyze queries are
 * planned blind. One command at a time, so that acts come in between.
 *
 * @returns the commands that were needed
 */
export async function doUpkeep(pool: Pool): Promise<string[]> {
  const done: string[] = [];
  // The checkpoint last: vacuuming writes log too.
  for (const needed of [TABLES_TO_TEND, CHECKPOINT_IF_DUE]) {
    const { rows } = await pool.query<{ command: string }>(needed);
    for (const { command } of rows) {
      await pool.query(command);
      done.push(command);
    }
  }
  return done;
}

/** Begins the upkeep, now and then while there is writing. The process may end without waiting for it. */
export function startUpkeep(pool: Pool, syncs: () => number): { readonly stop: () => Promise<void> } {
  let seen = syncs();
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    if (syncs() === seen) return;
    // A fault here (the database died, the disk is full) meets the next act as well, which tells it to a person.
    running = running
      .then(() => doUpkeep(pool))
      .catch(() => undefined)
      .finally(() => {
        seen = syncs();
      });
  }, EMBEDDED_UPKEEP_MS).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** PostgreSQL's own thresholds for autovacuum: 50 rows and a fifth of the table dead, or a tenth changed. */
const TABLES_TO_TEND = `
  select case when n_dead_tup > 50 + 0.2 * greatest(reltuples, 0)
      then format('vacuum (analyze) %I.%I', schemaname, c.relname)
      else format('analyze %I.%I', schemaname, c.relname) end as command
    from pg_stat_user_tables s join pg_class c on c.oid = s.relid
    where n_dead_tup > 50 + 0.2 * greatest(reltuples, 0) or n_mod_since_analyze > 50 + 0.1 * greatest(reltuples, 0)`;

const CHECKPOINT_IF_DUE = `
  select 'checkpoint' as command
    where pg_wal_lsn_diff(pg_current_wal_lsn(), (select redo_lsn from pg_control_checkpoint()))
      > ${EMBEDDED_CHECKPOINT_BYTES}`;
