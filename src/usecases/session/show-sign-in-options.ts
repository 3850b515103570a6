import { nameOn } from '#domain/organisation/standing.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { listPeople } from '#store/people/people.ts';

import { MAX_EXAMPLE_ACCOUNTS } from '#limits';

import { actingAs, todayOf } from '../app.ts';
import type { App } from '../app.ts';
import { ROLE_NAMES } from '../people/role-names.ts';

export type SignInOptionsShown = {
  readonly municipality: string;
  readonly oidc: { readonly name: string; readonly startPath: string } | null;
  readonly exampleAccounts: { readonly name: string; readonly email: string; readonly role: string }[];
  readonly examplePassword: string | null;
};

/** How one can sign in. Accounts and password are told by an example installation only. */
export async function showSignInOptions(app: App): Promise<SignInOptionsShown> {
  const { examplePassword, oidc } = app;
  return {
    municipality: app.municipality.name,
    oidc: oidc === null ? null : { name: oidc.name, startPath: oidc.startPath },
    exampleAccounts: examplePassword === null ? [] : await listExampleAccounts(app),
    examplePassword,
  };
}

function listExampleAccounts(app: App): Promise<SignInOptionsShown['exampleAccounts']> {
  return actingAs(app, 'sign-in', async ({ db }) => {
    const { organisations } = await loadRegister(db);
    const { rows } = await listPeople(db, { q: '', after: null, limit: MAX_EXAMPLE_ACCOUNTS });
    const today = todayOf(app);
    return rows
      .filter(({ disabled }) => !disabled)
      .map(({ name, email, roles }) => ({
        name,
        email,
        role: roles
          .filter(({ validTo }) => validTo === null || today < validTo)
          .map(({ role, organisation }) => `${ROLE_NAMES[role]}, ${nameOn(organisations, organisation, today)}`)
          .join('; '),
      }));
  });
}
