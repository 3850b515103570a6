import { readFrequencies, type Frequency } from '../language/frequencies.ts';
import { contentStems } from '../language/words.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

type Told = {
  readonly sentence: Sentence;
  readonly frequency: Frequency;
  /** What is done so often: the words of the clause that stand nearest. */
  readonly stems: ReadonlySet<string>;
};

/** Who does it, where and to whom: two things done by the same people are not one thing. */
const NO_THING: ReadonlySet<string> = new Set(
  contentStems(
    'enhet enheten enhetens nämnd nämnden chef chefen chefer enhetschef enhetschefen medarbetare medarbetarna personal personalen brukare brukaren brukarna boende boenden klient klienten klienter elev elever eleven barn barnen samtliga gruppbostad gruppbostäder bostad bostaden bostäder avdelning avdelningen verksamhet verksamheten förvaltning förvaltningen tillsammans minst genomförs hålls sker görs göra ansvarar ansvarig möten möte ledning ledningen ledningsgruppen ledningsgrupp deltagare stödperson stödpersonen kontaktperson gemensam gemensamt gemensamma olika aktuell aktuella pågående enskild enskilda särskild särskilda berörda',
  ),
);
/** "följs upp" and "uppföljning" are one thing. */
const followUp = (text: string): string =>
  text.replaceAll(/(?<!\p{L})följ(?:s|er|a|as|ts|t|des)\s+upp(?!\p{L})/giu, 'uppföljning');

function thingOf(sentence: Sentence, frequency: Frequency): ReadonlySet<string> {
  const text = `${sentence.text.slice(0, frequency.start)} , ${sentence.text.slice(frequency.end)}`;
  const clauses = followUp(text).split(/[,;:]\s|\s(?:samt|medan|men|eller)\s/u);
  // The clause that the frequency stood in: the comma put in its place closes it.
  const lead =
    followUp(sentence.text.slice(0, frequency.start))
      .split(/[,;:]\s|\s(?:samt|medan|men|eller)\s/u)
      .at(-1) ?? '';
  const after = (
    clauses.find(
      (clause) => followUp(sentence.text.slice(frequency.end)).trim().startsWith(clause.trim()) && clause.trim() !== '',
    ) ?? ''
  ).slice(0, 60);
  return new Set(contentStems(`${lead} ${after}`).filter((stem) => stem.length >= 5 && !NO_THING.has(stem)));
}

/** A compound that ends in the other word is the same thing said more closely: "boråd", "borådsmöten". */
const alike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 6 && (a.startsWith(b) || b.startsWith(a)));

/** Twice as often, at least: "minst två gånger per år" agrees with "varje kvartal". */
function differ(a: Frequency, b: Frequency): boolean {
  const [more, less] = a.timesAYear > b.timesAYear ? [a, b] : [b, a];
  return more.timesAYear >= less.timesAYear * 1.5 && !less.atLeast;
}

/** Doing a thing and counting, telling or checking it are two things: "verkstaden är öppen varje vecka", "besöken räknas varje månad". */
const FOLLOWS_UP =
  /(?<!\p{L})(?:uppfölj\p{L}*|följ\p{L}*(?:\s+\p{L}+)?\s+upp|följs|räkna\p{L}*|redovisa\p{L}*|rapporter\p{L}*|sammanställ\p{L}*|antecknas?|granska\p{L}*|stäm\p{L}*\s+av|mäts|mäter|analysera\p{L}*|utvärdera\p{L}*|gå\p{L}*\s+igenom|kontrollera\p{L}*)(?!\p{L})/iu;

function sameThing(a: Told, b: Told): boolean {
  if (FOLLOWS_UP.test(a.sentence.text) !== FOLLOWS_UP.test(b.sentence.text)) return false;
  const shared = [...a.stems].filter((stem) => [...b.stems].some((other) => alike(stem, other)));
  const [first] = shared;
  // Said in few words, or with most of them in common.
  const smaller = Math.min(a.stems.size, b.stems.size);
  return first !== undefined && shared.length / Math.max(1, smaller) >= 0.5;
}

function inGoal(tellings: readonly Told[]): readonly RuleFinding[] {
  for (const [index, one] of tellings.entries()) {
    const other = tellings
      .slice(index + 1)
      .find((two) => two.sentence !== one.sentence && differ(one.frequency, two.frequency) && sameThing(one, two));
    if (other)
      return [
        {
          message: `Samma sak görs ”${one.frequency.text}” på ett ställe och ”${other.frequency.text}” på ett annat.`,
          remedy: 'Skriv samma sak på båda ställena, eller skriv vad som skiljer dem åt.',
          evidence: [
            quoteSentence(one.sentence, one.frequency.start),
            quoteSentence(other.sentence, other.frequency.start),
          ],
          confidence: 0.75,
        },
      ];
  }
  return [];
}

function check({ sentences, goals }: ReviewContext): readonly RuleFinding[] {
  const byGoal = new Map<string, Told[]>();
  for (const sentence of sentences) {
    const { goal, indicator, activity } = sentence.owner;
    if (goal === null || indicator !== null || activity !== null) continue;
    const [frequency, ...others] = readFrequencies(sentence.text);
    if (!frequency || others.length > 0) continue;
    const told = { sentence, frequency, stems: thingOf(sentence, frequency) };
    byGoal.set(goal, [...(byGoal.get(goal) ?? []), told]);
  }
  return goals.flatMap(({ goal }) => inGoal(byGoal.get(goal.id) ?? []));
}

const goal = (expected: string, way: string) => ({
  kind: 'VP' as const,
  goals: [{ title: 'De boende bestämmer', sections: { 'Förväntat resultat': expected, Arbetssätt: way } }],
});

export const frequencyToldTwice: Rule = {
  id: 'frequency-told-twice',
  number: 'R59',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Samma sak olika ofta',
  explanation: 'Hur ofta något görs ska vara detsamma i målets alla avsnitt.',
  wrong: [
    {
      name: 'varje och varannan månad',
      document: goal('Alla hus har husråd minst en gång i månaden.', 'Husråd hålls varannan månad i varje hus.'),
    },
    {
      name: 'följs upp och uppföljning',
      document: goal('Planen följs upp två gånger per år.', 'Uppföljning av planen sker vartannat år.'),
    },
  ],
  right: [
    { name: 'oftare än minst', document: goal('Husråd hålls minst två gånger per år.', 'Husråd hålls varje månad.') },
    { name: 'två saker', document: goal('Husråd hålls varje månad.', 'Ekonomin följs varje vecka.') },
    { name: 'samma', document: goal('Husråd hålls en gång i månaden.', 'Husrådet träffas varje månad.') },
  ],
  check,
};
