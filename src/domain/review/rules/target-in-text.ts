import { parseDecimal, formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { targetAmount, type Target } from '../../steering/target.ts';
import { unitsComparable } from '../../steering/unit.ts';
import { equalWhenRounded } from '../language/number-compare.ts';
import { readNumbers, type NumberMention } from '../language/numbers.ts';
import { quoteRow, quoteSentence, type IndicatorView } from '../review-context.ts';
import type { FindingEvidence } from '../finding.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** "årsmålet på 85 procent", "Årsmål: 25 %". */
const TARGET_BEFORE =
  /(?:(?:årsmål(?:et)?|målvärde(?:t)?|målnivå(?:n)?)\s*(?:(?:på|om|är|var|:|=|,)\s*)?|(?:mål(?:et)? för året|målsättning(?:en)?|(?:årets|uppsatta?|satta|beslutade)\s+mål(?:et)?|(?<!\p{L})målet)\s+(?:på|om|är|var)\s+)(?:minst |högst |max |ca )?$/iu;
const OTHER =
  /(?:KF|kommunfullmäktige|stadens|förra|föregående|tidigare|20\d\d|nästa(?!n)|höj|sänk|ändra|justera|tertial)/iu;

function numbersOf(target: Target): readonly string[] {
  if (target.kind === 'range') return [target.low, target.high];
  const amount = targetAmount(target);
  return amount ? [amount.value] : [];
}

function named(text: string): NumberMention | null {
  return (
    readNumbers(text).find(
      (number) =>
        (number.kind === 'share' || number.kind === 'count') &&
        TARGET_BEFORE.test(text.slice(Math.max(0, number.start - 40), number.start)),
    ) ?? null
  );
}

function check(view: IndicatorView, text: string, evidence: (start: number) => FindingEvidence): RuleFinding | null {
  const mention = named(text);
  const targets = [...numbersOf(view.own), ...numbersOf(view.council)];
  if (!mention || targets.length === 0 || OTHER.test(text.slice(Math.max(0, mention.start - 60), mention.start)))
    return null;
  const unit = targetAmount(view.own)?.unit ?? view.row.unit;
  if (!unitsComparable(mention.unit, unit) || targets.some((value) => equalWhenRounded(value, mention.value)))
    return null;
  if (mention.inWords && parseDecimal(mention.value) === null) return null;
  const [own] = numbersOf(view.own);
  if (own === undefined && amountIn(view.row, 'councilTarget') === null) return null;
  return {
    message: `Årsmålet anges till ${mention.text} i texten, men i tabellen är det ${targets.map((value) => formatDecimal(value)).join(' eller ')}.`,
    remedy: 'Rätta texten eller årsmålet.',
    evidence: [evidence(mention.start), ...quoteRow(view, 'target', 'councilTarget')],
    confidence: 0.88,
    cause: `target-text:${view.indicator.id}`,
  };
}

export const targetInText: Rule = {
  id: 'target-in-text',
  number: 'R39',
  severity: 'error',
  source: 'domain.md 10',
  title: 'Årsmålet i texten är ett annat än i tabellen',
  explanation: 'Nämner indikatorns namn eller analys årsmålet ska det vara det som står i raden.',
  wrong: [
    {
      name: 'i analysen',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                outcome: '80 %',
                target: '85 %',
                analysis: 'Resultatet når nästan årsmålet på 90 procent.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'i namnet',
      document: {
        goals: [
          { title: 'Mål', indicators: [{ name: 'Antal möten. Årsmål: 12 stycken', outcome: '9', target: '10' }] },
        ],
      },
    },
  ],
  right: [
    {
      name: 'samma mål',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                outcome: '80 %',
                target: '85 %',
                analysis: 'Resultatet når nästan årsmålet på 85 procent.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'KF:s mål',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                outcome: '80 %',
                target: '85 %',
                analysis: 'Kommunfullmäktiges årsmål är 90 procent.',
              },
            ],
          },
        ],
      },
    },
  ],
  check: ({ indicators }) =>
    indicators.flatMap((view) => {
      const { indicator } = view;
      const inName = check(
        view,
        indicator.name,
        () =>
          quoteRow(view)[0] ?? {
            quote: indicator.name,
            place: { thing: 'indicator', id: indicator.id, line: null, page: null },
          },
      );
      const inTexts = view.analysis.flatMap(
        (sentence) => check(view, sentence.text, (start) => quoteSentence(sentence, start)) ?? [],
      );
      return inName ? [inName, ...inTexts] : inTexts;
    }),
};
