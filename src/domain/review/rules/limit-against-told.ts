import type { NumberMention } from '../language/numbers.ts';
import { kept } from '../kept.ts';
import { NUMBER_WORD_OR_ARTICLE, countOf } from '../language/number-words.ts';
import { contentStems, sharedStems } from '../language/words.ts';
import {
  STATUS_WORDS,
  quoteActivity,
  quoteSentence,
  type ActivityView,
  type GoalAlone,
  type Sentence,
} from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { otherWords } from '../told-cell.ts';
import { fewerForEach, notAll, notNone } from './none-or-all.ts';

/** A time or a share that something is to keep to. */
type Limit = { readonly unit: string; readonly value: number; readonly words: string };

const HOURS: readonly (readonly [RegExp, string, number])[] = [
  [/^min/iu, 'hour', 1 / 60],
  [/^tim|^h(?!\p{L})/iu, 'hour', 1],
  [/^dygn|^dag|^kalenderdag/iu, 'hour', 24],
  [/^arbetsdag|^vardag/iu, 'hour', 24],
  [/^veck/iu, 'hour', 168],
  [/^mån/iu, 'hour', 720],
];
const TIME = String.raw`(?:minuter|min|timm(?:ar|e)|h|dygn|(?:arbets|var|kalender)?dag(?:ar)?|veck(?:or|a)|månad(?:er)?)`;
const NUMBER = String.raw`(?<number>\d{1,3}|${NUMBER_WORD_OR_ARTICLE})`;
const numberOf = (word: string): number => countOf(word) ?? 0;
const SPAN = String.raw`${NUMBER}\s*(?<unit>${TIME})(?!\p{L})`;

const WITHIN = new RegExp(
  String.raw`(?<!\p{L})(?:inom|(?:inte|aldrig|ingen\s+\p{L}+)(?:\s+\p{L}+){0,3}?\s+(?:längre|mer)\s+än|högst|längst|maximalt|som\s+(?:mest|längst))\s+${SPAN}`,
  'iu',
);
/** What it took: on average, or told outright of when it was done. */
const TOOK = new RegExp(
  String.raw`(?<!\p{L})(?:(?:i\s+(?:snitt|genomsnitt|medeltal)|genomsnitt\p{L}*|median\p{L}*)(?:\s+\p{L}+){0,6}?\s+${SPAN.replaceAll('?<number>', '?<n1>').replace('?<unit>', '?<u1>')}|${SPAN.replaceAll('?<number>', '?<n2>').replace('?<unit>', '?<u2>')}\s+i\s+(?:snitt|genomsnitt|medeltal)|(?:inom|först\s+efter)\s+${SPAN.replaceAll('?<number>', '?<n3>').replace('?<unit>', '?<u3>')})`,
  'iu',
);
/** Another time than the one reported, a plan, or what somebody else took. */
const OTHER =
  /(?<!\p{L})(?:förra|föregående|tidigare|i\s+fjol|från|ska(?:ll)?|kommer|målet|lagen|lagkrav\p{L}*|lagstadga\p{L}*|enstaka|någon|något|undantag\p{L}*|(?:i|hos)\s+(?:staden|riket|landet)|jämfört|utbildning\p{L}*|kurs\p{L}*)(?!\p{L})/iu;

const inHours = (unit: string): number | null => HOURS.find(([known]) => known.test(unit))?.[2] ?? null;

function limitIn(text: string): (Limit & { readonly rest: string }) | null {
  const match = WITHIN.exec(text);
  const hours = inHours(match?.groups?.['unit'] ?? '');
  const number = numberOf(match?.groups?.['number'] ?? '');
  return match && hours !== null && number > 0
    ? { unit: match.groups?.['unit'] ?? '', value: number * hours, words: match[0], rest: text.replace(match[0], ' ') }
    : null;
}

/** The time that a sentence says it took, where that is longer than the limit in the same sort of days. */
function longer(sentence: Sentence, limit: Limit): string | null {
  const match = TOOK.exec(sentence.text);
  if (!match || OTHER.test(sentence.text)) return null;
  const groups = match.groups ?? {};
  const unit = groups['u1'] ?? groups['u2'] ?? groups['u3'] ?? '';
  const hours = inHours(unit);
  const number = numberOf(groups['n1'] ?? groups['n2'] ?? groups['n3'] ?? '');
  const working = /^(?:arbets|var)/iu;
  // Seven days are five working days, and a month is not always thirty.
  const slack = working.test(limit.unit) && !working.test(unit) ? 7 / 5 : /^mån/iu.test(limit.unit) ? 1.05 : 1;
  return hours !== null && number > 0 && number * hours > limit.value * slack ? match[0] : null;
}

