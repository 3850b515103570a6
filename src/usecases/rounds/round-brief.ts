import { lineAbove, standing } from '#domain/organisation/standing.ts';
import { briefFor } from '#domain/rounds/round-brief.ts';
import type { RoundBrief } from '#domain/rounds/round-brief.ts';
import type { Db } from '#store/db.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { findRound, listChapters, listInstructions, listParts } from '#store/rounds/rounds.ts';

/**
 * What a round asks of an organisation (`edition.round`, `edition.organisation`), for whoever writes there; null where
 * there is no such round or the organisation takes no part in it. `instructionsFor` gives those of one section.
 */
export async function loadRoundBrief(
  db: Db,
  { organisations }: Register,
  where: { readonly round: string; readonly organisation: string },
): Promise<RoundBrief | null> {
  const round = await findRound(db, where.round);
  const parts = round === undefined ? [] : await listParts(db, where.round);
  const part = parts.find(({ organisation }) => organisation === where.organisation);
  const organisation = organisations.find(({ id }) => id === where.organisation);
  const own = part === undefined || organisation === undefined ? undefined : standing(organisation, part.deadline);
  if (round === undefined || part === undefined || own === undefined) return null;
  const [chapters, instructions] = [await listChapters(db, round.id), await listInstructions(db, round.id)];
  const above = lineAbove(organisations, where.organisation, part.deadline);
  return briefFor({ round, part, chapters, instructions }, { kind: own.kind, above });
}
