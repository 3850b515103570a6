import { z } from 'zod';

import { EconomySettings } from '#domain/economy/economy-settings.ts';
import { ForecastLine, ForecastNote, ForecastRisk } from '#domain/economy/forecast.ts';
import { ForecastMemory } from '#domain/economy/forecast-accuracy.ts';
import { ForecastRollup, ForecastSheet } from '#domain/economy/forecast-view.ts';
import { Money } from '#domain/economy/budget-act.ts';
import { CalendarDay } from '#domain/kernel/calendar.ts';

import { MAX_BUDGET_LINES, MAX_FORECAST_NOTES } from '#limits';

import { Id, RequestId, route, write } from './base.ts';

const year = z.coerce.number().int().min(1990).max(2100);
const month = z.coerce.number().int().min(1).max(12);
const SettingsView = z.object({
  settings: EconomySettings,
  version: z.number().int(),
  allowed: z.array(z.literal('set')),
});

export const forecasts = {
  sheet: route
    .route({ method: 'GET', path: '/economy/{year}/forecast-sheet', summary: 'What a forecast is made from' })
    .input(z.object({ year, organisation: Id, month: month.optional() }))
    .output(ForecastSheet),
  lodge: write
    .route({ method: 'POST', path: '/economy/{year}/forecasts', summary: 'Lodge a forecast of a month' })
    .input(
      z.object({
        year,
        month,
        organisation: Id,
        requestId: RequestId,
        seen: z.number().int().min(0),
        lines: z.array(ForecastLine).max(MAX_BUDGET_LINES),
        notes: z.array(ForecastNote).max(MAX_FORECAST_NOTES),
        risks: z.array(ForecastRisk).max(MAX_FORECAST_NOTES),
        transfer: Money.default('0.00'),
        comment: z.string().trim().max(4000).default(''),
      }),
    )
    .output(ForecastSheet),
  rollup: route
    .route({
      method: 'GET',
      path: '/economy/{year}/forecasts',
      summary: 'The forecast of an organisation and all below',
    })
    .input(z.object({ year, organisation: Id, month: month.optional() }))
    .output(ForecastRollup),
  ask: write
    .route({
      method: 'POST',
      path: '/economy/{year}/forecast-requests',
      summary: 'Ask organisations for their forecast',
    })
    .input(
      z.object({
        year,
        month,
        organisation: Id,
        requestId: RequestId,
        asked: z.array(Id).max(MAX_BUDGET_LINES),
        due: CalendarDay,
        message: z.string().trim().max(2000).default(''),
      }),
    )
    .output(z.object({ asked: z.number().int() })),
  memory: route
    .route({ method: 'GET', path: '/economy/forecast-memory', summary: 'What became of the forecasts of closed years' })
    .input(z.object({ organisation: Id }))
    .output(ForecastMemory),
  settings: route
    .route({ method: 'GET', path: '/economy/settings', summary: 'Limits and signs of the economy' })
    .output(SettingsView),
  setSettings: write
    .route({ method: 'PUT', path: '/economy/settings', summary: 'Change limits and signs of the economy' })
    .input(z.object({ requestId: RequestId, settings: EconomySettings, version: z.number().int().min(0) }))
    .output(SettingsView),
};