/** Letters in common at the beginning that make two words one: "återkoppla" and "återkopplingen". */
const SAME_START = 6;
function sharesWord(one: string, other: string): boolean {
  const others = contentStems(other);
  return contentStems(one).some((word) => {
    const start = word.slice(0, SAME_START);
    return (
      start.length >= 4 && others.some((said) => said.startsWith(start) || (said.length >= 5 && word.startsWith(said)))
    );
  });
}

/** "Väntetiden", "handläggningstiden": what the limit is about, by another word. */
const THE_TIME = /(?<!\p{L})(?:vänte|handläggnings|lednings|svars|led)?tid(?:en|erna)?(?!\p{L})/iu;

function ofActivity({ activity, analysis }: ActivityView): RuleFinding | null {
  const limit = activity.deviation ? null : limitIn(activity.title);
  if (!limit) return null;
  for (const sentence of analysis) {
    const told = longer(sentence, limit);
    if (told === null || !(sharesWord(limit.rest, sentence.text) || THE_TIME.test(sentence.text))) continue;
    return {
      message: `Aktiviteten säger ”${limit.words}”, men texten säger ”${told.trim()}” och ingen avvikelse är markerad.`,
      remedy: 'Markera avvikelse med orsak, eller rätta tiden.',
      evidence: [quoteActivity(activity), quoteSentence(sentence)],
      confidence: 0.8,
      cause: `activity-number:${activity.id}`,
    };
  }
  return null;
}

/** Least words in common for an expected result and a sentence to be of one thing. */
const ALIKE = 0.4;
const SAME = 0.6;
const isLeast = ({ kind, exactness }: NumberMention): boolean => kind === 'share' && exactness === 'atLeast';

/** Most of the words are the same, or the second sentence has no word of weight that the first has not. */
function isOfSame(expected: Sentence, said: Sentence): boolean {
  if (sharedStems(expected.text, said.text) >= SAME) return true;
  const known = contentStems(expected.text);
  const weighty = otherWords(expected.text, []);
  const repeats = weighty.some((stem) => contentStems(said.text).includes(stem));
  return repeats && otherWords(said.text, known).length === 0;
}

/** "Minst 90 procent ska vara klara": the share that the analysis tells of the same thing. */
function lowerShare(expected: Sentence, said: Sentence): string | null {
  const [asked, ...more] = expected.numbers.filter(({ kind }) => kind === 'share');
  const [told, ...others] = said.numbers.filter(({ kind }) => kind === 'share');
  if (!asked || !told || more.length > 0 || others.length > 0 || !isLeast(asked)) return null;
  const lower = Number(told.value) < Number(asked.value) && told.exactness !== 'atLeast' && told.exactness !== 'over';
  return lower && !OTHER.test(said.text) && isOfSame(expected, said) ? told.text : null;
}

function told(expected: Sentence, said: Sentence): string | null {
  const share =
    lowerShare(expected, said) ??
    notAll(expected, said, OTHER) ??
    notNone(expected, said, OTHER) ??
    fewerForEach(expected, said, OTHER);
  if (share !== null) return share;
  const limit = limitIn(expected.text);
  return limit && sharedStems(limit.rest, said.text) >= ALIKE ? longer(said, limit) : null;
}

function ofGoal(view: GoalAlone): readonly RuleFinding[] {
  if (view.goal.status !== 'full') return [];
  const analysis = view.sentencesOf('Analys');
  return view.sentencesOf('Förväntat resultat').flatMap((expected): readonly RuleFinding[] => {
    const said = analysis.find((sentence) => told(expected, sentence) !== null);
    if (!said) return [];
    return [
      {
        message: `Målet bedöms ”${STATUS_WORDS.full}” och det förväntade resultatet har ett krav, men analysen säger ”${told(expected, said)?.trim() ?? ''}”.`,
        remedy: 'Ändra bedömningen, eller förklara varför målet ändå uppfylls helt.',
        evidence: [quoteSentence(expected), quoteSentence(said)],
        confidence: 0.8,
      },
    ];
  });
}

