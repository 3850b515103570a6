import { z } from 'zod';

import { absoluteDecimal, formatDecimal } from '../kernel/decimal.ts';
import type { Decimal } from '../kernel/decimal.ts';
import type { EditionKind } from '../steering/steering-document.ts';
import type { EnteredCell, MissingReason } from '../writing/enter-value.ts';
import { accuracyOf, complianceOf } from './forecast-accuracy.ts';

/** Measures of the economy that an indicator of the goal tree can be (EK-94). */
export const EconomyMeasure = z.enum(['complianceBefore', 'complianceAfter', 'forecastAccuracy']);
export type EconomyMeasure = z.infer<typeof EconomyMeasure>;

/** What an organisation with those below it has in a year; kronor, cost positive, carried plus for a surplus. */
export type MeasureFacts = {
  readonly budget: Decimal;
  readonly outcome: Decimal;
  /** December is loaded. */
  readonly isClosed: boolean;
  /** That counts at the edition's month; null where nobody has lodged any. */
  readonly forecast: Decimal | null;
  /** That counted in August. */
  readonly forecastT2: Decimal | null;
  readonly carriedIn: Decimal;
  /** What next year carries in, and until then what the forecasts expect. */
  readonly carriedOut: Decimal;
  readonly expectedOut: Decimal;
};

/** A cell that nobody types; what it says comes from the economy. */
export type ComputedCell = {
  readonly cell: EnteredCell;
  readonly printed: string | null;
  readonly reason: MissingReason | null;
};

const percent = (value: Decimal): string => `${formatDecimal(value)} %`;
const NOT_YET: Omit<ComputedCell, 'cell'> = { printed: 'ej publicerad', reason: 'notPublished' };

const shown = (cell: EnteredCell, value: Decimal | null): ComputedCell =>
  value === null ? { cell, ...NOT_YET } : { cell, printed: percent(value), reason: null };

/**
 * What the economy says in an edition (EK-95): an annual report has the outcome of the closed year, a tertial report how
 * the forecast keeps the budget, a plan nothing. How far off the forecast of August was is known when the year is closed.
 */
export function computedCells(measure: EconomyMeasure, kind: EditionKind, facts: MeasureFacts): ComputedCell[] {
  if (kind === 'VP') return [];
  if (measure === 'forecastAccuracy') {
    if (kind !== 'VB') return [];
    const error =
      facts.isClosed && facts.forecastT2 !== null ? accuracyOf(facts.forecastT2, facts.outcome, '1').error : null;
    return [shown('outcome', error === null ? null : absoluteDecimal(error))];
  }
  const share = (spent: Decimal, carriedOut: Decimal): Decimal | null => {
    const compliance = complianceOf({ budget: facts.budget, outcome: spent, carriedIn: facts.carriedIn, carriedOut });
    return measure === 'complianceBefore' ? compliance.before : compliance.after;
  };
  if (kind === 'VB') return [shown('outcome', facts.isClosed ? share(facts.outcome, facts.carriedOut) : null)];
  return facts.forecast === null
    ? [{ cell: 'forecast', printed: null, reason: null }]
    : [shown('forecast', share(facts.forecast, facts.expectedOut))];
}

const SAID: Readonly<Record<EconomyMeasure, string>> = {
  complianceBefore: 'mot årets budget, före resultatöverföringar (EK-35)',
  complianceAfter: 'mot årets budget, efter resultatöverföringar (EK-35)',
  forecastAccuracy: 'prognosen i augusti mot årets utfall (EK-34)',
};

/** Where a computed value comes from, as its source says it. */
export function computedSource(
  measure: EconomyMeasure,
  kind: EditionKind,
  basis: { readonly month: string; readonly files: readonly string[] },
): string {
  const what =
    measure === 'forecastAccuracy'
      ? ''
      : kind === 'VB'
        ? `utfall till och med ${basis.month} `
        : `prognos i ${basis.month} `;
  const files = basis.files.length === 0 ? '' : ` Inlästa filer: ${basis.files.join(', ')}.`;
  return `Räknat ur ekonomin: ${what}${SAID[measure]}.${files}`.slice(0, 500);
}
