import type { GoalAlone, IndicatorView, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { compareDecimals, formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { unitsComparable } from '../../steering/unit.ts';
import { readClaims } from '../language/claims.ts';
import { readTrends, speaksOnlyOf } from '../language/trends.ts';
import { contentStems } from '../language/words.ts';
import { kept } from '../kept.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteRow, quoteSentence } from '../review-context.ts';

/** The words right before (or after) a claim that say what rose or fell. */
function subjectOf(sentence: Sentence, start: number, end: number): string {
  const before = sentence.text.slice(0, start);
  const clause = before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf(' och '), before.lastIndexOf(' men '), -1) + 1,
  );
  return clause.trim().length > 8 ? clause : sentence.text.slice(end, end + 90);
}

const COUNT_SUBJECT = /(?:^|[^\p{L}])(?:antal\p{L}*|kostnad\p{L}*|volym\p{L}*)/iu;
/** Changes of something else, of a part, in another place or since another time. */
const OTHER_THING =
  /(?:i staden|hela landet|i landet|nationellt|bland (?:män|kvinnor|pojkar|flickor|unga|äldre)|behov|efterfråg|risk|kunskap|medvetenhet|samverkan|samarbete|kostnad|intäkt|tillströmning|ärende|sedan \d{4}|under 20\d\d|sökande|möjlighet|förståelse|kompetens|fokus)/iu;

function check(view: IndicatorView, sentence: Sentence, sign: number): RuleFinding | null {
  const claim = sentence.claims.find(
    ({ kind, negated, tense }) => (kind === 'rose' || kind === 'fell') && !negated && tense !== 'future',
  );
  if (!claim || (claim.kind === 'rose') === sign > 0) return null;
  const name = contentStems(view.indicator.name);
  const isNoun = /ning/iu.test(claim.text);
  const subject = isNoun ? sentence.text.slice(claim.start) : subjectOf(sentence, claim.start, claim.end);
  const shared = contentStems(subject).filter((word) => name.includes(word)).length;
  const share = /^andel/iu.test(view.indicator.name);
  const namesIt = /(?:andel|resultat|utfall|värde|index|indikator|sjukfrånvaro)\p{L}*/iu.test(subject);
  if (/(?<!\p{L})(?:inte|ej|utan|missnöjd\p{L}*)(?!\p{L})/iu.test(subject)) return null;
  if (
    (share && COUNT_SUBJECT.test(subject)) ||
    OTHER_THING.test(subject) ||
    !(namesIt && (shared > 0 || /(?:resultat|utfall|värde|andelen har|index)/iu.test(subject)))
  )
    return null;
  const [outcome, previous] = [amountIn(view.row, 'outcome'), amountIn(view.row, 'previous')];
  if (!outcome || !previous) return null;
  return {
    message: `Texten säger att värdet har ${claim.kind === 'rose' ? 'ökat' : 'minskat'}, men det har gått från ${formatDecimal(previous.value)} till ${formatDecimal(outcome.value)}.`,
    remedy: 'Rätta texten eller värdet, eller skriv ut vilken tid och vilka personer förändringen gäller.',
    evidence: [...quoteRow(view, 'outcome', 'previous'), quoteSentence(sentence, claim.start)],
    confidence: 0.8,
    cause: `direction:${view.indicator.id}`,
  };
}

/** The row's own outcome told again tells nothing new: "84 procent, en ökning sedan förra året". */
function withoutOutcome(view: IndicatorView, text: string): string {
  const outcome = amountIn(view.row, 'outcome');
  const value = outcome ? formatDecimal(outcome.value) : '';
  return value === '' ? text : text.replace(new RegExp(`(?<![\\d,])${value.replace('.', '\\.')}(?![\\d,])`, 'u'), ' ');
}

