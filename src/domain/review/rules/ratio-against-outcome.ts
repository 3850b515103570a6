import { formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import type { NumberMention } from '../language/numbers.ts';
import { sharedStems } from '../language/words.ts';
import { quoteRow, quoteSentence, type IndicatorView, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

type Ratio = { readonly part: NumberMention; readonly whole: NumberMention; readonly sentence: Sentence };

const OF_THESE = /^\s*(?:\p{L}+\s+)?av\s+(?:dessa|dem|de|barnen|ungdomarna)(?!\s+\d)(?!\p{L})/iu;
const OF_NUMBER = /^\s*(?:\p{L}+\s+){0,2}av\s+(?:totalt\s+|de\s+|sammanlagt\s+|samtliga\s+)?$/iu;
/** Fewer cases than this are told one by one, often on purpose. */
const LEAST_CASES = 5;
/** Points that rounding, and a case counted on another day, may make. */
const SLACK = 1.5;
const COUNTERPART = /(?:inte|ej|ännu|oklart|avslag|varken|endast|kortare|mindre|färre|avbr\p{L}+)(?!\p{L})/iu;

const isCount = ({ kind, exactness }: NumberMention): boolean => kind === 'count' && exactness === 'exact';

/** "12 av 19" within a sentence, and "15 av dessa" with the last whole named before it. */
function ratiosOf(view: IndicatorView): readonly Ratio[] {
  const ratios: Ratio[] = [];
  let whole: NumberMention | null = null;
  for (const sentence of view.analysis) {
    const counts = sentence.numbers.filter(isCount);
    counts.forEach((count, index) => {
      const next = counts[index + 1];
      const after = sentence.text.slice(count.end, next?.start ?? count.end + 40);
      if (next && OF_NUMBER.test(after)) ratios.push({ part: count, whole: next, sentence });
      else if (whole && OF_THESE.test(after)) ratios.push({ part: count, whole, sentence });
    });
    const largest = counts.toSorted((a, b) => Number(b.value) - Number(a.value))[0];
    if (largest && (whole === null || Number(largest.value) >= Number(whole.value))) whole = largest;
  }
  return ratios.filter(
    (ratio) => Number(ratio.whole.value) >= LEAST_CASES && Number(ratio.part.value) <= Number(ratio.whole.value),
  );
}

const shareOf = ({ part, whole }: Ratio): number => (100 * Number(part.value)) / Number(whole.value);

function check(view: IndicatorView): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  if (!outcome || view.row.unit !== '%') return null;
  const ratios = ratiosOf(view);
  const value = Number(outcome.value);
  if (
    ratios.some((ratio) => Math.abs(shareOf(ratio) - value) <= SLACK || Math.abs(100 - shareOf(ratio) - value) <= SLACK)
  )
    return null;
  const speaking = new Set(
    view.analysis.filter(({ text }) => sharedStems(view.indicator.name, text) >= 0.4 && !COUNTERPART.test(text)),
  );
  const telling = ratios.find(({ sentence }) => speaking.has(sentence));
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

export const ratioAgainstOutcome: Rule = {
  id: 'ratio-against-outcome',
  number: 'R22',
  severity: 'warning',
  source: 'domain.md 4 och 10',
  title: 'Textens antal ger en annan andel',
  explanation: 'När analysen säger ”15 av 23” om det som indikatorn mäter ska det ge indikatorns utfall.',
  wrong: [
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
  check: ({ indicators }) => indicators.flatMap((view) => check(view) ?? []),
};
