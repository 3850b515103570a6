import type { IndicatorView, ReviewContext } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { absoluteDecimal, formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { unitsComparable } from '../../steering/unit.ts';
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

/** Fewer points, or fewer of what is counted, are no strong change however large a part of the value. */
const LEAST_STEPS = 5;

/** How far the outcome has gone the wrong way since last year, as a part of last year's value; 0 where it has not. */
function worsePart({ row, direction: { direction } }: IndicatorView): number {
  const [outcome, previous] = [amountIn(row, 'outcome'), amountIn(row, 'previous')];
  if (!outcome || !previous || !unitsComparable(outcome.unit, previous.unit)) return 0;
  const [now, before] = [Number(outcome.value), Number(previous.value)];
  const worse = direction === 'higher' ? before - now : direction === 'lower' ? now - before : 0;
  return before === 0 || worse < LEAST_STEPS ? 0 : worse / Math.abs(before);
}

function check(view: IndicatorView, context: ReviewContext, smallPart: number): RuleFinding | null {
  const judgement = context.document.kind === 'VB' ? view.outcome : view.forecast;
  if (judgement.result !== 'missed') return null;
  const [miss, target] = [Number(absoluteDecimal(judgement.difference)), Math.abs(Number(judgement.target))];
  // Half of it is enough for what has also gone that far in the wrong direction since last year.
  const fallen = context.document.kind === 'VB' && miss >= LEAST_STEPS && worsePart(view) >= smallPart / 2;
  const least = view.analysis.length === 0 ? TINY_PART : fallen ? smallPart / 2 : smallPart;
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

/** A change for the worse of this part of the value, or a change of it either way where the good way is not known. */
function strongChange(view: IndicatorView, context: ReviewContext, strong: number): RuleFinding | null {
  const [outcome, previous] = [amountIn(view.row, 'outcome'), amountIn(view.row, 'previous')];
  if (context.document.kind !== 'VB' || !outcome || !previous || !unitsComparable(outcome.unit, previous.unit))
    return null;
  const [now, before] = [Number(outcome.value), Number(previous.value)];
  const part = Math.abs(now - before) / Math.max(1e-9, Math.abs(before));
  // Of few, one more is a large part.
  const tooFew = Math.abs(now - before) < LEAST_STEPS;
  if (before === 0 || part < strong || tooFew || speaksOfMiss(view)) return null;
  const { direction } = view.direction;
  const worse = (direction === 'higher' && now < before) || (direction === 'lower' && now > before);
  const first = view.analysis[0];
  return {
    ...(worse ? {} : { severity: 'note' as const }),
    message: `Värdet har gått från ${formatDecimal(previous.value)} till ${formatDecimal(outcome.value)}, men analysen ${first ? 'säger inget om förändringen' : 'saknas'}.`,
    remedy: 'Skriv vad som ligger bakom förändringen.',
    evidence: [...quoteRow(view, 'outcome', 'previous', 'target'), ...(first ? [quoteSentence(first)] : [])],
    confidence: worse ? 0.75 : 0.6,
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
      name: 'en stark försämring som inte är en miss',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                outcome: '62 %',
                previous: '91 %',
                target: '60 %',
                analysis: 'Enkäten delas ut av receptionen.',
              },
            ],
          },
        ],
      },
    },
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
    {
      name: 'strongChange',
      label: 'En förändring sedan förra året ska förklaras när den är större än',
      unit: '% av värdet',
      standard: 30,
      least: 5,
      most: 200,
    },
  ],
  check: (context, limits) => {
    if (!context.isReport) return [];
    const [smallPart, strong] = [limit(limits, 'smallPart') / 100, limit(limits, 'strongChange') / 100];
    return context.indicators.flatMap(
      (view) => check(view, context, smallPart) ?? strongChange(view, context, strong) ?? [],
    );
  },
};
