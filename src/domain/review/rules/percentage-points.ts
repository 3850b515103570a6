import type { Decimal } from '../../kernel/decimal.ts';
import type { IndicatorView, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { kept } from '../kept.ts';
import { compareDecimals, decimalsOf, formatDecimal, roundDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { readTarget, targetAmount } from '../../steering/target.ts';
import { distance, equalWhenRounded } from '../language/number-compare.ts';
import { isAmountOfChange } from '../language/trends.ts';
import { quoteRow, quoteSentence } from '../review-context.ts';
import { pointsInSentence } from './points-in-sentence.ts';

const CHANGE_BEFORE =
  /(?:öka|minska|sjunk|sjönk|stig|steg|höj|sänk|gått (?:upp|ne)|ligger|förbättr|försämr|skillnad|differens|avvik|förändr)/iu;
const CHANGE_AFTER =
  /^(?:\s*(?:procents\s+)?(?:uppgång|nedgång|ökning|minskning|förbättring|försämring|höjning|sänkning)|[\s]*(?:under|över|lägre|högre|mer|mindre|bättre|sämre|större|från|jämfört|mellan (?:åren|mätningarna)))(?!\p{L})/iu;
/** "en uppgång på", "ökningen sedan förra mätningen är", "gick upp", "det skiljer": what follows is the change itself. */
const CHANGE_IS =
  /(?:(?:uppgång|nedgång|ökning|minskning|förbättring|försämring|skillnad|förändring|differens)\p{L}*(?:\s+[\p{L}\d,%]+){0,5}?\s+(?:på|är|om|var|blev|uppgår till|uppgick till)|från\s+[\d,]+\s*(?:%|procent)?\s+till\s+[\d,]+\s*(?:%|procent)\s*(?:\(|,\s*(?:alltså|det vill säga|dvs\.?)?\s*(?:med)?)|(?:gick|gått)(?:\s+\p{L}+){0,3}?\s+(?:upp|ner|ned)|skiljer|vuxit|växt|krympt|backat|tappat)\s*(?:ca\.? |cirka |hela )?$/iu;
const VAGUE = /(?<!\p{L})(någon|några|en|ett par)\s+procent(?!\p{L})/iu;

/** The columns that an outcome is compared with in words, likeliest first. */
const COMPARED = ['previous', 'target', 'councilTarget', 'forecast'] as const;

/** The differences in points between the outcome and what it is compared with. */
function differences(view: IndicatorView): readonly { points: Decimal; from: Decimal; to: Decimal }[] {
  const to = amountIn(view.row, 'outcome')?.value;
  if (to === undefined) return [];
  return COMPARED.flatMap((column) => {
    const target =
      column === 'councilTarget' || column === 'target' ? targetAmount(readTarget(view.indicator.cells[column])) : null;
    const from = amountIn(view.row, column)?.value ?? target?.value;
    return from === undefined || compareDecimals(from, to) === 0 ? [] : [{ points: distance(from, to), from, to }];
  });
}

function check(view: IndicatorView, sentence: Sentence): RuleFinding | null {
  const exact = sentence.numbers.find((number) => number.unit === '%' && isChange(sentence, number.start, number.end));
  const vague = exact ? null : VAGUE.exec(sentence.text);
  if (!exact && !(vague && isChange(sentence, vague.index, vague.index + vague[0].length))) return null;
  const all = differences(view);
  const value = exact?.value ?? null;
  const match =
    value === null
      ? all.find(({ points }) => isVague(points, vague?.[1] ?? ''))
      : all.find(
          ({ points }) =>
            compareDecimals(value, points) === 0 ||
            isRoughly(exact?.exactness ?? 'exact', Number(value), Number(points)) ||
            (decimalsOf(value) < decimalsOf(points) && equalWhenRounded(value, points)),
        );
  if (!match) return null;
  const percent = relative(match);
  if (percent === null) return null;
  // Where both readings give the same figure the reader cannot tell which is meant.
  const ambiguous = value !== null && equalWhenRounded(percent, value);
  const words = exact
    ? `${exact.text}${exact.inWords && !/procent/iu.test(exact.text) ? ' procent' : ''}`
    : (vague?.[0] ?? '');
  return {
    ...(ambiguous ? { severity: 'warning' as const } : {}),
    message: `”${words}” ska vara procentenheter: mellan ${formatDecimal(match.from)} % och ${formatDecimal(match.to)} % är det ${formatDecimal(match.points)} procentenheter, vilket är ${formatDecimal(percent, 0)} procent.`,
    remedy: 'Skriv procentenheter i stället för procent.',
    evidence: [quoteSentence(sentence, exact?.start ?? vague?.index ?? 0), ...quoteRow(view)],
    confidence: value === null ? 0.8 : 0.95,
    cause: `points:${view.indicator.id}`,
  };
}

/** "drygt 10 procent" of a change of 10,5. */
function isRoughly(exactness: string, said: number, points: number): boolean {
  const off = (points - said) / Math.max(1, said);
  return (
    (exactness === 'over' && off > 0 && off <= 0.1) ||
    (exactness === 'under' && off < 0 && off >= -0.1) ||
    (exactness === 'about' && Math.abs(off) <= 0.06)
  );
}

function isChange(sentence: Sentence, start: number, end: number): boolean {
  const after = sentence.text.slice(end, end + 30);
  return (
    CHANGE_AFTER.test(after) ||
    (isAmountOfChange(sentence.text, start, end) && !/svarsfrekvens|bortfall/iu.test(sentence.text)) ||
    CHANGE_IS.test(sentence.text.slice(Math.max(0, start - 80), start)) ||
    (CHANGE_BEFORE.test(sentence.text.slice(Math.max(0, start - 40), start)) &&
      /(?:med(?:\s+\p{L}+){0,2}|någon|några|ungefär|ca|cirka|\p{L}+(?:t|r|de|it))\s*$/iu.test(
        sentence.text.slice(0, start),
      ) &&
      !/(?:till|på|från|av)\s*$/iu.test(sentence.text.slice(0, start)))
  );
}

/** "en procent" is one point, "någon" one or two, "några" and "ett par" two to four. */
function isVague(points: Decimal, word: string): boolean {
  const [low, high] = /^en$/iu.test(word) ? ['0.95', '1.05'] : /^någon$/iu.test(word) ? ['0.5', '2.5'] : ['1.5', '4.5'];
  return compareDecimals(points, low) >= 0 && compareDecimals(points, high) <= 0;
}

/** The change in per cent of where it came from. */
function relative({ points, from, to }: { points: Decimal; from: Decimal; to: Decimal }): Decimal | null {
  const base = compareDecimals(from, to) > 0 ? from : to;
  return compareDecimals(base, '0') === 0 ? null : roundDecimal(String((Number(points) / Number(base)) * 100), 1);
}

const ofRow = kept((view: IndicatorView) => view.analysis.flatMap((sentence) => check(view, sentence) ?? []));

export const percentagePoints: Rule = {
  id: 'percentage-points',
  number: 'R05',
  severity: 'error',
  source: 'domain.md 4 och 10',
  title: 'Procent där det är procentenheter',
  explanation:
    'Skillnaden mellan två andelar är procentenheter. Från 1,1 % till 0,9 % är 0,2 procentenheter, men 18 procent.',
  wrong: [
    ...[
      'Sjukfrånvaron var 8,4 procent, en ökning med en procent jämfört med 7,4 procent föregående år.',
      'Sjukfrånvaron har ökat med 2 procent, från 5 procent till 7 procent.',
    ].map((text) => ({ name: 'båda värdena i meningen', document: { chapters: [{ heading: 'Personal', text }] } })),
    {
      name: 'åtta procents uppgång',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel',
                outcome: '70 %',
                previous: '62 %',
                analysis: 'Åtta procents uppgång är ett gott resultat.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'en uppgång på',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Andel', outcome: '54 %', previous: '47 %', analysis: 'Det är en uppgång på 7 procent.' },
            ],
          },
        ],
      },
    },
    {
      name: 'minskat med 0,2 %',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel',
                outcome: '0,9 %',
                previous: '1,1 %',
                target: '2,7 %',
                analysis: 'Andelen har minskat med ytterligare 0,2% sedan förra året.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'en procent under',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Korttidsfrånvaro',
                outcome: '2,5 %',
                target: '3,5 %',
                analysis: 'Frånvaron ligger en procent under årsmålet.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'någon procent',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel',
                outcome: '35,3 %',
                previous: '37,7 %',
                analysis: 'Andelen har sjunkit någon procent jämfört med förra mätningen.',
              },
            ],
          },
        ],
      },
    },
    ...[
      ['substantiv', 'Nedgången mellan åren är 4 procent.'],
      ['utan med', 'Sedan i fjol har andelen backat 4 %.'],
      ['i ord', 'Det är fyra procent sämre än förra året.'],
      ['tappat', 'Andelen har tappat hela 4 procent.'],
    ].map(([name = '', analysis = '']) => ({
      name,
      document: {
        goals: [{ title: 'Mål', indicators: [{ name: 'Andel', outcome: '62 %', previous: '66 %', analysis }] }],
      },
    })),
  ],
  right: [
    ...[
      'Sjukfrånvaron har ökat med 2 procentenheter, från 5 procent till 7 procent.',
      'Sjukfrånvaron har ökat med 40 procent, från 5 procent till 7 procent.',
      'Antalet besök har ökat med 2 procent, från 500 till 510.',
    ].map((text) => ({ name: 'båda värdena i meningen', document: { chapters: [{ heading: 'Personal', text }] } })),
    {
      name: 'en nivå efter en förändring',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Andel', outcome: '4 %', previous: '8 %', analysis: 'Andelen har minskat och är nu 4 %.' },
            ],
          },
        ],
      },
    },
    {
      name: 'procentenheter',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel',
                outcome: '0,9 %',
                previous: '1,1 %',
                analysis: 'Andelen har minskat med 0,2 procentenheter.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'verklig procent av antal',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Antal besök', outcome: '90', previous: '100', analysis: 'Antalet har minskat med 10 %.' },
            ],
          },
        ],
      },
    },
    {
      name: 'ett utfall',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Andel', outcome: '10 %', previous: '20 %', analysis: 'Andelen har minskat till 10 %.' },
            ],
          },
        ],
      },
    },
  ],
  check: (context) => [
    ...context.indicators.filter((view) => view.row.unit === '%').flatMap((view) => ofRow(view)),
    ...pointsInSentence(context, context.document.year),
  ],
};
