import { allowedSomewhere } from '#domain/access/can.ts';
import { conflict, forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { PersonView } from '#domain/people/person-view.ts';
import { findAccount, insertLocalAccount } from '#store/people/accounts.ts';
import { insertPerson } from '#store/people/people.ts';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { hashPassword } from '../session/password.ts';
import { showPerson } from './manage-person.ts';

export type CreatePersonInput = {
  readonly requestId: string;
  readonly name: string;
  readonly email: string;
  /** Left out where the person signs in by OIDC only. */
  readonly password?: string | undefined;
};

/** Adds a person, who may do nothing until a role is given. */
export async function createPerson(
  app: App,
  who: SignedIn,
  { requestId, name, email, password }: CreatePersonInput,
): Promise<Result<PersonView, Failure>> {
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const options = { requestId, fingerprint: `create-person ${email.toLowerCase()}` };
  const done = await writing(app, who, options, async ({ db, audit }): Promise<Result<{ id: string }, Failure>> => {
    if (!allowedSomewhere(who.actor).includes('people.manage')) return forbidden('Du får inte lägga upp användare.');
    if ((await findAccount(db, email)) !== undefined) {
      return conflict('Det finns redan en användare med den e-postadressen.', { email });
    }
    const id = app.newId();
    await insertPerson(db, { id, name: name.trim(), email: email.trim() });
    if (passwordHash !== null) await insertLocalAccount(db, id, passwordHash, app.now().toISOString());
    audit({
      action: 'create',
      kind: 'person',
      thing: id,
      summary: `${who.name} lade upp ${name}.`,
      after: { name, email },
    });
    return ok({ id });
  });
  return done.ok ? reading(app, who, ({ db }) => showPerson(db, who, done.value.id)) : done;
}
