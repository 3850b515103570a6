import { amountIn } from '../../steering/measure.ts';
import { quoteRow, quoteSentence, type IndicatorView, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const TARGET_NEAR = /(?:årsmål|målvärde|målet|målnivå)\p{L}*/iu;
const OTHER_TARGET =
  /(?:KF|kommunfullmäktige|stadens mål|budgetmål|nämndmål|verksamhetsområdet|delvis|nästan|mål 1\d|globala)/iu;
const CONDITION =
  /(?:skulle|målet var|prognosen var|om |ifall|risk|svårt att|förutsatt|hoppas|trots|för att|strävar|kunna )/iu;

/** The judgement that a sentence on the target can be held against: outcome in VB, forecast before. */
function judgementOf(view: IndicatorView, { document }: ReviewContext): IndicatorView['outcome'] {
  return document.kind === 'VB' ? view.outcome : view.forecast;
}

function check(view: IndicatorView, sentence: Sentence, context: ReviewContext): RuleFinding | null {
  const judgement = judgementOf(view, context);
  if (judgement.result === 'cannotTell' || view.direction.confidence < 0.7) return null;
  const claim = sentence.claims.find(
    ({ kind, start, end }) =>
      (kind === 'reached' || kind === 'notReached') &&
      TARGET_NEAR.test(sentence.text.slice(Math.max(0, start - 45), end + 25)),
  );
  if (
    !claim ||
    OTHER_TARGET.test(sentence.text) ||
    CONDITION.test(sentence.text.slice(Math.max(0, claim.start - 90), claim.start))
  )
    return null;
  const saysReached = claim.kind === 'reached';
  if (saysReached === (judgement.result === 'reached')) return null;
  const column = context.document.kind === 'VB' ? 'outcome' : 'forecast';
  const value = view.indicator.cells[column] ?? '';
  if (!amountIn(view.row, column)) return null;
  return {
    message: `Texten säger att målet ${saysReached ? 'nås' : 'inte nås'}, men ${column === 'outcome' ? 'utfallet' : 'prognosen'} ${value} ${saysReached ? 'når inte' : 'når'} årsmålet ${view.indicator.cells.target ?? view.indicator.cells.councilTarget ?? ''}.`,
    remedy: 'Rätta texten, värdet eller målet.',
    evidence: [
      quoteSentence(sentence, claim.start),
      ...quoteRow(view, 'outcome', 'forecast', 'target', 'councilTarget'),
    ],
    confidence: 0.8,
    cause: `claim:${view.indicator.id}`,
  };
}

export const claimAgainstOutcome: Rule = {
  id: 'claim-against-outcome',
  number: 'R24',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Texten säger att målet nås, raden säger nej',
  explanation:
    'När analysen säger att årsmålet nås eller inte nås ska utfallet (i en tertialrapport prognosen) säga detsamma.',
  wrong: [
    {
      name: 'sägs nås',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '70 %', target: '85 %', analysis: 'Årsmålet uppnås.' }],
          },
        ],
      },
    },
    {
      name: 'sägs inte nås',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Sjukfrånvaro', outcome: '5,1 %', target: '6 %', analysis: 'Årsmålet nås inte.' }],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'nås',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '87 %', target: '85 %', analysis: 'Årsmålet uppnås.' }],
          },
        ],
      },
    },
    {
      name: 'villkorat',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                outcome: '70 %',
                target: '85 %',
                analysis: 'Om bemanningen förstärks kan årsmålet uppnås.',
              },
            ],
          },
        ],
      },
    },
  ],
  check: (context) =>
    context.isReport
      ? context.indicators.flatMap((view) => view.analysis.flatMap((sentence) => check(view, sentence, context) ?? []))
      : [],
};
