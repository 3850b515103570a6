import { modelWithDepartmentGoals } from '#domain/steering/model-presets.ts';

import { STALE, get, on, write } from './case.ts';
import type { Case } from './case.ts';

const definition = { name: 'Ny', definition: null, unit: null, periodicity: null, overUnits: null, overTime: null };

/** The thread, steering models, indicators, search. */
export const steeringCases: readonly Case[] = [
  get(
    'thread.show',
    ({ board }) => `thread?organisation=${board}&year=2025&kind=T1`,
    { anywhere: 'edition.read' },
    403,
  ),
  get('steeringModels.list', () => 'steering-models', { anywhere: 'model.read' }, 403),
  get('steeringModels.show', () => 'steering-models/2026', { anywhere: 'model.read' }, 403),
  write(
    'steeringModels.preview',
    ['POST', () => 'steering-models/2026/preview'],
    () => ({ model: modelWithDepartmentGoals(2026) }),
    { anywhere: 'model.change' },
    403,
  ),
  write(
    'steeringModels.change',
    ['POST', () => 'steering-models/2026'],
    () => ({ version: STALE, reason: 'Prov', model: modelWithDepartmentGoals(2026) }),
    { anywhere: 'model.change' },
    403,
  ),
  get('indicators.list', () => 'indicators', { anywhere: 'indicator.read' }, 403),
  get('indicators.show', (things) => `indicators/${things.definition}`, { anywhere: 'indicator.read' }, 403),
  write(
    'indicators.define',
    ['POST', (things) => `indicators/${things.definition}/definition`],
    () => ({ version: STALE, direction: 'higher', ...definition }),
    on('indicator.define'),
    403,
  ),
  // A year that has its model already: leave is asked, and nothing changes.
  write(
    'steeringModels.copy',
    ['POST', () => 'steering-models/2026/copy'],
    () => ({ from: 2020 }),
    { anywhere: 'model.change' },
    403,
  ),
  get('search.find', () => 'search?q=barn', { anywhere: 'edition.read' }, 403),
];
