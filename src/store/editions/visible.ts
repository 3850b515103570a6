import { sql } from 'kysely';

/**
 * Organisations whose unfinished editions a person may read: drafts, and those that were sent upwards or approved and
 * wait for a decision. Null: all. What is decided is everybody's.
 */
export type ReadableDrafts = {
  readonly draft: readonly string[] | null;
  readonly sent: readonly string[] | null;
};

/** Whether the edition at an alias may be seen; one condition for every list, search and series. */
export function visible(alias: string, { draft, sent }: ReadableDrafts) {
  const state = sql.ref(`${alias}.state`);
  const organisation = sql.ref(`${alias}.organisation`);
  return sql<boolean>`(${state} in ('decided', 'sealed', 'superseded')
    or (${state} = 'draft' and (${draft}::uuid[] is null or ${organisation} = any(${draft}::uuid[])))
    or (${state} in ('sent', 'approved') and (${sent}::uuid[] is null or ${organisation} = any(${sent}::uuid[]))))`;
}
