import { allowedSomewhere, placesFor } from '#domain/access/can.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { organisationOn } from '#domain/organisation/organisation-tree.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { partState } from '#domain/rounds/part-status.ts';
import type { PartState } from '#domain/rounds/part-status.ts';
import type { WritingHome } from '#domain/writing/start-view.ts';
import type { Db } from '#store/db.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { listDrafts } from '#store/writing/start.ts';
import type { DraftRow } from '#store/writing/start.ts';
import { MAX_DRAFTS_SHOWN } from '#limits';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { loadOpenRounds } from '../rounds/open-rounds.ts';
import { factsOf } from '../rounds/show-round.ts';

/** The person's drafts and where another may be begun. */
export function showWritingHome(app: App, who: SignedIn): Promise<Result<WritingHome, Failure>> {
  return readingAs(app, who, 'edition.write', async ({ db }) => {
    const { organisations } = await loadRegister(db);
    const { today } = who.actor;
    const mayWrite = placesFor(who.actor, 'edition.write', 'draft')?.own ?? [];
    const mayStart = placesFor(who.actor, 'edition.start', null)?.own ?? [];
    const drafts = await listDrafts(db, mayWrite, MAX_DRAFTS_SHOWN);
    const asked = await standings(db, drafts);
    return {
      today,
      drafts: drafts.map(({ id, organisation, year, kind, title }) => ({
        id,
        organisation: { id: organisation, name: nameOn(organisations, organisation, editionDay(kind, year)) },
        year,
        kind,
        title,
        state: asked.get(id)?.state ?? 'writing',
        due: asked.get(id)?.due ?? null,
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

/** How drafts stand in the open rounds that ask for them, and by when they are asked for. */
async function standings(
  db: Db,
  drafts: readonly DraftRow[],
): Promise<Map<string, { readonly state: PartState; readonly due: string }>> {
  const asked = await loadOpenRounds(db, ({ year, kind }) =>
    drafts.some((draft) => draft.year === year && draft.kind === kind),
  );
  const found = new Map<string, { readonly state: PartState; readonly due: string }>();
  for (const { parts, editions } of asked) {
    for (const part of parts) {
      const edition = editions.get(part.organisation);
      if (edition === undefined || part.excused !== null) continue;
      found.set(edition.id, { state: partState(factsOf(part, edition)), due: part.deadline });
    }
  }
  return found;
}
