import { can } from '#domain/access/can.ts';
import { shownDay } from '#domain/access/past-day.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn, thingAt } from '#domain/organisation/standing.ts';
import { daysLate, partState } from '#domain/rounds/part-status.ts';
import type { PartState } from '#domain/rounds/part-status.ts';
import type { RoundSummary } from '#domain/rounds/round-view.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { listParts, listRounds as queryRounds } from '#store/rounds/rounds.ts';
import { listPartEditions } from '#store/rounds/status.ts';
import { MAX_ROUNDS_SHOWN } from '#limits';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { inOwnLine, mayRunAt } from './round-access.ts';
import { factsOf } from './show-round.ts';

/** All rounds that concern the person, the newest first, with how far each has come. */
export function listRounds(app: App, who: SignedIn): Promise<Result<{ items: RoundSummary[] }, Failure>> {
  return readingAs(app, who, 'round.read', async ({ db }) => {
    const register = await loadRegister(db);
    const { organisations } = register;
    const today = shownDay(who.actor);
    const named = (id: string) => ({ id, name: nameOn(organisations, id, today) });
    const isOwnLine = inOwnLine(who, register);
    const items: RoundSummary[] = [];
    for (const round of await queryRounds(db, MAX_ROUNDS_SHOWN)) {
      const parts = (await listParts(db, round.id)).filter(({ organisation }) => isOwnLine(organisation));
      if (parts.length === 0 && !isOwnLine(round.organisation)) continue;
      const editions = new Map(
        (await listPartEditions(db, round.id)).map((edition) => [edition.organisation, edition]),
      );
      const facts = parts.map((part) => ({ part, facts: factsOf(part, editions.get(part.organisation)) }));
      const counts: Partial<Record<PartState, number>> = {};
      for (const { facts: of } of facts) counts[partState(of)] = (counts[partState(of)] ?? 0) + 1;
      items.push({
        ...round,
        organisation: named(round.organisation),
        allowed: mayRunAt(who, register, round.organisation) ? ['round.read', 'round.run'] : ['round.read'],
        lastDay:
          parts
            .map(({ deadline }) => deadline)
            .toSorted()
            .at(-1) ?? null,
        counts,
        late: round.closedAt === null ? facts.filter(({ facts: of }) => daysLate(of, today) > 0).length : 0,
        own: facts
          .filter(({ part }) => can(who.actor, 'edition.start', thingAt(organisations, part.organisation, today)))
          .map(({ part, facts: of }) => ({
            organisation: named(part.organisation),
            deadline: part.deadline,
            state: partState(of),
          })),
      });
    }
    return { items };
  });
}
