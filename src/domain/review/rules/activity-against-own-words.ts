import { isCalendarDay } from '../../kernel/calendar.ts';
import type { DocumentActivity } from '../../steering/steering-document.ts';
import { readDeadlines } from '../language/deadlines.ts';
import { quoteActivity } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

function check(activity: DocumentActivity): RuleFinding | null {
  const { start, end } = activity;
  const [deadline, ...others] = readDeadlines(activity.title);
  if (!deadline || others.length > 0 || end === null || !isCalendarDay(end)) return null;
  const { day, text } = deadline;
  const evidence = [quoteActivity(activity)];
  const remedy = 'Låt rubriken och datumen säga samma sak.';
  if (day > end)
    return {
      message: `Rubriken säger ${text}, men aktiviteten slutar redan ${end}.`,
      remedy,
      evidence,
      confidence: 0.85,
    };
  // Only a whole day can be said to be before the beginning: a month or a year may hold it.
  if (
    start !== null &&
    day < start &&
    /\d{1,2}\D|\d-\d/u.test(text.replace(/20\d\d$/u, '')) &&
    !/kvartal|tertial/iu.test(text)
  )
    return {
      message: `Rubriken säger ${text}, men aktiviteten börjar först ${start}.`,
      remedy,
      evidence,
      confidence: 0.9,
    };
  return null;
}

export const activityAgainstOwnWords: Rule = {
  id: 'activity-against-own-words',
  number: 'R44',
  severity: 'warning',
  source: 'domain.md 5 och 10',
  title: 'Aktivitetens datum och rubrik säger olika',
  explanation: 'Står det i rubriken när aktiviteten senast ska vara klar ska datumen i raden rymma den dagen.',
  wrong: [
    {
      name: 'slutar före sin egen dag',
      document: {
        kind: 'VP',
        goals: [
          {
            title: 'Mål',
            activities: [
              { title: 'En ny rutin ska vara klar senast 1 augusti 2022', start: '2022-01-01', end: '2022-06-30' },
            ],
          },
        ],
      },
    },
    ...[
      ['en dag då något sker', 'Inviga det nya biblioteket den 3 oktober 2022'],
      ['en månad', 'Handboken ska vara färdig i november 2022'],
      ['en årstid', 'Öppna mötesplatsen hösten 2022'],
      ['ett år', 'Inköpen ska vara avslutade senast 2023'],
      ['ett kvartal', 'Redovisa till nämnden kvartal 4 2022'],
    ].map(([name = '', title = '']) => ({
      name,
      document: {
        kind: 'VP' as const,
        goals: [{ title: 'Mål', activities: [{ title, start: '2022-01-01', end: '2022-06-30' }] }],
      },
    })),
  ],
  right: [
    ...[
      ['förberedelse', 'Förbereda lokalerna inför öppningen den 3 oktober 2022'],
      ['ett beslut', 'Genomföra planen enligt beslut den 3 oktober 2021'],
      ['månaden ryms', 'Handboken ska vara färdig i juni 2022'],
      ['en tid som gäller senare', 'Utbilda om reglerna som gäller från 1 oktober 2022'],
    ].map(([name = '', title = '']) => ({
      name,
      document: {
        kind: 'VP' as const,
        goals: [{ title: 'Mål', activities: [{ title, start: '2022-01-01', end: '2022-06-30' }] }],
      },
    })),
    {
      name: 'ryms',
      document: {
        kind: 'VP',
        goals: [
          {
            title: 'Mål',
            activities: [
              { title: 'En ny rutin ska vara klar senast 1 augusti 2022', start: '2022-01-01', end: '2022-12-31' },
            ],
          },
        ],
      },
    },
    {
      name: 'ingen dag nämns',
      document: {
        kind: 'VP',
        goals: [{ title: 'Mål', activities: [{ title: 'En ny rutin', start: '2022-01-01', end: '2022-06-30' }] }],
      },
    },
  ],
  check: ({ activities }) => activities.flatMap(({ activity }) => check(activity) ?? []),
};
