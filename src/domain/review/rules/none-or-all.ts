import { readFrequencies } from '../language/frequencies.ts';
import { NUMBER_WORD_OR_ARTICLE, countOf } from '../language/number-words.ts';
import { contentStems } from '../language/words.ts';
import type { Sentence } from '../review-context.ts';

const COUNT = String.raw`(?:\d{1,4}|${NUMBER_WORD_OR_ARTICLE})`;
const numberOf = (word: string): number => countOf(word) ?? 0;

/** "vräks" and "vräkts", "plan" and "planen": one begins with the other, but for what an ending adds. */
const isSameWord = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) >= 4 && (one.startsWith(other) || other.startsWith(one)));
const commonWords = (wanted: readonly string[], words: readonly string[]): number =>
  wanted.filter((stem) => words.some((word) => isSameWord(stem, word))).length;

/** "Alla kök väger sitt svinn", and in the analysis: "Fjorton av sexton kök väger svinnet." */
const OF_ALL = /^(?:alla|samtliga)\s+(?:\p{Ll}+s\s+|våra\s+)?(?<noun>\p{Ll}{3,})\s+(?<rest>[^.;]+)/iu;
const SOME_OF = new RegExp(
  String.raw`(?<!\p{L})(?<part>${COUNT})\s+av\s+(?:de\s+|våra\s+|totalt\s+)?(?<whole>${COUNT})\s+(?<noun>\p{Ll}{3,})`,
  'iu',
);
/** "88 procent av de boende har en plan". */
const SHARE_OF =
  /(?<![\p{L}\d,])(?<share>\d{1,2}(?:,\d+)?)\s?(?:%|procent)\s+av\s+(?:(?:de|alla|våra|samtliga|\p{Ll}+s)\s+)?(?<noun>\p{Ll}{3,})/iu;

/** How often it is done is not what is done: "har möten varje vecka". */
const withoutFrequencies = (text: string): string =>
  readFrequencies(text).reduce((rest, { text: often }) => rest.replace(often, ' '), text);

/**
 * The words that tell that only some do what the expected result says of all; null where they tell no such thing.
 *
 * @param otherTime a pattern of what is said of another time or of others
 */
export function notAll(expected: Sentence, said: Sentence, otherTime: RegExp): string | null {
  const all = OF_ALL.exec(expected.text)?.groups;
  const [some, share] = [SOME_OF.exec(said.text), SHARE_OF.exec(said.text)];
  const found = some ?? share;
  const groups = found?.groups;
  if (!all || !found || !groups || otherTime.test(said.text)) return null;
  const isLess = found === share || numberOf(groups['part'] ?? '') < numberOf(groups['whole'] ?? '');
  const isSameNoun = contentStems(all['noun'] ?? '').join() === contentStems(groups['noun'] ?? '').join();
  const rest = contentStems(withoutFrequencies(all['rest'] ?? ''));
  const shared = commonWords(rest, contentStems(said.text));
  return isLess && isSameNoun && shared >= Math.min(2, rest.length) && shared > 0 ? found[0] : null;
}

/** "Varje avdelning genomför minst två projekt": so many for each. */
const FOR_EACH = new RegExp(
  String.raw`^(?:varje|alla|samtliga)\s+(?:\p{Ll}+s\s+)?\p{Ll}{3,}\s+(?:\p{L}+\s+){1,3}?(?:minst\s+)?(?<number>${COUNT})\s+(?<noun>\p{Ll}{4,})`,
  'iu',
);
const EACH_DID = new RegExp(
  String.raw`(?<!\p{L})(?:(?:minst|drygt|över)\s+)?(?<number>${COUNT})\s+(?<noun>\p{Ll}{4,})\s+(?:var(?=\s*(?:[.,;]|$))|vardera|per\s+\p{Ll}+|i\s+snitt)(?!\p{L})`,
  'iu',
);

/** The words that tell of fewer for each than the expected result asks for. */
export function fewerForEach(expected: Sentence, said: Sentence, otherTime: RegExp): string | null {
  const [asked, did] = [FOR_EACH.exec(expected.text)?.groups, EACH_DID.exec(said.text)];
  if (!asked || !did || otherTime.test(said.text) || /^(?:minst|drygt|över)/iu.test(did[0])) return null;
  const isSame = contentStems(asked['noun'] ?? '').join() === contentStems(did.groups?.['noun'] ?? '').join();
  return isSame && numberOf(did.groups?.['number'] ?? '') < numberOf(asked['number'] ?? '') ? did[0] : null;
}

/** "Inga barnfamiljer vräks": what is not to happen to anybody. */
const OF_NONE = /^(?:inga|ingen|inget)\s+(?<what>[^.;,]+)/iu;
/** Fewer, none more than before, or none without something: a limit of another kind. */
const NOT_NONE = /(?<!\p{L})(?:utan|än|längre|fler|mer|högre|ytterligare|nya?|onödig\p{L}*)(?!\p{L})/iu;
const SOME = new RegExp(String.raw`(?<!\p{L})${COUNT}\s+(?<noun>\p{Ll}{3,})`, 'giu');
const DENIED = /(?<!\p{L})(?:inte|ej|risk\p{L}*|hot\p{L}*|undvik\p{L}*|avvärj\p{L}*|förhindra\p{L}*|nära)(?!\p{L})/iu;

/** The words that tell of some to whom it happened, though the expected result says none. */
export function notNone(expected: Sentence, said: Sentence, otherTime: RegExp): string | null {
  const what = OF_NONE.exec(expected.text)?.groups?.['what'];
  if (what === undefined || NOT_NONE.test(what)) return null;
  const [noun = '', ...rest] = contentStems(what);
  for (const clause of said.text.split(/[,;]\s/u)) {
    const counted = [...clause.matchAll(SOME)].find(({ groups }) => contentStems(groups?.['noun'] ?? '')[0] === noun);
    if (!counted || otherTime.test(clause) || DENIED.test(clause)) continue;
    if (rest.length > 0 && commonWords(rest, contentStems(clause)) === rest.length) return clause;
  }
  return null;
}
