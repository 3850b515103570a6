import { allowedSomewhere } from '#domain/access/can.ts';
import { forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { PersonView } from '#domain/people/person-view.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { listPeople as queryPeople } from '#store/people/people.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isNameKey, pageOf, readMark } from '../page-mark.ts';
import { viewPerson } from './view-person.ts';

type Page = { readonly items: PersonView[]; readonly next: string | null; readonly total: number };

/** People with their roles, by name. Names and roles are no secret to those who look after them anywhere. */
export function listPeople(
  app: App,
  who: SignedIn,
  {
    q = '',
    after,
    limit,
  }: { readonly q?: string | undefined; readonly after?: string | undefined; readonly limit: number },
): Promise<Result<Page, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<Page, Failure>> => {
    if (!allowedSomewhere(who.actor).includes('people.read')) return forbidden('Du får inte se användarna.');
    const register = await loadRegister(db);
    const { rows, total } = await queryPeople(db, { q: q.trim(), after: readMark(after, isNameKey), limit: limit + 1 });
    const { items, next } = pageOf(rows, limit, ({ name, id }) => ({ name, id }));
    return ok({ items: items.map((row) => viewPerson(row, register, who.actor.today)), next, total });
  });
}
