import { NUMBER_WORD } from '../language/number-words.ts';
import { overSentences } from '../over-sentences.ts';
import { goalsByNumber } from './goals-by-number.ts';
import { STATUS_WORDS, quoteGoal, quoteSentence, type GoalView, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const GOAL_NOUN = String.raw`(?<noun>mål(?:en)? för verksamhetsområdet|verksamhetsområdesmål(?:en)?|nämndmål(?:en)?|enhetsmål(?:en)?|avdelningsmål(?:en)?|åtagande(?:n|na|t)?|(?:verksamhets)?mål(?:en|et)?)(?!\p{L})`;
/** Words between a quantifier and its goals that pick out none of them. */
const PLAIN = String.raw`(?:(?:(?!deltagar|brukar|elev|klient|barn|boende|kund|medarbetar|person|individ)\p{L}{3,}[lnrdts]s|enhetens|nämndens|våra|sina|de|av|kommunfullmäktiges|uppsatta|beslutade|fastställda|antagna|prioriterade|årets|enskilda|\d{1,2}|${NUMBER_WORD})\s+)*`;
const ALL_GOALS = new RegExp(
  String.raw`(?<!\p{L})(?:(?:alla|samtliga|varje|vartenda|vart och ett av)\s+${PLAIN}${GOAL_NOUN}|${GOAL_NOUN.replace('<noun>', '<first>')}\s+(?:för\s+\p{L}+\s+)?(?:har|är|kunde|blev|bedöms|uppfylls|nås)\s+(?:\p{L}+\s+){0,2}?(?:alla|samtliga|utan\s+undantag|genomgående)(?!\p{L}))`,
  'iu',
);
const NO_GOAL = new RegExp(
  String.raw`(?<!\p{L})(?:inget|inga|ingen|inte\s+(?:något|ett\s+enda))\s+(?:av\s+)?${PLAIN}${GOAL_NOUN}`,
  'iu',
);
const MISSED =
  /(?<!\p{L})(?:avvik(?:er|it|ande)|missa(?:s|t|ts|des|de)|(?:är|var|blev|bedöms|har)\s+(?:varit\s+)?(?:ouppnå\p{L}+|ouppfyll\p{L}+)|utan\s+att\s+(?:nås|uppfyllas|ha\s+nåtts)|fallerat|misslyckats)(?!\p{L})/iu;
const WHOLE_FULFILMENT =
  /(?<!\p{L})måluppfyllelsen\s+(?:\p{L}+\s+){0,3}?(?:är|var|blev|uppgår\s+till|uppgick\s+till|bedöms\s+(?:som|vara|till)|ligger\s+på)\s+(?:hundraprocentig|fullständig|total(?!\p{L})|komplett|100\s?(?:%|procent)|hundra\s+procent)/iu;
const REACHED =
  /(?<!\p{L})(?:lyckats|kunnat|lyckades|kunde)\s+(?:med\s+att\s+)?(?:nå|uppnå|uppfylla|klara|infria)(?!\p{L})|(?<!\p{L})(?:upp|in)?(?:nå(?:r|s|dde|ddes|tt|tts|dda|dd)|fyll(?:er|s|as|de|des|t|ts|da)|fria(?:r|s|de|des|t|ts)|frida|klara(?:r|s|de|des|t|ts|d|de)|uppfyllda)(?!\p{L})|(?<!\p{L})(?:kommit|gått|är|var)\s+i\s+(?:mål|hamn)(?!\p{L})|(?<!\p{L})framme\s+vid(?!\p{L})/iu;
/** "bedömer att alla mål kommer att uppfyllas": a forecast is a judgement, and no hope. */
const FORECAST =
  /(?<!\p{L})(?:bedöm|prognos)\p{L}*(?!\p{L}).*(?<!\p{L})(?:kommer\s+(?:\p{L}+\s+)?att|(?:bedöms|beräknas)(?:\s+kunna)?)\s+(?:helt\s+)?(?:uppfyllas|nås|uppnås|infrias)(?!\p{L})/iu;
/** What is hoped for or aimed at, and what a sentence takes back, is no summary. */
const NOT_SAID =
  /(?<!\p{L})(?:utom|förutom|(?<!utan\s)undantag\p{L}*|delvis|nästan|inte\s+(?:alla|samtliga)|ska(?:ll)?|förväntas|väntas|bör|vill|strävar|för\s+att|om\s+(?:alla|samtliga)|målet\s+är|ambition\p{L}*|mot\s+(?:alla|samtliga)|(?:i|under|till|för|inom|kring)\s+(?:alla|samtliga|varje)\s+(?:\p{L}+\s+){0,2}mål\p{L}*|flesta|flertalet|arbeta\p{L}*)(?!\p{L})/iu;

/** "Årets mål är uppfyllda": whoever has them, they are all. A single goal would be "uppfyllt". */
const OWN_GOALS =
  /(?<!\p{L})(?<own>(?:årets|enhetens|nämndens|avdelningens|förvaltningens|verksamhetens|våra)\s+(?:\p{L}+\s+)?mål)\s+(?:har|är|bedöms|blev)\s+(?:\p{L}+\s+){0,2}?(?:(?:upp)?(?:nå|fyll)(?:dda|da)(?!\p{L})|(?:upp)?(?:nå|fyll)(?:tts|ts)\s+(?:i\s+sin\s+helhet|fullt\s+ut|till\s+fullo))/iu;

const CLAUSE_EDGE = /[,;]\s|\s(?:och|men|samt|medan)\s/u;

/** The goals that a sentence says are all fulfilled, as written, with the place of the words; null where it says no such. */
function saysAllReached(sentence: Sentence): { words: string; noun: string; index: number } | null {
  const { text, claims } = sentence;
  const own = OWN_GOALS.exec(text);
  if (own) return { words: own.groups?.['own']?.toLowerCase() ?? 'målen', noun: 'mål', index: own.index };
  const whole = WHOLE_FULFILMENT.exec(text);
  if (whole) return { words: 'alla mål', noun: 'mål', index: whole.index };
  const none = NO_GOAL.exec(text);
  if (none && (MISSED.test(text) || /(?:har|blev|är)\s+inte(?!\p{L})/iu.test(text)))
    return { words: 'alla mål', noun: none.groups?.['noun'] ?? 'mål', index: none.index };
  const all = none ? null : ALL_GOALS.exec(text);
  const forecast = FORECAST.test(text);
  if (
    !all ||
    claims.some(({ kind, tense }) => kind === 'partly' || kind === 'notReached' || (tense === 'future' && !forecast))
  )
    return null;
  // Only the goals' own clause: "Vi följer alla mål och når ut till fler" reaches something else.
  const before = text.slice(0, all.index).split(CLAUSE_EDGE).at(-1) ?? '';
  const after = text.slice(all.index + all[0].length).split(CLAUSE_EDGE)[0] ?? '';
  const rest = `${before} ${after}`;
  return (REACHED.test(rest) || forecast) && !/(?<!\p{L})(?:inte|ej)(?!\p{L})/iu.test(rest)
    ? { words: all[0].toLowerCase(), noun: all.groups?.['noun'] ?? all.groups?.['first'] ?? 'mål', index: all.index }
    : null;
}

const LEVELS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:mål för verksamhetsområdet|verksamhetsområdesmål)/iu, ['areaGoal']],
  [/^nämndmål/iu, ['boardGoal']],
  [/^enhetsmål/iu, ['unitGoal']],
  [/^avdelningsmål/iu, ['departmentGoal']],
  [/^åtagande/iu, ['commitment']],
  [/^(?:verksamhets)?mål/iu, ['areaGoal', 'boardGoal', 'unitGoal', 'departmentGoal', 'commitment']],
];

