import { lineAbove, standing } from '#domain/organisation/standing.ts';
import { briefFor } from '#domain/rounds/round-brief.ts';
import type { RoundBrief } from '#domain/rounds/round-brief.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { findRoundFor, listChapters, listInstructions, listParts } from '#store/rounds/rounds.ts';

/**
 * What is asked of an organisation in its plan or report of a year, for whoever writes it; null where no round asks it.
 * `instructionsFor` gives those of one section.
 */
export async function loadRoundBrief(
  db: Db,
  { organisations }: Register,
  where: { readonly organisation: string; readonly year: number; readonly kind: EditionKind },
): Promise<RoundBrief | null> {
  const round = await findRoundFor(db, where.organisation, where.year, where.kind);
  const parts = round === undefined ? [] : await listParts(db, round.id);
  const part = parts.find(({ organisation }) => organisation === where.organisation);
  const organisation = organisations.find(({ id }) => id === where.organisation);
  const own = part === undefined || organisation === undefined ? undefined : standing(organisation, part.deadline);
  if (round === undefined || part === undefined || own === undefined) return null;
  const [chapters, instructions] = [await listChapters(db, round.id), await listInstructions(db, round.id)];
  const above = lineAbove(organisations, where.organisation, part.deadline);
  return briefFor({ round, part, chapters, instructions }, { kind: own.kind, above });
}
