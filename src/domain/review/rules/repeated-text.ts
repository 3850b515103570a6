import type { ReviewContext, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { overSentences } from '../over-sentences.ts';

import { plainText } from '../language/words.ts';
import { quoteSentence } from '../review-context.ts';

/** Shorter sentences ("Pågår enligt plan.") are said again with good reason. */
const LEAST_WORDS_EXACT = 6;
const LEAST_LETTERS_EXACT = 45;
const LEAST_WORDS_NEAR = 11;
/** Words a piece; two sentences that share this part of their pieces are the same but for small changes. */
const PIECE = 4;
const NEAR = 0.6;
/** A piece that stands in more sentences than this is a manner of speaking. */
const MOST_SENTENCES_A_PIECE = 12;

/** "Nämnden bedömer att målet kommer att uppfyllas helt": a set form that every goal uses. */
const VERDICT = /bedöm\p{L}* att (?:\p{L}*mål\p{L}*|åtagandet)/u;
const LONGEST_VERDICT = 110;

type Worded = { readonly sentence: Sentence; readonly plain: string; readonly pieces: ReadonlySet<string> };

const wordedIn = overSentences((sentence: Sentence): Worded | null => {
  const plain = plainText(sentence.text);
  if (VERDICT.test(plain) && plain.length < LONGEST_VERDICT) return null;
  const words = plain.split(' ');
  if (words.length < LEAST_WORDS_EXACT || plain.length < LEAST_LETTERS_EXACT) return null;
  const pieces = new Set<string>();
  if (words.length >= LEAST_WORDS_NEAR)
    for (let at = 0; at + PIECE <= words.length; at += 1) pieces.add(words.slice(at, at + PIECE).join(' '));
  return { sentence, plain, pieces };
});

/** The sentences that each sentence repeats, by index; through an index of pieces, never all pairs. */
function* repeats(all: readonly Worded[]): Generator<readonly [Worded, Worded]> {
  const byText = new Map<string, Worded>();
  const byPiece = new Map<string, number[]>();
  for (const [index, one] of all.entries()) {
    const same = byText.get(one.plain);
    if (same) {
      yield [same, one];
      continue;
    }
    byText.set(one.plain, one);
    const shared = new Map<number, number>();
    for (const piece of one.pieces) {
      const holders = byPiece.get(piece);
      if (holders === undefined) byPiece.set(piece, [index]);
      else if (holders.length < MOST_SENTENCES_A_PIECE) {
        for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1);
        holders.push(index);
      }
    }
    for (const [holder, count] of shared) {
      const other = all[holder];
      if (other && count / Math.max(one.pieces.size, other.pieces.size) >= NEAR) yield [other, one];
    }
  }
}

/** Sentences that are the same, or nearly: each family of them once, in the order of the document. */
function families(pairs: Iterable<readonly [Worded, Worded]>): readonly (readonly Worded[])[] {
  const leaderOf = new Map<Worded, Worded>();
  const members = new Map<Worded, Worded[]>();
  for (const [a, b] of pairs) {
    const [leader, other] = [leaderOf.get(a) ?? a, leaderOf.get(b) ?? b];
    if (leader === other) continue;
    const joining = members.get(other) ?? [other];
    for (const one of joining) leaderOf.set(one, leader);
    leaderOf.set(leader, leader);
    const joined = members.get(leader);
    if (joined === undefined) members.set(leader, [leader, ...joining]);
    else joined.push(...joining);
    members.delete(other);
  }
  return [...members.values()];
}

/** Sentences that stand in the same texts, or in some of them, came there together and are one finding. */
function byTexts(all: readonly (readonly Worded[])[]): readonly (readonly (readonly Worded[])[])[] {
  const textsOf = (family: readonly Worded[]): ReadonlySet<string> =>
    new Set(family.map(({ sentence }) => sentence.owner.id));
  const widestFirst = all
    .map((family) => ({ family, texts: textsOf(family) }))
    .toSorted((a, b) => b.texts.size - a.texts.size);
  const groups: { texts: ReadonlySet<string>; families: (readonly Worded[])[] }[] = [];
  const ofText = new Map<string, typeof groups>();
  for (const { family, texts } of widestFirst) {
    const [anyText = ''] = texts;
    const home = ofText.get(anyText)?.find((group) => [...texts].every((text) => group.texts.has(text)));
    if (home) {
      home.families.push(family);
      continue;
    }
    const group = { texts, families: [family] };
    groups.push(group);
    for (const text of texts) ofText.set(text, [...(ofText.get(text) ?? []), group]);
  }
  return groups.map(({ families }) => families);
}

