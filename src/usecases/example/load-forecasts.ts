import type { StoredForecast } from '#domain/economy/forecast.ts';
import { insertForecast } from '#store/economy/forecasts.ts';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';
import type { ExamplePeople } from './load-ledger.ts';

/** A forecast of an example; whose it is and who lodged it are words. */
export type ExampleForecast = Omit<StoredForecast, 'id' | 'number' | 'by'> & { readonly signIn: string };

/** Keeps an example's forecasts as of the days they were lodged, which are long past. */
export async function loadForecasts(
  app: App,
  forecasts: readonly ExampleForecast[],
  people: ExamplePeople,
): Promise<void> {
  await actingAs(app, 'example', async ({ db, audit }) => {
    for (const { signIn, organisation, ...forecast } of forecasts) {
      const person = people.signedIn(signIn).id;
      await insertForecast(db, {
        ...forecast,
        id: app.newId(),
        organisation: people.organisation(organisation),
        person,
      });
    }
    const summary = `Exempelkommunens ${forecasts.length} prognoser lades in.`;
    audit({ action: 'load-example', kind: 'forecast', thing: null, summary });
  });
}