/** What sentences outside the goals say of all of them. */
const saidOfAll = overSentences((sentence) => {
  const said = sentence.owner.goal === null && !NOT_SAID.test(sentence.text) ? saysAllReached(sentence) : null;
  return said ? { sentence, ...said } : null;
});

function check(
  { sentence, ...said }: { sentence: Sentence; words: string; noun: string; index: number },
  goals: readonly GoalView[],
): RuleFinding | null {
  const levels = LEVELS.find(([pattern]) => pattern.test(said.noun))?.[1] ?? [];
  // "åtaganden" is said of what others call goals: where there are none of the level, all are meant.
  const has = goals.some(({ goal }) => levels.includes(goal.level) && goal.status !== null);
  const others = goals.filter(
    ({ goal }) => (!has || levels.includes(goal.level)) && (goal.status === 'partial' || goal.status === 'none'),
  );
  const [first] = others;
  if (!first) return null;
  const named = others.length === 1 ? 'ett av dem bedöms' : `${others.length} av dem bedöms`;
  return {
    message: `Texten säger att ${said.words} uppfylls, men ${named} ”${STATUS_WORDS[first.goal.status ?? 'partial']}”${others.length > 1 ? ' eller sämre' : ''}.`,
    remedy: 'Rätta sammanfattningen eller bedömningen.',
    evidence: [quoteSentence(sentence, said.index), ...others.slice(0, 4).map(({ goal }) => quoteGoal(goal))],
    confidence: 0.85,
  };
}

