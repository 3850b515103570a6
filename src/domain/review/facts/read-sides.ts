import { overSentences } from '../over-sentences.ts';
import type { Sentence } from '../review-context.ts';
import type { Fact } from './fact.ts';

import { OF_EVENTS, countsOut, marksOf, verbsIn, weightyStems } from './fact-words.ts';

const MEN = String.raw`(?:män(?:nen)?|pojkar(?:na)?|killar(?:na)?)`;
const WOMEN = String.raw`(?:kvinnor(?:na)?|flickor(?:na)?|tjejer(?:na)?)`;
const COUNT = String.raw`\d{1,3}(?:[ \u00a0]\d{3})*|\p{L}+`;
/** "1 120 tjejer och 1 020 killar", with the numbers of the sentence at those places. */
const PAIR = new RegExp(
  String.raw`(?<first>${COUNT})\s+(?:(?:var|är|av)\s+)?(?<one>${MEN}|${WOMEN})\s+(?:och|respektive|mot|samt)\s+(?<second>${COUNT})\s+(?:var\s+|är\s+)?(?<other>${MEN}|${WOMEN})(?!\p{L})`,
  'iu',
);
const MOST = String.raw`(?:mest|flest|fler|oftare|oftast|i\s+majoritet|majoriteten|de\s+flesta|överrepresenterade)`;
/** "det är killarna som deltagit mest", "flickorna är i majoritet". */
const MORE = new RegExp(
  String.raw`(?<!\p{L})(?<who>${MEN}|${WOMEN})\s+(?:som\s+)?(?:(?:har|är|var|hade|deltar|deltog|deltagit|kom|kommer|sökt|söker)\s+){1,2}(?:\p{L}+\s+){0,3}?${MOST}(?!\p{L}|\s+(?:nöjda|trygga|positiva|sjuka))`,
  'iu',
);
const DENIED =
  /(?<!\p{L})(?:inte|ej|nästan|lika|förra|föregående|tidigare|i\s+fjol|än\s+(?:förr|tidigare|förra))(?!\p{L})/iu;
const isMen = (word: string): boolean => /^(?:m|p|k[i])/iu.test(word);

/** A quick look before the others. */
const A_SEX = /män|pojk|killar|kvinn|flick|tjej/iu;

/** Which sex there are more of, by the numbers of both or in words: 1 for men, -1 for women. */
export const sidesIn = overSentences((sentence: Sentence, year: number | null): readonly Fact[] => {
  const { text, numbers } = sentence;
  if (
    !A_SEX.test(text) ||
    DENIED.test(text) ||
    numbers.some(({ kind, value }) => kind === 'year' && Number(value) !== year)
  )
    return [];
  const pair = PAIR.exec(text);
  const said = pair ? null : MORE.exec(text);
  const found = pair ?? said;
  if (!found) return [];
  const groups = found.groups ?? {};
  let side = 0;
  if (pair) {
    const inside = numbers.filter(
      ({ kind, start, end }) => kind === 'count' && start >= pair.index && end <= pair.index + pair[0].length,
    );
    const [first, second] = inside;
    if (!first || !second || inside.length > 2 || isMen(groups['one'] ?? '') === isMen(groups['other'] ?? ''))
      return [];
    const more = Math.sign(Number(first.value) - Number(second.value));
    side = isMen(groups['one'] ?? '') ? more : -more;
  } else side = isMen(groups['who'] ?? '') ? 1 : -1;
  if (side === 0) return [];
  const rest = countsOut(text.replace(found[0], ' '));
  return [
    {
      sentence,
      kind: 'side',
      start: found.index,
      text: found[0],
      low: side,
      high: side,
      head: '',
      words: weightyStems(rest),
      verbs: verbsIn(rest),
      marks: marksOf(rest, 'men', 'women', ...OF_EVENTS.filter((name) => name !== 'when')),
    },
  ];
});
