import { formatDecimal } from '../../kernel/decimal.ts';
import { targetAmount } from '../../steering/target.ts';
import { equalWhenRounded } from '../language/number-compare.ts';
import { contentStems } from '../language/words.ts';
import {
  quoteGoal,
  quoteRow,
  quoteSentence,
  type GoalView,
  type IndicatorView,
  type Sentence,
} from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Parts of an indicator's subject that make it another one: "dag 1–14" of sick leave. */
const QUALIFIED = /\d/u;

function check(view: GoalView, sentence: Sentence, indicators: readonly IndicatorView[]): RuleFinding | null {
  const mention = sentence.numbers.find(({ kind }) => kind === 'share');
  if (!mention || sentence.numbers.filter(({ kind }) => kind === 'share').length !== 1) return null;
  const words = new Set(contentStems(sentence.text));
  const named = indicators.filter(({ indicator, row }) => {
    const stems = contentStems(indicator.name.replace(/\([^)]*\)/gu, ''));
    return (
      row.unit === '%' && stems.length > 0 && stems.every((stem) => words.has(stem)) && !QUALIFIED.test(indicator.name)
    );
  });
  const [one] = named;
  const target = one ? targetAmount(one.own) : null;
  if (!one || named.length !== 1 || !target || equalWhenRounded(target.value, mention.value)) return null;
  return {
    message: `Förväntat resultat säger ${mention.text}, men indikatorns årsmål är ${formatDecimal(target.value)} %.`,
    remedy: 'Låt målets förväntade resultat och indikatorns årsmål säga samma sak, eller skriv vad som skiljer dem.',
    evidence: [
      quoteSentence(sentence, mention.start),
      ...quoteRow(one, 'outcome', 'target', 'councilTarget'),
      quoteGoal(view.goal),
    ],
    confidence: 0.85,
    cause: `expected:${view.goal.id}:${one.indicator.id}`,
  };
}

export const expectedAgainstTarget: Rule = {
  id: 'expected-against-target',
  number: 'R27',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Förväntat resultat och årsmål är olika',
  explanation:
    'Nämner målets förväntade resultat en nivå för något som också är en indikator ska nivån vara indikatorns årsmål.',
  wrong: [
    {
      name: 'två nivåer för samma sak',
      document: {
        goals: [
          {
            title: 'Frisk arbetsplats',
            level: 'areaGoal',
            indicators: [{ name: 'Sjukfrånvaro', outcome: '7,9 %', target: '9,5 %' }],
            children: [
              {
                title: 'God arbetsgivare',
                sections: { 'Förväntat resultat': 'Enhetens sjukfrånvaro är lägre än 5%.' },
              },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'samma nivå',
      document: {
        goals: [
          {
            title: 'Frisk arbetsplats',
            indicators: [{ name: 'Sjukfrånvaro', target: '5 %' }],
            sections: { 'Förväntat resultat': 'Enhetens sjukfrånvaro är lägre än 5%.' },
          },
        ],
      },
    },
    {
      name: 'en annan indikator',
      document: {
        goals: [
          {
            title: 'Frisk arbetsplats',
            indicators: [{ name: 'Andel nöjda medarbetare', target: '80 %' }],
            sections: { 'Förväntat resultat': 'Enhetens sjukfrånvaro är lägre än 5%.' },
          },
        ],
      },
    },
  ],
  check: ({ goals, indicators }) =>
    goals.flatMap((view) =>
      view.sentencesOf('Förväntat resultat').flatMap((sentence) => check(view, sentence, indicators) ?? []),
    ),
};
