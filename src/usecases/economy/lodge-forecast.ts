import { deviationOf } from '#domain/economy/deviation.ts';
import { forecastFaults } from '#domain/economy/decide-forecast.ts';
import { needsPlan } from '#domain/economy/measure-plan.ts';
import type { ForecastLine, ForecastNote, ForecastRisk } from '#domain/economy/forecast.ts';
import type { ForecastSheet } from '#domain/economy/forecast-view.ts';
import { addDays, MONTH_NAMES } from '#domain/kernel/calendar.ts';
import { addDecimals, formatDecimal } from '#domain/kernel/decimal.ts';
import { conflict, forbidden, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { loadChart } from '#store/economy/chart.ts';
import { insertForecast } from '#store/economy/forecasts.ts';
import { openMeasurePlan } from '#store/economy/measures.ts';
import { lockEconomyYear } from '#store/economy/year-lock.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableSubtree } from './economy-subtree.ts';
import { readForecastSheet, showForecastSheet } from './show-forecast-sheet.ts';
import { figuresChanged } from './renew-figures.ts';

export type LodgeForecastInput = {
  readonly requestId: string;
  readonly year: number;
  readonly month: number;
  readonly organisation: string;
  /** The number of the month's forecast that was seen; 0 where there was none. */
  readonly seen: number;
  readonly lines: readonly ForecastLine[];
  readonly notes: readonly ForecastNote[];
  readonly risks: readonly ForecastRisk[];
  readonly transfer: string;
  readonly comment: string;
};

/** Lodges an organisation's forecast of a month; every one is kept, and the last counts. */
export async function lodgeForecast(
  app: App,
  who: SignedIn,
  input: LodgeForecastInput,
): Promise<Result<ForecastSheet, Failure>> {
  const { requestId, year, month, organisation, seen, lines, notes, risks, transfer, comment } = input;
  const options = { requestId, fingerprint: `forecast ${year}-${month} ${organisation} ${seen}` };
  const done = await writing(app, who, options, async (act): Promise<Result<true, Failure>> => {
    const { db, audit } = act;
    const found = await readableSubtree(db, who, { year, organisation });
    if (!found.ok) return found;
    if (!found.value.may('economy.forecast', organisation)) {
      return forbidden('Du får se prognosen men inte lämna den.');
    }
    await lockEconomyYear(db, year);
    const sheet = await readForecastSheet(db, found.value, { year, organisation, month });
    if ((sheet.now?.number ?? 0) !== seen) {
      const detail = `${sheet.now?.by ?? 'Någon'} har lämnat en prognos för månaden sedan du öppnade sidan. Läs om den och försök igen.`;
      return conflict(detail, { number: sheet.now?.number ?? 0 });
    }
    const { areas, kinds } = await loadChart(db, year);
    const budgets = sheet.rows.map(({ area, kind, budget, pending }) => ({
      area,
      kind,
      budget: addDecimals(budget, pending),
    }));
    const faults = forecastFaults({ lines, notes, budgets, areas, kinds, settings: sheet.settings });
    if (faults.length > 0) return invalid(...faults);
    const budgetOf = ({ area, kind }: ForecastLine): string =>
      budgets.find((one) => one.area === area && one.kind === kind)?.budget ?? '0.00';
    const id = app.newId();
    const at = app.now().toISOString();
    await insertForecast(db, {
      id,
      organisation,
      year,
      month,
      comment,
      transfer,
      notes: [...notes],
      risks: [...risks],
      person: who.id,
      at,
      lines: lines.map((line) => ({ ...line, budget: budgetOf(line) })),
    });
    const total = addDecimals('0.00', ...lines.map(({ amount }) => amount));
    const whole = addDecimals('0.00', ...budgets.map(({ budget }) => budget));
    const deviation = deviationOf(whole, total);
    const summary = `${who.name} lämnade prognos efter ${MONTH_NAMES[month - 1] ?? month} ${year} för ${found.value.name}: avvikelse ${formatDecimal(deviation)} kr.`;
    if (needsPlan(deviation, whole, sheet.settings)) {
      const deadline = addDays(who.actor.today, sheet.settings.measureDays);
      const plan = { id: app.newId(), organisation, year, forecast: id, deviation, deadline };
      if (await openMeasurePlan(db, plan)) {
        const opened = `Underskottet i prognosen för ${found.value.name} ${year} kräver en åtgärdsplan senast ${deadline}.`;
        audit({
          action: 'open',
          kind: 'measure-plan',
          thing: plan.id,
          summary: opened,
          after: { deviation, deadline },
        });
      }
    }
    await figuresChanged(app, act, year);
    audit({ action: 'lodge', kind: 'forecast', thing: id, summary, after: { organisation, year, month, total } });
    return ok(true);
  });
  return done.ok ? showForecastSheet(app, who, { year, organisation, month }) : done;
}