/** "oförändrat" of a value that moved by more than a little. */
function checkUnchanged(view: IndicatorView, sentence: Sentence, year: number | null): RuleFinding | null {
  const claim = sentence.claims.find(
    ({ kind, negated, tense }) => kind === 'unchanged' && !negated && tense !== 'future',
  );
  const [outcome, previous] = [amountIn(view.row, 'outcome'), amountIn(view.row, 'previous')];
  if (!claim || !outcome || !previous || /[?]|\d/u.test(sentence.text.replace(String((year ?? 0) - 1), '')))
    return null;
  const moved = Math.abs(Number(outcome.value) - Number(previous.value));
  const part = moved / Math.max(1e-9, Math.abs(Number(previous.value)));
  if (outcome.unit === '%' ? moved < MOVED_POINTS : part < MOVED) return null;
  if (/(?<!\p{L})(?:nästan|relativt|i\s+stort|förhållandevis|mål\p{L}*)(?!\p{L})/iu.test(sentence.text)) return null;
  const plain = year === null ? sentence.text : sentence.text.replaceAll(String(year - 1), 'fjol');
  if (!speaksOnlyOf(view.indicator.name, plain, { kind: 'rose', start: claim.start, end: claim.end })) return null;
  return {
    message: `Texten säger ”${claim.text}”, men värdet har gått från ${formatDecimal(previous.value)} till ${formatDecimal(outcome.value)}.`,
    remedy: 'Rätta texten eller värdet, eller skriv ut vilken tid och vilka personer det gäller.',
    evidence: [...quoteRow(view, 'outcome', 'previous'), quoteSentence(sentence, claim.start)],
    confidence: 0.75,
    cause: `direction:${view.indicator.id}`,
  };
}
const MOVED = 0.04;
const MOVED_POINTS = 2;

const isOwn = ({ indicator }: IndicatorView, { owner }: Sentence): boolean => owner.indicator === indicator.id;

const CLAUSE_EDGE = /[,;:]\s|\s(?:men|medan|och|samt|eftersom|trots|även\s+om)\s/u;
/** The value itself as the subject, by a word that names no other thing. */
const THE_VALUE =
  /(?<!\p{L})(?:kurvan|trenden|trendlinjen|utvecklingen|siffran|siffrorna|resultatet|värdet|utfallet|indexet|nivån|indikatorn|vi|det)(?!\p{L})/iu;
/** A place, a group or a part: the value there may have gone another way than the whole. */
const A_PART =
  /(?<!\p{L})(?:på|inom|bland|för|hos|vid|av|i|när\s+det\s+gäller|kring|avseende)\s+(?!(?:år|fjol|snitt|genomsnitt|princip|stort|rad|rätt|fel|positiv|negativ|förhållande|jämförelse|takt|(?:den\s+)?(?:senaste|förra)\s|(?:mätning|enkät|undersökning|period)(?:en)?|(?:det\s+)?(?:hela|sista)\s)(?!\p{L}))\p{L}+|(?<!\p{L})under\s+(?!(?:året|perioden|hela)(?!\p{L}))\p{L}+|(?<!\p{L})(?:(?:vissa|några)(?!\s+(?:\p{L}+\s+)?(?:år|månader|mätningar))|annan|annat|andra|däremot|männen|kvinnorna)(?!\p{L})/iu;

/** "Efter ett par tunga år pekar kurvan nedåt": in the row's own analysis, of the value as a whole. */
function isOfValue(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = text.slice(0, start).split(CLAUSE_EDGE).at(-1) ?? '';
  const after = text.slice(end).split(CLAUSE_EDGE)[0] ?? '';
  const clause = `${before}${text.slice(start, end)}${after}`;
  return THE_VALUE.test(clause) && !A_PART.test(clause) && !OTHER_THING.test(clause);
}

/** A sentence that speaks of nothing but the indicator's value, in whatever words. */
function checkTrend(view: IndicatorView, sentence: Sentence, sign: number, year: number | null): RuleFinding | null {
  // The year before, named by its number, is last year's column.
  const plain = year === null ? sentence.text : sentence.text.replaceAll(String(year - 1), 'fjol');
  const { direction, confidence } = view.direction;
  const known = (direction === 'higher' || direction === 'lower') && confidence >= 0.7;
  const trends = readTrends(plain, plain === sentence.text ? sentence.claims : readClaims(plain)).flatMap((trend) => {
    if (trend.kind === 'rose' || trend.kind === 'fell') return [{ ...trend, up: trend.kind === 'rose' }];
    return known ? [{ ...trend, up: (trend.kind === 'better') === (direction === 'higher') }] : [];
  });
  const [first] = trends;
  if (!first || trends.some(({ up }) => up !== first.up) || first.up === sign > 0) return null;
  if (
    /[?]|\d|(?<!\p{L})(?:inte|ej|utan)(?!\p{L})/iu.test(withoutOutcome(view, plain)) ||
    !(speaksOnlyOf(view.indicator.name, plain, first) || (isOwn(view, sentence) && isOfValue(plain, first)))
  )
    return null;
  if (/^andel/iu.test(view.indicator.name) && COUNT_SUBJECT.test(plain)) return null;
  const [outcome, previous] = [amountIn(view.row, 'outcome'), amountIn(view.row, 'previous')];
  if (!outcome || !previous) return null;
  return {
    message: `Texten säger ”${plain.slice(first.start, first.end)}”, men värdet har gått från ${formatDecimal(previous.value)} till ${formatDecimal(outcome.value)}.`,
    remedy: 'Rätta texten eller värdet, eller skriv ut vilken tid och vilka personer förändringen gäller.',
    evidence: [
      ...quoteRow(view, 'outcome', 'previous'),
      quoteSentence(sentence, Math.min(first.start, sentence.text.length - 1)),
    ],
    confidence: 0.75,
    cause: `direction:${view.indicator.id}`,
  };
}

