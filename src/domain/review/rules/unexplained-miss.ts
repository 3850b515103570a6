import type { IndicatorView, ReviewContext } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { absoluteDecimal, formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { equalWhenRounded } from '../language/number-compare.ts';
import { quoteRow, quoteSentence } from '../review-context.ts';
import { limit } from '../rule-limits.ts';

/** Where nothing is said at all, only what rounding may make is let go. */
const TINY_PART = 0.015;

/** Words that give a cause, or speak of the value itself. */
const EXPLAINS =
  /(?:resultatet|utfallet|värdet|målet|årsmålet|nivån)\s|(?:eftersom|beror|berodde|faktor(?:er|n)?(?!\p{L})|anledning|skäl(?:et|en)?(?!\p{L})|hänger (?:samman|ihop)|bakgrund(?:en)?\s+(?:är|till)|handlar om|detta då|därför att|gjorde att|gjort att|ledde till|lett till|innebar att|inneburit att|drog (?:ner|ned|ut)|dragit ut|väntas vända|stängd|stängt|på grund av|p\.?g\.?a|orsak|till följd|medför|i och med|förklar|slår hårt|drabba|svårt att|svårighet|brist på|pandemi|sjukskriv|vakan)/iu;

function speaksOfMiss(view: IndicatorView): boolean {
  const values = [amountIn(view.row, 'outcome')?.value, amountIn(view.row, 'previous')?.value].flatMap(
    (value) => value ?? [],
  );
  return view.analysis.some(
    (sentence) =>
      sentence.numbers.some((number) =>
        values.some((value) => number.kind !== 'year' && equalWhenRounded(number.value, value)),
      ) ||
      sentence.claims.some(
        ({ kind }) =>
          kind === 'notReached' || kind === 'partly' || kind === 'rose' || kind === 'fell' || kind === 'notMeasured',
      ) ||
      EXPLAINS.test(sentence.text),
  );
}

function check(view: IndicatorView, context: ReviewContext, smallPart: number): RuleFinding | null {
  const judgement = context.document.kind === 'VB' ? view.outcome : view.forecast;
  if (judgement.result !== 'missed') return null;
  const [miss, target] = [Number(absoluteDecimal(judgement.difference)), Math.abs(Number(judgement.target))];
  const least = view.analysis.length === 0 ? TINY_PART : smallPart;
  if (target === 0 || miss / target < least || speaksOfMiss(view)) return null;
  const first = view.analysis[0];
  const sides = `${formatDecimal(absoluteDecimal(judgement.difference))}${judgement.unit === null ? '' : judgement.unit === '%' ? (Math.abs(miss) === 1 ? ' procentenhet' : ' procentenheter') : ` ${judgement.unit}`}`;
  return {
    message: `${context.document.kind === 'VB' ? 'Utfallet' : 'Prognosen'} är ${sides} ifrån årsmålet, men analysen ${first ? 'nämner varken värdet eller att målet missas' : 'saknas'}.`,
    remedy: 'Skriv vad som ligger bakom och vad som görs.',
    evidence: [
      ...quoteRow(view, 'outcome', 'previous', 'forecast', 'target'),
      ...(first ? [quoteSentence(first)] : []),
    ],
    confidence: first ? 0.75 : 0.85,
    cause: `miss:${view.indicator.id}`,
  };
}

export const unexplainedMiss: Rule = {
  id: 'unexplained-miss',
  number: 'R11',
  severity: 'warning',
  source: 'domain.md 3 och 10',
  title: 'Målet missas utan förklaring',
  explanation: 'Ett utfall (eller en prognos) långt från årsmålet ska förklaras: orsak och åtgärd.',
  wrong: [
    {
      name: 'ingen analys',
      document: { goals: [{ title: 'Mål', indicators: [{ name: 'Andel nöjda', outcome: '47 %', target: '80 %' }] }] },
    },
    {
      name: 'analysen talar om annat',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                outcome: '47 %',
                previous: '61 %',
                target: '80 %',
                analysis: 'Enkäten genomfördes i maj tillsammans med andra enheter.',
              },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'förklarad',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                outcome: '47 %',
                target: '80 %',
                analysis: 'Att målet inte nås beror på ombyggnaden.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'så nära som avrundning',
      document: { goals: [{ title: 'Mål', indicators: [{ name: 'Andel nöjda', outcome: '79,5 %', target: '80 %' }] }] },
    },
  ],
  limits: [
    {
      name: 'smallPart',
      label: 'En avvikelse från årsmålet som är mindre än så här behöver ingen förklaring',
      unit: '% av målet',
      standard: 20,
      least: 2,
      most: 100,
    },
  ],
  check: (context, limits) => {
    if (!context.isReport) return [];
    const smallPart = limit(limits, 'smallPart') / 100;
    return context.indicators.flatMap((view) => check(view, context, smallPart) ?? []);
  },
};
