import { formatDecimal } from '../../kernel/decimal.ts';
import { VALUE_COLUMNS, amountIn } from '../../steering/measure.ts';
import { unitsComparable } from '../../steering/unit.ts';
import { equalWhenRounded } from '../language/number-compare.ts';
import type { NumberMention } from '../language/numbers.ts';
import { quoteRow, quoteSentence, type IndicatorView, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** "Utfallet blev …": the words right before a number that make it the indicator's own value. */
const STATES =
  /(?:^|[.,;]\s|\s)(?:(?:periodens |årets |det sammanlagda |nämndens |enhetens )?(?:utfall(?:et)?|resultat(?:et)?|årsresultat(?:et)?|indexvärdet|indikatorn|måluppfyllelsen|värdet|siffran?|nivån)(?:\s+(?:för (?:perioden|året|tertialet|20\d\d)\s+)?(?:är|var|blev|ligger på|låg på|uppgår till|uppgick till|landa(?:de|r) på|visar|hamna(?:de|r) på|motsvarar)|:)|(?:vi|enheten|nämnden)\s+(?:landa(?:de|r)|hamna(?:de|r)|ligger)\s+på|mätningen\s+(?:gav|visar|visade))\s+(?:ett resultat på\s+)?$/iu;
/** Values of others, of parts and of other years. */
const OF_OTHERS =
  /(?:staden|stadens|genomsnitt|snitt|riket|landet|män|kvinnor|pojkar|flickor|förra|föregående|tidigare|20\d\d|delresultat|fråga|enkät|avdelning|respektive|privat|egen regi|andra)/iu;

function isStated(sentence: Sentence, { start, kind, exactness }: NumberMention): boolean {
  return (
    (kind === 'share' || kind === 'count') &&
    exactness === 'exact' &&
    STATES.test(sentence.text.slice(Math.max(0, start - 90), start))
  );
}

function check(view: IndicatorView, sentence: Sentence): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  const mention = sentence.numbers.find((number) => isStated(sentence, number));
  if (!outcome || !mention || OF_OTHERS.test(sentence.text) || !unitsComparable(mention.unit, outcome.unit))
    return null;
  const cells = VALUE_COLUMNS.flatMap((column) => amountIn(view.row, column)?.value ?? []);
  if (cells.some((value) => equalWhenRounded(value, mention.value))) return null;
  return {
    message: `Texten säger att utfallet är ${mention.text}, men i tabellen står ${formatDecimal(outcome.value)}.`,
    remedy: 'Rätta texten eller tabellen så att de visar samma värde.',
    evidence: [quoteSentence(sentence, mention.start), ...quoteRow(view, 'outcome', 'previous', 'target')],
    confidence: 0.85,
    cause: `stated:${view.indicator.id}`,
  };
}

export const statedOutcome: Rule = {
  id: 'stated-outcome',
  number: 'R23',
  severity: 'warning',
  source: 'domain.md 1 och 10',
  title: 'Utfallet i texten är ett annat än i tabellen',
  explanation: 'När analysen anger utfallet ska det vara det som står i raden.',
  wrong: [
    {
      name: 'annat värde',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                outcome: '84 %',
                previous: '80 %',
                target: '90 %',
                analysis: 'Utfallet är 78 %, vilket är lägre än väntat.',
              },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'samma värde',
      document: {
        goals: [
          { title: 'Mål', indicators: [{ name: 'Andel nöjda', outcome: '84,2 %', analysis: 'Utfallet är 84 %.' }] },
        ],
      },
    },
    {
      name: 'stadens värde',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '84 %', analysis: 'För hela staden blev resultatet 78 %.' }],
          },
        ],
      },
    },
  ],
  check: ({ indicators }) =>
    indicators.flatMap((view) => view.analysis.flatMap((sentence) => check(view, sentence) ?? [])),
};
