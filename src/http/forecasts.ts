import { askForecasts, setEconomySettings, showEconomySettings } from '#usecases/economy/ask-forecasts.ts';
import { lodgeForecast } from '#usecases/economy/lodge-forecast.ts';
import { showForecastMemory } from '#usecases/economy/show-forecast-memory.ts';
import { showForecastRollup } from '#usecases/economy/show-forecast-rollup.ts';
import { showForecastSheet } from '#usecases/economy/show-forecast-sheet.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const forecasts = {
  sheet: api.forecasts.sheet.handler(({ context, input }) =>
    answer(context, (who) => showForecastSheet(context.app, who, input)),
  ),
  lodge: api.forecasts.lodge.handler(({ context, input }) =>
    answer(context, (who) => lodgeForecast(context.app, who, input)),
  ),
  rollup: api.forecasts.rollup.handler(({ context, input }) =>
    answer(context, (who) => showForecastRollup(context.app, who, input)),
  ),
  ask: api.forecasts.ask.handler(({ context, input }) =>
    answer(context, (who) => askForecasts(context.app, who, input)),
  ),
  memory: api.forecasts.memory.handler(({ context, input }) =>
    answer(context, (who) => showForecastMemory(context.app, who, input)),
  ),
  settings: api.forecasts.settings.handler(({ context }) =>
    answer(context, (who) => showEconomySettings(context.app, who)),
  ),
  setSettings: api.forecasts.setSettings.handler(({ context, input }) =>
    answer(context, (who) => setEconomySettings(context.app, who, input)),
  ),
};
