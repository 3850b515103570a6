import { isCalendarDay } from '../../kernel/calendar.ts';
import type { EditionKind } from '../../steering/steering-document.ts';
import { quoteActivity, type ReviewContext } from '../review-context.ts';
import type { Rule } from '../rule.ts';

const CUT_OFF: Readonly<Record<EditionKind, string | null>> = { VP: null, T1: '04-30', T2: '08-31', VB: '12-31' };
/** Only where this share of the document's activities are told of is a silent one a gap. */
const CUSTOM = 0.6;

export const endedActivity: Rule = {
  id: 'ended-activity',
  number: 'R36',
  severity: 'warning',
  source: 'domain.md 5 och 10',
  title: 'Avslutad aktivitet utan redovisning',
  explanation: 'En aktivitet vars slutdatum har passerat ska redovisas: vad blev gjort och vad ledde det till?',
  wrong: [
    {
      name: 'slutade i juni',
      document: {
        kind: 'T2',
        year: 2022,
        goals: [
          {
            title: 'Mål',
            activities: [
              { title: 'A', end: '2022-12-31', analysis: 'Pågår enligt plan.' },
              { title: 'B', end: '2022-12-31', analysis: 'Två möten har hållits.' },
              { title: 'C', end: '2022-06-30' },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'redovisad',
      document: {
        kind: 'T2',
        year: 2022,
        goals: [{ title: 'Mål', activities: [{ title: 'A', end: '2022-06-30', analysis: 'Utbildningen är klar.' }] }],
      },
    },
    {
      name: 'pågår',
      document: {
        kind: 'T2',
        year: 2022,
        goals: [
          {
            title: 'Mål',
            activities: [
              { title: 'A', end: '2022-12-31', analysis: 'Pågår.' },
              { title: 'B', end: '2022-12-31' },
            ],
          },
        ],
      },
    },
  ],
  check: ({ document, activities }: ReviewContext) => {
    const day = document.kind === null ? null : CUT_OFF[document.kind];
    if (day === null || document.year === null) return [];
    const told = activities.filter(({ analysis }) => analysis.length > 0).length;
    if (told < activities.length * CUSTOM) return [];
    const cutOff = `${document.year}-${day}`;
    return activities
      .filter(
        ({ activity, analysis }) =>
          analysis.length === 0 && activity.end !== null && isCalendarDay(activity.end) && activity.end <= cutOff,
      )
      .map(({ activity }) => ({
        message: `Aktiviteten slutade ${activity.end ?? ''} men ingenting sägs om vad som blev gjort.`,
        remedy: 'Skriv vad som har gjorts, eller markera avvikelse med nytt slutdatum.',
        evidence: [quoteActivity(activity)],
        confidence: 0.85,
        cause: `deviation:${activity.id}`,
      }));
  },
};
