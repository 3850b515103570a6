import type { FindingEvidence } from '../finding.ts';
import { quoteGoal, quoteSentence, type ReviewContext } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const REFERENCE =
  /(?:under|mål|inriktningsmål|nämndmål|avsnitt|se även(?:\s+\p{L}+){0,2}?)\s+(\d\.\d{1,2})(?:\s+(?:och|samt)\s+(\d\.\d{1,2}))?(?![.,]?\d|\s?(?:%|procent|mnkr|tkr|mkr|kr|miljoner))/giu;

function check(text: string, numbers: ReadonlySet<string>, evidence: FindingEvidence): readonly RuleFinding[] {
  const named = [...text.matchAll(REFERENCE)].flatMap(([, one, two]) =>
    [one, two].filter((number) => number !== undefined),
  );
  const unknown = named.filter((number) => !numbers.has(number));
  if (unknown.length === 0) return [];
  return [
    {
      message: `Texten hänvisar till mål ${unknown.join(' och ')}, som inte finns i dokumentet.`,
      remedy: 'Rätta hänvisningen eller ta bort den.',
      evidence: [evidence],
      confidence: 0.8,
    },
  ];
}

export const unknownReference: Rule = {
  id: 'unknown-reference',
  number: 'R31',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Hänvisning till mål som inte finns',
  explanation: 'En hänvisning till ett numrerat mål ska gå till ett mål i dokumentet.',
  wrong: [
    {
      name: 'målet finns inte',
      document: {
        goals: [
          {
            title: 'Trygg stad',
            number: '1.1',
            level: 'areaGoal',
            children: [{ title: 'Medarbetarna har rätt kompetens (Se även aktiviteter under 2.2 och 1.1.)' }],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'målet finns',
      document: {
        goals: [{ title: 'Trygg stad', number: '1.1', level: 'areaGoal', sections: { Analys: 'Se även under 1.1.' } }],
      },
    },
    {
      name: 'ett tal',
      document: {
        goals: [
          {
            title: 'Trygg stad',
            number: '1.1',
            level: 'areaGoal',
            sections: { Analys: 'Värdet ligger under 2.5 procent.' },
          },
        ],
      },
    },
  ],
  check: ({ goals, sentences }: ReviewContext) => {
    const numbers = new Set(goals.flatMap(({ goal }) => goal.number?.replace(/\.$/u, '') ?? []));
    if (![...numbers].some((number) => number.includes('.'))) return [];
    return [
      ...goals.flatMap(({ goal }) => check(goal.title, numbers, quoteGoal(goal))),
      ...sentences.flatMap((sentence) => check(sentence.text, numbers, quoteSentence(sentence))),
    ];
  },
};
