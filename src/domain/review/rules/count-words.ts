import type { GoalView, IndicatorView, ReviewContext, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { quoteGoal, quoteSentence } from '../review-context.ts';

const NUMBER_WORD = String.raw`(\d{1,2}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)`;
const OF_INDICATORS = new RegExp(
  String.raw`(?<!\p{L})(?:${NUMBER_WORD}\s+av\s+(?:de\s+|målets\s+|våra\s+)?)?(?:de\s+|alla\s+)?${NUMBER_WORD}\s+(?:\p{L}+\s+)?(indikator(?:er|erna)?|aktivitet(?:er|erna)?)(?!\p{L})`,
  'iu',
);
const WORDS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
/** A count of those that did or will do something is a count of some, not of the rows. */
const OF_SOME = /(?:nya|flera|ytterligare|andra|följande|dessa|övriga|nedanstående|resterande)\s*$/iu;

const valueOf = (word: string): number =>
  /^\d+$/u.test(word) ? Number(word) : word.toLowerCase() === 'ett' ? 1 : WORDS.indexOf(word.toLowerCase());

function check(view: GoalView, sentence: Sentence, context: ReviewContext): RuleFinding | null {
  const match = OF_INDICATORS.exec(sentence.text);
  if (
    !match ||
    match[2] === undefined ||
    (match[1] === undefined && !/(?:de|alla)\s+\S+\s+(?:\p{L}+\s+)?\p{L}+$/iu.test(match[0]))
  )
    return null;
  if (OF_SOME.test(sentence.text.slice(0, match.index))) return null;
  const isIndicator = /^indikator/iu.test(match[3] ?? '');
  const rows = isIndicator ? view.indicators.length : view.activities.length;
  const said = valueOf(match[2]);
  if (rows === 0 || said < 1) return null;
  const noun = isIndicator ? 'indikatorer' : 'aktiviteter';
  const evidence = [quoteSentence(sentence, match.index), quoteGoal(view.goal)];
  if (said !== rows) {
    return {
      message: `Texten talar om ${match[2]} ${noun}, men under målet står ${rows}.`,
      remedy: `Rätta antalet i texten, eller se efter om någon ${isIndicator ? 'indikator' : 'aktivitet'} saknas eller står på fel plats.`,
      evidence,
      confidence: 0.9,
    };
  }
  const part = match[1] === undefined ? null : valueOf(match[1]);
  const reached =
    isIndicator && part !== null && sentence.claims.some(({ kind }) => kind === 'reached')
      ? view.indicators.filter((one) => reaches(one, context)).length
      : null;
  const known = view.indicators.every(
    (one) => (context.document.kind === 'VB' ? one.outcome : one.forecast).result !== 'cannotTell',
  );
  if (reached === null || part === null || !known || reached === part) return null;
  return {
    message: `Texten säger att ${match[1] ?? ''} av ${match[2]} indikatorer når målet, men enligt tabellen är det ${reached}.`,
    remedy: 'Rätta antalet i texten eller prognoserna i tabellen.',
    evidence,
    confidence: 0.85,
  };
}

const reaches = (view: IndicatorView, { document }: ReviewContext): boolean =>
  (document.kind === 'VB' ? view.outcome : view.forecast).result === 'reached';

export const countWords: Rule = {
  id: 'count-words',
  number: 'R03',
  severity: 'error',
  source: 'domain.md 10',
  title: 'Antalet i texten är inte antalet rader',
  explanation:
    'När texten räknar målets indikatorer eller aktiviteter ska det stämma med de rader som står under målet.',
  wrong: [
    {
      name: 'två av de tre över fyra rader',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Årsmålet nås för två av de tre indikatorerna.' },
            indicators: ['A', 'B', 'C', 'D'].map((name) => ({ name })),
          },
        ],
      },
    },
    {
      name: 'fel antal som når målet',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Två av de två indikatorerna uppnås.' },
            indicators: [
              { name: 'Andel nöjda', outcome: '90 %', target: '80 %' },
              { name: 'Andel trygga', outcome: '60 %', target: '80 %' },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'antalet stämmer',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Årsmålet nås för en av de två indikatorerna.' },
            indicators: [
              { name: 'Andel nöjda', outcome: '90 %', target: '80 %' },
              { name: 'Andel trygga', outcome: '60 %', target: '80 %' },
            ],
          },
        ],
      },
    },
    {
      name: 'räknar nya',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Under året har tre nya indikatorer tagits fram.' },
            indicators: [{ name: 'A' }],
          },
        ],
      },
    },
  ],
  check: (context) =>
    context.goals.flatMap((view) =>
      view.sentencesOf('Analys').flatMap((sentence) => check(view, sentence, context) ?? []),
    ),
};
