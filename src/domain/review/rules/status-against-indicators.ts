import type { DocumentIndicator } from '../../steering/steering-document.ts';
import type { Judgement } from '../../steering/judge-outcome.ts';
import type { DocumentHead, GoalAlone, GoalView, IndicatorView, ReviewContext, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { kept } from '../kept.ts';
import { contentStems } from '../language/words.ts';
import { STATUS_WORDS, quoteGoal, quoteRow, quoteSentence } from '../review-context.ts';

/** The judgement that the edition's status builds on: the outcome of the year, or the forecast for it. */
function judged(view: IndicatorView, { kind }: DocumentHead): Judgement {
  if (kind === 'VB') return view.outcome;
  return view.forecast.result === 'cannotTell' && view.forecast.reason === 'noOutcome'
    ? { result: 'cannotTell', reason: 'noOutcome' }
    : view.forecast;
}

/** A sentence of the indicator's analysis that says outright that its target is not reached. */
const saysMissed = kept(
  (view: IndicatorView): Sentence | null =>
    view.analysis.find((sentence) =>
      sentence.claims.some(
        ({ kind, start, end }) =>
          (kind === 'notReached' || kind === 'partly') &&
          /mål/iu.test(sentence.text.slice(Math.max(0, start - 60), end + 30)) &&
          !/risk|(?<!\p{L}|mål\s|målet\s)om\s|osäker/iu.test(sentence.text.slice(Math.max(0, start - 40), start)),
      ),
    ) ?? null,
);

/** "inte nås", and not merely "en bit kvar". */
const OUTRIGHT = /(?:nå|uppfyll|klara)/iu;

const missed = (view: IndicatorView, head: DocumentHead): boolean =>
  judged(view, head).result === 'missed' || saysMissed(view) !== null;

/** The part of the target that a miss makes; a miss that only the text tells of counts as a whole one. */
function sizeOfMiss(view: IndicatorView, head: DocumentHead): number {
  const judgement = judged(view, head);
  if (judgement.result !== 'missed' || saysMissed(view)) return 1;
  const target = Math.abs(Number(judgement.target));
  const size = target === 0 ? 1 : Math.abs(Number(judgement.difference)) / target;
  if (!OF_BUDGET.test(view.indicator.name)) return size;
  // Above is a deficit; below is money left, which the measure also calls a miss.
  return Number(judgement.difference) > 0 ? size * BUDGET_SCALE : 0;
}

/** A budget that is kept within a per cent and a half is not kept: the scale of the measure is the whole budget. */
const OF_BUDGET = /budgetföljsamhet/iu;
const BUDGET_SCALE = 10;

/** A miss below this part of the target is no ground to judge a goal by; below the larger one it is not one alone. */
const TINY = 0.015;
const SMALL = 0.05;

function severityOf(
  failed: readonly IndicatorView[],
  view: GoalAlone,
  head: DocumentHead,
): 'error' | 'warning' | 'note' {
  const sizes = failed.map((one) => sizeOfMiss(one, head));
  if (sizes.every((size) => size < TINY)) return 'note';
  if (failed.some((one) => saysMissed(one)?.claims.some(({ text }) => OUTRIGHT.test(text)))) return 'error';
  const many = failed.length >= 2 && failed.length * 2 >= view.indicators.length;
  const heavy = sizes.some((size) => size >= SMALL) && failed.length * 3 >= view.indicators.length;
  return many || heavy ? 'error' : 'warning';
}

const ownIndicators = kept((view: GoalAlone, head: DocumentHead): RuleFinding | null => {
  const failed = view.indicators.filter((one) => missed(one, head));
  if (failed.length === 0) return null;
  const told = failed.flatMap((one) => saysMissed(one) ?? []);
  const severity = severityOf(failed, view, head);
  const what = head.kind === 'VB' ? 'når inte årsmålet' : 'väntas inte nå årsmålet';
  const count =
    view.indicators.length === 1
      ? 'målets enda indikator'
      : `${failed.length === 1 ? 'en' : failed.length} av målets ${view.indicators.length} indikatorer`;
  return {
    severity,
    message: `Målet är satt till ”${STATUS_WORDS.full}”, men ${count} ${what}${told.length > 0 ? ' enligt värdet eller den egna texten' : ''}.`,
    remedy: 'Ändra bedömningen, eller skriv i analysen varför målet ändå uppfylls.',
    evidence: [
      quoteGoal(view.goal),
      ...failed.flatMap((one) => quoteRow(one, 'outcome', 'forecast', 'target', 'councilTarget')),
      ...told.map((sentence) => quoteSentence(sentence)),
    ],
    confidence: severity === 'error' ? 0.9 : 0.75,
    cause: `status:${view.goal.id}:indicators`,
  };
});

/** Words of a goal's title that say what it is about, and that the indicators of few other goals share. */
const tellingStems = (text: string): ReadonlySet<string> =>
  new Set(contentStems(text).filter((word) => word.length >= 8));

/** An indicator's name without what stands in brackets, which says where it comes from and not what it measures. */
const nameStems = kept((indicator: DocumentIndicator): readonly string[] =>
  contentStems(indicator.name.replace(/\([^)]*\)/gu, '')),
);