/** "ska göras inom 14 dagar; de har tagit 19 dagar i genomsnitt": the limit and the time side by side, under a full goal. */
function sideBySide(view: GoalAlone): RuleFinding | null {
  if (view.goal.status !== 'full') return null;
  const analysis = view.sentencesOf('Analys');
  for (const [index, sentence] of analysis.entries()) {
    const limit = MUST.test(sentence.text) ? limitIn(sentence.text) : null;
    if (!limit) continue;
    const [, ...clauses] = sentence.text.split(/[;:]\s|,\s(?=men(?!\p{L}))/u);
    const next = analysis[index + 1];
    const follows = next?.owner === sentence.owner && (sharesWord(limit.rest, next.text) || THE_TIME.test(next.text));
    const said = [...clauses.map((text) => ({ ...sentence, text })), ...(follows ? [next] : [])].find((one) =>
      /snitt|median/iu.test(longer(one, limit) ?? ''),
    );
    if (!said) continue;
    return {
      message: `Målet bedöms ”${STATUS_WORDS.full}”, men det som ska ske ”${limit.words}” sker enligt texten ”${longer(said, limit)?.trim() ?? ''}”.`,
      remedy: 'Ändra bedömningen, eller skriv vad som görs för att hålla tiden.',
      evidence: [quoteSentence(sentence), ...(said === next ? [quoteSentence(next)] : [])],
      confidence: 0.75,
    };
  }
  return null;
}
const MUST = /(?<!\p{L})(?:ska(?:ll)?|målet\s+är|garanti\p{L}*|kravet)(?!\p{L})/iu;

const activity = (title: string, analysis: string) => ({
  kind: 'T2' as const,
  goals: [{ title: 'Mål', activities: [{ title, start: '2022-01-01', end: '2022-12-31', analysis }] }],
});
const goal = (expected: string, analysis: string) => ({
  kind: 'VB' as const,
  goals: [{ title: 'Mål', status: 'full' as const, sections: { 'Förväntat resultat': expected, Analys: analysis } }],
});

/** "minst två gånger per termin", "två besök per månad": what the activity promises each time. */
const TIMES_NOUN = String.raw`(?:gång(?:er)?|besök(?:en)?|tillfälle[nt]?|träff(?:ar)?|möte[nt]?|uppföljning(?:ar)?|samtal(?:en)?|övning(?:ar)?|utbildning(?:ar)?)`;
const EACH_TIME = new RegExp(
  String.raw`(?<!\p{L})(?:minst\s+)?(?<number>\d{1,2}|${NUMBER_WORD_OR_ARTICLE})\s+(?<noun>${TIMES_NOUN})\s+(?:per|om|varje|i)\s+(?<period>termin(?:en)?|år(?:et)?|månad(?:en)?|vecka(?:n)?|kvartal(?:et)?|halvår(?:et)?)(?!\p{L})`,
  'iu',
);
const ONLY_TIMES = new RegExp(
  String.raw`(?<!\p{L})(?:bara|endast|enbart)\s+(?:med\s+|till\s+|blivit\s+|ett\s+par\s+)?(?<number>\d{1,2}|${NUMBER_WORD_OR_ARTICLE})\s+(?<noun>${TIMES_NOUN})(?!\p{L})`,
  'iu',
);

/** "Två besök per termin", and the text: "Under hösten hann vi bara med ett besök per skola." */
function fewerTimes({ activity, analysis }: ActivityView): RuleFinding | null {
  const asked = activity.deviation ? null : EACH_TIME.exec(activity.title);
  if (!asked) return null;
  for (const sentence of analysis) {
    const said = OTHER.test(sentence.text) ? null : ONLY_TIMES.exec(sentence.text);
    if (!said || numberOf(said.groups?.['number'] ?? '') >= numberOf(asked.groups?.['number'] ?? '')) continue;
    return {
      message: `Aktiviteten säger ”${asked[0]}”, men texten säger ”${said[0]}” och ingen avvikelse är markerad.`,
      remedy: 'Markera avvikelse med orsak, eller rätta texten.',
      evidence: [quoteActivity(activity), quoteSentence(sentence, said.index)],
      confidence: 0.78,
      cause: `activity-number:${activity.id}`,
    };
  }
  return null;
}

const inActivity = kept((view: ActivityView) => ofActivity(view) ?? fewerTimes(view));
const inGoal = kept((view: GoalAlone) => [...ofGoal(view), ...[sideBySide(view)].filter((one) => one !== null)]);

