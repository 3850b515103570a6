import type { Rule, RuleFinding } from '../rule.ts';

import type { ActivityView, Sentence } from '../review-context.ts';

import { kept } from '../kept.ts';
import { contentStems, plainText } from '../language/words.ts';
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

/** What turns a title into a report of itself and adds nothing: that it was done, by whom, this year. */
const DONE =
  /(?<!\p{L})(?:har|hade|är|blev|blivit|vi|enheten|nämnden|förvaltningen|avdelningen|en|ett|den|det|de|under|året|perioden|nu|genomfö\p{L}+|ske\p{L}*|skett|gjor\p{L}+|gör\p{L}*|tagits|fram|klar\p{L}*|pågå\p{L}*|arbete\p{L}*|för|att|med|av|i|på|till|ytterligare|fortsatt)(?!\p{L})/giu;
const FEWEST_WORDS = 2;

/** The title said again as done, and nothing else: "Starta ett språkkafé" – "Ett språkkafé har startats." */
function onlySaidAsDone(analysis: readonly Sentence[], title: string): boolean {
  const [first] = analysis;
  if (!first || analysis.length > 1 || first.numbers.length > 0) return false;
  const said = contentStems(first.text.replaceAll(DONE, ' '));
  const known = contentStems(title);
  const isKnown = (word: string): boolean =>
    known.some(
      (one) =>
        one === word || (Math.min(one.length, word.length) >= 4 && (one.startsWith(word) || word.startsWith(one))),
    );
  return said.length >= FEWEST_WORDS && said.every(isKnown);
}

const inActivity = kept(({ activity, analysis }: ActivityView): readonly RuleFinding[] => {
  const [first] = analysis;
  const said = first?.text.replace(LEAD_IN, '') ?? '';
  const again = likeness(said, activity.title) >= 0.85 && likeness(activity.title, said) >= 0.6;
  if (!first || (!again && !onlySaidAsDone(analysis, activity.title))) return [];
  return [
    {
      ...(again ? {} : { severity: 'note' as const }),
      message: again
        ? 'Analysen börjar med att upprepa aktivitetens rubrik i stället för att säga vad som har gjorts.'
        : 'Analysen säger bara rubriken en gång till, som gjord.',
      remedy: 'Skriv vad som har gjorts och vad det ledde till.',
      evidence: [quoteSentence(first), quoteActivity(activity)],
      confidence: again ? 0.85 : 0.65,
    },
  ];
});

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
  check: ({ activities }) => activities.flatMap((view) => inActivity(view)),
};