function toFinding(group: readonly (readonly Worded[])[]): RuleFinding | null {
  const first = group[0];
  if (!first) return null;
  const firstOfText = new Map(first.toReversed().map((one) => [one.sentence.owner.id, one]));
  const inOneText = firstOfText.size === 1;
  const exact = group.every((family) => family.every(({ plain }) => plain === family[0]?.plain));
  const quoted = inOneText ? first : first.filter((one) => firstOfText.get(one.sentence.owner.id) === one);
  const sentences = group.length === 1 ? 'en mening' : `${group.length} meningar`;
  return {
    message: inOneText
      ? 'Samma mening står två gånger i samma text.'
      : `${exact ? 'Samma' : 'Nästan samma'} text står på ${firstOfText.size} ställen (${sentences}).`,
    remedy: 'Skriv vad som gäller just här, eller hänvisa till stället där texten hör hemma.',
    evidence: quoted.map(({ sentence }) => quoteSentence(sentence)),
    confidence: exact ? 0.9 : 0.85,
  };
}

/**
 * Texts that repeat by their nature: the introductions to the council's focus areas, which only count the goals, and the
 * chapters before the goals, which sum up what is said under them.
 */
function isSummary({ owner }: Sentence, focusAreas: ReadonlySet<string>, firstGoal: number): boolean {
  return owner.goal === null
    ? owner.position < firstGoal && !OF_ITS_OWN.test(owner.heading ?? '')
    : focusAreas.has(owner.goal) && owner.indicator === null;
}

/** Chapters before the goals that tell of something of their own and sum up nothing. */
const OF_ITS_OWN = /exempel|händelse|personal|medarbetar|ekonomi|utveckling|kvalitet|brukar|delaktig/iu;

export const repeatedText: Rule = {
  id: 'repeated-text',
  number: 'R13',
  severity: 'warning',
  source: 'domain.md 1 och 10',
  title: 'Samma text på flera ställen',
  explanation:
    'En text som klistrats in på flera ställen säger sällan vad som gäller på vart och ett av dem, även om några ord är ändrade.',
  wrong: [
    {
      name: 'samma analys under två aktiviteter',
      document: {
        goals: [
          {
            title: 'Mål',
            activities: [
              { title: 'A', analysis: 'En handlingsplan tas fram under våren och genomförs efter sommaren.' },
              { title: 'B', analysis: 'En handlingsplan tas fram under våren och genomförs efter sommaren.' },
            ],
          },
        ],
      },
    },
    {
      name: 'några ord ändrade',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: {
              Uppföljning:
                'Två gånger per år går gruppledaren igenom samtliga pågående ärenden och ser om den enskilde får rätt insats utifrån sina behov.',
            },
          },
          {
            title: 'Mål två',
            sections: {
              Uppföljning:
                'Två gånger per år går gruppledaren igenom pågående ärenden och ser om den enskilde får rätt insats utifrån sina behov.',
            },
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'kort fras',
      document: {
        goals: [
          {
            title: 'Mål',
            activities: [
              { title: 'A', analysis: 'Pågår enligt plan.' },
              { title: 'B', analysis: 'Pågår enligt plan.' },
            ],
          },
        ],
      },
    },
    {
      name: 'olika texter',
      document: {
        goals: [
          {
            title: 'Mål',
            activities: [
              { title: 'A', analysis: 'En handlingsplan tas fram under våren och genomförs efter sommaren.' },
              { title: 'B', analysis: 'Utbildningen av alla ledare är klar och gav goda kunskaper i metoden.' },
            ],
          },
        ],
      },
    },
  ],
  check: (context: ReviewContext) => {
    const { goals } = context;
    const focusAreas = new Set(goals.filter(({ goal }) => goal.level === 'focusArea').map(({ goal }) => goal.id));
    const firstGoal = Math.min(...goals.map(({ goal }) => goal.position));
    const all = wordedIn(context).filter(
      ({ sentence }) => goals.length === 0 || !isSummary(sentence, focusAreas, firstGoal),
    );
    return byTexts(families(repeats(all))).flatMap((group) => toFinding(group) ?? []);
  },
};
