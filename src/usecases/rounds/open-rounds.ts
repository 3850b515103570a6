import type { Round, RoundPart } from '#domain/rounds/round.ts';
import type { Db } from '#store/db.ts';
import { listParts, listRounds } from '#store/rounds/rounds.ts';
import { listPartEditions } from '#store/rounds/status.ts';
import type { PartEdition } from '#store/rounds/status.ts';
import { MAX_ROUNDS_SHOWN } from '#limits';

/** A round that is not closed, with whom it asks and what they have begun, by organisation. */
export type OpenRound = {
  readonly round: Round;
  readonly parts: readonly RoundPart[];
  readonly editions: ReadonlyMap<string, PartEdition>;
};

/** All open rounds. Read once an act: how far a part has come is counted in its whole document. */
export async function loadOpenRounds(db: Db): Promise<OpenRound[]> {
  const rounds = (await listRounds(db, MAX_ROUNDS_SHOWN)).filter(({ closedAt }) => closedAt === null);
  const open: OpenRound[] = [];
  for (const round of rounds) {
    const editions = new Map((await listPartEditions(db, round.id)).map((one) => [one.organisation, one]));
    open.push({ round, parts: await listParts(db, round.id), editions });
  }
  return open;
}
