import { randomUUID } from 'node:crypto';

import { STALE, get, on, requestId, write } from './case.ts';
import type { Case } from './case.ts';

const mapping = {
  rules: [],
  sieDimensions: { responsibility: '1', operation: '2', activity: '5', project: '6', counterpart: '7' },
};
const chart = { mark: 'stale', areas: [], kinds: [] };
const figureLayout = (name: string) => ({
  name,
  headerRow: 1,
  sheet: null,
  decimal: ',',
  parts: { account: 'Konto' },
  amounts: { kind: 'amount', amount: 'Belopp', when: 'Period' },
  turnSign: false,
  text: null,
  voucher: null,
});

const sheet = { kind: 'investments', rows: [] };
const spec = { table: 'investments', unit: 'mnkr', rounding: 'adding', signs: 'ledger' };

/** Figures, chart and mapping, outcome. */
export const economyCases: readonly Case[] = [
  get('economy.outcome', ({ board }) => `economy/2025/outcome?organisation=${board}`, on('economy.read'), 404),
  get('economy.rows', ({ board }) => `economy/2025/rows?organisation=${board}`, on('economy.seeLoads'), 404),
  get('economy.chart', () => 'economy/2025/chart', { anywhere: 'economy.read' }, 403),
  write('economy.setChart', ['PUT', () => 'economy/2025/chart'], () => chart, { anywhere: 'economy.map' }, 403),
  get('economy.mapping', () => 'economy/2025/mapping', { anywhere: 'economy.seeLoads' }, 403),
  write(
    'economy.testMapping',
    ['POST', () => 'economy/2025/mapping/test'],
    () => ({ mapping }),
    { anywhere: 'economy.seeLoads' },
    403,
  ),
  write(
    'economy.saveMapping',
    ['PUT', () => 'economy/2025/mapping'],
    () => ({ mapping, number: STALE, reason: 'Prov' }),
    { anywhere: 'economy.map' },
    403,
  ),
  get('economy.layouts', () => 'economy/layouts', { anywhere: 'economy.seeLoads' }, 403),
  write(
    'economy.saveLayout',
    ['POST', () => 'economy/layouts'],
    () => ({ id: null, version: 1, layout: figureLayout(randomUUID()) }),
    { anywhere: 'economy.load' },
    403,
  ),
  {
    route: 'economy.preview',
    ask: (client) => client.upload('economy/preview', { file: new File(['Konto;Belopp\n1;2\n'], 'x.csv') }),
    need: { anywhere: 'economy.load' },
    refused: 403,
  },
  {
    route: 'economy.tryLayout',
    ask: (client) =>
      client.upload('economy/layouts/try', {
        file: new File(['Konto;Period;Belopp\n1;202501;2\n'], 'x.csv'),
        year: '2025',
        layout: JSON.stringify(figureLayout('Prov')),
      }),
    need: { anywhere: 'economy.load' },
    refused: 403,
  },
  get('economy.loads', () => 'economy/loads', { anywhere: 'economy.seeLoads' }, 403),
  {
    route: 'economy.upload',
    ask: (client) =>
      client.upload('economy/loads', {
        requestId: requestId(),
        file: new File(['x'], 'x.csv'),
        year: '2025',
        what: 'outcome',
      }),
    need: { anywhere: 'economy.load' },
    refused: 403,
  },
  get('economy.loadProgress', ({ load }) => `economy/loads/${load}/progress`, on('economy.seeLoads'), 404),
  get('economy.load', ({ load }) => `economy/loads/${load}`, on('economy.seeLoads'), 404),
  ...(['confirm', 'undo'] as const).map((name) =>
    write(
      `economy.${name}`,
      ['POST', ({ load }) => `economy/loads/${load}/${name === 'confirm' ? 'load' : 'undo'}`],
      () => ({ version: STALE }),
      on('economy.load'),
      404,
    ),
  ),
  get(
    'economySheets.show',
    ({ board }) => `economy/2025/sheets/balance?organisation=${board}`,
    on('economy.read'),
    404,
  ),
  write(
    'economySheets.save',
    ['PUT', () => 'economy/2025/sheets'],
    ({ board }) => ({ organisation: board, number: STALE, sheet, reason: '' }),
    on('economy.budget'),
    404,
  ),
  get('goalMoney.areas', ({ board }) => `economy/2025/goals?organisation=${board}`, on('economy.read'), 404),
  get('goalMoney.show', ({ lastingGoal }) => `economy/goals/${lastingGoal}`, on('economy.read'), 404),
  write(
    'goalMoney.save',
    ['PUT', ({ lastingGoal }) => `economy/goals/${lastingGoal}`],
    () => ({ number: STALE, ties: [], reason: '' }),
    on('economy.budget'),
    404,
  ),
  write(
    'economyTables.place',
    ['POST', (things) => `writing/${things.written}/economy-tables`],
    () => ({ chapter: 'finns-inte', spec }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'economyTables.placeAsked',
    ['POST', (things) => `writing/${things.written}/economy-tables/asked`],
    () => ({}),
    on('edition.write', 'draft'),
    404,
  ),
  ...(['change', 'remove'] as const).map((name) =>
    write(
      `economyTables.${name}`,
      ['POST', ({ written }) => `writing/${written}/economy-tables/finns-inte${name === 'remove' ? '/remove' : ''}`],
      () => ({ spec }),
      on('edition.write', 'draft'),
      404,
    ),
  ),
  write(
    'economyTables.insertSentence',
    ['POST', (things) => `writing/${things.written}/texts/finns-inte/sentence`],
    () => ({ area: null }),
    on('edition.write', 'draft'),
    404,
  ),
  get('economyTables.forDraft', ({ written }) => `writing/${written}/economy`, on('edition.read', 'draft'), 404),
  get(
    'economyTables.trail',
    ({ written }) => `editions/${written}/tables/finns-inte/trail?row=0&column=0`,
    on('edition.read', 'draft'),
    404,
  ),
];

export const volumeOf = (organisation: string) => ({
  name: randomUUID(),
  unit: 'barn',
  decimals: 0,
  organisation,
  splits: [{ code: 'alla', name: 'Alla' }],
  cost: null,
});
const months = (id: string) => [
  {
    volume: id,
    split: 'alla',
    year: 2025,
    month: 1,
    entry: { value: '1', reason: '' },
    seen: { value: '999', reason: '' },
  },
];

/** Volumes by month. */
export const volumeCases: readonly Case[] = [
  get('volumes.list', ({ board }) => `economy/volumes?organisation=${board}&year=2025`, on('economy.read'), 404),
  write(
    'volumes.save',
    ['POST', () => 'economy/volumes'],
    ({ board, volume: id }) => ({ id, version: STALE, definition: volumeOf(board) }),
    on('economy.map'),
    404,
  ),
  write(
    'volumes.end',
    ['POST', ({ volume: id }) => `economy/volumes/${id}/end`],
    () => ({ version: STALE, ended: true }),
    on('economy.map'),
    404,
  ),
  write(
    'volumes.enter',
    ['PUT', () => 'economy/volume-months'],
    ({ volume: id }) => ({ cells: months(id) }),
    on('economy.forecast'),
    404,
  ),
  {
    route: 'volumes.propose',
    ask: (client, { board }) =>
      client.upload('economy/volumes/file', {
        file: new File(['Volym;Jan;Feb\n'], 'v.csv'),
        organisation: board,
        year: '2025',
      }),
    need: on('economy.forecast'),
    refused: 404,
  },
  get('volumes.history', ({ volume: id }) => `economy/volumes/${id}/history`, on('economy.read'), 404),
];
