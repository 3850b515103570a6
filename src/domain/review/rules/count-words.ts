import type { DocumentHead, GoalAlone, IndicatorView, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { kept } from '../kept.ts';
import { countedWholes } from '../language/counted-wholes.ts';
import { countOf } from '../language/number-words.ts';
import { quoteGoal, quoteSentence } from '../review-context.ts';

const wholesOf = countedWholes('indikator(?:er|erna)?|aktivitet(?:er|erna)?');

function check(view: GoalAlone, sentence: Sentence, head: DocumentHead): RuleFinding | null {
  const [match] = wholesOf(sentence.text);
  if (!match) return null;
  const { value: said, word, part: partWord } = match;
  const isIndicator = match.noun.startsWith('indikator');
  const rows = isIndicator ? view.indicators.length : view.activities.length;
  if (rows === 0) return null;
  const noun = isIndicator ? 'indikatorer' : 'aktiviteter';
  const evidence = [quoteSentence(sentence, match.index), quoteGoal(view.goal)];
  if (said !== rows) {
    return {
      message: `Texten talar om ${word} ${noun}, men under målet står ${rows}.`,
      remedy: `Rätta antalet i texten, eller se efter om någon ${isIndicator ? 'indikator' : 'aktivitet'} saknas eller står på fel plats.`,
      evidence,
      confidence: 0.9,
    };
  }
  const part = partWord === null ? null : countOf(partWord);
  const reached =
    isIndicator && part !== null && sentence.claims.some(({ kind }) => kind === 'reached')
      ? view.indicators.filter((one) => reaches(one, head)).length
      : null;
  const known = view.indicators.every(
    (one) => (head.kind === 'VB' ? one.outcome : one.forecast).result !== 'cannotTell',
  );
  if (reached === null || part === null || !known || reached === part) return null;
  return {
    message: `Texten säger att ${partWord ?? ''} av ${word} indikatorer når målet, men enligt tabellen är det ${reached}.`,
    remedy: 'Rätta antalet i texten eller prognoserna i tabellen.',
    evidence,
    confidence: 0.85,
  };
}

const reaches = (view: IndicatorView, { kind }: DocumentHead): boolean =>
  (kind === 'VB' ? view.outcome : view.forecast).result === 'reached';

const inGoal = kept((view: GoalAlone, head: DocumentHead) =>
  view.sentencesOf('Analys').flatMap((sentence) => check(view, sentence, head) ?? []),
);

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
      name: 'målet följs genom',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Resultatet följs upp med hjälp av fem indikatorer.' },
            indicators: ['A', 'B', 'C'].map((name) => ({ name })),
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
      name: 'räknar dem som är klara',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Under tertialet har tre aktiviteter avslutats.' },
            activities: ['A', 'B', 'C', 'D'].map((title) => ({ title })),
          },
        ],
      },
    },
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
  check: ({ goals, head }) => goals.flatMap(({ alone }) => inGoal(alone, head)),
};
