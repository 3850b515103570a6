import { z } from 'zod';

import type { OrganisationKind } from '../organisation/organisation.ts';
import { Round, RoundChapter, RoundInstruction } from './round.ts';
import type { RoundPart, SectionPlace } from './round.ts';

const giver = z.object({ id: z.string(), name: z.string() });

/** An instruction as it reaches somebody, with whose it is. */
export const GivenInstruction = RoundInstruction.extend({ from: giver });
export type GivenInstruction = z.infer<typeof GivenInstruction>;

export const GivenChapter = RoundChapter.extend({ from: giver });
export type GivenChapter = z.infer<typeof GivenChapter>;

/** What a round asks of one organisation: by when, which chapters in which order, and all that was said about them. */
export const RoundBrief = z.object({
  round: Round.pick({ id: true, year: true, kind: true, title: true, closedAt: true, tableStyle: true }),
  deadline: z.iso.date(),
  /** Who collects it; null where the round's own organisation does. */
  collector: giver.nullable(),
  excused: z.string().nullable(),
  chapters: z.array(GivenChapter),
  instructions: z.array(GivenInstruction),
});
export type RoundBrief = z.infer<typeof RoundBrief>;

/** An organisation as a brief needs it. */
type Place = { readonly id: string; readonly name: string };

/**
 * What of a round's chapters and instructions reaches an organisation: all from those above it, and none of its own, which
 * are for those below. They add up: the uppermost first, each with whose it is. `above` is nearest first.
 */
export function briefFor(
  { round, part, chapters, instructions }: AskedInRound,
  { kind, above }: { readonly kind: OrganisationKind; readonly above: readonly Place[] },
): RoundBrief {
  const fromTop = above.toReversed();
  const reaching = <T extends { organisation: string; kinds: OrganisationKind[] | null }>(all: readonly T[]) =>
    fromTop.flatMap(({ id, name }) =>
      all
        .filter(({ organisation, kinds }) => organisation === id && (kinds === null || kinds.includes(kind)))
        .map((one) => ({ ...one, from: { id, name } })),
    );
  const given = reaching(chapters);
  const inPlace = (place: 'front' | 'back') =>
    given.filter((chapter) => chapter.place === place).toSorted((one, other) => one.position - other.position);
  const collector = part.collector === null ? undefined : above.find(({ id }) => id === part.collector);
  const { id, year, kind: edition, title, closedAt, tableStyle } = round;
  return {
    round: { id, year, kind: edition, title, closedAt, tableStyle },
    deadline: part.deadline,
    collector: collector === undefined ? null : { id: collector.id, name: collector.name },
    excused: part.excused,
    chapters: [...inPlace('front'), ...inPlace('back')],
    instructions: reaching(instructions),
  };
}

export type AskedInRound = {
  readonly round: Round;
  readonly part: RoundPart;
  readonly chapters: readonly RoundChapter[];
  readonly instructions: readonly RoundInstruction[];
};

/** Whether an instruction about one place is shown at another: at the place itself, and at the sections within it. */
function isAbout(about: SectionPlace, place: SectionPlace): boolean {
  if (about.at === 'chapter') return place.at === 'chapter' && place.chapter === about.chapter;
  if (about.at === 'goal') {
    return place.at === 'goal' && place.level === about.level && [null, place.section].includes(about.section);
  }
  return place.at === 'whole';
}

/**
 * The instructions for where a writer stands, the uppermost first. Those about the whole document stand at the whole; a
 * goal's stand at each of its sections too.
 */
export const instructionsFor = ({ instructions }: RoundBrief, place: SectionPlace): GivenInstruction[] =>
  instructions.filter(({ about }) => isAbout(about, place));

/** The tightest limit on the length of a text there, in characters; null where nobody set one. */
export function lengthLimit(brief: RoundBrief, place: SectionPlace): number | null {
  const own = brief.chapters.filter(({ id }) => place.at === 'chapter' && place.chapter === id);
  const limits = [...own, ...instructionsFor(brief, place)].flatMap(({ maxCharacters }) => maxCharacters ?? []);
  return limits.length === 0 ? null : Math.min(...limits);
}
