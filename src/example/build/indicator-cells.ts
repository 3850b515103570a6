import { predecessorsOf } from '#domain/organisation/organisation-tree.ts';
import type { EditionKind, IndicatorCells } from '#domain/steering/steering-document.ts';

import { councilTargets } from '../council-targets.ts';
import { indicators } from '../indicators.ts';
import type { IndicatorDefinition, IndicatorKey } from '../indicators.ts';
import { successions } from '../organisation.ts';
import type { OrganisationId } from '../organisation.ts';
import { series } from '../series.ts';
import { measuredCells } from './measure.ts';
import type { Measure, Period } from './measure.ts';
import type { OrganisationYear, Row } from './organisation-year.ts';

/** The printed cells of an indicator row, as the year's edition shows them. */
export function indicatorCells(row: Row, { organisation, year }: OrganisationYear, kind: EditionKind): IndicatorCells {
  const definition: IndicatorDefinition = indicators[row.key];
  const source = row.quotedFrom ?? organisation;
  const councilTarget = councilTargets(year)[row.key] ?? null;
  const print = (measure: Measure | undefined) => measuredCells(measure, definition.decimals, definition.unit);
  const misprint = row.misprint?.[kind] ?? {};
  if (kind === 'VP') {
    const empty = { outcome: null, men: null, women: null, previous: null, forecast: null };
    return { ...empty, target: row.target, councilTarget, period: definition.periodicity, ...misprint };
  }
  const period = measuredPeriod(definition, year, kind);
  const measure = period === null ? undefined : findMeasure(source, row.key, period);
  return {
    ...print(measure),
    previous: print(findMeasure(source, row.key, `${year - 1}`)).outcome,
    forecast: kind === 'VB' ? null : (row.forecast?.[kind] ?? null),
    target: row.target,
    councilTarget,
    period: printedPeriod(period, year, kind),
    ...misprint,
  };
}

/** The period an edition reports on, or null where the indicator is not measured so often. */
function measuredPeriod({ periodicity }: IndicatorDefinition, year: number, kind: 'T1' | 'T2' | 'VB'): Period | null {
  if (kind === 'VB') return `${year}`;
  if (periodicity === 'Tertial') return `${kind} ${year}`;
  return periodicity === 'Halvår' && kind === 'T2' ? `H1 ${year}` : null;
}

function printedPeriod(period: Period | null, year: number, kind: EditionKind): string {
  if (kind === 'VB') return `VB ${year}`;
  if (period === null) return `${year}`;
  return period.replace(/^T/u, 'Tertial ').replace(/^H/u, 'Halvår ');
}

/** A value of the organisation itself or, before a merger, of its predecessor when exactly one of them measured it. */
function findMeasure(organisation: OrganisationId, key: IndicatorKey, period: Period): Measure | undefined {
  const measuredBy = (id: string): Measure | undefined => series[id as OrganisationId]?.[key]?.[period];
  const own = measuredBy(organisation);
  if (own !== undefined) return own;
  const inherited = predecessorsOf(successions, organisation).flatMap((id) => measuredBy(id) ?? []);
  return inherited.length === 1 ? inherited[0] : undefined;
}
