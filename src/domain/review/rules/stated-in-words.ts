import { formatDecimal, type Decimal } from '../../kernel/decimal.ts';
import { VALUE_COLUMNS, amountIn } from '../../steering/measure.ts';
import { equalWhenRounded } from '../language/number-compare.ts';
import { countOf } from '../language/number-words.ts';
import type { NumberMention } from '../language/numbers.ts';
import { contentStems } from '../language/words.ts';
import { quoteRow, quoteSentence, type IndicatorView, type Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

/** An indicator's value told in other ways than by a noun for it: a mean that is compared with last year's, "samtliga". */

/** What is aimed at, or only a change. */
export const NOT_VALUE =
  /(?<!\p{L})(?:\p{L}*mål\p{L}*|minst|högst|öka\p{L}*|minska\p{L}*|ökning\p{L}*|minskning\p{L}*|förbättr\p{L}*|försämr\p{L}*|ska(?:ll)?|bör|kommer\s+att|väntas|prognos\p{L}*|budget\p{L}*|varav|däremot|medan)(?!\p{L})/iu;

/** "välkomnade" and "välkomna": the shorter stem begins the longer. */
export const alike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a)));

/** Every word of weight in `words` also stands in `others`. */
export function isWithin(words: string, others: string): boolean {
  const [wanted, known] = [contentStems(words), contentStems(others)];
  return wanted.length > 0 && wanted.every((stem) => known.some((other) => alike(stem, other)));
}

/** Part of the told value by which the real one may lie below and above it: "drygt 70" may be 73 and not 66. */
export const MOST_OFF: Readonly<Partial<Record<NumberMention['exactness'], readonly [below: number, above: number]>>> =
  {
    exact: [0, 0],
    about: [0.06, 0.06],
    over: [0, 0.09],
    under: [0.09, 0],
  };

export function isSame(value: Decimal, mention: NumberMention): boolean {
  if (equalWhenRounded(value, mention.value)) return true;
  const [below, above] = MOST_OFF[mention.exactness] ?? [0, 0];
  const [real, told] = [Number(value), Number(mention.value)];
  return real >= told - below * Math.abs(told) && real <= told + above * Math.abs(told);
}

/** Without the words that every name may begin with, and those of feeling, which a sentence says in another way. */
export const bareName = (name: string): string =>
  name
    .replace(/^\s*andel(?:en)?\s+/iu, '')
    .replace(/(?<!\p{L})(?:känner\s+sig|upplever|anser|tycker|uppger)(?!\p{L})/giu, '');

/** "…, vilket är en förbättring jämfört med förra året": what is so compared is this year's own value. */
const BESIDE_LAST_YEAR = new RegExp(
  String.raw`^[^.;]{0,50}?,\s+(?:vilket|det|som)?\s*(?:är|var|innebär|betyder)?\s*(?:alltså\s+)?(?:en\s+)?(?:\p{L}+\s+)?(?:förbättring|försämring|ökning|minskning|bättre|sämre|högre|lägre|kortare|längre|fler|färre)\s+(?:\p{L}+\s+)?(?:än|jämfört\s+med|mot|från|sedan|gentemot)\s+(?:vid\s+)?(?:förra|föregående|i\s+fjol|fjolåret|året\s+(?:före|innan)|(?<year>20\d\d))`,
  'iu',
);
const MEAN =
  /(?<!\p{L})(?:i\s+(?:genomsnitt|snitt|medel)|snittet|genomsnittet|medelvärdet|genomsnittlig\p{L}*)(?!\p{L})/iu;
/** Of a part of the year, of some or of one group. */
const OF_SOME =
  /(?<!\p{L})(?:under\s+(?:våren|hösten|sommaren|vintern|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|tertial\p{L}*|kvartal\p{L}*|medan|respektive|varav|vissa|några|enstaka|en\s+del|per\s+(?:enhet|avdelning|grupp))(?!\p{L})/iu;
/** A mean that is told wrong is still of the same order. */
const NEAR = 1.5;

const unitWord = (text: string): string => text.replaceAll(/[\d\s.,]+/gu, '').toLowerCase();

/** "I genomsnitt väntade de 11,8 dagar, vilket är en förbättring jämfört med förra året", where the row says 12,8. */
export function checkMean(view: IndicatorView, sentence: Sentence, year: number | null): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  const mention = sentence.numbers.find(({ kind }) => kind === 'count' || kind === 'time' || kind === 'share');
  if (!outcome || !mention || mention.exactness !== 'exact' || !MEAN.test(sentence.text)) return null;
  const match = BESIDE_LAST_YEAR.exec(sentence.text.slice(mention.end));
  const compared = match?.groups?.['year'];
  if (!match || (compared !== undefined && Number(compared) !== (year ?? 0) - 1)) return null;
  const before = sentence.text.slice(0, mention.end);
  if (OF_SOME.test(sentence.text) || OF_A_GROUP.test(before) || NOT_VALUE.test(before)) return null;
  // The unit of the row, or else a word of its name or of its targets stands in the sentence.
  const words = contentStems(`${view.indicator.name} ${Object.values(view.indicator.cells).join(' ')}`);
  const own = unitWord(mention.text) || (mention.after.split(' ')[0] ?? '');
  const fits =
    mention.kind === 'share'
      ? outcome.unit === '%'
      : own === unitWord(outcome.unit ?? '') || words.some((word) => alike(word, contentStems(own)[0] ?? own));
  // "kunderna" is of the name "hemtjänstkund" too.
  const others = contentStems(before).filter((stem) => /^\p{L}{4}/u.test(stem));
  const said = others.filter((stem) =>
    words.some((word) => alike(word, stem) || word.slice(0, 4) === stem.slice(0, 4) || word.endsWith(stem)),
  );
  const ratio = Number(mention.value) / Number(outcome.value);
  const named = said.length > 0 || /(?<!\p{L})(?:snittet|genomsnittet|medelvärdet)(?!\p{L})/iu.test(before);
  if (!fits || !named || ratio > NEAR || ratio < 1 / NEAR) return null;
  const cells = VALUE_COLUMNS.flatMap((column) => amountIn(view.row, column)?.value ?? []);
  if (cells.some((value) => isSame(value, mention))) return null;
  return {
    message: `Texten säger ${mention.text}, men i tabellen står ${formatDecimal(outcome.value)}.`,
    remedy: 'Rätta texten eller tabellen så att de visar samma värde.',
    evidence: [quoteSentence(sentence, mention.start), ...quoteRow(view, 'outcome', 'previous', 'target')],
    confidence: 0.8,
    cause: `stated:${view.indicator.id}`,
  };
}
const OF_A_GROUP =
  /(?<!\p{L})(?:män(?:nen)?|kvinnor(?:na)?|pojkar(?:na)?|flickor(?:na)?|barnfamilj\p{L}*|staden|stadens|riket|riksgenomsnitt\p{L}*|avdelning\p{L}*|de\s+som|nya|äldre|yngre|unga|vuxna|ensamstående)(?!\p{L})/iu;

