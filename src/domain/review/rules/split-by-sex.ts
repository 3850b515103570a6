import type { IndicatorView } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { kept } from '../kept.ts';
import { decimalsOf, formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { unitKind } from '../../steering/unit.ts';
import { quoteRow, quoteSentence } from '../review-context.ts';

type Split = {
  readonly total: number;
  readonly men: number;
  readonly women: number;
  readonly step: number;
  readonly exact: boolean;
};

/** Most lines are of whole populations; there neither sex is far from half. */
const POPULATION = /(?:befolkning|invånare)/iu;
/** Groups that really are nearly all men or all women; a one-sided mean is what one expects there. */
const ONE_SIDED =
  /(?:medarbetar|anställda|personal|sjukfrånvaro|lärare|pedagog|chefer|medskapande|arbetsgivare|heltid|våld|hedersrelatera|prostitution|graviditet|mödra)/iu;
const EXTREME = 0.13;
const POPULATION_EXTREME = 0.3;
const RATIO_PAIR = /(\d+)\s+(?:\p{L}+\s+)?(?:män|pojkar)\s+och\s+(\d+)\s+(?:\p{L}+\s+)?(?:kvinnor|flickor)/iu;

function read(view: IndicatorView): Split | null {
  const [total, men, women] = [amountIn(view.row, 'outcome'), amountIn(view.row, 'men'), amountIn(view.row, 'women')];
  if (!total || !men || !women) return null;
  const decimals = Math.min(decimalsOf(total.value), decimalsOf(men.value), decimalsOf(women.value));
  return {
    total: Number(total.value),
    men: Number(men.value),
    women: Number(women.value),
    step: 10 ** -decimals,
    exact: decimals > 0,
  };
}

const near = (a: number, b: number, step: number): boolean => Math.abs(a - b) <= step * 1.01;

/** Rates that the analysis's own numbers give: "37 män och 8 kvinnor" under "13 av dessa", or of each sex both numbers. */
function trueRates(view: IndicatorView, split: Split): string {
  const pairs = view.analysis.flatMap(({ text }) => {
    const pair = RATIO_PAIR.exec(text);
    return pair ? [{ men: Number(pair[1]), women: Number(pair[2]) }] : [];
  });
  // "21 män och 14 kvinnor" with the row's own distribution are those who did, and not those whom it is a part of.
  const isDistribution = ({ men, women }: { men: number; women: number }): boolean =>
    Math.abs((100 * men) / (men + women) - split.men) <= 1;
  const own = pairs.find(isDistribution);
  for (const pair of pairs) {
    if (isDistribution(pair)) continue;
    const { men, women } = pair;
    const cases = Math.round(((men + women) * split.total) / 100);
    const [menCases, womenCases] = own
      ? [own.men, own.women]
      : [(cases * split.men) / 100, (cases * split.women) / 100];
    if (cases < 1 || menCases > men || womenCases > women) continue;
    const rate = (part: number, whole: number): string => formatDecimal(((100 * part) / whole).toFixed(1));
    return ` Enligt textens egna tal vore andelarna ${rate(menCases, men)} % av männen och ${rate(womenCases, women)} % av kvinnorna.`;
  }
  return '';
}

function distribution(view: IndicatorView, split: Split): RuleFinding | null {
  const sum = split.men + split.women;
  const between = Math.min(split.men, split.women) <= split.total && split.total <= Math.max(split.men, split.women);
  // Two rates may well make 100 in whole per cent; with decimals that does not happen by chance.
  const ofHundred = near(sum, 100, split.step) && (split.exact || !between) && !near(split.total, 100, split.step);
  const ofTotal =
    near(sum, split.total, Math.max(split.step, 0.5)) &&
    !near(split.men, split.total, split.step) &&
    Math.min(split.men, split.women) > 0;
  if (!ofHundred && !ofTotal) return null;
  const what = ofHundred
    ? 'tillsammans 100 % och är alltså hur fallen fördelar sig på män och kvinnor'
    : 'tillsammans totalen och är alltså delar av den';
  const proof = view.analysis.find((sentence) => RATIO_PAIR.test(sentence.text));
  return {
    message: `Värdena för män och kvinnor blir ${what}, inte andelen inom vart kön.${trueRates(view, split)}`,
    remedy: 'Räkna om värdena så att vart och ett är andelen bland männen och bland kvinnorna.',
    evidence: [...quoteRow(view, 'outcome', 'men', 'women'), ...(proof ? [quoteSentence(proof)] : [])],
    confidence: 0.92,
    cause: `split:${view.indicator.id}`,
  };
}

const CHECK_SOURCE = 'Kontrollera de tre värdena mot källan: de kan komma från olika mätningar eller urval.';

/** The whole lies between the sexes, whatever they are worth: a mean of two is never outside them. */
function outside(view: IndicatorView, split: Split): RuleFinding | null {
  const slack = split.exact ? split.step : split.step / 2;
  const [low, high] = [Math.min(split.men, split.women), Math.max(split.men, split.women)];
  if (split.total >= low - slack && split.total <= high + slack) return null;
  return {
    message: `Totalen ${formatDecimal(String(split.total))} ligger inte mellan värdena för män (${formatDecimal(String(split.men))}) och kvinnor (${formatDecimal(String(split.women))}), så de kan inte höra ihop.`,
    remedy: CHECK_SOURCE,
    evidence: quoteRow(view, 'outcome', 'men', 'women'),
    confidence: 0.95,
    cause: `split:${view.indicator.id}`,
  };
}

function average(view: IndicatorView, split: Split): RuleFinding | null {
  const slack = split.step;
  const [low, high] = [Math.min(split.men, split.women), Math.max(split.men, split.women)];
  // A whole step outside is no rounding: the mean of two never rounds past the nearer of them.
  const step = slack * 0.999;
  if (split.total < low - step || split.total > high + step) return outside(view, split);
  if (high - low <= 4 * slack || ONE_SIDED.test(view.indicator.name)) return null;
  const menShare = (split.total - split.women) / (split.men - split.women);
  const limit = POPULATION.test(view.indicator.name) ? POPULATION_EXTREME : EXTREME;
  // Rounding moves the reckoned share by about one step over the distance between the sexes.
  const doubt = slack / (high - low);
  const [atLeast, atMost] = [menShare - doubt, menShare + doubt];
  if (
    (atMost > limit && atLeast < 1 - limit) ||
    near(split.total, split.men, slack) ||
    near(split.total, split.women, slack)
  )
    return null;
  return {
    severity: 'warning',
    message: `För att män ${formatDecimal(String(split.men))} och kvinnor ${formatDecimal(String(split.women))} ska ge totalen ${formatDecimal(String(split.total))} måste ${Math.round(menShare * 100)} procent vara män.`,
    remedy: CHECK_SOURCE,
    evidence: quoteRow(view, 'outcome', 'men', 'women'),
    confidence: 0.75,
    cause: `split:${view.indicator.id}`,
  };
}

/** A measure of its own scale, of which the whole is a mean of the two sexes. */
const IS_INDEX = /(?<!\p{L})(?:\p{L}*index|nki|nmi|hme|ami|betyg\p{L}*|medelbetyg\p{L}*|meritvärde\p{L}*)(?!\p{L})/iu;

/** Counts of men and of women are the count of all; means and rates of so many a unit are not. */
const isMean = ({ indicator, row }: IndicatorView): boolean => row.unit === null && IS_INDEX.test(indicator.name);

function countsApart(view: IndicatorView): RuleFinding | null {
  const name = view.indicator.name;
  const [total, men, women] = [amountIn(view.row, 'outcome'), amountIn(view.row, 'men'), amountIn(view.row, 'women')];
  if (
    !/^antal/iu.test(name) ||
    /(?<!\p{L})(?:per|genomsnitt\p{L}*|snitt|medel\p{L}*|dagar|timmar|månader|index)(?!\p{L})/iu.test(name)
  )
    return null;
  if (!total || !men || !women || (view.row.unit !== null && unitKind(view.row.unit) !== 'count')) return null;
  const values = [total, men, women].map(({ value }) => Number(value));
  const [all = 0, one = 0, other = 0] = values;
  if (values.some((value) => !Number.isInteger(value)) || one + other === all) return null;
  return {
    // Fewer may be those whose sex is not known.
    severity: one + other > all ? 'error' : 'warning',
    message: `Antalet män/pojkar ${one} och kvinnor/flickor ${other} blir ${one + other}, men totalen är ${all}.`,
    remedy: 'Kontrollera de tre antalen mot källan.',
    evidence: quoteRow(view, 'outcome', 'men', 'women'),
    confidence: 0.9,
    cause: `split:${view.indicator.id}`,
  };
}

const ofRow = kept((view: IndicatorView): RuleFinding | null => {
  const split = read(view);
  const isShare = view.row.unit !== null ? unitKind(view.row.unit) === 'share' : /^andel/iu.test(view.indicator.name);
  if (split && isShare) return distribution(view, split) ?? average(view, split);
  return split && isMean(view) ? outside(view, split) : countsApart(view);
});

export const splitBySex: Rule = {
  id: 'split-by-sex',
  number: 'R06',
  severity: 'error',
  source: 'domain.md 4 och 10',
  title: 'Könsuppdelningen går inte ihop med totalen',
  explanation:
    'För en andel måste totalen ligga mellan männens och kvinnornas värden. Värden som blir 100 eller totalen tillsammans är en fördelning, inte andelar.',
  wrong: [
    {
      name: 'ett index utanför båda',
      document: {
        goals: [{ title: 'Mål', indicators: [{ name: 'Nöjd besökarindex', outcome: '61', men: '63', women: '62' }] }],
      },
    },
    {
      name: 'fördelning på hundra',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel övertagna kontrakt', outcome: '28,89 %', men: '76,92 %', women: '23,08 %' }],
          },
        ],
      },
    },
    {
      name: 'delar av totalen',
      document: {
        goals: [{ title: 'Mål', indicators: [{ name: 'Andel behöriga', outcome: '35 %', men: '2 %', women: '33 %' }] }],
      },
    },
    {
      name: 'antalen blir fler än alla',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Antal unga med sommarjobb', outcome: '310 st', men: '148 st', women: '172 st' }],
          },
        ],
      },
    },
    {
      name: 'totalen utanför',
      document: {
        goals: [{ title: 'Mål', indicators: [{ name: 'Andel nöjda', outcome: '90 %', men: '70 %', women: '80 %' }] }],
      },
    },
    {
      name: 'för få av ett kön i en befolkning',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel av befolkningen', outcome: '0,80 %', men: '1,10 %', women: '0,75 %' }],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'går ihop',
      document: {
        goals: [{ title: 'Mål', indicators: [{ name: 'Andel nöjda', outcome: '75 %', men: '70 %', women: '80 %' }] }],
      },
    },
    {
      name: 'antal läggs ihop',
      document: {
        goals: [
          { title: 'Mål', indicators: [{ name: 'Antal aspiranter', outcome: '13 st', men: '8 st', women: '5 st' }] },
        ],
      },
    },
    {
      name: 'nästan bara kvinnor bland anställda',
      document: {
        goals: [
          { title: 'Mål', indicators: [{ name: 'Sjukfrånvaro', outcome: '6,8 %', men: '3,0 %', women: '7,0 %' }] },
        ],
      },
    },
  ],
  check: ({ indicators }) => indicators.flatMap((view) => ofRow(view) ?? []),
};
