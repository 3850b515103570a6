import { allowedOf } from '#domain/access/can.ts';
import { shownDay } from '#domain/access/past-day.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import type { Correction } from '#domain/editions/edition-view.ts';
import type { IndicatorPoint, IndicatorView, StoredMeasure } from '#domain/indicators/indicator-view.ts';
import { judgeRow, readRow } from '#domain/indicators/read-row.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { carrierOn } from '#domain/organisation/reorganise.ts';
import { nameOn, thingAt } from '#domain/organisation/standing.ts';
import { IndicatorColumn } from '#domain/steering/steering-document.ts';
import type { IndicatorCells } from '#domain/steering/steering-document.ts';
import { loadCorrections } from '#store/editions/load-document.ts';
import { findDefinition, findSeries } from '#store/indicators.ts';
import type { DefinitionRow, SeriesRow } from '#store/indicators.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { MAX_SERIES_ROWS } from '#limits';

import { mayAtAll, reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { isUuid } from '../page-mark.ts';
import { summariseIndicator } from './list-indicators.ts';

/** A definition with its series over all editions and organisations: five queries however long it is. */
export function showIndicator(app: App, who: SignedIn, id: string): Promise<Result<IndicatorView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<IndicatorView, Failure>> => {
    const may = mayAtAll(who, 'indicator.read');
    if (!may.ok) return may;
    const register = await loadRegister(db);
    const drafts = readableDrafts(who, register);
    const row = isUuid(id) ? await findDefinition(db, id, drafts) : undefined;
    if (row === undefined) return notFound('Indikatorn finns inte.');
    const series = await findSeries(db, id, drafts, MAX_SERIES_ROWS);
    const editions = [...new Set(series.map(({ edition }) => edition))];
    const corrections = await loadCorrections(db, { editions });
    const { definition, periodicity, overUnits, overTime, bySex, directionReason, computed, otherNames, version } = row;
    return ok({
      ...summariseIndicator(row),
      definition,
      periodicity,
      overUnits,
      overTime,
      bySex,
      directionReason,
      computed,
      otherNames,
      points: series.map((point) => pointOf(point, row, corrections, register, shownDay(who.actor))),
      successions: successionsAmong(series, register, who.actor.today),
      allowed: allowedOf(
        who.actor,
        ['indicator.read', 'indicator.define'],
        thingAt(register.organisations, row.organisation, who.actor.today),
      ),
      version,
    });
  });
}

type EditionCorrection = Correction & { readonly edition: string | null };

/** The cells with the corrections of this row laid over. */
function cellsOf(point: SeriesRow, corrections: readonly EditionCorrection[]): IndicatorCells {
  const { outcome, men, women, previous, forecast, target, councilTarget, period } = point;
  const printed = { outcome, men, women, previous, forecast, target, councilTarget, period };
  const own = corrections.filter(
    ({ edition, thing, thingId }) => edition === point.edition && thing === 'indicator' && thingId === point.row,
  );
  return own.reduce<IndicatorCells>((cells, { field, after }) => {
    const column = IndicatorColumn.safeParse(field).data;
    return column === undefined ? cells : { ...cells, [column]: after === '' ? null : after };
  }, printed);
}

const plain = ({ value, unit, reason, printed }: StoredMeasure): StoredMeasure => ({ value, unit, reason, printed });

function pointOf(
  point: SeriesRow,
  { direction }: DefinitionRow,
  corrections: readonly EditionCorrection[],
  { organisations, successions }: Register,
  today: string,
): IndicatorPoint {
  const { edition, organisation, kind, year, title, row, line, page, keptBy, keptAt, goalId, goalTitle } = point;
  const day = editionDay(kind, year);
  const named = (id: string) => ({ id, name: nameOn(organisations, id, day) });
  const carrier = carrierOn(successions, organisation, today);
  const cells = cellsOf(point, corrections);
  const { measures, start, end } = readRow(cells);
  const { outcome, men, women, forecast, target, councilTarget } = measures;
  return {
    organisation: named(organisation),
    carriedBy: { id: carrier, name: nameOn(organisations, carrier, today) },
    edition: { id: edition, kind, year, title },
    row,
    goal: goalId === null ? null : { id: goalId, title: goalTitle ?? '' },
    period: cells.period,
    periodStart: start,
    periodEnd: end,
    cells,
    outcome: plain(outcome),
    men: plain(men),
    women: plain(women),
    forecast: plain(forecast),
    target,
    councilTarget,
    quotedFrom: point.quotedFrom === null ? null : named(point.quotedFrom),
    judgement: judgeRow(cells, direction, kind === 'VP' ? null : day),
    source: { line, page, by: keptBy, at: keptAt },
  };
}

/** Recorded events that join the series of the organisations shown (domain.md section 4). */
function successionsAmong(
  series: readonly SeriesRow[],
  { organisations, successions }: Register,
  today: string,
): IndicatorView['successions'] {
  const shown = new Set(series.map(({ organisation }) => organisation));
  const named = (id: string) => ({ id, name: nameOn(organisations, id, today) });
  return successions
    .filter(({ predecessor, successor }) => shown.has(predecessor) && shown.has(successor))
    .map(({ predecessor, successor, date }) => ({ from: named(predecessor), to: named(successor), date }));
}
