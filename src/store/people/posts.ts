import { sql } from 'kysely';

import type { PostHolder } from '#domain/organisation/vacant-posts.ts';

import type { Db } from '../db.ts';

/** Who holds a post of head, or may appoint heads, on a day; somebody who can no longer sign in holds none. */
export async function listPostHolders(db: Db, day: string): Promise<PostHolder[]> {
  const { rows } = await sql<PostHolder>`
    select r.organisation, r.role, p.name from role_assignment r
    join person p on p.municipality = r.municipality and p.id = r.person and not p.disabled
    where r.role in ('headOfUnit', 'administrator') and r.valid_from <= ${day}::date
      and (r.valid_to is null or r.valid_to > ${day}::date)
    order by p.name, p.id
  `.execute(db);
  return rows;
}
