import type { IndicatorView } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { compareDecimals, decimalsOf } from '../../kernel/decimal.ts';
import { kept } from '../kept.ts';
import { amountIn } from '../../steering/measure.ts';
import { readTarget, targetAmount } from '../../steering/target.ts';
import { unitKind } from '../../steering/unit.ts';
import { quoteRow, quoteSentence } from '../review-context.ts';
import { isStated } from './stated-outcome.ts';

/** "Antal …", "… st": something that is counted, whatever unit the cell prints. */
const COUNTED = /^(?:\d+\.\s*)?antal(?:et)?(?!\p{L})|(?<!\p{L})(?:\d+|\p{L}+)\s+stycken/iu;

const NAMES_SHARE = /(?<!\p{L})(?:procent|andel\p{L}*|%)(?!\p{L})/iu;

/** A count with a share as outcome: "100 %" of a target of ten. */
function countInPercent(view: IndicatorView): RuleFinding | null {
  const outcome = view.row.cells.outcome;
  const target = targetAmount(readTarget(view.indicator.cells.target)) ?? targetAmount(view.council);
  const targetIsCount = target !== null && (target.unit === null || unitKind(target.unit) === 'count');
  // All in per cent is one mistake repeated, but the name may be loose: "antal" said of a share.
  const allShares = target !== null && target.unit === '%';
  if (
    outcome.kind !== 'number' ||
    outcome.unit !== '%' ||
    !COUNTED.test(view.indicator.name) ||
    NAMES_SHARE.test(view.indicator.name) ||
    !(targetIsCount || allShares || target === null)
  )
    return null;
  return {
    severity: allShares ? 'warning' : 'error',
    message: `Indikatorn räknar ett antal${target && !allShares ? ` med årsmålet ${target.value}` : ''}, men utfallet är skrivet i procent (${view.indicator.cells.outcome ?? ''}).`,
    remedy: allShares
      ? 'Skriv värdena som antal, eller låt namnet säga att det är en andel.'
      : 'Skriv utfallet som antal, i samma enhet som årsmålet.',
    evidence: quoteRow(view),
    confidence: allShares ? 0.75 : 0.93,
    cause: `unit:${view.indicator.id}`,
  };
}

function mixed(view: IndicatorView): RuleFinding | null {
  const own = view.row.unitsMixed.filter(({ column }) => column !== 'councilTarget');
  const units = [...new Set(own.map(({ unit }) => unit))];
  if (units.length < 2) return null;
  const missing = view.row.unitMissing.length > 0 ? ' och i någon kolumn ingen' : '';
  return {
    message: `Raden blandar enheter: ${units.map((unit) => `”${unit}”`).join(' och ')}${missing}.`,
    remedy: 'Ange samma enhet i alla kolumner.',
    evidence: quoteRow(view),
    confidence: 0.85,
    cause: `unit:${view.indicator.id}`,
  };
}

/** A plan's target in per cent of something that is counted: "12 %" of so many checks a unit. */
function targetInPercent(view: IndicatorView): RuleFinding | null {
  const target = targetAmount(readTarget(view.indicator.cells.target));
  if (
    view.row.cells.outcome.kind !== 'empty' ||
    target?.unit !== '%' ||
    !COUNTED.test(view.indicator.name) ||
    NAMES_SHARE.test(view.indicator.name)
  )
    return null;
  return {
    message: `Indikatorn räknar ett antal, men årsmålet är skrivet i procent (${view.indicator.cells.target ?? ''}).`,
    remedy: 'Skriv årsmålet som antal, eller låt namnet säga att det är en andel.',
    evidence: quoteRow(view),
    confidence: 0.85,
    cause: `unit:${view.indicator.id}`,
  };
}

/** Only where the outcome itself is without: a bare target beside an outcome in % leaves no reader in doubt. */
function missing(view: IndicatorView): RuleFinding | null {
  const lost = view.row.unitMissing.filter((column) => column !== 'councilTarget');
  if (view.row.unit === null || !lost.includes('outcome')) return null;
  // "13" beside "60 st" leaves no reader in doubt.
  if (view.row.unit !== '%' && (unitKind(view.row.unit) === 'count' || lost.length > 1)) return null;
  return {
    message: `Utfallet ${view.indicator.cells.outcome ?? ''} saknar enhet, medan andra värden i raden är i ${view.row.unit}.`,
    remedy: `Skriv ut enheten ${view.row.unit} efter utfallet.`,
    evidence: quoteRow(view),
    confidence: 0.8,
    cause: `unit:${view.indicator.id}`,
  };
}

