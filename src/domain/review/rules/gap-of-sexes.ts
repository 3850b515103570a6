import type { IndicatorView, Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

import { decimalsOf, formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { quoteRow, quoteSentence } from '../review-context.ts';

const MEN = String.raw`(?:män(?:nen)?|pojkar(?:na)?|killar(?:na)?)s?`;
const WOMEN = String.raw`(?:kvinnor(?:na)?|flickor(?:na)?|tjejer(?:na)?)s?`;
const BOTH = String.raw`(?:könen|${MEN}\s+och\s+${WOMEN}|${WOMEN}\s+och\s+${MEN})`;
const SEX = String.raw`(?:${MEN}|${WOMEN})`;
const SIDE = '(?:under|över|lägre|högre|bättre|sämre|mer|mindre|efter|före)';
/** "Skillnaden mellan könen är", "mellan män och kvinnor skiljer det". */
const BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:skillnad(?:en)?\s+mellan\s+${BOTH}\s+(?:är|var|uppgår\s+till|uppgick\s+till|på|om)|mellan\s+${BOTH}\s+(?:skiljer|är)(?:\s+(?:det|skillnaden))?)\s+$`,
  'iu',
);
/** "Männen ligger … under kvinnorna", with the amount in between. */
const ONE_BEFORE = new RegExp(
  String.raw`^(?:Bland\s+|Hos\s+)?${SEX}(?:\s+(?:värde|resultat|andel|nivå|frånvaro))?\s+(?:ligger|låg|är|var)\s+(?:andelen\s+|värdet\s+)?$`,
  'iu',
);
const OTHER_AFTER = new RegExp(
  String.raw`^\s*${SIDE}\s+(?:än\s+)?(?:bland\s+|hos\s+|för\s+)?${SEX}(?:\s+(?:värde|resultat|andel|nivå))?\s*[.,;]`,
  'iu',
);
/** Another time, another place, or how the difference has changed. */
const OTHERWISE =
  /(?<!\p{L})(?:i\s+fjol|förra|föregående|tidigare|20\d\d|sedan|öka\p{L}*|minska\p{L}*|staden|kommunen|landet|snitt\p{L}*|prognos\p{L}*|mål\p{L}*)(?!\p{L})/iu;

/** How far the sexes are said to lie apart, against their two cells in the row. */
export function gapOfSexes(view: IndicatorView, sentence: Sentence): RuleFinding | null {
  const [men, women] = [amountIn(view.row, 'men'), amountIn(view.row, 'women')];
  if (!men || !women || view.row.unit !== '%' || OTHERWISE.test(sentence.text)) return null;
  const points = sentence.numbers.filter(({ kind }) => kind === 'points');
  const [mention] = points;
  if (!mention || points.length !== 1 || mention.exactness !== 'exact') return null;
  const { text } = sentence;
  const [before, after] = [
    text.slice(0, mention.start),
    text.slice(mention.end).replace(/^\s*procentenhet(?:er)?/iu, ''),
  ];
  const isGap = BEFORE.test(before) && !/^\s*(?:mindre|större|lägre|högre)/iu.test(after);
  if (!isGap && !(ONE_BEFORE.test(before) && OTHER_AFTER.test(after))) return null;
  const real = Math.abs(Number(men.value) - Number(women.value));
  // Each of the two is rounded by itself, and the text by its own decimals.
  const step = 10 ** -Math.min(decimalsOf(men.value), decimalsOf(women.value), decimalsOf(mention.value));
  if (Math.abs(real - Number(mention.value)) <= step * 1.01) return null;
  return {
    message: `Texten säger att det skiljer ${mention.text} mellan könen, men mellan ${formatDecimal(men.value)} och ${formatDecimal(women.value)} är det ${formatDecimal(String(Math.round(real * 100) / 100))}.`,
    remedy: 'Räkna om skillnaden, eller rätta värdena i tabellen.',
    evidence: [quoteSentence(sentence, mention.start), ...quoteRow(view, 'men', 'women')],
    confidence: 0.8,
    cause: `gap:${view.indicator.id}`,
  };
}
