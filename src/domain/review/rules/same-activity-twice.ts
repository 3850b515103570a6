import type { DocumentActivity } from '../../steering/steering-document.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { indicatorKey } from '../../steering/indicator-matching.ts';
import { quoteActivity } from '../review-context.ts';

function check(same: readonly DocumentActivity[]): RuleFinding | null {
  const [first, ...others] = same;
  if (!first) return null;
  // Under one and the same goal it is done twice on purpose: "Väga matsvinnet" in spring and in autumn.
  const other = others.find(
    ({ start, end, goal }) => goal !== first.goal && (start !== first.start || end !== first.end),
  );
  if (!other) return null;
  const field = first.end === other.end ? 'startar' : 'slutar';
  const [one, two] = field === 'slutar' ? [first.end, other.end] : [first.start, other.start];
  if (one === null || two === null) return null;
  return {
    message: `Samma aktivitet ${field} ${one} under ett mål och ${two} under ett annat.`,
    remedy: 'Rätta datumet, eller skilj aktiviteterna åt i rubriken.',
    evidence: [quoteActivity(first), quoteActivity(other)],
    confidence: 0.93,
  };
}

export const sameActivityTwice: Rule = {
  id: 'same-activity-twice',
  number: 'R15',
  severity: 'error',
  source: 'domain.md 5 och 10',
  title: 'Samma aktivitet med olika datum',
  explanation: 'En aktivitet får stå under flera mål, men då med samma datum.',
  wrong: [
    {
      name: 'olika slut',
      document: {
        goals: [
          { title: 'A', activities: [{ title: 'Utbilda alla handledare', start: '2022-01-01', end: '2022-12-31' }] },
          { title: 'B', activities: [{ title: 'Utbilda alla handledare', start: '2022-01-01', end: '2023-12-31' }] },
        ],
      },
    },
  ],
  right: [
    {
      name: 'samma datum',
      document: {
        goals: [
          { title: 'A', activities: [{ title: 'Utbilda alla handledare', start: '2022-01-01', end: '2022-12-31' }] },
          { title: 'B', activities: [{ title: 'Utbilda alla handledare', start: '2022-01-01', end: '2022-12-31' }] },
        ],
      },
    },
  ],
  check: ({ activities }) => {
    const byTitle = new Map<string, DocumentActivity[]>();
    for (const { activity } of activities) {
      const key = indicatorKey(activity.title);
      byTitle.set(key, [...(byTitle.get(key) ?? []), activity]);
    }
    return [...byTitle.values()].flatMap((same) => check(same) ?? []);
  },
};
