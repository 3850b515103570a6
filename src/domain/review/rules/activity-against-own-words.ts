import { calendarDay, isCalendarDay } from '../../kernel/calendar.ts';
import type { DocumentActivity } from '../../steering/steering-document.ts';
import { readDates } from '../language/dates.ts';
import { quoteActivity } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const DEADLINE = /(?:senast|före|innan|till och med|t\.o\.m\.?|klar[at]?|färdig[at]?|slutförd)\s+(?:den\s+)?$/iu;

/** A day that the title itself names as its end, with its year. */
function deadlineOf({ title }: DocumentActivity): string | null {
  const mention = readDates(title).find(
    ({ start, year, exists }) => year !== null && exists && DEADLINE.test(title.slice(0, start)),
  );
  return mention && mention.year !== null ? calendarDay(mention.year, mention.month, mention.day) : null;
}

function check(activity: DocumentActivity): RuleFinding | null {
  const deadline = deadlineOf(activity);
  const { start, end } = activity;
  if (deadline === null || end === null || !isCalendarDay(end)) return null;
  const evidence = [quoteActivity(activity)];
  const remedy = 'Låt rubriken och datumen säga samma sak.';
  if (start !== null && deadline < start)
    return {
      message: `Rubriken säger senast ${deadline}, men aktiviteten börjar först ${start}.`,
      remedy,
      evidence,
      confidence: 0.9,
    };
  if (deadline > end)
    return {
      message: `Rubriken säger senast ${deadline}, men aktiviteten slutar redan ${end}.`,
      remedy,
      evidence,
      confidence: 0.85,
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
  ],
  right: [
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
