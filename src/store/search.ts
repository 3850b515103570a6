import { sql } from 'kysely';

import type { SearchHit } from '#domain/search/search-view.ts';

import type { Db } from './db.ts';
import { visible } from './editions/visible.ts';
import type { ReadableDrafts } from './editions/visible.ts';

export type StoredSearchRow = {
  readonly id: string;
  readonly thing: SearchHit['thing'];
  readonly target: string;
  readonly title: string;
  readonly body: string;
  /** In the text form of tsvector. */
  readonly words: string;
};

/** Writes what can be found in an edition, in place of what could be found before. */
export async function replaceSearchRows(db: Db, edition: string, rows: readonly StoredSearchRow[]): Promise<void> {
  await sql`delete from search_row where edition = ${edition}`.execute(db);
  await sql`
    insert into search_row (municipality, edition, id, thing, target, title, body, words)
    select current_municipality(), ${edition}::uuid, r.id, r.thing, r.target, r.title, r.body, r.words::tsvector
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id text, thing text, target text, title text, body text, words text)
  `.execute(db);
}

export type SearchHitRow = Pick<StoredSearchRow, 'thing' | 'target' | 'title' | 'body'> & {
  readonly edition: string;
  readonly editionTitle: string;
};

/** An indicator that stands in many editions is one hit. */
const found = (query: string, drafts: ReadableDrafts) => sql`
  select distinct on (s.thing, case when s.thing = 'indicator' then s.target else s.edition::text || s.id end)
    s.thing, s.target, s.title, s.body, s.edition, e.title as edition_title, e.year,
    ts_rank(s.words, ${query}::tsquery) as rank
  from search_row s join edition e on e.municipality = s.municipality and e.id = s.edition
  where s.words @@ ${query}::tsquery and e.state <> 'superseded' and e.replaced_by is null
    and ${visible('e', drafts)}
  order by s.thing, case when s.thing = 'indicator' then s.target else s.edition::text || s.id end, e.year desc`;

/** The best hits and how many there are of each thing; `query` is in the text form of tsquery. */
export async function findHits(
  db: Db,
  query: string,
  asked: {
    readonly thing: SearchHit['thing'] | null;
    readonly drafts: ReadableDrafts;
    readonly limit: number;
  },
): Promise<{ hits: SearchHitRow[]; counts: { thing: string; count: number }[] }> {
  const { thing, drafts, limit } = asked;
  const { rows } = await sql<{ hits: SearchHitRow[]; counts: { thing: string; count: number }[] }>`
    with found as materialized (${found(query, drafts)})
    select
      coalesce((select jsonb_agg(jsonb_build_object('thing', b.thing, 'target', b.target, 'title', b.title,
          'body', b.body, 'edition', b.edition, 'editionTitle', b.edition_title) order by b.rank desc, b.year desc, b.title)
        from (select * from found where ${thing}::text is null or thing = ${thing}::text
          order by rank desc, year desc, title limit ${limit}) b), '[]') as hits,
      coalesce((select jsonb_agg(jsonb_build_object('thing', c.thing, 'count', c.count))
        from (select thing, count(*) as count from found group by thing) c), '[]') as counts
  `.execute(db);
  return rows[0] ?? { hits: [], counts: [] };
}
