import { quoteRow } from '../review-context.ts';
import type { Rule } from '../rule.ts';

export const missingTarget: Rule = {
  id: 'missing-target',
  number: 'R30',
  severity: 'warning',
  source: 'domain.md 4 och 10',
  title: 'Indikator utan årsmål',
  explanation: 'I en plan ska varje indikator ha ett eget årsmål: utan det går målet inte att följa upp.',
  wrong: [
    {
      name: 'bara KF:s mål',
      document: {
        kind: 'VP',
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Sjukfrånvaro', councilTarget: '4,4 %', period: 'Tertial' },
              { name: 'Andel nöjda', target: '80 %', period: 'År' },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'har årsmål',
      document: {
        kind: 'VP',
        goals: [{ title: 'Mål', indicators: [{ name: 'Sjukfrånvaro', target: '4,4 %', period: 'Tertial' }] }],
      },
    },
    {
      name: 'planen sätter inga egna mål alls',
      document: {
        kind: 'VP',
        goals: [{ title: 'Mål', indicators: [{ name: 'Sjukfrånvaro', councilTarget: '4,4 %' }] }],
      },
    },
  ],
  check: ({ document, indicators }) => {
    // Where no indicator has an own target, the plan's table has no such column.
    const sets = indicators.some(({ own }) => own.kind !== 'empty');
    if (document.kind !== 'VP' || !sets) return [];
    return indicators
      .filter(({ own }) => own.kind === 'empty')
      .map((view) => ({
        message: 'Indikatorn har inget eget årsmål.',
        remedy: 'Sätt ett årsmål, eller skriv varför enheten inte har något.',
        evidence: quoteRow(view),
        confidence: 0.8,
        cause: `target:${view.indicator.id}`,
      }));
  },
};
