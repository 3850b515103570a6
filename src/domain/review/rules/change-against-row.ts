import { kept } from '../kept.ts';
import { decimalsOf, formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { targetAmount } from '../../steering/target.ts';
import type { NumberMention } from '../language/numbers.ts';
import { subjectOfNumber } from '../language/number-subject.ts';
import { quoteRow, quoteSentence, type IndicatorView, type DocumentHead, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { otherWords } from '../told-cell.ts';
import { gapOfSexes } from './gap-of-sexes.ts';
import { contentStems } from '../language/words.ts';

/** Words of comparing, which say with what a value is compared and nothing of what it is. */
const COMPARING =
  /(?<!\p{L})(?:procentenhet(?:er|en)?|års?mål(?:et)?|mål(?:et|värdet|nivån)?|(?:strax|klart|långt|något)|under|över|högre|lägre|bättre|sämre|mer|mindre|fler|färre|skillnad(?:en)?|differens(?:en)?|marginal|uppsatta?|satta|kvar|återstår|krävs|behövs|saknas|fattas|ytterligare|nå|nås)(?!\p{L})/giu;
const TO_TARGET = /(?<!\p{L})(?:\p{L}*mål(?:et|värdet|nivån)?)(?!\p{L})/iu;
/** "För att nå målet krävs ytterligare". */
const WANTED_BEFORE =
  /(?<!\p{L})(?:nå|klara|till)\s+(?:års)?målet\s+(?:krävs|behövs|saknas|fattas|återstår|är\s+det)\s+(?:ytterligare\s+)?$/iu;
/** The council's, other times and others' values. */
const OTHER =
  /(?<!\p{L})(?:KF|kommunfullmäktiges?|staden|stadens|snitt\p{L}*|genomsnitt\p{L}*|männen?|kvinnor\p{L}*|pojkar\p{L}*|flickor\p{L}*|prognos\p{L}*|tertial\p{L}*|sedan\s+20\d\d|\d+\s+år|två\s+år|tre\s+år|kön(?:en)?|könsskillnad\p{L}*)(?!\p{L})/iu;

const SINCE_YEAR_END = /(?<!\p{L})(?:årsskiftet|bokslut\p{L}*|verksamhetsberättelse\p{L}*|VB|helåret)(?!\p{L})/u;

/** The amounts by which the outcome differs from what a text may compare it with. */
function differences(view: IndicatorView): readonly number[] {
  const outcome = amountIn(view.row, 'outcome');
  if (!outcome) return [];
  const others = [
    amountIn(view.row, 'previous')?.value,
    amountIn(view.row, 'forecast')?.value,
    targetAmount(view.own)?.value,
    targetAmount(view.council)?.value,
  ];
  return others.flatMap((value) => (value === undefined ? [] : [Math.abs(Number(outcome.value) - Number(value))]));
}

function fits(mention: NumberMention, difference: number): boolean {
  const said = Number(mention.value);
  const step = 10 ** -decimalsOf(mention.value);
  if (mention.exactness === 'exact') return Math.abs(said - difference) < step * 0.75;
  return Math.abs(said - difference) <= Math.max(step, 0.15 * said);
}

function check(view: IndicatorView, sentence: Sentence, document: DocumentHead): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  if (!outcome || OTHER.test(sentence.text)) return null;
  const isShare = view.row.unit === '%';
  const changes = sentence.numbers.filter(({ kind }) => kind === (isShare ? 'points' : 'count'));
  const [mention] = changes;
  if (!mention || changes.length !== 1) return null;
  const { role, time, who, clause } = subjectOfNumber(sentence, mention, document.year);
  const toTarget =
    TO_TARGET.test(sentence.text.slice(mention.end, mention.end + 60)) ||
    WANTED_BEFORE.test(sentence.text.slice(0, mention.start));
  if ((role !== 'change' && !(isShare && toTarget)) || time === 'part' || time === 'later' || who !== 'all')
    return null;
  // The row's earlier value is last year's whole: within the year a text compares with the same months.
  if (!toTarget && document.kind !== 'VB' && !SINCE_YEAR_END.test(sentence.text)) return null;
  const known = contentStems(view.indicator.name);
  if (otherWords(clause.replaceAll(COMPARING, ' '), known).length > 0) return null;
  if (!isShare && !contentStems(clause).some((stem) => known.includes(stem))) return null;
  const all = differences(view);
  const asked = toTarget
    ? targetAmount(view.target.kind === 'number' ? view.target : view.own)
    : amountIn(view.row, 'previous');
  if (!asked || all.some((difference) => fits(mention, difference))) return null;
  const real = Math.abs(Number(outcome.value) - Number(asked.value));
  return {
    message: `Texten säger ${mention.text}, men mellan ${formatDecimal(asked.value)} och ${formatDecimal(outcome.value)} är det ${formatDecimal(String(Math.round(real * 100) / 100))}.`,
    remedy: 'Räkna om skillnaden, eller rätta värdena i tabellen.',
    evidence: [quoteSentence(sentence, mention.start), ...quoteRow(view, 'outcome', 'previous', 'target')],
    confidence: 0.8,
    cause: `direction:${view.indicator.id}`,
  };
}

const row = (analysis: string) => ({
  goals: [
    {
      title: 'Mål',
      indicators: [{ name: 'Andel nöjda gäster', outcome: '84 %', previous: '88 %', target: '86 %', analysis }],
    },
  ],
});

const ofRow = kept((view: IndicatorView, head: DocumentHead) =>
  view.analysis.flatMap((sentence) => check(view, sentence, head) ?? gapOfSexes(view, sentence) ?? []),
);

export const changeAgainstRow: Rule = {
  id: 'change-against-row',
  number: 'R64',
  severity: 'warning',
  source: 'domain.md 1 och 10',
  title: 'Skillnaden i texten är en annan än i raden',
  explanation:
    'När analysen säger hur mycket värdet har ändrats, eller hur långt från årsmålet det ligger, ska det vara skillnaden mellan radens värden.',
  wrong: [
    { name: 'sedan förra året', document: row('Andelen har minskat med sex procentenheter.') },
    { name: 'till målet', document: row('Resultatet är tre procentenheter under målet.') },
  ],
  right: [
    { name: 'stämmer', document: row('Andelen har minskat med fyra procentenheter.') },
    { name: 'till målet stämmer', document: row('Resultatet är två procentenheter under målet.') },
    { name: 'något annat', document: row('Andelen trygga gäster har minskat med sex procentenheter.') },
    { name: 'en annan tid', document: row('Sedan 2018 har andelen minskat med nio procentenheter.') },
  ],
  check: ({ indicators, head }) => indicators.flatMap((view) => ofRow(view, head)),
};
