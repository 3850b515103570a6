import type { Rule, RuleFinding } from '../rule.ts';

import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type Sentence } from '../review-context.ts';
import { limit } from '../rule-limits.ts';

/** Plain Swedish seldom needs more; from here on few readers hold the beginning when they reach the end. */
const MOST_WORDS = {
  name: 'mostWords',
  label: 'En mening räknas som lång från',
  unit: 'ord',
  standard: 45,
  least: 25,
  most: 100,
};
/** One note tells of the longest: it is advice, and the writer sees the rest while writing. */
const MOST_SHOWN = 3;

const wordsOf = ({ text }: Sentence): number => text.split(/\s+/u).length;
/** A list that lost its bullets, a table that lost its cells, or a heading in front of a sentence. */
const isProse = ({ text }: Sentence): boolean =>
  /[.!?]$/u.test(text) &&
  (text.match(/\d/gu)?.length ?? 0) < text.length / 12 &&
  !/[•·;|]|\s-\s/u.test(text) &&
  (text.match(/(?<=\p{Ll}\s)\p{Lu}/gu)?.length ?? 0) < 6;

const longOnes = overSentences((sentence, most: number) =>
  wordsOf(sentence) > most && isProse(sentence) ? sentence : null,
);

const long = (words: number) =>
  `Vi har ${Array.from({ length: words }, (_, index) => ['sett', 'hört', 'prövat', 'valt'][index % 4] ?? '').join(' och ')}.`;

export const longSentence: Rule = {
  id: 'long-sentence',
  number: 'R54',
  severity: 'note',
  source: 'Språklagen (2009:600) 11 §',
  title: 'Långa meningar',
  explanation:
    'Språket i offentlig verksamhet ska vara vårdat, enkelt och begripligt. Mycket långa meningar är svåra att följa.',
  wrong: [{ name: 'en mening som inte tar slut', document: { chapters: [{ heading: 'Året', text: long(30) }] } }],
  right: [{ name: 'en vanlig mening', document: { chapters: [{ heading: 'Året', text: long(6) }] } }],
  limits: [MOST_WORDS],
  check: (context, limits): readonly RuleFinding[] => {
    const most = limit(limits, MOST_WORDS.name);
    const found = longOnes(context, most).toSorted((a, b) => wordsOf(b) - wordsOf(a));
    const [longest] = found;
    if (!longest) return [];
    return [
      {
        message:
          found.length === 1
            ? `En mening har ${wordsOf(longest)} ord.`
            : `${found.length} meningar har fler än ${most} ord; den längsta har ${wordsOf(longest)}.`,
        remedy: 'Dela upp meningen.',
        evidence: found.slice(0, MOST_SHOWN).map((sentence) => quoteSentence(sentence)),
        confidence: 0.9,
      },
    ];
  },
};
