import type { Rule, RuleFinding } from '../rule.ts';

import { quoteActivity, quoteSentence, type ActivityView, type Sentence } from '../review-context.ts';

/** What is still to be done. */
const TO_COME =
  /(?<!\p{L})(?:kommer\s+(?:\p{L}+\s+){0,4}?att|kommer\s+(?:\p{L}+\s+)?\p{Ll}{3,}a|ska(?:ll)?|avser(?:\s+att)?|avses|planerar|planeras|förväntas|väntas|beräknas(?!\s+till\s+(?:\p{L}+\s+)?\d)|tänker|har\s+för\s+avsikt)(?!\p{L})/iu;
/** What has been done, or is: then the text has been written anew. */
const DONE =
  /(?<!\p{L})(?:har|hade|blev|blivit|fick|gick|kom|var|är\s+(?:nu\s+)?(?:klar|genomför|färdig|införd|igång|påbörja|avsluta|framtag)\p{L}*|\p{L}{3,}(?:ades|ade|tts|ats|dde|ddes|des|kte|ktes|ste|stes|lde|ldes|nde|ndes|rde|rdes))(?!\p{L})/iu;
/** Said outright of a later year: that is what a report may plan. */
const NEXT_YEAR =
  /(?<!\p{L})(?:nästa|nästkommande|kommande|framöver|fortsatt|fortsätter|i\s+vår|i\s+höst|i\s+januari|framtid\p{L}*|på\s+sikt)(?!\p{L})/iu;

const isLater = (sentence: Sentence, year: number): boolean =>
  NEXT_YEAR.test(sentence.text) || sentence.numbers.some(({ kind, value }) => kind === 'year' && Number(value) > year);

/** An analysis of which every sentence is of what is to come, in the report on the year that is over. */
function check({ activity, analysis }: ActivityView, year: number): RuleFinding | null {
  const [first] = analysis;
  if (!first || activity.deviation || (activity.end ?? '9') > `${year}-12-31`) return null;
  const plans = analysis.every(({ text }) => TO_COME.test(text) && !DONE.test(text));
  if (!plans || isLater(first, year)) return null;
  return {
    message: 'Analysen säger bara vad som ska göras, fast året är slut: texten kan vara kvar från planen.',
    remedy: 'Skriv vad som blev gjort och vad det ledde till, eller markera avvikelse.',
    evidence: [quoteSentence(first), quoteActivity(activity)],
    confidence: 0.75,
    cause: `plan-tense:${activity.id}`,
  };
}

const activity = (analysis: string) => ({
  kind: 'VB' as const,
  year: 2022,
  goals: [
    {
      title: 'Mål',
      activities: [{ title: 'Införa en lots', start: '2022-01-01', end: '2022-12-31', analysis }],
    },
  ],
});

export const planTenseInReport: Rule = {
  id: 'plan-tense-in-report',
  number: 'R47',
  severity: 'warning',
  source: 'domain.md 1 och 10',
  title: 'Planens ord i årets redovisning',
  explanation: 'I berättelsen om ett år som är slut ska analysen säga vad som blev gjort, inte bara vad som ska göras.',
  wrong: [
    { name: 'kommer att', document: activity('Enheten kommer att anställa en lots. Lotsen ska hjälpa nya företag.') },
    { name: 'planeras', document: activity('Anställningen planeras till hösten.') },
  ],
  right: [
    { name: 'gjort och fortsättning', document: activity('En lots har anställts. Nästa år ska hon bli två.') },
    { name: 'något för nästa år', document: activity('Lotsen kommer att börja under 2023.') },
  ],
  check: ({ activities, document: { kind, year } }) =>
    kind === 'VB' && year !== null ? activities.flatMap((view) => check(view, year) ?? []) : [],
};
