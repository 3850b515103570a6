import { phrasingFaults } from '#domain/economy/report-tables/phrasing-rules.ts';
import type { EconomySettings } from '#domain/economy/economy-settings.ts';
import { MONTH_NAMES } from '#domain/kernel/calendar.ts';
import { conflict, faultOf, forbidden, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { loadEconomySettings, saveEconomySettings, saveForecastRequests } from '#store/economy/forecasts.ts';

import { readingAs, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { mayMap } from './economy-chart.ts';
import { readableSubtree } from './economy-subtree.ts';

export type AskForecastsInput = {
  readonly requestId: string;
  readonly year: number;
  readonly month: number;
  /** Who asks: the organisation whose budget the person keeps. */
  readonly organisation: string;
  /** Who are asked: that one or some below it. */
  readonly asked: readonly string[];
  readonly due: string;
  readonly message: string;
};

/** Asks organisations for their forecast of a month by a day; it then stands in their heads' own lists. */
export function askForecasts(
  app: App,
  who: SignedIn,
  input: AskForecastsInput,
): Promise<Result<{ asked: number }, Failure>> {
  const { requestId, year, month, organisation, asked, due, message } = input;
  const options = { requestId, fingerprint: `ask forecasts ${year}-${month} ${organisation}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ asked: number }, Failure>> => {
    const found = await readableSubtree(db, who, { year, organisation });
    if (!found.ok) return found;
    const { below, name, may } = found.value;
    if (!may('economy.budget', organisation)) return forbidden('Du får se prognosen men inte be andra om den.');
    const organisations = [...new Set(asked)];
    if (organisations.length === 0 || organisations.some((id) => !below.includes(id))) {
      return invalid(faultOf('ask-whom', 'Välj vilka enheter som ska lämna prognos.', null, 'Enheter'));
    }
    const at = app.now().toISOString();
    await saveForecastRequests(db, { organisations, year, month, due, message, person: who.id, at });
    const summary = `${who.name} bad ${organisations.length} enheter i ${name} om prognos efter ${MONTH_NAMES[month - 1] ?? month} ${year}, senast ${due}.`;
    audit({ action: 'ask', kind: 'forecast', thing: organisation, summary, after: { organisations, due, message } });
    return ok({ asked: organisations.length });
  });
}

export type SettingsView = { readonly settings: EconomySettings; readonly version: number; readonly allowed: 'set'[] };

export const showEconomySettings = (app: App, who: SignedIn): Promise<Result<SettingsView, Failure>> =>
  readingAs(app, who, 'economy.read', async ({ db }) => ({
    ...(await loadEconomySettings(db)),
    allowed: mayMap(who) ? ['set'] : [],
  }));

/** Changes the municipality's limits and signs. */
export async function setEconomySettings(
  app: App,
  who: SignedIn,
  {
    requestId,
    settings,
    version,
  }: { readonly requestId: string; readonly settings: EconomySettings; readonly version: number },
): Promise<Result<SettingsView, Failure>> {
  const options = { requestId, fingerprint: `economy settings ${version}` };
  const done = await writing(app, who, options, async ({ db, audit }): Promise<Result<true, Failure>> => {
    if (!mayMap(who)) return forbidden('Du får se ekonomins inställningar men inte ändra dem.');
    const faults = settings.phrases === null ? [] : phrasingFaults(settings.phrases);
    if (faults.length > 0) return invalid(...faults);
    const before = await loadEconomySettings(db);
    if (before.version !== version || !(await saveEconomySettings(db, settings, version))) {
      return conflict('Någon annan har ändrat inställningarna. Läs om sidan och försök igen.', before);
    }
    const summary = `${who.name} ändrade ekonomins gränser och tecken.`;
    audit({ action: 'set', kind: 'economy-settings', thing: null, summary, before: before.settings, after: settings });
    return ok(true);
  });
  return done.ok ? showEconomySettings(app, who) : done;
}
