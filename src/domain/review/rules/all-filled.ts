import { NUMBER_WORD_OR_ARTICLE } from '../language/number-words.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

const FILLED = String.raw`(?:tillsatta|besatta|bemannade|fyllda)`;
/** "samtliga tjänster är tillsatta", "alla tjänster som handläggare är besatta". */
const ALL_FILLED = new RegExp(
  String.raw`(?<!\p{L})(?:alla|samtliga)\s+(?:\p{Ll}+s\s+)?(?:tjänster|befattningar)\s+(?:är|har\s+varit)\s+(?:nu\s+)?${FILLED}(?!\p{L})|(?<!\p{L})(?:inga|utan)\s+vakanser(?!\p{L})`,
  'iu',
);
/** "Två av tolv tjänster … är vakanta", "tre vakanta tjänster", "enheten har haft två vakanser". */
const SOME_VACANT = new RegExp(
  String.raw`(?<!\p{L})(?:\d{1,3}|${NUMBER_WORD_OR_ARTICLE}|flera|några)\s+(?:(?:av\s+)?(?:\p{L}+\s+)?tjänst(?:er(?:na)?)?(?:\s+[\p{L}-]+){0,3}?\s+(?:är|står)\s+(?:fortfarande\s+|ännu\s+)?vakant\p{L}?|vakanta\s+tjänster|vakanser)(?!\p{L})`,
  'iu',
);
const OTHER_TIME =
  /(?<!\p{L})(?:förra|föregående|tidigare|i\s+fjol|ska(?:ll)?|när|om|våren|sommaren|tillsattes|tillsatts|målet)(?!\p{L})/iu;

const saidIn = overSentences((sentence: Sentence) => {
  if (OTHER_TIME.test(sentence.text)) return null;
  const [all, some] = [ALL_FILLED.exec(sentence.text), SOME_VACANT.exec(sentence.text)];
  return all ? { sentence, index: all.index, all: true } : some ? { sentence, index: some.index, all: false } : null;
});

/** A unit that has all its posts filled in one text and some of them vacant in another. */
export function allFilled(context: ReviewContext): readonly RuleFinding[] {
  if (context.document.level !== 'unit') return [];
  const said = saidIn(context);
  const [filled, vacant] = [said.find(({ all }) => all), said.find(({ all }) => !all)];
  if (!filled || !vacant) return [];
  return [
    {
      message: 'På ett ställe är alla tjänster tillsatta och på ett annat är någon vakant.',
      remedy: 'Låt båda texterna säga samma sak, eller skriv vilken tid var och en gäller.',
      evidence: [quoteSentence(filled.sentence, filled.index), quoteSentence(vacant.sentence, vacant.index)],
      confidence: 0.78,
    },
  ];
}
