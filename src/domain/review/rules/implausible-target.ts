import type { IndicatorView, ReviewContext } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { compareDecimals, formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { targetAmount } from '../../steering/target.ts';
import { unitsComparable } from '../../steering/unit.ts';
import { quoteRow } from '../review-context.ts';
import { limit } from '../rule-limits.ts';

const COUNCILS_TARGET =
  /(?<!\p{L})(?:kf:?s|kommunfullmäktiges?|fullmäktiges?|stadens|kommunens|det\s+centrala)\s+(?:\p{L}+\s+)?(?:mål|årsmål|målvärde|målnivå|mål(?:et|en))(?!\p{L})/iu;
const REASON =
  /(?<!\p{L})(?:avser|gäller|svår\p{L}*|eftersom|därför|då|beror|orsak\p{L}*|utgår\s+från|utifrån|förutsättning\p{L}*|realistisk\p{L}*|rimlig\p{L}*|stegvis|på\s+sikt|hela\s+(?:staden|kommunen))(?!\p{L})/iu;

/** "Kommunfullmäktiges mål avser hela staden och är svårt att nå": the analysis says why the own target is another. */
const isExplained = ({ analysis }: IndicatorView): boolean =>
  analysis.some(({ text }) => COUNCILS_TARGET.test(text) && REASON.test(text));

/** The own target asks for less than the council's. */
function belowCouncil(view: IndicatorView, muchWeaker: number): RuleFinding | null {
  const [own, council] = [targetAmount(view.own), targetAmount(view.council)];
  const { direction } = view.direction;
  if (!own || !council || !unitsComparable(own.unit ?? view.row.unit, council.unit ?? view.row.unit)) return null;
  const sign = compareDecimals(own.value, council.value);
  const worse = (direction === 'higher' && sign < 0) || (direction === 'lower' && sign > 0);
  const isShare = (own.unit ?? view.row.unit) === '%';
  // Counts of the whole city are shared out among its boards: a smaller own number is no lower ambition.
  if (!worse || !isShare || view.direction.confidence < 0.8 || isExplained(view)) return null;
  const weaker = Math.abs(Number(own.value) - Number(council.value)) / Math.max(1, Number(council.value));
  return {
    severity: weaker >= muchWeaker ? 'warning' : 'note',
    message: `Det egna årsmålet ${formatDecimal(own.value)} % är svagare än KF:s ${formatDecimal(council.value)} %.`,
    remedy: 'Skriv varför nämnden har ett svagare mål än kommunfullmäktige, eller ändra målet.',
    evidence: quoteRow(view, 'outcome', 'previous', 'target', 'councilTarget'),
    confidence: 0.8,
    cause: `target:${view.indicator.id}`,
  };
}

/** Last year's value and this year's both lie far on the good side of the target. */
function alreadyReached(view: IndicatorView, { document }: ReviewContext, far: number): RuleFinding | null {
  const own = targetAmount(view.own);
  // In mid-year the forecast stands for the year; the outcome of some months does not.
  const now = amountIn(view.row, document.kind === 'VB' ? 'outcome' : 'forecast');
  const previous = amountIn(view.row, 'previous');
  if (!own || !previous || own.value === '0' || Number(own.value) <= 0) return null;
  const values = [previous, ...(now ? [now] : [])];
  const council = targetAmount(view.council);
  // The board that takes over the council's target has not set one that is too weak.
  if (council && compareDecimals(council.value, own.value) === 0) return null;
  const isFar = values.every(({ value }) =>
    view.direction.direction === 'higher'
      ? Number(value) >= Number(own.value) * far
      : view.direction.direction === 'lower' && Number(value) * far <= Number(own.value),
  );
  if (!isFar || view.direction.confidence < 0.8) return null;
  return {
    severity: values.length === 2 ? 'warning' : 'note',
    message: `Årsmålet ${view.indicator.cells.target ?? ''} är långt svagare än det som redan är uppnått (${values.map(({ value }) => formatDecimal(value)).join(' och ')}).`,
    remedy: 'Kontrollera målet: det kan vara fel skrivet eller föråldrat.',
    evidence: quoteRow(view, 'outcome', 'previous', 'forecast', 'target'),
    confidence: 0.75,
    cause: `target:${view.indicator.id}`,
  };
}

export const implausibleTarget: Rule = {
  id: 'implausible-target',
  number: 'R12',
  severity: 'warning',
  source: 'domain.md 4 och 10',
  title: 'Årsmålet är redan passerat eller svagare än KF:s',
  explanation:
    'Ett mål ska be om något: det bör inte ligga långt under det som redan är nått, och inte under kommunfullmäktiges mål utan att det förklaras.',
  wrong: [
    {
      name: 'redan passerat',
      document: {
        goals: [
          { title: 'Mål', indicators: [{ name: 'Andel nöjda', outcome: '100 %', previous: '100 %', target: '40 %' }] },
        ],
      },
    },
    {
      name: 'under KF',
      document: {
        goals: [{ title: 'Mål', indicators: [{ name: 'Andel nöjda', target: '26 %', councilTarget: '30 %' }] }],
      },
    },
  ],
  right: [
    {
      name: 'samma som KF',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', previous: '28 %', target: '30 %', councilTarget: '30 %' }],
          },
        ],
      },
    },
    {
      name: 'förklarat',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                target: '26 %',
                councilTarget: '30 %',
                analysis: 'Kommunfullmäktiges mål gäller hela kommunen och är svårt att nå med våra små lokaler.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'del av stadens antal',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Antal platser för feriejobb', target: '360 st', councilTarget: '9 000 st' }],
          },
        ],
      },
    },
  ],
  limits: [
    {
      name: 'far',
      label: 'Ett årsmål är passerat när det som redan är nått är så här mycket bättre',
      unit: '%',
      // A target this much worse than what was already reached no longer asks for anything.
      standard: 60,
      least: 5,
      most: 500,
    },
    {
      name: 'muchWeaker',
      label: 'Ett årsmål som är så här mycket svagare än KF:s ger en varning och inte bara en notering',
      unit: '%',
      // Boards often set their target a little below the council's.
      standard: 10,
      least: 0,
      most: 100,
    },
  ],
  check: (context, limits) => {
    const [far, muchWeaker] = [1 + limit(limits, 'far') / 100, limit(limits, 'muchWeaker') / 100];
    return context.indicators.flatMap(
      (view) => alreadyReached(view, context, far) ?? belowCouncil(view, muchWeaker) ?? [],
    );
  },
};