export const limitAgainstTold: Rule = {
  id: 'limit-against-told',
  number: 'R66',
  severity: 'warning',
  source: 'domain.md 9 och 10',
  title: 'Tiden eller andelen hålls inte enligt texten',
  explanation:
    'Det som ska ske inom en viss tid, eller för minst en viss andel, ska inte redovisas som helt uppfyllt eller utan avvikelse när texten säger att det tog längre tid eller gällde färre.',
  wrong: [
    {
      name: 'färre var',
      document: goal(
        'Varje avdelning genomför minst två projekt under året.',
        'Avdelningarna har genomfört ett projekt var, oftast om vatten.',
      ),
    },
    {
      name: 'alla varje vecka, några inte alls',
      document: goal('Alla avdelningar har barnmöten varje vecka.', 'Barnmöten har hållits på 19 av 24 avdelningar.'),
    },
    {
      name: 'ingen väntad, några ändå',
      document: goal('Inga barnfamiljer vräks.', 'Trots arbetet har tre barnfamiljer vräkts, en mer än förra året.'),
    },
    {
      name: 'alla väntade, en andel av dem',
      document: goal(
        'Samtliga boende har en aktuell plan.',
        'I november hade 88 procent av de boende en aktuell plan.',
      ),
    },
    {
      name: 'alla väntade, några inte',
      document: goal('Alla kök väger sitt svinn.', 'Fjorton av sexton kök väger svinnet.'),
    },
    {
      name: 'färre i enkäten än väntat',
      document: goal(
        'Minst 93 procent av eleverna känner sig trygga i skolan.',
        'I vårens enkät uppgav 89 procent att de känner sig trygga.',
      ),
    },
    {
      name: 'färre gånger än lovat',
      document: activity(
        'Besöka alla skolor minst två gånger per termin',
        'Under hösten hann vi bara med ett besök per skola.',
      ),
    },
    {
      name: 'i snitt',
      document: activity(
        'Besvara alla felanmälningar inom tre dygn',
        'Anmälningarna har i snitt besvarats efter fem dygn.',
      ),
    },
    {
      name: 'en längre tid',
      document: activity('Lämna svar på klagomål inom fem arbetsdagar', 'Svar har oftast lämnats inom tre veckor.'),
    },
    {
      name: 'förväntad tid',
      document: goal(
        'Ingen boende väntar längre än 14 dagar på en plats i dansgruppen.',
        'Till en plats i dansgruppen har väntetiden i genomsnitt varit 21 dagar.',
      ),
    },
    {
      name: 'förväntad andel',
      document: goal(
        'Minst 90 procent av lånen lämnas tillbaka i tid.',
        'Av lånen har 84 procent lämnats tillbaka i tid.',
      ),
    },
  ],
  right: [
    {
      name: 'lika många var, och färre av annat',
      document: goal(
        'Varje avdelning genomför minst två projekt under året.',
        'Avdelningarna har genomfört två projekt var. De har gjort ett studiebesök var.',
      ),
    },
    {
      name: 'ingen väntad, några av annat',
      document: goal(
        'Inga barnfamiljer vräks.',
        'Tre barnfamiljer har bytt bostad. Risken att fyra barnfamiljer vräks har avvärjts. Förra året vräktes två barnfamiljer.',
      ),
    },
    {
      name: 'alla väntade, en andel av andra',
      document: goal(
        'Samtliga boende har en aktuell plan.',
        'Av de anhöriga vet 88 procent av de boendes barn var planen finns.',
      ),
    },
    {
      name: 'alla väntade, några av annat',
      document: goal('Alla kök väger sitt svinn.', 'Fjorton av sexton kök väger. Tre av sexton kök har målats om.'),
    },
    {
      name: 'färre av något annat',
      document: goal(
        'Minst 93 procent av eleverna känner sig trygga i skolan.',
        'I vårens enkät uppgav 89 procent att de känner sig trygga på bussen.',
      ),
    },
    {
      name: 'färre av något annat',
      document: activity(
        'Besöka alla skolor minst två gånger per termin',
        'Alla skolor har besökts fyra gånger. Bara två elever ville inte vara med.',
      ),
    },
    {
      name: 'kortare',
      document: activity(
        'Besvara alla felanmälningar inom 48 timmar',
        'Anmälningarna har i snitt besvarats efter 30 timmar.',
      ),
    },
    {
      name: 'arbetsdagar och en vecka',
      document: activity('Lämna svar på klagomål inom fem arbetsdagar', 'Svar på klagomål har lämnats inom en vecka.'),
    },
    {
      name: 'något annat',
      document: activity('Lämna svar på klagomål inom fem arbetsdagar', 'Sommarlägret har i snitt varat två veckor.'),
    },
    {
      name: 'andelen nås',
      document: goal(
        'Minst 90 procent av lånen lämnas tillbaka i tid.',
        'Av lånen har 93 procent lämnats tillbaka i tid.',
      ),
    },
  ],
  check: ({ isReport, activities, goals }) =>
    isReport
      ? [...activities.flatMap((view) => inActivity(view) ?? []), ...goals.flatMap(({ alone }) => inGoal(alone))]
      : [],
};
