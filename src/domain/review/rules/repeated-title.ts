import type { Rule } from '../rule.ts';

import { plainText } from '../language/words.ts';
import { quoteActivity, quoteSentence } from '../review-context.ts';

const LEAST_WORDS = 8;

/** Share of the words of `a`, in order of places, that `b` begins with as well. */
function likeness(a: string, b: string): number {
  const [one, other] = [plainText(a).split(' '), new Set(plainText(b).split(' '))];
  return one.length < LEAST_WORDS ? 0 : one.filter((word) => other.has(word)).length / one.length;
}

export const repeatedTitle: Rule = {
  id: 'repeated-title',
  number: 'R14',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Analysen upprepar aktivitetens rubrik',
  explanation:
    'En analys som bara säger om aktiviteten vad som redan står i dess rubrik berättar inte vad som har gjorts.',
  wrong: [
    {
      name: 'rubriken igen',
      document: {
        goals: [
          {
            title: 'Mål',
            activities: [
              {
                title: 'Nämnden ska delta i arbetet med en gemensam strategi för fler lokaler i staden',
                analysis:
                  'Nämnden ska delta i arbetet med en gemensam strategi för fler lokaler i staden. Arbetet pågår.',
              },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'berättar vad som gjorts',
      document: {
        goals: [
          {
            title: 'Mål',
            activities: [
              {
                title: 'Nämnden ska delta i arbetet med en gemensam strategi för fler lokaler i staden',
                analysis: 'Två möten har hållits och en första lista över lokaler är klar.',
              },
            ],
          },
        ],
      },
    },
  ],
  check: ({ activities }) =>
    activities.flatMap(({ activity, analysis }) => {
      const [first] = analysis;
      if (!first || likeness(first.text, activity.title) < 0.85 || likeness(activity.title, first.text) < 0.6)
        return [];
      return [
        {
          message: 'Analysen börjar med att upprepa aktivitetens rubrik i stället för att säga vad som har gjorts.',
          remedy: 'Skriv vad som har gjorts och vad det ledde till.',
          evidence: [quoteSentence(first), quoteActivity(activity)],
          confidence: 0.85,
        },
      ];
    }),
};
