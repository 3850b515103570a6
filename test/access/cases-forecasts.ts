import { USUAL_SETTINGS } from '#domain/economy/economy-settings.ts';

import { get, on, STALE, write } from './case.ts';
import type { Case } from './case.ts';

const measure = { text: 'x', responsible: '', effect: '1.00', soFar: null, day: null, state: 'planned' };

/** Writes come with places that there are not, or a stale version, so that leave is asked and nothing changes. */
export const forecastsCases: readonly Case[] = [
  get('forecasts.sheet', ({ board }) => `economy/2025/forecast-sheet?organisation=${board}`, on('economy.read'), 404),
  get('forecasts.rollup', ({ board }) => `economy/2025/forecasts?organisation=${board}`, on('economy.read'), 404),
  write(
    'forecasts.lodge',
    ['POST', () => 'economy/2025/forecasts'],
    ({ board }) => ({ organisation: board, month: 4, seen: 0, lines: [], notes: [], risks: [] }),
    on('economy.forecast'),
    404,
  ),
  write(
    'forecasts.ask',
    ['POST', () => 'economy/2025/forecast-requests'],
    ({ board }) => ({ organisation: board, month: 4, asked: [], due: '2025-05-08' }),
    on('economy.budget'),
    404,
  ),
  get('forecasts.memory', ({ board }) => `economy/forecast-memory?organisation=${board}`, on('economy.read'), 404),
  get('forecasts.settings', () => 'economy/settings', { anywhere: 'economy.read' }, 403),
  write(
    'forecasts.setSettings',
    ['PUT', () => 'economy/settings'],
    () => ({ settings: USUAL_SETTINGS, version: STALE }),
    { anywhere: 'economy.map' },
    403,
  ),
  get('measures.list', ({ board }) => `economy/2025/measure-plans?organisation=${board}`, on('economy.read'), 404),
  write(
    'measures.write',
    ['POST', ({ measurePlan }) => `measure-plans/${measurePlan}/versions`],
    () => ({ version: STALE, measures: [measure] }),
    on('economy.forecast'),
    404,
  ),
  write(
    'measures.close',
    ['POST', ({ measurePlan }) => `measure-plans/${measurePlan}/closing`],
    () => ({ version: STALE, reason: 'Prov' }),
    on('economy.forecast'),
    404,
  ),
];