/** "Nio av tio säger att de är trygga": tenths, fifths and the like of all who were asked. */
const IN_PARTS =
  /(?<![\p{L}\d]\s|av\s)(?:(?<about>drygt|knappt|nästan|över|fler\s+än)\s+)?(?<part>en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|\d)\s+av\s+(?<whole>tio|fem|fyra|tre|10|5)\s+(?:\p{L}+\s+){0,2}?(?:säger|uppger|svarar|tycker|anser|känner|upplever|är|har|vet|mår|trivs|kan|får|skulle)(?!\p{L})/iu;
/** Rounding to the nearest of the parts, and a little more. */
const PARTS_SLACK = 1.5;

export function checkParts(view: IndicatorView, sentence: Sentence): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  const match = view.row.unit === '%' ? IN_PARTS.exec(sentence.text) : null;
  const [part, whole] = [countOf(match?.groups?.['part'] ?? ''), countOf(match?.groups?.['whole'] ?? '')];
  if (!outcome || !match || !part || !whole || part >= whole) return null;
  const before = sentence.text.slice(0, match.index);
  if (OF_A_GROUP.test(before) || OF_SOME.test(sentence.text) || NOT_VALUE.test(sentence.text)) return null;
  if (NOT_SO.test(sentence.text.slice(match.index + match[0].length).split(/[,;.]/u)[0] ?? '')) return null;
  const [said, wanted] = [contentStems(sentence.text), contentStems(bareName(view.indicator.name))];
  if (!wanted.some((stem) => said.some((other) => alike(stem, other)))) return null;
  const [told, real] = [(100 * part) / whole, Number(outcome.value)];
  const half = 50 / whole;
  const about = match.groups?.['about']?.toLowerCase() ?? '';
  const [low, high] = /drygt|över|fler/u.test(about) ? [0, 2 * half] : about === '' ? [half, half] : [2 * half, 0];
  if (real >= told - low - PARTS_SLACK && real <= told + high + PARTS_SLACK) return null;
  return {
    message: `Texten säger ”${match[0].trim()}”, men i tabellen står ${formatDecimal(outcome.value)} %.`,
    remedy: 'Rätta texten eller tabellen så att de visar samma värde.',
    evidence: [quoteSentence(sentence, match.index), ...quoteRow(view, 'outcome', 'previous', 'target')],
    confidence: 0.78,
    cause: `stated:${view.indicator.id}`,
  };
}

const ALL_OF_THEM = /^(?:nu\s+|idag\s+|i\s+dag\s+)?(?:alla|samtliga)\s+(?<rest>[^.;,]+)[.]?$/iu;
const NOT_SO =
  /(?<!\p{L})(?:inte|ej|utan|utom|ska(?:ll)?|kommer|bör|nya|nästan|i\s+princip|som|erbjud\p{L}*|av)(?!\p{L})/iu;
/** Rounded, this is all of them. */
const ALMOST_ALL = 99.5;

/** "Samtliga kunder har en plan" in the analysis of an indicator whose outcome says that some have none. */
export function checkAll(view: IndicatorView, sentence: Sentence): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  const rest = ALL_OF_THEM.exec(sentence.text)?.groups?.['rest'];
  if (!outcome || view.row.unit !== '%' || Number(outcome.value) >= ALMOST_ALL || rest === undefined) return null;
  const { name } = view.indicator;
  const [said, wanted] = [contentStems(rest), contentStems(bareName(name))];
  const covered = wanted.filter((stem) => said.some((other) => alike(stem, other))).length;
  if (NOT_SO.test(rest) || NOT_SO.test(name.replace(/\ssom\s/iu, ' ')) || said.length < 2) return null;
  if (!isWithin(rest, name) || covered * 3 < wanted.length * 2) return null;
  return {
    message: `Texten säger att det gäller alla, men i tabellen står ${formatDecimal(outcome.value)} %.`,
    remedy: 'Rätta texten eller tabellen så att de visar samma sak.',
    evidence: [quoteSentence(sentence), ...quoteRow(view, 'outcome', 'previous', 'target')],
    confidence: 0.8,
    cause: `stated:${view.indicator.id}`,
  };
}
