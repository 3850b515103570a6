import { randomUUID } from 'node:crypto';

import type { Role } from '#domain/access/role.ts';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import type { Database } from '#store/open-database.ts';
import { insertOrganisation } from '#store/organisations/organisations.ts';
import { insertPerson, insertRole } from '#store/people/people.ts';
import { type Act, inTransaction } from '#store/transaction.ts';

import { addMunicipality, someActor } from './municipalities.ts';

/** A small municipality: a council, a board with a department and a unit below, and another board beside it. */
export type SmallMunicipality = {
  readonly id: string;
  readonly council: string;
  readonly board: string;
  readonly department: string;
  readonly unit: string;
  readonly otherBoard: string;
};

/** Runs something in the municipality as the test itself, with the audit entry that the door asks for. */
export const asTest = <T>(database: Database, municipality: string, work: (act: Act) => Promise<T>): Promise<T> =>
  inTransaction(database, { municipality, actor: someActor }, (act) => {
    act.audit({ action: 'prepare', kind: 'test', thing: null, summary: 'Förberedde ett prov' });
    return work(act);
  });

export async function addSmallMunicipality(database: Database): Promise<SmallMunicipality> {
  const id = await addMunicipality(database);
  return asTest(database, id, async ({ db }) => {
    const add = async (name: string, kind: OrganisationKind, parent: string | null): Promise<string> => {
      const organisation = randomUUID();
      await insertOrganisation(db, organisation, { validFrom: '2015-01-01', validTo: null, name, kind, parent });
      return organisation;
    };
    const council = await add('Kommunfullmäktige', 'council', null);
    const board = await add('Strandnämnden', 'board', council);
    const department = await add('Avdelningen för lek', 'department', board);
    const unit = await add('Lekstugan', 'unit', department);
    const otherBoard = await add('Fjällnämnden', 'board', council);
    return { id, council, board, department, unit, otherBoard };
  });
}

/** A person with one role at one place. */
export async function addPerson(
  database: Database,
  municipality: string,
  roles: Role | readonly Role[],
  organisation: string,
  name = 'Petra Prov',
): Promise<string> {
  const id = randomUUID();
  await asTest(database, municipality, async ({ db }) => {
    await insertPerson(db, { id, name, email: `${id}@prov.example` });
    for (const role of typeof roles === 'string' ? [roles] : roles)
      await insertRole(db, {
        id: randomUUID(),
        person: id,
        role,
        organisation,
        validFrom: '2015-01-01',
        validTo: null,
      });
  });
  return id;
}
