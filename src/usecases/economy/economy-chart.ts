import { createHash } from 'node:crypto';

import { chartFaults } from '#domain/economy/economy-chart.ts';
import type { EconomyChart } from '#domain/economy/economy-chart.ts';
import { can } from '#domain/access/can.ts';
import { conflict, forbidden, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { findUsedCodes, listChartYears, loadChart, saveChart } from '#store/economy/chart.ts';
import type { StoredChart } from '#store/economy/chart.ts';
import { lockEconomyYear } from '#store/economy/year-lock.ts';

import { readingAs, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { figuresChanged } from './renew-figures.ts';

export type ChartView = EconomyChart & {
  /** What it was when it was read: sent back with a change, so that a stale one is refused. */
  readonly mark: string;
  readonly years: number[];
  readonly allowed: 'map'[];
};

const chartOf = (year: number, { areas, kinds }: StoredChart): EconomyChart => ({
  year,
  areas: areas.map(({ code, name, parent }) => ({ code, name, parent })),
  kinds: kinds.map(({ code, name, side, isStaff }) => ({ code, name, side, isStaff })),
});
const markOf = (chart: EconomyChart): string =>
  createHash('sha256').update(JSON.stringify(chart)).digest('base64url').slice(0, 22);

/** Whether the person keeps the municipality's order of the economy anywhere: areas and mapping are common to all. */
export const mayMap = (who: SignedIn): boolean =>
  who.actor.roles.some(({ organisation }) =>
    can(who.actor, 'economy.map', { organisation, ancestors: [], state: null }),
  );

/** The areas and kinds of a year; empty where none are set. */
export function showChart(app: App, who: SignedIn, year: number): Promise<Result<ChartView, Failure>> {
  return readingAs(app, who, 'economy.read', async ({ db }) => {
    const chart = chartOf(year, await loadChart(db, year));
    const allowed: ChartView['allowed'] = mayMap(who) ? ['map'] : [];
    return { ...chart, mark: markOf(chart), years: await listChartYears(db), allowed };
  });
}

/** Sets the areas and kinds of a year, all at once. */
export async function setChart(
  app: App,
  who: SignedIn,
  { requestId, mark, ...chart }: EconomyChart & { readonly requestId: string; readonly mark: string },
): Promise<Result<ChartView, Failure>> {
  const { year } = chart;
  const options = { requestId, fingerprint: `chart ${year} ${markOf(chart)}` };
  const done = await writing(app, who, options, async (act): Promise<Result<true, Failure>> => {
    const { db, audit } = act;
    if (!mayMap(who)) return forbidden('Du får se kodplanen men inte ändra den.');
    await lockEconomyYear(db, year);
    const present = chartOf(year, await loadChart(db, year));
    if (markOf(present) !== mark) {
      return conflict('Någon annan har ändrat kodplanen. Läs om sidan och försök igen.', present);
    }
    const faults = chartFaults(chart, await findUsedCodes(db, year));
    if (faults.length > 0) return invalid(...faults);
    await saveChart(db, app.newId, chart);
    await figuresChanged(app, act, year);
    const summary = `${who.name} ändrade verksamhetsområden och kontoslag för ${year}.`;
    audit({ action: 'set-chart', kind: 'economy-chart', thing: String(year), summary, before: present, after: chart });
    return ok(true);
  });
  return done.ok ? showChart(app, who, year) : done;
}
