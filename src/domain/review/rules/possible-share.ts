import type { IndicatorView, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { decimalsOf, formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { quoteRow, quoteSentence } from '../review-context.ts';

/** With more answers than this almost every share with two decimals is possible. */
const MOST_ANSWERS = 200;
const ANSWERS =
  /^(?:enkät)?svar(?:en)?(?!\p{L})|^svarande|^personer (?:har )?svara|^(?:inkomna|besvarade|individer som svarat)/iu;

function answersIn(sentence: Sentence): { count: number; start: number } | null {
  const mention = sentence.numbers.find(
    ({ kind, exactness, after }) => kind === 'count' && exactness === 'exact' && ANSWERS.test(after),
  );
  return mention && Number.isInteger(Number(mention.value))
    ? { count: Number(mention.value), start: mention.start }
    : null;
}

/** True where some whole number of `count` gives `share`, as printed with its decimals. */
function isPossible(share: string, count: number): boolean {
  const step = 10 ** -decimalsOf(share);
  const cases = Math.round((Number(share) * count) / 100);
  const exact = (100 * cases) / count;
  return Math.abs(exact - Number(share)) < step;
}

function fractionNear(share: string): string {
  for (let count = 2; count <= 60; count += 1) {
    const cases = Math.round((Number(share) * count) / 100);
    if (isPossible(share, count)) return ` (till exempel ${cases} av ${count} ger det)`;
  }
  return '';
}

function check(view: IndicatorView): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  if (!outcome || view.row.unit !== '%') return null;
  for (const sentence of view.analysis) {
    const answers = answersIn(sentence);
    if (!answers || answers.count < 1 || answers.count > MOST_ANSWERS || isPossible(outcome.value, answers.count))
      continue;
    return {
      message: `Utfallet ${formatDecimal(outcome.value)} % går inte att få med ${answers.count} svar${fractionNear(outcome.value)}.`,
      remedy: 'Kontrollera antalet svar och utfallet mot undersökningen.',
      evidence: [quoteSentence(sentence, answers.start), ...quoteRow(view, 'outcome', 'men', 'women')],
      confidence: 0.92,
      cause: `share:${view.indicator.id}`,
    };
  }
  return null;
}

export const possibleShare: Rule = {
  id: 'possible-share',
  number: 'R07',
  severity: 'error',
  source: 'domain.md 4 och 10',
  title: 'Andelen är inte möjlig för sitt antal',
  explanation: 'En andel av nio svar kan bara vara niondelar. Antalet svar i analysen jämförs med utfallets decimaler.',
  wrong: [
    {
      name: '47,37 av nio',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '47,37 %', analysis: 'Endast nio svar har kommit in.' }],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'fyra av nio',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '44,44 %', analysis: 'Endast nio svar har kommit in.' }],
          },
        ],
      },
    },
    {
      name: 'inget antal',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '47,37 %', analysis: 'Många svar har kommit in.' }],
          },
        ],
      },
    },
  ],
  check: ({ indicators }) => indicators.flatMap((view) => check(view) ?? []),
};
