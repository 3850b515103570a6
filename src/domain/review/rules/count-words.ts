import type { DocumentHead, GoalAlone, IndicatorView, ReviewContext, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { kept } from '../kept.ts';
import { countedWholes } from '../language/counted-wholes.ts';
import { NUMBER_WORD_OR_ARTICLE, countOf } from '../language/number-words.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteActivity, quoteGoal, quoteSentence } from '../review-context.ts';

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

/** "Tre aktiviteter redovisas med avvikelse", "avvikelse finns för två av aktiviteterna". */
const COUNT = String.raw`(?<![\p{L}\d,.])(?<count>\d{1,2}|${NUMBER_WORD_OR_ARTICLE})`;
const ACTIVITIES = String.raw`(?:av\s+(?:\p{L}+\s+){0,2})?aktivitet(?:er|erna|en)?`;
const DEVIATIONS: readonly RegExp[] = [
  new RegExp(
    String.raw`${COUNT}\s+${ACTIVITIES}\s+(?:(?:som|har|är|redovisas|rapporteras|markeras|visar|lämnar|med|en|där|markerade?|nu|i\s+rapporten|under\s+perioden)\s+){1,5}avvikelse(?:r)?(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})avvikelse(?:r)?\s+(?:(?:har|finns|är|redovisas|rapporteras|markerats|markerad|lämnas)\s+){1,3}(?:för|i|på|vid)\s+${COUNT}\s+${ACTIVITIES}`,
    'iu',
  ),
];
const OTHER_REPORT =
  /(?<!\p{L})(?:inte|ej|utan|förra|föregående|tidigare|tertial\s*1|i\s+fjol|största|större)(?!\p{L})/iu;

/** How many activities a text that stands under no goal says deviate. */
const saidToDeviate = overSentences((sentence: Sentence) => {
  const { text, owner } = sentence;
  if (owner.goal !== null || !/avvikelse/iu.test(text) || OTHER_REPORT.test(text)) return null;
  const match = DEVIATIONS.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  const word = match?.groups?.['count'] ?? '';
  const said = countOf(word);
  return match && said !== null ? { sentence, said, word, start: match.index } : null;
});

function deviations(context: ReviewContext): readonly RuleFinding[] {
  const flagged = context.activities.filter(({ activity }) => activity.deviation);
  // Where none is flagged the document may well have no column for it.
  const wrong =
    context.isReport && flagged.length > 0 ? saidToDeviate(context).filter(({ said }) => said !== flagged.length) : [];
  return wrong.map(({ sentence, word, start }) => ({
    severity: 'warning',
    message: `Texten säger att ${word.toLowerCase()} aktiviteter har avvikelse, men ${flagged.length} av ${context.activities.length} är markerade med det.`,
    remedy: 'Rätta antalet i texten, eller markera avvikelsen i raderna.',
    evidence: [
      quoteSentence(sentence, start),
      ...flagged.slice(0, MOST_QUOTED).map(({ activity }) => quoteActivity(activity)),
    ],
    confidence: 0.82,
  }));
}
const MOST_QUOTED = 4;

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
    'När texten räknar målets indikatorer eller aktiviteter ska det stämma med de rader som står under målet, och när den räknar avvikelser med de rader som är markerade.',
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
  check: (context) => [...context.goals.flatMap(({ alone }) => inGoal(alone, context.head)), ...deviations(context)],
};
