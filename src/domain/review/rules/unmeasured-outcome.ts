import type { Rule } from '../rule.ts';

import { contentStems } from '../language/words.ts';
import { quoteRow, quoteSentence } from '../review-context.ts';

/** Another measuring than the outcome's own, or only the breaking down of it. */
const OTHER_MEASURING =
  /annan|annat|andra|(?:av|för|till) alla|inte ut till|alla delar|(?:för|på|vid|av) (?:två|tre|fyra|fem|några|en del|vissa|en av|\d)|vissa|delar av|varje|ytterligare|tidigare|förut|förra året|föregående|könsuppdela|uppdela|per kön|nedbrut|på \p{L}+nivå|per \p{L}+|för (?:män|kvinnor|pojkar|flickor)|nationell|jämförelse|jämföra/iu;

/** "per elev" of an indicator on pupils breaks nothing down: it is what the outcome itself counts. */
function isOther(text: string, name: string): boolean {
  const own = contentStems(name);
  return OTHER_MEASURING.test(
    text.replaceAll(/(?<!\p{L})per\s+(\p{L}+)/giu, (said, word: string) =>
      contentStems(word).some((stem) => own.includes(stem)) ? ' ' : said,
    ),
  );
}

export const unmeasuredOutcome: Rule = {
  id: 'unmeasured-outcome',
  number: 'R10',
  severity: 'error',
  source: 'domain.md 1, 4 och 10',
  title: 'Utfall utan mätning',
  explanation:
    'Ett utfall ska bygga på en mätning. Säger analysen att ingen mätning eller statistik finns är ”ej mätt” det rätta värdet.',
  wrong: [
    {
      name: 'ingen statistik',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Tidiga insatser',
                outcome: '100 %',
                analysis: 'På enheten finns ingen systematisk statistik över detta.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'ingen mätning gjord',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Planering för alla',
                outcome: '100 %',
                analysis: 'Under året har dock ingen konkret mätning av planeringen gjorts.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'enkäten blev inte av',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Nöjda gäster',
                outcome: '91 %',
                analysis: 'Gästenkäten blev tyvärr inte utdelad, mätningen uteblev alltså.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'verktyg saknas',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Nöjda gäster',
                outcome: '91 %',
                analysis: 'Förskolan saknar rutiner för att följa upp andelen.',
              },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'bara uppdelningen saknas',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Nöjda gäster', outcome: '91 %', analysis: 'Könsuppdelad statistik saknas.' }],
          },
        ],
      },
    },
    {
      name: 'inget utfall angivet',
      document: {
        goals: [{ title: 'Mål', indicators: [{ name: 'Planering', analysis: 'Ingen mätning har gjorts.' }] }],
      },
    },
    {
      name: 'ingen annan mätning',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Planering',
                outcome: '12 %',
                analysis: 'Ett stickprov gjordes i juni, ingen annan mätning görs.',
              },
            ],
          },
        ],
      },
    },
  ],
  check: ({ indicators }) =>
    indicators
      .filter((view) => view.row.cells.outcome.kind === 'number')
      .flatMap((view) => {
        const sentence = view.analysis.find((candidate) =>
          candidate.claims.some(
            ({ kind, text, tense }) =>
              kind === 'notMeasured' &&
              tense !== 'future' &&
              !isOther(candidate.text, view.indicator.name) &&
              text !== '',
          ),
        );
        if (!sentence) return [];
        return [
          {
            message: `Utfallet är ${view.indicator.cells.outcome ?? ''}, men analysen säger att det inte har mätts.`,
            remedy: 'Ta bort utfallet och skriv ”ej mätt”, eller skriv hur värdet har tagits fram.',
            evidence: [...quoteRow(view, 'outcome', 'target'), quoteSentence(sentence)],
            confidence: 0.9,
            cause: `unmeasured:${view.indicator.id}`,
          },
        ];
      }),
};