/** A sentence of the goal's analysis that names the indicator by all the words of its name. */
function namesIndicator(sentence: Sentence, { indicator }: IndicatorView): boolean {
  const words = contentStems(sentence.text);
  const name = contentStems(indicator.name);
  // "Föräldrarnas nöjdhet" says all of "Andel nöjda föräldrar".
  const isSaid = (stem: string): boolean =>
    words.some(
      (word) =>
        word === stem ||
        (stem.length >= 4 && /^h?(?:et|eten)?$/u.test(word.slice(stem.length)) && word.startsWith(stem)),
    );
  return name.length >= 2 && name.every(isSaid);
}

function inSentences(view: IndicatorView, sentences: readonly Sentence[], year: number | null): readonly RuleFinding[] {
  const [outcome, previous] = [amountIn(view.row, 'outcome'), amountIn(view.row, 'previous')];
  if (!outcome || !previous || !unitsComparable(outcome.unit, previous.unit)) return [];
  const sign = compareDecimals(outcome.value, previous.value);
  return sign === 0
    ? []
    : sentences.flatMap(
        (sentence) =>
          check(view, sentence, sign) ??
          checkTrend(view, sentence, sign, year) ??
          checkUnchanged(view, sentence, year) ??
          [],
      );
}

const inGoal = kept((goal: GoalAlone, year: number | null) => {
  const sentences = goal.sentencesOf('Analys');
  return goal.indicators.flatMap((view) =>
    inSentences(
      view,
      sentences.filter((sentence) => namesIndicator(sentence, view)),
      year,
    ),
  );
});
/** A chapter or sub-heading on a part of the whole makes what is said there of the part. */
const ON_THE_WHOLE =
  /sammanfatt|analys|inledning|året|personal|medarbetar|arbetsgivar|arbetsmiljö|resultat|uppföljning/iu;
function isOnWhole({ owner, paragraph }: Sentence): boolean {
  const above = owner.paragraphs.slice(0, paragraph).findLast(({ kind }) => kind === 'subheading');
  return ON_THE_WHOLE.test(above?.text ?? owner.heading ?? 'året');
}
/** A name of one word is said in a text where the word begins the sentence: "Sjukfrånvaron har …". */
const LEAST_LETTERS = 9;
function isNamedAlone(sentence: Sentence, { indicator }: IndicatorView): boolean {
  const [first = ''] = sentence.text.split(/\s/u);
  const [own = '', ...others] = contentStems(indicator.name);
  return others.length === 0 && indicator.name.length >= LEAST_LETTERS && contentStems(first)[0] === own;
}

/** What a summary says of an indicator whose row stands elsewhere; of two rows of one name neither is meant. */
const inChapters = overSentences(
  (sentence: Sentence, views: readonly IndicatorView[], year: number | null): readonly RuleFinding[] => {
    const { goal, indicator, activity } = sentence.owner;
    if (goal !== null || indicator !== null || activity !== null || !isOnWhole(sentence)) return [];
    const named = views.filter((view) => namesIndicator(sentence, view) || isNamedAlone(sentence, view));
    const [view] = named;
    if (!view || named.length > 1) return [];
    const [outcome, previous] = [amountIn(view.row, 'outcome'), amountIn(view.row, 'previous')];
    if (!outcome || !previous || !unitsComparable(outcome.unit, previous.unit)) return [];
    const sign = compareDecimals(outcome.value, previous.value);
    const found = sign === 0 ? null : (checkTrend(view, sentence, sign, year) ?? checkUnchanged(view, sentence, year));
    return found ? [found] : [];
  },
);

const inAnalysis = kept((view: IndicatorView, year: number | null) => inSentences(view, view.analysis, year));

