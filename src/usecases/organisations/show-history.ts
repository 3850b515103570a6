import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Organisation, Succession } from '#domain/organisation/organisation.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { mayAtAll, reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

export type OrganisationHistory = { readonly organisation: Organisation; readonly successions: Succession[] };

/** What an organisation was called and where it stood, and what it came from and became. */
export function showHistory(app: App, who: SignedIn, id: string): Promise<Result<OrganisationHistory, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<OrganisationHistory, Failure>> => {
    const may = mayAtAll(who, 'organisation.read');
    if (!may.ok) return may;
    const { organisations, successions } = await loadRegister(db);
    const organisation = organisations.find((candidate) => candidate.id === id);
    if (organisation === undefined) return notFound('Organisationen finns inte.');
    return ok({
      organisation,
      successions: successions.filter(({ predecessor, successor }) => predecessor === id || successor === id),
    });
  });
}
