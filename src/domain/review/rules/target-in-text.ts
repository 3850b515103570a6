import { compareDecimals, decimalsOf, formatDecimal, parseDecimal, type Decimal } from '../../kernel/decimal.ts';
import { VALUE_COLUMNS, amountIn } from '../../steering/measure.ts';
import { targetAmount, type Target } from '../../steering/target.ts';
import { unitsComparable } from '../../steering/unit.ts';
import { equalWhenRounded } from '../language/number-compare.ts';
import { readNumbers, type NumberMention } from '../language/numbers.ts';
import { kept } from '../kept.ts';
import { quoteRow, quoteSentence, type IndicatorView } from '../review-context.ts';
import type { FindingEvidence } from '../finding.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** A target by its own name ("årsmålet"), or by a word that also means other things ("målet", "ambitionen"). */
const OWN_NOUN = String.raw`(?:års|indikator)mål(?:et|en|värdet)?|målvärde(?:t|n)?|målnivå(?:n|er)?|måltal(?:et)?|målsiffra(?:n)?`;
const WIDE_NOUN = String.raw`mål(?:et)?|målsättning(?:en)?|ambition(?:en|snivån)?|måluppfyllelsenivån`;
/** What may stand between a target and its number: being, a preposition, "som vi satte", "för året", a bound. */
const LINK = String.raw`(?:,?\s+som(?=\s+(?:är|var|satts|sattes|ligger)))?(?:\s*(?:för\s+(?:året|perioden|indikatorn|i\s+år|vår\s+del)|i\s+år|(?:som\s+)?(?:vi|nämnden|enheten)\s+(?:har\s+)?(?:satt|satte|beslutat|beslutade|haft|hade)(?:\s+upp)?\s*,?))?(?:\s+(?:har\s+varit|är|var|ligger|låg|sattes|sätts|satt|satts|uppgår|uppgick|lyder|löd|blev|angavs|anges))?(?:\s+(?:på|om|till|är|att\s+nå|att|vid|satt))*`;
const BOUND = String.raw`(?:\s*(?:minst|lägst|högst|max|maximalt|ca|cirka|åtminstone))?`;
const ends = (noun: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}-])(?:${noun})(?:${LINK}|\s*[:=,(–])?\s*${BOUND}\s*$`, 'iu');
const OWN_BEFORE = ends(OWN_NOUN);
const WIDE_BEFORE = ends(WIDE_NOUN);
/** "det uppsatta målet, 85 procent": beside the target, which may also be beside what is compared with it. */
const BESIDE = /[,(]\s*(?:\p{L}+\s*)?$/iu;
const OF_OTHERS =
  /(?<!\p{L})(?:nationell\p{L}*|regional\p{L}*|långsiktig\p{L}*|delmål\p{L}*|etappmål\p{L}*|ursprunglig\p{L}*|riket\p{L}*|regeringen\p{L}*|övergripande|lagens|enhetens\s+mål\s+för|globala?|agenda|framöver|(?:i|de)\s+annat|fler|färre)(?!\p{L})/iu;
const OTHER =
  /(?:KF|kommunfullmäktige|stadens|förra|föregående|tidigare|20\d\d|nästa(?!n)|höj|sänk|ändra|justera|tertial)/iu;

function numbersOf(target: Target): readonly string[] {
  if (target.kind === 'range') return [target.low, target.high];
  const amount = targetAmount(target);
  return amount ? [amount.value] : [];
}

type Named = { readonly mention: NumberMention; readonly beside: boolean };

/** The number that a text says is the target; by a word that means other things too only with the row's unit. */
function named(text: string, unit: string | null): Named | null {
  for (const mention of readNumbers(text)) {
    if (mention.kind !== 'share' && mention.kind !== 'count') continue;
    const before = text.slice(Math.max(0, mention.start - 80), mention.start);
    const wide =
      WIDE_BEFORE.test(before) &&
      !OF_OTHERS.test(text) &&
      (mention.kind === 'share') === (unit === '%') &&
      (unit !== null || mention.unit !== null);
    if (OWN_BEFORE.test(before) || wide) return { mention, beside: BESIDE.test(before) };
  }
  return null;
}

/** A target is set and not measured: a text may round it, but not give it more exactly. */
const isTarget = (target: Decimal, said: Decimal): boolean =>
  decimalsOf(said) > decimalsOf(target) ? compareDecimals(target, said) === 0 : equalWhenRounded(target, said);

function check(view: IndicatorView, text: string, evidence: (start: number) => FindingEvidence): RuleFinding | null {
  const unit = targetAmount(view.own)?.unit ?? view.row.unit;
  const said = named(text, unit);
  if (!said) return null;
  const { mention, beside } = said;
  const targets = [...numbersOf(view.own), ...numbersOf(view.council)];
  if (targets.length === 0 || OTHER.test(text.slice(Math.max(0, mention.start - 60), mention.start))) return null;
  if (!unitsComparable(mention.unit, unit) || targets.some((value) => isTarget(value, mention.value))) return null;
  const cells = VALUE_COLUMNS.flatMap((column) => amountIn(view.row, column)?.value ?? []);
  if (beside && cells.some((value) => equalWhenRounded(value, mention.value))) return null;
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

const ofRow = kept((view: IndicatorView, year: number | null): readonly RuleFinding[] => {
  // "Målet för 2026" in the report of 2026 is the year's own; of equal length, so that places hold.
  const ofYear = (text: string): string => (year === null ? text : text.replaceAll(String(year), 'året'));
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
    (sentence) => check(view, ofYear(sentence.text), (start) => quoteSentence(sentence, start)) ?? [],
  );
  return inName ? [inName, ...inTexts] : inTexts;
});

export const targetInText: Rule = {
  id: 'target-in-text',
  number: 'R39',
  severity: 'error',
  source: 'domain.md 10',
  title: 'Årsmålet i texten är ett annat än i tabellen',
  explanation: 'Nämner indikatorns namn eller analys årsmålet ska det vara det som står i raden.',
  wrong: [
    {
      name: 'som vi satte',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                outcome: '80 %',
                target: '85 %',
                analysis: 'Målet som nämnden satte till minst 90 procent nåddes inte.',
              },
            ],
          },
        ],
      },
    },
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
      name: 'ett annat mål',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                outcome: '80 %',
                target: '85 %',
                analysis: [
                  'Det nationella målet är 95 procent.',
                  'Målet är att öka med 3 procent.',
                  'Målet är nått, 80 %.',
                ],
              },
            ],
          },
        ],
      },
    },
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
  check: ({ indicators, document: { year } }) => indicators.flatMap((view) => ofRow(view, year)),
};
