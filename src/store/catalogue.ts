import { type Kysely, sql } from 'kysely';

import { LEFT_OUT, LEFT_OUT_COLUMNS } from './backup-format.ts';
import type { Schema } from './schema.ts';

export type CatalogueTable = {
  readonly name: string;
  /** Stored columns in order, with their types as SQL writes them; generated ones are left out. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly primaryKey: readonly string[];
  readonly bytes: number;
};

/** The tables whose rows a backup holds, in the order of their names. */
export async function readCatalogue(db: Kysely<Schema>): Promise<CatalogueTable[]> {
  const { rows } = await sql<CatalogueTable>`
    select c.relname as name, pg_total_relation_size(c.oid) as bytes,
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
          order by a.attnum)
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select jsonb_agg(a.attname order by k.place)
        from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as primary_key
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    order by c.relname collate "C"`.execute(db);
  return rows
    .filter(({ name }) => !(name in LEFT_OUT))
    .map((table) => ({
      ...table,
      columns: table.columns.filter((column) => !(`${table.name}.${column.name}` in LEFT_OUT_COLUMNS)),
    }));
}

/** A name in SQL, quoted. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
