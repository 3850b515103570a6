import { randomUUID } from 'node:crypto';

import { STALE, get, on, requestId, write } from './case.ts';
import type { Case } from './case.ts';

const correction = { version: STALE, thing: 'goal', thingId: 'g1', field: 'title', after: 'x' };

/** Files that come in and are kept. */
export const importsCases: readonly Case[] = [
  get('imports.list', () => 'imports', { anywhere: 'import.read' }, 403),
  {
    route: 'imports.upload',
    ask: (client) => client.upload('imports', { requestId: requestId(), file: new File([''], 'tom.txt') }),
    need: { anywhere: 'import.create' },
    refused: 403,
  },
  get('imports.progress', ({ read }) => `imports/${read}/progress`, on('import.read'), 404),
  get('imports.show', ({ read }) => `imports/${read}`, on('import.read'), 404),
  get('imports.file', ({ read }) => `imports/${read}/file`, on('import.read'), 404),
  write(
    'imports.correct',
    ['POST', ({ read }) => `imports/${read}/corrections`],
    () => correction,
    on('import.correct'),
    404,
  ),
  write(
    'imports.withdrawCorrection',
    ['DELETE', ({ read }) => `imports/${read}/corrections/${randomUUID()}`],
    () => ({ version: STALE }),
    on('import.correct'),
    404,
  ),
  write(
    'imports.matchIndicator',
    ['POST', ({ read }) => `imports/${read}/matches`],
    () => ({ version: STALE, indicator: 'i1', definition: null }),
    on('import.correct'),
    404,
  ),
  write(
    'imports.keep',
    ['POST', ({ read }) => `imports/${read}/keep`],
    ({ board }) => ({ version: STALE, organisation: board, year: 2025, kind: 'T1' }),
    on('import.keep'),
    404,
  ),
  write(
    'imports.throwAway',
    ['DELETE', ({ read }) => `imports/${read}`],
    () => ({ version: STALE }),
    on('import.correct'),
    404,
  ),
  {
    ...write(
      'imports.undo',
      ['POST', ({ kept }) => `imports/${kept}/undo`],
      () => ({}),
      on('import.undo', 'decided'),
      404,
    ),
    onlyRefused: true,
  },
];
