import type { NumberMention } from '../language/numbers.ts';
import { contentStems } from '../language/words.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';
import { sameNames } from './stock-told-twice.ts';

type Few = { readonly sentence: Sentence; readonly mention: NumberMention; readonly key: string };

/** From here on numbers are told twice by other words too (number-told-twice). */
const MANY = 20;
/** So many words of weight beside the number, all of them the same, are one thing told twice. */
const LEAST_WORDS = 3;
const EDGE = /[,;:]\s|\s(?:men|medan|samt)\s|\soch\s+(?=\p{L}+\s+(?:har|är|hade|var)(?!\p{L}))/u;
const OTHER_TIME =
  /(?<!\p{L})(?:förra|föregående|tidigare|i\s+fjol|varav|ytterligare|sedan|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren|hösten|sommaren|tertial\p{L}*|vecka\p{L}*|månad\p{L}*|ska(?:ll)?|kommer|mål\p{L}*|minst|högst|per|varje)(?!\p{L})/iu;
const WHOLE_TIME = /(?<!\p{L})(?:under|i)\s+(?:året|perioden|år)(?!\p{L})|(?<!\p{L})(?:totalt|sammanlagt)(?!\p{L})/giu;

const fewIn = overSentences((sentence: Sentence): Few | null => {
  const counts = sentence.numbers.filter(({ kind }) => kind === 'count');
  const [mention] = counts;
  if (!mention || counts.length > 1 || mention.exactness !== 'exact' || OTHER_TIME.test(sentence.text)) return null;
  const value = Number(mention.value);
  if (value < 2 || value >= MANY || sentence.numbers.some(({ kind }) => kind === 'year')) return null;
  const before = sentence.text.slice(0, mention.start).split(EDGE).at(-1) ?? '';
  const after = sentence.text.slice(mention.start + mention.text.length).split(EDGE)[0] ?? '';
  const stems = [...new Set(contentStems(`${before} ${after}`.replaceAll(WHOLE_TIME, ' ')))].toSorted();
  return stems.length >= LEAST_WORDS ? { sentence, mention, key: stems.join(' ') } : null;
});

/** What is told of two rows is told of two things. */
const ofTwoRows = (one: Sentence, other: Sentence): boolean =>
  one.owner.indicator !== null && other.owner.indicator !== null && one.owner.indicator !== other.owner.indicator;

/** "fem nya personer har fått kontrakt" in one text of a unit, and "Sju nya personer har fått kontrakt" in another. */
export function smallCountTwice(context: ReviewContext): readonly RuleFinding[] {
  if (context.document.level !== 'unit') return [];
  const all = fewIn(context);
  return all.flatMap((one, index): readonly RuleFinding[] => {
    const first = all
      .slice(0, index)
      .find(
        ({ key, sentence }) =>
          key === one.key && !ofTwoRows(sentence, one.sentence) && sameNames(sentence.text, one.sentence.text),
      );
    if (!first || first.mention.value === one.mention.value) return [];
    return [
      {
        message: `På ett ställe står ${first.mention.text.toLowerCase()} och på ett annat ${one.mention.text.toLowerCase()} om samma sak.`,
        remedy: 'Kontrollera vilket antal som är rätt, eller skriv vad som skiljer dem.',
        evidence: [quoteSentence(first.sentence, first.mention.start), quoteSentence(one.sentence, one.mention.start)],
        confidence: 0.75,
      },
    ];
  });
}
