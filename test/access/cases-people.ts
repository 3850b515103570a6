import { randomUUID } from 'node:crypto';

import { STALE, days, get, on, write } from './case.ts';
import type { Case } from './case.ts';

/** Sign-in, people, organisations, own settings and the log. */
export const peopleCases: readonly Case[] = [
  get('session.current', () => 'session', null, 403),
  get('session.list', () => 'sessions', null, 403),
  write('session.revoke', ['DELETE', () => 'sessions/x'], () => ({}), null, 403),
  get('people.list', () => 'people', { anywhere: 'people.read' }, 403),
  write(
    'people.create',
    ['POST', () => 'people'],
    ({ email }) => ({ name: 'N', email }),
    { anywhere: 'people.manage' },
    403,
  ),
  write(
    'people.setDisabled',
    ['POST', ({ person }) => `people/${person}/disabled`],
    () => ({ version: STALE, disabled: true }),
    on('people.manage'),
    403,
  ),
  write(
    'people.giveRole',
    ['POST', ({ person }) => `people/${person}/roles`],
    ({ board }) => ({ role: 'reader', organisation: board, ...days }),
    on('people.manage'),
    403,
  ),
  write(
    'people.endRole',
    ['POST', ({ person }) => `people/${person}/roles/${randomUUID()}/end`],
    () => ({ validTo: '2020-01-01' }),
    on('people.manage'),
    403,
  ),
  get('machineTokens.list', () => 'machine-tokens', { anywhere: 'people.manage' }, 403),
  write(
    'machineTokens.create',
    ['POST', () => 'machine-tokens'],
    ({ board }) => ({ name: 'Huvudboken', organisation: board }),
    on('people.manage'),
    403,
  ),
  write(
    'machineTokens.revoke',
    ['POST', ({ machineToken }) => `machine-tokens/${machineToken}/revoke`],
    () => ({}),
    on('people.manage'),
    404,
  ),
  get('organisations.tree', () => 'organisations', { anywhere: 'organisation.read' }, 403),
  get('organisations.history', ({ board }) => `organisations/${board}`, { anywhere: 'organisation.read' }, 403),
  write(
    'organisations.create',
    ['POST', () => 'organisations'],
    ({ board }) => ({ name: `Enhet ${randomUUID()}`, kind: 'unit', parent: board, validFrom: '2020-01-01' }),
    on('organisation.create'),
    403,
  ),
  get('ownSettings.mail', () => 'own/mail', null, 403),
  write('ownSettings.setMail', ['POST', () => 'own/mail'], () => ({ frequency: 'off', version: STALE }), null, 403),
  get('ownSettings.substitutes', () => 'own/substitutes', null, 403),
  write(
    'ownSettings.nameSubstitute',
    ['POST', () => 'own/substitutes'],
    ({ person }) => ({ substitute: person, ...days }),
    null,
    403,
  ),
  write('ownSettings.endSubstitute', ['POST', () => 'own/substitutes/x/end'], () => ({ version: STALE }), null, 404),
  get('audit.list', () => 'audit', { anywhere: 'audit.read' }, 403),
];
