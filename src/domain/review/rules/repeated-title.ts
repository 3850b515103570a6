import type { Rule } from '../rule.ts';

import { plainText } from '../language/words.ts';
import { quoteActivity, quoteSentence } from '../review-context.ts';

const LEAST_WORDS = 8;

/**
 * What may stand before a title said again and adds nothing to it: who should do it, or that it is about doing it. Not
 * "har" and "är klart", which tell that it is done.
 */
const LEAD_IN =
  /^(?:(?:vi|enheten|nämnden|förvaltningen|avdelningen|verksamheten|kommunen|aktiviteten|arbetet|uppdraget|syftet|målet|fokus|avsikten|planen|det)\s+(?:ska(?:ll)?|kommer|avser|planerar|arbetar|gäller|handlar|innebär|går\s+ut\s+på|är|syftar|vill)(?:\s+(?:under\s+\p{L}+|fortsatt|också|även|om|för|till|med|på))*(?:\s+att)?(?:\s+fortsätta(?:\s+att)?)?|(?:att|arbete\s+med\s+att))\s+/iu;

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
      name: 'med den som ska göra det',
      document: {
        goals: [
          {
            title: 'Mål',
            activities: [
              {
                title: 'Bygga ut stödet till nya elever i alla kommunens grundskolor',
                analysis: 'Förvaltningen avser att bygga ut stödet till nya elever i alla kommunens grundskolor.',
              },
            ],
          },
        ],
      },
    },
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
      const said = first?.text.replace(LEAD_IN, '') ?? '';
      if (!first || likeness(said, activity.title) < 0.85 || likeness(activity.title, said) < 0.6) return [];
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
