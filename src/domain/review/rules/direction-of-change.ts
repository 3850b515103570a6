import type { GoalAlone, IndicatorView, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { kept } from '../kept.ts';
import { SHORT_ABSENCE } from '../language/trends.ts';
import { contentStems } from '../language/words.ts';
import { overSentences } from '../over-sentences.ts';
import { directionIn, trendIn } from './direction-in-sentence.ts';

const IN_A_PART = /frånvaro\p{L}*\s+(?:i|på|inom|bland|hos|vid)\s+\p{L}+/iu;
/** A sentence of the goal's analysis that names the indicator by all the words of its name. */
function namesIndicator(sentence: Sentence, { indicator }: IndicatorView): boolean {
  // "Sjukfrånvaro dag 1–14" is the short absence.
  const isShort = SHORT_ABSENCE.test(indicator.name) && !IN_A_PART.test(sentence.text);
  const words = contentStems(
    isShort
      ? sentence.text.replaceAll(/(?<!\p{L})kort(?:are|a|tids)?\s?(?=\p{L}*frånvaro)/giu, 'kort ')
      : sentence.text,
  );
  const name = contentStems(isShort ? indicator.name.replace(SHORT_ABSENCE, ' kort ') : indicator.name);
  // "Föräldrarnas nöjdhet" says all of "Andel nöjda föräldrar".
  const isSaid = (stem: string): boolean =>
    words.some(
      (word) =>
        word === stem ||
        (stem.length >= 4 && /^h?(?:et|eten)?$/u.test(word.slice(stem.length)) && word.startsWith(stem)),
    );
  return name.length >= 2 && name.every(isSaid);
}

const inGoal = kept((goal: GoalAlone, year: number | null) => {
  const sentences = goal.sentencesOf('Analys');
  return goal.indicators.flatMap((view) =>
    directionIn(
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
    const found = trendIn(view, sentence, year);
    return found ? [found] : [];
  },
);

const inAnalysis = kept((view: IndicatorView, year: number | null) => directionIn(view, view.analysis, year));

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