/** In how many indicators' names each word stands. */
const namesWith = kept((indicators: readonly DocumentIndicator[]): ReadonlyMap<string, number> => {
  const count = new Map<string, number>();
  for (const word of indicators.flatMap((one) => [...new Set(nameStems(one))]))
    count.set(word, (count.get(word) ?? 0) + 1);
  return count;
});

/** A word that stands in the names of more indicators than this is what the whole document is about. */
const MOST_NAMES = 3;

/** A goal without own indicators that miss, while the goals above measure the very thing it is about. */
function indicatorsAbove(view: GoalView, { head, document }: ReviewContext): RuleFinding | null {
  const count = namesWith(document.indicators);
  const words = [...tellingStems(view.goal.title)].filter((word) => (count.get(word) ?? 0) <= MOST_NAMES);
  const above: IndicatorView[] = [];
  for (let up = view.parent; up !== null; up = up.parent) above.push(...up.indicators);
  const failed = above.filter(
    (one) =>
      nameStems(one.indicator).some((word) => words.includes(word)) &&
      missed(one, head) &&
      sizeOfMiss(one, head) >= SMALL,
  );
  if (failed.length === 0) return null;
  return {
    severity: 'warning',
    message: `Målet är satt till ”${STATUS_WORDS.full}”, men ${failed.length === 1 ? 'en indikator' : `${failed.length} indikatorer`} om samma sak under målet ovanför når inte årsmålet.`,
    remedy: 'Väg in indikatorerna i bedömningen, eller skriv varför de inte gäller det här målet.',
    evidence: [
      quoteGoal(view.goal),
      ...failed.flatMap((one) => quoteRow(one, 'outcome', 'forecast', 'target', 'councilTarget')),
    ],
    confidence: 0.75,
    cause: `status:${view.goal.id}:above`,
  };
}

export const statusAgainstIndicators: Rule = {
  id: 'status-against-indicators',
  number: 'R02',
  severity: 'error',
  source: 'domain.md 3 och 10',
  title: 'Bedömningen följer inte av indikatorerna',
  explanation:
    'Ett mål som bedöms uppfyllas helt bör inte vila på indikatorer vars utfall eller prognos missar årsmålet.',
  wrong: [
    {
      name: 'enda indikatorn missar',
      document: {
        goals: [
          {
            title: 'Kartlagda behov',
            status: 'full',
            indicators: [{ name: 'Andel med genomförandeplan', outcome: '12 %', target: '100 %', period: '2022' }],
          },
        ],
      },
    },
    {
      name: 'prognosen missar åt andra hållet',
      document: {
        kind: 'T1',
        goals: [
          {
            title: 'Mindre grupper',
            status: 'full',
            indicators: [{ name: 'Antal barn per grupp', outcome: '17', forecast: '17', target: '15' }],
          },
        ],
      },
    },
    {
      name: 'analysen säger att målet inte nås',
      document: {
        kind: 'T1',
        goals: [
          {
            title: 'Hållbar mat',
            status: 'full',
            indicators: [
              {
                name: 'Ekologiska livsmedel',
                outcome: '40',
                target: '55 %',
                analysis: 'Bedömningen är att årsmålet inte nås helt.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'indikatorn ovanför missar',
      document: {
        goals: [
          {
            title: 'Fler i arbete',
            level: 'areaGoal',
            indicators: [{ name: 'Antal platser för sommarjobb', outcome: '13', target: '60 st' }],
            children: [{ title: 'Alla platser för sommarjobb används', status: 'full' }],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'lägre är bättre',
      document: {
        goals: [
          {
            title: 'Friska medarbetare',
            status: 'full',
            indicators: [{ name: 'Sjukfrånvaro', outcome: '6,2 %', target: '7 %' }],
          },
        ],
      },
    },
    {
      name: 'inget håll är känt',
      document: {
        goals: [
          { title: 'Volymer', status: 'full', indicators: [{ name: 'Antal ärenden', outcome: '90', target: '100' }] },
        ],
      },
    },
    {
      name: 'bedömningen är delvis',
      document: {
        goals: [
          {
            title: 'Kartlagda behov',
            status: 'partial',
            indicators: [{ name: 'Andel nöjda', outcome: '12 %', target: '100 %' }],
          },
        ],
      },
    },
    {
      name: 'tertialutfall utan prognos',
      document: {
        kind: 'T1',
        goals: [
          {
            title: 'Fler i arbete',
            status: 'full',
            indicators: [{ name: 'Antal platser', outcome: '3', target: '10' }],
          },
        ],
      },
    },
  ],
  check: (context) =>
    context.isReport
      ? context.goals
          .filter(({ goal }) => goal.status === 'full')
          .flatMap((view) => [ownIndicators(view.alone, context.head), indicatorsAbove(view, context)])
          .filter((finding) => finding !== null)
      : [],
};