/** "6,2 dagar" in the analysis of a row whose outcome is 6,2 %: the same number, of something else. */
function otherInText(view: IndicatorView): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  if (outcome === null || outcome.unit === null) return null;
  const isShare = outcome.unit === '%';
  for (const sentence of view.analysis) {
    const mention = sentence.numbers.find(
      (number) =>
        (isShare
          ? number.kind === 'time' || number.kind === 'money' || number.unit === 'st'
          : number.kind === 'share') &&
        number.exactness === 'exact' &&
        compareDecimals(number.value, outcome.value) === 0 &&
        // Whole numbers meet by chance; one with decimals is the value itself.
        (decimalsOf(number.value) > 0 || isStated(view, sentence, number)),
    );
    if (!mention) continue;
    return {
      message: `Texten säger ${mention.text}, men i tabellen står ${view.indicator.cells.outcome ?? ''}.`,
      remedy: 'Skriv värdet i samma enhet i texten och i tabellen.',
      evidence: [quoteSentence(sentence, mention.start), ...quoteRow(view, 'outcome', 'previous', 'target')],
      confidence: 0.85,
      cause: `unit:${view.indicator.id}`,
    };
  }
  return null;
}

const ofRow = kept(
  (view: IndicatorView) =>
    countInPercent(view) ?? targetInPercent(view) ?? mixed(view) ?? missing(view) ?? otherInText(view),
);

/** Rows whose outcome has its unit but another column has lost it: one finding for the document, since it has one cause. */
function lostInColumns(views: readonly IndicatorView[]): readonly RuleFinding[] {
  const rows = views.filter(
    ({ row }) =>
      row.unit === '%' &&
      !row.unitMissing.includes('outcome') &&
      row.unitMissing.some((column) => column !== 'councilTarget'),
  );
  if (rows.length === 0) return [];
  return [
    {
      message: `I ${rows.length === 1 ? 'en rad' : `${rows.length} rader`} saknar någon kolumn enheten %, som de andra kolumnerna har.`,
      remedy: 'Skriv ut enheten i alla kolumner.',
      evidence: rows.flatMap((view) =>
        quoteRow(view)
          .slice(-1)
          .map((cells) => ({ ...cells, quote: `${view.indicator.name}: ${cells.quote}` })),
      ),
      confidence: 0.8,
    },
  ];
}

export const unitsInRow: Rule = {
  id: 'units-in-row',
  number: 'R08',
  severity: 'warning',
  source: 'domain.md 4 och 10',
  title: 'Enheten saknas, blandas eller är fel',
  explanation:
    'Värdena i en indikatorrad ska gå att jämföra: samma enhet i alla kolumner, och antal ska inte redovisas i procent.',
  wrong: [
    {
      name: 'annan enhet i texten',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Sjukfrånvaro', outcome: '6,2 %', target: '6 %', analysis: 'Sjukfrånvaron blev 6,2 dagar.' },
            ],
          },
        ],
      },
    },
    {
      name: 'antal i procent',
      document: {
        goals: [{ title: 'Mål', indicators: [{ name: 'Antal avflyttningsmöten', outcome: '100 %', target: '10' }] }],
      },
    },
    {
      name: 'blandade enheter',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Antal barn per grupp', outcome: '17,3 barn/avd.', forecast: '16 st', target: '16' }],
          },
        ],
      },
    },
    {
      name: 'utfall utan enhet',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Nöjda brukare', outcome: '47,37', men: '50 %', women: '40 %', target: '80' }],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'andra tal i texten',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Sjukfrånvaro',
                outcome: '6 %',
                target: '6 %',
                analysis: 'Efter 6 dagar ringer chefen upp. Sjukfrånvaron är 6 procent.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'samma enhet',
      document: { goals: [{ title: 'Mål', indicators: [{ name: 'Nöjda brukare', outcome: '47 %', target: '80 %' }] }] },
    },
    {
      name: 'ingen enhet alls',
      document: { goals: [{ title: 'Mål', indicators: [{ name: 'Index', outcome: '71', target: '83' }] }] },
    },
    {
      name: 'bara målet saknar enhet',
      document: { goals: [{ title: 'Mål', indicators: [{ name: 'Antal platser', outcome: '13 st', target: '60' }] }] },
    },
  ],
  check: ({ indicators }) => {
    const found = new Map(indicators.map((view) => [view, ofRow(view)]));
    const silent = indicators.filter((view) => found.get(view) === null);
    return [...[...found.values()].filter((finding) => finding !== null), ...lostInColumns(silent)];
  },
};
