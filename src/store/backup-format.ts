import { z } from 'zod';

/*
 * A backup is one gzipped text file of JSON lines that both kinds of database write and read:
 *
 *   head      what, when, from which program and database, which migrations
 *   table     name and columns; then each row as an array of texts or nulls, as PostgreSQL writes each value; after a row
 *             the later pieces of its long values (long-values.ts)
 *   ...
 *   end       rows of each table, where each audit chain stood, sha256 of every byte before this line
 *
 * Values as PostgreSQL's own texts lose nothing and mean the same on every version. A file without its end line is torn.
 */

export const BACKUP_FORMAT = 'styrkedja-backup-1';

export const BackupHead = z.object({
  format: z.literal(BACKUP_FORMAT),
  at: z.string(),
  database: z.enum(['embedded', 'server']),
  serverVersion: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
});
export type BackupHead = z.infer<typeof BackupHead>;

export const BackupTable = z.object({ table: z.string(), columns: z.array(z.string()) });
export type BackupTable = z.infer<typeof BackupTable>;

export const BackupEnd = z.object({
  end: z.literal(true),
  rows: z.record(z.string(), z.number().int()),
  chains: z.array(z.object({ municipality: z.string(), sequence: z.number().int(), hash: z.string() })),
  sha256: z.string(),
});
export type BackupEnd = z.infer<typeof BackupEnd>;

/** Tables whose rows are left out, each with its reason. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  schema_migration: 'stands in the head',
  session: 'a backup that gets into the wrong hands, or is restored elsewhere, must not let anybody in',
  sign_in_attempt: 'counts for minutes only, and holds addresses of people',
};

/** Columns that mean nothing in another database, each with its reason. */
export const LEFT_OUT_COLUMNS: Readonly<Record<string, string>> = {
  'audit_entry.transaction_id': 'numbers of another server; left in, a new act could be taken for audited',
  'text_update.transaction_id': 'numbers of another server; left in, a new change of words could be taken for told',
};
