import { sql } from 'kysely';

import type { Database } from './open-database.ts';
import { inTransaction } from './transaction.ts';

export type MunicipalityRow = { readonly id: string; readonly name: string };

const SETUP = { kind: 'system', name: 'setup' } as const;

/** Every municipality of the database: asked by the keeper at start, never in a person's act. */
export async function listMunicipalities(database: Database): Promise<MunicipalityRow[]> {
  // The keeper's act needs a municipality's name though it sees all; no row is written under it.
  const options = { municipality: 'setup', actor: SETUP, role: 'keeper', readOnly: true } as const;
  return inTransaction(database, options, async ({ db }) => {
    const { rows } = await sql<MunicipalityRow>`
      select municipality as id, name from municipality order by created_at, municipality
    `.execute(db);
    return rows;
  });
}

export async function addMunicipality(database: Database, { id, name }: MunicipalityRow): Promise<void> {
  await inTransaction(database, { municipality: id, actor: SETUP, role: 'keeper' }, async ({ db, audit }) => {
    await sql`insert into municipality (municipality, name) values (${id}, ${name})`.execute(db);
    audit({ action: 'add-municipality', kind: 'municipality', thing: id, summary: `${name} lades upp.` });
  });
}
