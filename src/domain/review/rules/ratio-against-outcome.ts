import { kept } from '../kept.ts';
import { compareDecimals, formatDecimal } from '../../kernel/decimal.ts';
import { VALUE_COLUMNS, amountIn } from '../../steering/measure.ts';
import type { NumberMention } from '../language/numbers.ts';
import { readPartWholes, type PartWhole } from '../language/part-whole.ts';
import { contentStems, sharedStems } from '../language/words.ts';
import { quoteRow, quoteSentence, type IndicatorView, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** `words` are those of the sentence, and of the one that tells the whole where that is another. */
type Ratio = PartWhole & { readonly sentence: Sentence; readonly words: string };

/** Fewer cases than this are told one by one, often on purpose. */
const LEAST_CASES = 5;
/** Points that rounding, and a case counted on another day, may make. */
const SLACK = 1.5;
/** Share of the words of the indicator's name that must be said. */
const LEAST_SHARED = 0.4;
/** "varav sju" narrows down who is spoken of, and "nine boys" splits them: neither tells the outcome. */
const NARROWS = /(?:varav|därav)\s+$/iu;
const A_SEX = /^(?:pojk|flick|män(?!\p{L})|kvinn|tjej|kill)/iu;
const COUNTERPART = /(?:inte|ej|ännu|oklart|avslag|varken|kortare|mindre|färre|avbr\p{L}+|sakna\p{L}*|utan)(?!\p{L})/iu;

/** "640 av 1 100 besvarade enkäten": how many answered is not what they answered. */
const WHO_ANSWERED =
  /svarsfrekvens|svarsandel|(?<!\p{L})besvara(?:de|des|t|ts)(?!\p{L})|(?:svarat|svarade)\s+på\s+(?:enkät|undersökning|frågor)\p{L}*|(?:fyllt|fyllde)\s+i(?!\p{L})|(?:har\s+svarat|svarade)(?=\s*[.,;]|\s*$)/iu;

const isCount = ({ kind, exactness }: NumberMention): boolean => kind === 'count' && exactness === 'exact';

/** "12 av 19" within a sentence, and "15 av dessa" with the last whole named before it. */
function ratiosOf(view: IndicatorView): readonly Ratio[] {
  const ratios: Ratio[] = [];
  let before: { whole: NumberMention; text: string } | null = null;
  for (const sentence of view.analysis) {
    const told = before?.text ?? '';
    for (const pair of readPartWholes(sentence.text, sentence.numbers, before)) {
      const inSentence = sentence.numbers.includes(pair.whole);
      ratios.push({ ...pair, sentence, words: inSentence ? sentence.text : `${told} ${sentence.text}` });
    }
    const largest = sentence.numbers.filter(isCount).toSorted((a, b) => Number(b.value) - Number(a.value))[0];
    if (largest && (before === null || Number(largest.value) >= Number(before.whole.value)))
      before = { whole: largest, text: sentence.text };
  }
  return ratios.filter((ratio) => Number(ratio.whole.value) >= LEAST_CASES);
}

const shareOf = ({ part, whole }: Ratio): number => (100 * Number(part.value)) / Number(whole.value);

/** "varav 31 handlades i tid": the part is of what the name says of those it counts. */
function saysPredicate(name: string, rest: string): boolean {
  const predicate = /\ssom\s+(.+)$/iu.exec(name)?.[1];
  return predicate !== undefined && sharedStems(predicate, rest) >= 0.6;
}

function speaksOf({ indicator }: IndicatorView, { part, whole, sentence, words }: Ratio): boolean {
  const [own, joined] = [sharedStems(indicator.name, sentence.text), sharedStems(indicator.name, words)];
  return (
    (own >= LEAST_SHARED || (own > 0 && joined >= LEAST_SHARED)) &&
    !COUNTERPART.test(sentence.text) &&
    (!NARROWS.test(sentence.text.slice(0, part.start)) ||
      saysPredicate(indicator.name, sentence.text.slice(part.end))) &&
    (!WHO_ANSWERED.test(sentence.text) || /svar/iu.test(indicator.name)) &&
    !A_SEX.test(part.after) &&
    !/^som(?!\p{L})/u.test(whole.after)
  );
}

function check(view: IndicatorView): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  if (!outcome || view.row.unit !== '%') return null;
  const ratios = ratiosOf(view);
  const value = Number(outcome.value);
  const near = (share: number): boolean => Math.abs(share - value) <= SLACK;
  if (ratios.some((ratio) => near(shareOf(ratio)))) return null;
  const at = ratios.findIndex((ratio) => speaksOf(view, ratio));
  const telling = ratios[at];
  // Told from the other side, in the same breath or before: "fem av de tjugo fick vänta".
  if (
    ratios.some((ratio, index) => (index <= at || ratio.sentence === telling?.sentence) && near(100 - shareOf(ratio)))
  )
    return null;
  if (!telling) return null;
  const share = formatDecimal(shareOf(telling).toFixed(1));
  return {
    message: `Texten säger ${telling.part.text} av ${telling.whole.text}, vilket är ${share} %, men utfallet är ${formatDecimal(outcome.value)} %.`,
    remedy: 'Kontrollera täljare och nämnare, och skriv hur utfallet är räknat.',
    evidence: [quoteSentence(telling.sentence, telling.part.start), ...quoteRow(view, 'outcome', 'men', 'women')],
    confidence: 0.8,
    cause: `ratio:${view.indicator.id}`,
  };
}

