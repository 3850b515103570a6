import type { ReviewContext, Sentence } from '../review-context.ts';
import type { Fact } from './fact.ts';

import { kept } from '../kept.ts';
import { eventStems, meet, weightyStems } from './fact-words.ts';

/** How rare a word is among the facts: what many facts speak of picks out none. */
export type Weights = (stem: string) => number;

/** So many facts speak of a word that picks out nothing. */
const COMMON = 60;
const LEAST_WEIGHT = 0.15;

/** There are many of these in any year: another word must tell which. */
const OF_MANY: ReadonlySet<string> = new Set(
  eventStems(
    'utbildning utbildningsdag workshop föreläsning dialog information skyddsrond inspektion tillsyn planeringsdag övning studiebesök enkät enkäten undersökning rapport beslut arbete arbetet verksamhet enhet enheten projekt insats aktivitet åtgärd ärende resultat',
  ),
);
const OF_MANY_WEIGHT = 0.6;

export function weightsOf(facts: readonly Fact[]): Weights {
  const saying = new Map<string, Set<Sentence>>();
  for (const { words, sentence } of facts) {
    for (const word of words) {
      const sentences = saying.get(word);
      if (sentences) sentences.add(sentence);
      else saying.set(word, new Set([sentence]));
    }
  }
  // Two facts of one thing say its words at least twice: once more is what makes a word common.
  return (stem) =>
    (OF_MANY.has(stem) ? OF_MANY_WEIGHT : 1) *
    Math.max(LEAST_WEIGHT, 1 - Math.log(Math.max(1, (saying.get(stem)?.size ?? 1) - 1)) / Math.log(COMMON));
}

/** The heading right above a sentence, or that of its text. */
const headingOf = ({ owner, paragraph }: Sentence): string =>
  owner.paragraphs.slice(0, paragraph).findLast(({ kind }) => kind === 'subheading')?.text ?? owner.heading ?? '';

/** Headings that say nothing of what a text is on. */
const ANY_PART =
  /^(?:sammanfatt|analys|inledning|året|årets|uppföljning|resultat|övrig|beskrivning|förvänta|arbetssätt|utveckling|bedömning|måluppfyllelse|viktiga\s+händelser|verksamhet)/iu;

/** A sentence that begins with a word for what the one before it named. */
const TAKES_UP =
  /^(?:tyvärr|dock|sedan|därefter|först|den(?!\s+\d)|det|de|detta|denna|dessa|tjänsten|projektet|arbetet|lägret|kursen|utbildningen|satsningen|insatsen|gruppen|invigningen|öppningen|öppnandet|flytten|starten|stängningen)(?!\p{L})/iu;

/** What a sentence stands under, and what the sentence before it says where it takes that up. */
export type Around = {
  readonly row: string | null;
  readonly words: readonly string[];
  readonly text: string;
  readonly takesUp: boolean;
};

const titlesOf = kept(
  (context: ReviewContext): ReadonlyMap<string, string> =>
    new Map([
      ...context.goals.map(({ goal }) => [goal.id, goal.title] as const),
      ...context.indicators.map(({ indicator }) => [indicator.id, indicator.name] as const),
      ...context.activities.map(({ activity }) => [activity.id, activity.title] as const),
    ]),
);

export const aroundOf = kept((sentence: Sentence, context: ReviewContext): Around => {
  const { goal, indicator, activity } = sentence.owner;
  const row = indicator ?? activity;
  const heading = headingOf(sentence);
  const takesUp = TAKES_UP.test(sentence.text);
  const own = takesUp ? (context.sentencesByText.get(sentence.owner) ?? []) : [];
  const before = own[own.indexOf(sentence) - 1];
  const text = [
    titlesOf(context).get(row ?? goal ?? '') ?? '',
    ANY_PART.test(heading) ? '' : heading,
    before?.paragraph === sentence.paragraph ? before.text : '',
  ].join(' ');
  return { row, words: [...new Set([...weightyStems(text), ...eventStems(text)])], text, takesUp };
});

/** Names within a sentence, or after the preposition that begins it: "I Norrdalen". */
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=[\p{L},]\s)\p{Lu}\p{L}+/gu)].map(([name]) => name.replace(/s$/u, ''));

