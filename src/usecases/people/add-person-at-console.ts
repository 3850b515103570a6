import { findAccount, insertLocalAccount } from '#store/people/accounts.ts';
import { insertPerson, insertRole } from '#store/people/people.ts';
import { insertOrganisation, loadRegister } from '#store/organisations/organisations.ts';
import type { Db } from '#store/db.ts';
import type { Role } from '#domain/access/role.ts';
import { faultOf } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';

import { actingAs, todayOf } from '../app.ts';
import type { App } from '../app.ts';
import { ROLE_NAMES } from './role-names.ts';

/** Older than every document: the municipalities of today were formed in 1971. */
const BEFORE_ALL_DOCUMENTS = '1971-01-01';

export type ConsolePerson = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The organisation's name as of today; the council where left out. */
  readonly organisation: string | null;
  readonly passwordHash: string;
};

/**
 * Adds a person with a role from the console of the machine: the way in to a new installation, where nobody can sign in
 * yet. Whoever may use the console may write the database's files, so no leave is asked; the log says that it was the
 * console. A municipality without any organisation gets its council first.
 */
export function addPersonAtConsole(
  app: Pick<App, 'database' | 'municipality' | 'newId' | 'now'>,
  person: ConsolePerson,
): Promise<Result<{ readonly id: string; readonly place: string }, Fault>> {
  const today = todayOf(app);
  return actingAs(app, 'console', async ({ db, audit }) => {
    if ((await findAccount(db, person.email)) !== undefined) {
      return err(
        faultOf(
          'person-exists',
          `Det finns redan en användare med adressen ${person.email}.`,
          'Ange en annan adress.',
          '--email',
        ),
      );
    }
    const place = await findPlace(db, person.organisation, today, app.newId);
    if (place === null) {
      return err(
        faultOf(
          'organisation-unknown',
          `Organisationen ”${person.organisation}” finns inte i dag.`,
          'Skriv namnet som det står i organisationen, eller utelämna det för kommunfullmäktige.',
          '--organisation',
        ),
      );
    }
    const id = app.newId();
    await insertPerson(db, { id, name: person.name, email: person.email });
    await insertLocalAccount(db, id, person.passwordHash, app.now().toISOString());
    await insertRole(db, {
      id: app.newId(),
      person: id,
      role: person.role,
      organisation: place.id,
      validFrom: today,
      validTo: null,
    });
    audit({
      action: 'create',
      kind: 'person',
      thing: id,
      summary: `${person.name} lades upp från serverns konsol som ${ROLE_NAMES[person.role]} för ${place.name}.`,
      after: { name: person.name, email: person.email, role: person.role, organisation: place.id },
    });
    return ok({ id, place: place.name });
  });
}

async function findPlace(
  db: Db,
  wanted: string | null,
  today: string,
  newId: () => string,
): Promise<{ id: string; name: string } | null> {
  const { organisations } = await loadRegister(db);
  if (organisations.length === 0) {
    const council = { id: newId(), name: 'Kommunfullmäktige' };
    await insertOrganisation(db, council.id, {
      validFrom: BEFORE_ALL_DOCUMENTS,
      validTo: null,
      name: council.name,
      kind: 'council',
      parent: null,
    });
    return wanted === null || wanted === council.name ? council : null;
  }
  const standing = organisations.flatMap(({ id, versions }) =>
    versions
      .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today < validTo))
      .map(({ name, kind }) => ({ id, name, kind })),
  );
  return standing.find(({ name, kind }) => (wanted === null ? kind === 'council' : name === wanted)) ?? null;
}
