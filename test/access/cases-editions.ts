import { randomUUID } from 'node:crypto';

import { STALE, get, on, write } from './case.ts';
import type { Case } from './case.ts';

const correction = { version: STALE, thing: 'goal', thingId: 'g1', field: 'title', after: 'x' };

/** Editions as documents, their life, their seals. */
export const editionsCases: readonly Case[] = [
  get('editions.list', () => 'editions', { anywhere: 'edition.read' }, 403),
  ...(['decided', 'draft'] as const).flatMap((state) => [
    get('editions.show', (things) => `editions/${things[state]}`, on('edition.read', state), 404),
    get('editions.findings', (things) => `editions/${things[state]}/findings`, on('edition.read', state), 404),
    get(
      'editions.beforeDecision',
      (things) => `editions/${things[state]}/before-decision`,
      on('edition.read', state),
      404,
    ),
    get(
      'editions.exportFindings',
      (things) => `editions/${things[state]}/findings/export?format=json`,
      on('edition.export', state),
      404,
    ),
    get('editions.corrections', (things) => `editions/${things[state]}/corrections`, on('edition.read', state), 404),
    get(
      'editions.exportAs',
      (things) => `editions/${things[state]}/export?format=json`,
      on('edition.export', state),
      404,
    ),
  ]),
  write(
    'editions.correct',
    ['POST', ({ decided }) => `editions/${decided}/corrections`],
    () => correction,
    on('edition.correct', 'decided'),
    404,
  ),
  write(
    'editions.withdrawCorrection',
    ['DELETE', ({ decided }) => `editions/${decided}/corrections/${randomUUID()}?version=${STALE}`],
    () => ({ version: STALE }),
    on('edition.correct', 'decided'),
    404,
  ),
  get('lifecycle.show', ({ draft }) => `editions/${draft}/lifecycle`, on('edition.read', 'draft'), 404),
  write(
    'lifecycle.mark',
    ['POST', ({ draft }) => `editions/${draft}/marks`],
    () => ({ section: null, ready: true, contentHash: '0'.repeat(64) }),
    on('edition.write', 'draft'),
    404,
  ),
  ...(
    [
      ['send', 'send', 'edition.send'],
      ['takeBack', 'take-back', 'edition.send'],
      ['returnIt', 'return', 'edition.return'],
      ['approve', 'approve', 'edition.approve'],
      ['reopen', 'reopen', 'edition.reopen'],
    ] as const
  ).map(([route, path, action]) =>
    write(
      `lifecycle.${route}`,
      ['POST', ({ draft }) => `editions/${draft}/${path}`],
      () => ({ version: STALE, reason: 'Prov' }),
      on(action, 'draft'),
      404,
    ),
  ),
  get('comparisons.show', ({ draft }) => `editions/${draft}/compare`, on('edition.read', 'draft'), 404),
  write(
    'fronts.write',
    ['POST', ({ written }) => `editions/${written}/front`],
    () => ({
      version: STALE,
      front: {
        title: null,
        administration: null,
        reference: 'N 2025/2',
        date: null,
        recipient: null,
        handlers: [],
        proposals: [],
      },
    }),
    on('edition.write', 'draft'),
    404,
  ),
  get('prints.show', ({ written }) => `editions/${written}/prints`, on('edition.read', 'draft'), 404),
  write(
    'prints.choose',
    ['PUT', ({ written }) => `editions/${written}/prints`],
    () => ({ version: STALE, prints: ['indicators'] }),
    on('edition.write', 'draft'),
    404,
  ),
  get('seals.show', ({ draft }) => `editions/${draft}/seal`, on('edition.read', 'draft'), 404),
  write(
    'seals.seal',
    ['POST', ({ decided }) => `editions/${decided}/seal`],
    () => ({
      version: STALE,
      decision: { decidedOn: '2025-01-20', meeting: 'Nämnden', paragraph: '4', reference: 'N 2025/1' },
    }),
    on('edition.decide', 'decided'),
    404,
  ),
  {
    ...write(
      'seals.revise',
      ['POST', ({ decided }) => `editions/${decided}/revision`],
      () => ({ reason: 'Fel siffra' }),
      on('edition.revise', 'decided'),
      404,
    ),
    onlyRefused: true,
  },
];