/** Things that are told apart by a number or a letter after their name: "Etapp 2", "Hus B". */
const NUMBERED = (
  'möte etapp del fas steg hus byggnad kvarter team grupp lag klass årskurs enkät område distrikt sektion avdelning enhet ' +
  'linje våning projekt modul omgång tillfälle uppdrag åtgärd aktivitet mål skola station slinga sträcka'
).split(' ');
const EITHER_CASE = NUMBERED.flatMap((noun) => [noun, `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`]).join('|');
const LABELLED = new RegExp(
  String.raw`(?<!\p{L})(?<noun>${EITHER_CASE})(?:en|n|et|t)?\s+(?<label>\d{1,3}|\p{Lu})(?![\p{L}\d%])(?![.,]\d)`,
  'gu',
);
const labelsIn = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(text.matchAll(LABELLED), ({ groups }) => groups?.['noun']?.toLowerCase() ?? '')].map(
      ([noun, found]) => [noun, found.map(({ groups }) => groups?.['label'] ?? '')],
    ),
  );

/** "Etapp 1" and "Etapp 2" are two things, whatever else is the same. */
function otherLabels(one: string, other: string): boolean {
  const labels = labelsIn(other);
  return [...labelsIn(one)].some(([noun, own]) => {
    const others = labels.get(noun);
    return others !== undefined && !others.some((label) => own.includes(label));
  });
}

const isSaid = (stem: string, words: readonly string[]): boolean => words.some((word) => meet(word, stem));

/** Another verb beside the same nouns, and a short word beside a long one, as parts of a whole word. */
const OTHER_VERB = 0.4;
const SHORT = 5;
const OF_SHORT = 0.7;

/** Weight of the words of `one` that the other says too, as a part of all of them, and the number of them. */
function covered(
  one: readonly string[],
  other: readonly string[],
  verbs: ReadonlySet<string>,
  weight: Weights,
): { part: number; shared: number } {
  let [all, found, shared] = [0, 0, 0];
  for (const stem of one) {
    const own = weight(stem);
    const isThere = isSaid(stem, other);
    all += verbs.has(stem) && !isThere ? own * OTHER_VERB : own;
    if (!isThere) continue;
    found += own;
    shared += stem.length < SHORT ? own * OF_SHORT : own;
  }
  return { part: all === 0 ? 0 : found / all, shared };
}

export type Likeness = { readonly least: number; readonly most: number; readonly shared: number };
const UNLIKE: Likeness = { least: 0, most: 0, shared: 0 };

/**
 * How far two facts speak of the same thing, 0 to 1: the words of each clause that the other clause, or the titles that the
 * other stands under, say too. 0 where a mark, a name or the counted noun differs.
 */
export function likeness(one: Fact, other: Fact, weight: Weights, context: ReviewContext): Likeness {
  if (one.marks !== other.marks) return UNLIKE;
  if (one.head !== '' && other.head !== '' && !meet(one.head, other.head)) return UNLIKE;
  const [a, b] = [aroundOf(one.sentence, context), aroundOf(other.sentence, context)];
  const [saidA, saidB] = [`${one.sentence.text} ${a.text}`, `${other.sentence.text} ${b.text}`];
  const sameNames =
    namesIn(one.named ?? one.sentence.text).every((name) => saidB.includes(name)) &&
    namesIn(other.named ?? other.sentence.text).every((name) => saidA.includes(name));
  if (!sameNames || otherLabels(one.sentence.text, other.sentence.text)) return UNLIKE;
  const first = covered(one.words, [...other.words, ...(other.beside ?? []), ...b.words], one.verbs, weight);
  const second = covered(other.words, [...one.words, ...(one.beside ?? []), ...a.words], other.verbs, weight);
  // "De togs i bruk den 3 mars": what it is of stands before it, or in the title above.
  if (other.words.length === 0 && b.takesUp) return { least: first.part, most: first.part, shared: first.shared };
  if (one.words.length === 0 && a.takesUp) return { least: second.part, most: second.part, shared: second.shared };
  return {
    least: Math.min(first.part, second.part),
    most: Math.max(first.part, second.part),
    shared: Math.min(first.shared, second.shared),
  };
}