export const directionOfChange: Rule = {
  id: 'direction-of-change',
  number: 'R04',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Förändringen går åt andra hållet',
  explanation:
    'När analysen säger att indikatorns värde har ökat eller minskat jämförs det med utfallet och förra årets värde i samma rad.',
  wrong: [
    {
      name: 'i sammanfattningen, med nöjdhet',
      document: {
        chapters: [{ heading: 'Sammanfattande analys', text: 'Föräldrarnas nöjdhet har ökat för tredje året i rad.' }],
        goals: [{ title: 'Mål', indicators: [{ name: 'Andel nöjda föräldrar', outcome: '84 %', previous: '87 %' }] }],
      },
    },
    {
      name: 'i sammanfattningen',
      document: {
        chapters: [{ heading: 'Sammanfattande analys', text: 'Sjukfrånvaron har minskat under året.' }],
        goals: [{ title: 'Mål', indicators: [{ name: 'Sjukfrånvaro', outcome: '7,8 %', previous: '7,4 %' }] }],
      },
    },
    {
      name: 'högre trots något annat',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel studerande som slutför sin kurs',
                outcome: '58 %',
                previous: '61 %',
                analysis: 'Andelen är högre än förra året trots att många har fått arbete.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'ökat men lägre',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel vuxna med långvarigt stöd',
                outcome: '0,85 %',
                previous: '0,91 %',
                analysis: 'Andelen vuxna med långvarigt stöd har ökat något.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'minskningen syns i värdet',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda boende',
                outcome: '85 %',
                previous: '80 %',
                analysis: 'Minskningen av andelen nöjda boende beror på ombyggnaden.',
              },
            ],
          },
        ],
      },
    },
    ...[
      ['jämförelse med året före', 'Jämfört med föregående år är resultatet högre.'],
      ['och så målet', 'Andelen trygga har ökat något sedan förra mätningen men når inte årsmålet.'],
      ['efter ord om tiden', 'Efter några tunga år pekar kurvan äntligen uppåt, tack vare ett bra lag.'],
      ['vi', 'Glädjande nog har vi förbättrat oss sedan bokslutet, men det är långt kvar.'],
      ['genom något', 'Andelen trygga har ökat genom arbetet med belysning.'],
      ['ett ord på -ska', 'Andelen trygga boende har ökat genom tekniska hjälpmedel.'],
      ['åt rätt håll', 'Trenden går i positiv riktning.'],
      ['uppgång', 'Det är en tydlig uppgång sedan förra mätningen.'],
      ['bättre', 'Andelen trygga är bättre än vid förra mätningen.'],
    ].map(([name = '', analysis = '']) => ({
      name,
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel trygga boende', outcome: '71 %', previous: '78 %', analysis }],
          },
        ],
      },
    })),
  ],
  right: [
    {
      name: 'i sammanfattningen, av en del och sant',
      document: {
        chapters: [
          {
            heading: 'Sammanfattande analys',
            text: 'Sjukfrånvaron har minskat inom förskolan. Sjukfrånvaron har ökat. Den korta sjukfrånvaron har minskat.',
          },
          { heading: 'Förskola', text: 'Sjukfrånvaron har minskat under året.' },
        ],
        goals: [{ title: 'Mål', indicators: [{ name: 'Sjukfrånvaro', outcome: '7,8 %', previous: '7,4 %' }] }],
      },
    },
    ...[
      ['en annan grupp', 'Jämfört med föregående år är resultatet högre på Björkgården.'],
      ['en plats', 'På Björkgården pekar kurvan uppåt.'],
      ['något annat än värdet', 'Vi har förbättrat belysningen i trapphusen.'],
      ['en annan tid', 'Under sista tertialet har resultatet förbättrats.'],
      ['nekat', 'Resultatet har inte förbättrats sedan förra året.'],
      ['en förhoppning', 'Vi räknar med att andelen ska öka.'],
      ['något annat', 'Samverkan har förbättrats jämfört med året innan.'],
    ].map(([name = '', analysis = '']) => ({
      name,
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel trygga boende', outcome: '71 %', previous: '78 %', analysis }],
          },
        ],
      },
    })),
    {
      name: 'håller med tabellen',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel vuxna med stöd',
                outcome: '0,95 %',
                previous: '0,91 %',
                analysis: 'Andelen vuxna med stöd har ökat.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'antal är inte andel',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel hushåll med stöd',
                outcome: '0,85 %',
                previous: '0,91 %',
                analysis: 'Antalet hushåll med stöd har ökat.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'en önskan',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Andel nöjda', outcome: '70 %', previous: '75 %', analysis: 'Andelen nöjda ska öka nästa år.' },
            ],
          },
        ],
      },
    },
  ],
  check: (context) => {
    const {
      indicators,
      goals,
      isReport,
      document: { year },
    } = context;
    return [
      ...(isReport ? inChapters(context, indicators, year) : []),
      ...indicators.flatMap((view) => inAnalysis(view, year)),
      ...goals.flatMap(({ alone }) => inGoal(alone, year)),
    ];
  },
};