const WAS_PLANNED =
  /(?<!\p{L})(?:planera(?:t|d|de|des|ts)|boka(?:t|d|de|des|ts)|beställ(?:t|d|da|des|ts)|tänkt[a]?|inplanerade)(?!\p{L})/iu;
const WAS_DONE =
  /(?<!\p{L})(?:blivit\s+av|blev\s+av|genomför(?:ts|t|des|da)|gjor(?:ts|t|des|da)|håll(?:its|it|na)|hölls|utför(?:ts|t|des|da)|ägt\s+rum|ägde\s+rum)(?!\p{L})/iu;

/** "Av de 48 besök som var planerade har 46 blivit av" of a row that counts those visits: what was done is its outcome. */
function checkDone(view: IndicatorView): RuleFinding | null {
  const { indicator, row } = view;
  const outcome = amountIn(row, 'outcome');
  if (!outcome || row.unit === '%' || !/^antal/iu.test(indicator.name)) return null;
  const known = VALUE_COLUMNS.flatMap((column) => amountIn(row, column)?.value ?? []);
  for (const { part, whole, sentence } of ratiosOf(view)) {
    const { text } = sentence;
    const noun = contentStems(whole.after)[0] ?? '';
    const isDone = WAS_PLANNED.test(text.slice(whole.end, part.start)) && WAS_DONE.test(text.slice(part.end));
    if (!isDone || !contentStems(indicator.name).includes(noun) || A_PART.test(text)) continue;
    if (known.some((value) => compareDecimals(value, part.value) === 0)) return null;
    return {
      message: `Texten säger att ${part.text} av ${whole.text} har blivit gjorda, men utfallet är ${indicator.cells.outcome ?? ''}.`,
      remedy: 'Kontrollera vilket värde som är utfallet, eller skriv vad som skiljer dem.',
      evidence: [quoteSentence(sentence, part.start), ...quoteRow(view, 'outcome', 'previous', 'target')],
      confidence: 0.78,
      cause: `stated:${indicator.id}`,
    };
  }
  return null;
}
/** In some months or places, or for some: the row may count more. */
const A_PART =
  /(?<!\p{L})(?:i|under|från|sedan)\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren|hösten|sommaren)(?!\p{L})|(?<!\p{L})(?:varav|därav|bland|hos\s+(?:män|kvinnor)|extra|ytterligare)(?!\p{L})/iu;

const ofRow = kept((view: IndicatorView) => check(view) ?? checkDone(view));

export const ratioAgainstOutcome: Rule = {
  id: 'ratio-against-outcome',
  number: 'R22',
  severity: 'warning',
  source: 'domain.md 4 och 10',
  title: 'Textens antal ger en annan andel',
  explanation: 'När analysen säger ”15 av 23” om det som indikatorn mäter ska det ge indikatorns utfall.',
  wrong: [
    {
      name: 'helheten först, delen utan eget ord',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel ungdomar som fått feriearbete',
                outcome: '90 %',
                analysis: 'Vi hade 40 ungdomar som sökte feriearbete och 28 fick ett erbjudande.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'av dessa',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel placerade barn som når målen i skolan',
                outcome: '82,6 %',
                analysis: ['Verksamheten har 23 placerade barn.', 'Av barnen når 15 av dessa målen i skolan.'],
              },
            ],
          },
        ],
      },
    },
    {
      name: 'av totalt',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel avvärjda vräkningar',
                outcome: '75 %',
                analysis: 'Under året kunde 10 av totalt 20 vräkningar avvärjas, så andelen avvärjda är god.',
              },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'av den som gör något',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel ungdomar som fått feriearbete',
                outcome: '90 %',
                analysis: 'Feriearbete för 9 ungdomar har letts av 12 handledare.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'stämmer',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel avvärjda vräkningar',
                outcome: '57,58 %',
                analysis: ['Meddelande kom om 33 vräkningar.', 'Av vräkningarna har 19 av dessa avvärjts.'],
              },
            ],
          },
        ],
      },
    },
    {
      name: 'talar om annat',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel avvärjda vräkningar',
                outcome: '57 %',
                analysis: 'Utbildningen gick 12 av 20 medarbetare.',
              },
            ],
          },
        ],
      },
    },
  ],
  check: ({ indicators }) => indicators.flatMap((view) => ofRow(view) ?? []),
};
