import { allowedSomewhere, placesFor } from '#domain/access/can.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { organisationOn } from '#domain/organisation/organisation-tree.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { partState } from '#domain/rounds/part-status.ts';
import type { PartState } from '#domain/rounds/part-status.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import type { WritingHome } from '#domain/writing/start-view.ts';
import type { Db } from '#store/db.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { listDrafts } from '#store/writing/start.ts';
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
    const { standings, waiting } = await askedFor(db);
    return {
      today,
      drafts: drafts.map(({ id, organisation, year, kind, title }) => ({
        id,
        organisation: { id: organisation, name: nameOn(organisations, organisation, editionDay(kind, year)) },
        year,
        kind,
        title,
        state: standings.get(id)?.state ?? 'writing',
        due: standings.get(id)?.due ?? null,
      })),
      asked: waiting
        .filter(({ organisation }) => mayStart.includes(organisation))
        .map(({ organisation, ...one }) => ({
          ...one,
          organisation: { id: organisation, name: nameOn(organisations, organisation, today) },
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

type Waiting = {
  readonly organisation: string;
  readonly year: number;
  readonly kind: EditionKind;
  readonly due: string;
};
type Asked = {
  readonly standings: Map<string, { readonly state: PartState; readonly due: string }>;
  readonly waiting: Waiting[];
};

/** How the editions that open rounds ask for stand and by when they are asked for, and which nobody has begun. */
async function askedFor(db: Db): Promise<Asked> {
  const standings: Asked['standings'] = new Map();
  const waiting: Waiting[] = [];
  for (const { round, parts, editions } of await loadOpenRounds(db)) {
    for (const part of parts.filter(({ excused }) => excused === null)) {
      const { organisation, deadline: due } = part;
      const edition = editions.get(organisation);
      if (edition === undefined) waiting.push({ organisation, year: round.year, kind: round.kind, due });
      else standings.set(edition.id, { state: partState(factsOf(part, edition)), due });
    }
  }
  return { standings, waiting: waiting.toSorted((one, other) => one.due.localeCompare(other.due)) };
}