export const summaryAgainstGoals: Rule = {
  id: 'summary-against-goals',
  number: 'R41',
  severity: 'error',
  source: 'domain.md 3 och 10',
  title: 'Sammanfattningen säger annat än målens bedömning',
  explanation:
    'Säger inledningen att alla mål uppfylls får inget av dem vara bedömt som delvis eller inte uppfyllt, och mål som nämns vid nummer ska vara bedömda som texten säger.',
  wrong: [
    {
      name: 'mål vid nummer',
      document: {
        chapters: [{ heading: 'Sammanfattning', text: 'Nämnden bedömer att målen 1.1 och 1.2 uppfylls helt.' }],
        goals: [
          { title: 'A', number: '1.1', level: 'areaGoal', status: 'full' },
          { title: 'B', number: '1.2', level: 'areaGoal', status: 'partial' },
        ],
      },
    },
    {
      name: 'inget missades',
      document: {
        chapters: [{ heading: 'Sammanfattning', text: 'Inget av nämndens sex mål missades under året.' }],
        goals: [{ title: 'A', level: 'boardGoal', status: 'none' }],
      },
    },
    {
      name: 'verbet först',
      document: {
        chapters: [{ heading: 'Sammanfattning', text: 'I år har enheten infriat varje mål.' }],
        goals: [{ title: 'A', level: 'unitGoal', status: 'partial' }],
      },
    },
    {
      name: 'ett mål är delvis',
      document: {
        chapters: [{ heading: 'Sammanfattande analys', text: 'Nämnden bedömer att samtliga nämndmål uppfylls helt.' }],
        goals: [
          { title: 'A', level: 'boardGoal', status: 'full' },
          { title: 'B', level: 'boardGoal', status: 'partial' },
        ],
      },
    },
  ],
  right: [
    {
      name: 'mål vid nummer, som de är bedömda',
      document: {
        chapters: [
          {
            heading: 'Sammanfattning',
            text: 'Nämnden bedömer att mål 1.1 uppfylls helt och att mål 1.2 uppfylls delvis. Mål 1.2 ska uppfyllas helt.',
          },
        ],
        goals: [
          { title: 'A', number: '1.1', level: 'areaGoal', status: 'full' },
          { title: 'B', number: '1.2', level: 'areaGoal', status: 'partial' },
        ],
      },
    },
    {
      name: 'når något annat',
      document: {
        chapters: [{ heading: 'Sammanfattning', text: 'Vi följer alla mål och når ut till fler.' }],
        goals: [{ title: 'A', level: 'unitGoal', status: 'partial' }],
      },
    },
    {
      name: 'inte alla',
      document: {
        chapters: [
          { heading: 'Sammanfattning', text: 'Enheten har inte uppfyllt alla mål, och arbetet når inte fram.' },
        ],
        goals: [{ title: 'A', level: 'unitGoal', status: 'partial' }],
      },
    },
    {
      name: 'en förhoppning',
      document: {
        chapters: [{ heading: 'Sammanfattning', text: 'Arbetet leds så att alla mål ska nås.' }],
        goals: [{ title: 'A', level: 'unitGoal', status: 'partial' }],
      },
    },
    {
      name: 'alla uppfylls',
      document: {
        chapters: [{ heading: 'Sammanfattande analys', text: 'Nämnden bedömer att samtliga nämndmål uppfylls helt.' }],
        goals: [{ title: 'A', level: 'boardGoal', status: 'full' }],
      },
    },
    {
      name: 'med undantag',
      document: {
        chapters: [{ heading: 'Sammanfattande analys', text: 'Samtliga nämndmål utom ett uppfylls helt.' }],
        goals: [{ title: 'A', level: 'boardGoal', status: 'partial' }],
      },
    },
  ],
  check: (context) =>
    context.isReport
      ? [...saidOfAll(context).flatMap((said) => check(said, context.goals) ?? []), ...goalsByNumber(context)]
      : [],
};
