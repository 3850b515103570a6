import { allowedSomewhere, placesFor } from '#domain/access/can.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { organisationOn } from '#domain/organisation/organisation-tree.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import type { WritingHome } from '#domain/writing/start-view.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { listDrafts } from '#store/writing/start.ts';
import { MAX_DRAFTS_SHOWN } from '#limits';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

/** The person's drafts and where another may be begun. */
export function showWritingHome(app: App, who: SignedIn): Promise<Result<WritingHome, Failure>> {
  return readingAs(app, who, 'edition.write', async ({ db }) => {
    const { organisations } = await loadRegister(db);
    const { today } = who.actor;
    const mayWrite = placesFor(who.actor, 'edition.write', 'draft')?.own ?? [];
    const mayStart = placesFor(who.actor, 'edition.start', null)?.own ?? [];
    const drafts = await listDrafts(db, mayWrite, MAX_DRAFTS_SHOWN);
    return {
      drafts: drafts.map(({ id, organisation, year, kind, title }) => ({
        id,
        organisation: { id: organisation, name: nameOn(organisations, organisation, editionDay(kind, year)) },
        year,
        kind,
        title,
      })),
      organisations: organisations
        .filter((organisation) => mayStart.includes(organisation.id))
        .flatMap((organisation) => organisationOn(organisation, today) ?? [])
        .map(({ id, name }) => ({ id, name })),
      year: Number(today.slice(0, 4)),
      allowed: allowedSomewhere(who.actor),
    };
  });
}
