import { readFrequencies, type Frequency } from '../language/frequencies.ts';
import { contentStems } from '../language/words.ts';
import { kept } from '../kept.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type GoalAlone, type ReviewContext, type Sentence } from '../review-context.ts';
import { monthToldTwice } from './month-told-twice.ts';
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

/** Somebody who takes part some of the times: "kocken är med på husmötet en gång per termin". */
const TAKES_PART =
  /(?<!\p{L})(?:delta(?:r|git|ger)?|deltog|medverka\p{L}*|närvara\p{L}*|(?:är|var)\s+med|(?:bjuds|bjudits|bjuder)\s+in|inbjud\p{L}*|gästa\p{L}*|besök(?:er|te)|kommer\s+(?:till|på)|turas\s+om)(?!\p{L})/iu;

function sameThing(a: Told, b: Told): boolean {
  if (FOLLOWS_UP.test(a.sentence.text) !== FOLLOWS_UP.test(b.sentence.text)) return false;
  if (TAKES_PART.test(a.sentence.text) !== TAKES_PART.test(b.sentence.text)) return false;
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
    if (other) return [toldTwice(one, other)];
  }
  return [];
}

function toldIn(sentence: Sentence): Told | null {
  const [frequency, ...others] = readFrequencies(sentence.text);
  return frequency && others.length === 0 ? { sentence, frequency, stems: thingOf(sentence, frequency) } : null;
}

const ofGoal = kept(({ sections }: GoalAlone) => inGoal(sections.flat().flatMap((sentence) => toldIn(sentence) ?? [])));

/** "hålls husmöten varannan vecka" and "Husmöten hålls en gång i veckan": what is held, right beside how often. */
const HELD = String.raw`(?:hålls|håller\s+vi|har\s+vi|genomförs|anordnas|sker|görs)`;
const MEETING = String.raw`(?<noun>\p{L}{3,}(?:möten?|mötena|träffar|råd|ronder|samtal|konferenser|handledning|prov(?:et)?|mätningar?))`;
const SOON = String.raw`(?:\s+(?:minst|alltid|normalt|ungefär|regelbundet|i\s+regel))?\s+$`;
const HELD_SO_OFTEN = new RegExp(
  String.raw`(?<!\p{L})(?:${HELD}\s+${MEETING}|${MEETING.replace('noun', 'first')}\s+${HELD})${SOON}`,
  'iu',
);
/** Meetings of many kinds have the same name. */
const OF_MANY = /^(?:uppföljning|avstämning|planering|samverkan|nätverk|med|personal|arbetsgrupp|team|enskild)/iu;

type Held = { readonly sentence: Sentence; readonly frequency: Frequency; readonly noun: string };

const heldIn = overSentences((sentence: Sentence): Held | null => {
  const [frequency, ...others] = readFrequencies(sentence.text);
  if (!frequency || others.length > 0 || sentence.owner.indicator !== null || TO_CHANGE.test(sentence.text))
    return null;
  const { noun, first } = HELD_SO_OFTEN.exec(sentence.text.slice(0, frequency.start))?.groups ?? {};
  const said = noun ?? first ?? '';
  return said === '' || OF_MANY.test(said) ? null : { sentence, frequency, noun: contentStems(said).join() };
});
const TO_CHANGE = /(?<!\p{L})(?:tidigare|förut|kommer|ska|utöka\p{L}*|införa\p{L}*|i\s+stället|istället)(?!\p{L})/iu;

/** A unit's plan says once for all how often its meetings are held; in a board's, every unit has its own. */
function inUnit(context: ReviewContext): readonly RuleFinding[] {
  if (context.document.level !== 'unit') return [];
  const all = heldIn(context);
  return all.flatMap((one, index): readonly RuleFinding[] => {
    const first = all
      .slice(0, index)
      .find((two) => two.noun === one.noun && two.sentence.owner.goal !== one.sentence.owner.goal);
    return first && differ(first.frequency, one.frequency) ? [toldTwice(first, one)] : [];
  });
}

const toldTwice = (one: Omit<Held, 'noun'>, other: Omit<Held, 'noun'>): RuleFinding => ({
  message: `Samma sak görs ”${one.frequency.text}” på ett ställe och ”${other.frequency.text}” på ett annat.`,
  remedy: 'Skriv samma sak på båda ställena, eller skriv vad som skiljer dem åt.',
  evidence: [quoteSentence(one.sentence, one.frequency.start), quoteSentence(other.sentence, other.frequency.start)],
  confidence: 0.75,
});

const goal = (expected: string, way: string) => ({
  kind: 'VP' as const,
  goals: [{ title: 'De boende bestämmer', sections: { 'Förväntat resultat': expected, Arbetssätt: way } }],
});

export const frequencyToldTwice: Rule = {
  id: 'frequency-told-twice',
  number: 'R59',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Samma sak olika ofta, eller i olika månader',
  explanation:
    'Hur ofta något görs ska vara detsamma i målets alla avsnitt, och i en enhets plan i alla mål. Det som görs en gång om året görs i en och samma månad.',
  wrong: [
    {
      name: 'husmöten i två åtaganden',
      document: {
        kind: 'VP',
        goals: [
          {
            title: 'A',
            sections: { Arbetssätt: 'I gruppbostäderna hålls husmöten varannan vecka där alla bestämmer.' },
          },
          { title: 'B', sections: { Arbetssätt: 'Husmöten hålls en gång i veckan.' } },
        ],
      },
    },
    {
      name: 'skyddsronden i två månader',
      document: goal(
        'Skyddsrond genomförs i februari varje år.',
        'Skyddsronden genomförs i april och redovisas sedan.',
      ),
    },
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
    {
      name: 'husmöten av två slag, och i en nämnds plan',
      document: {
        kind: 'VP',
        level: 'board',
        goals: [
          { title: 'A', sections: { Arbetssätt: 'I servicehuset hålls husmöten varannan vecka.' } },
          { title: 'B', sections: { Arbetssätt: 'Husmöten hålls en gång i veckan.' } },
        ],
      },
    },
    {
      name: 'två ronder, två år, och det som gjorts',
      document: goal(
        'Skyddsrond genomförs i februari och i april. Brukarundersökningen genomförs i april 2022.',
        'Skyddsronden genomfördes i maj. Skyddsrond ute genomförs i juni. Brukarundersökningen genomförs i mars 2023.',
      ),
    },
    { name: 'oftare än minst', document: goal('Husråd hålls minst två gånger per år.', 'Husråd hålls varje månad.') },
    {
      name: 'någon är med ibland',
      document: goal('Husråd hålls varje månad.', 'Kocken är med på husrådet två gånger per år.'),
    },
    { name: 'två saker', document: goal('Husråd hålls varje månad.', 'Ekonomin följs varje vecka.') },
    { name: 'samma', document: goal('Husråd hålls en gång i månaden.', 'Husrådet träffas varje månad.') },
  ],
  check: (context) => [
    ...context.goals.flatMap(({ alone }) => ofGoal(alone)),
    ...inUnit(context),
    ...monthToldTwice(context),
  ],
};
