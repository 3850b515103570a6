import { IMAGE, SECRET, STALE, get, on, requestId, write } from './case.ts';
import type { Case } from './case.ts';

/** A PNG of one pixel. */
const image = () =>
  new File(
    [
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    'x.png',
    { type: 'image/png' },
  );

const valueFile = () => new File(['Indikator;Utfall\nOkänd;1\n'], 'x.csv');

/** Writing in drafts. */
export const writingCases: readonly Case[] = [
  write(
    'writing.setFulfilment',
    ['POST', (things) => `writing/${things.written}/goals/${things.goal}/fulfilment`],
    () => ({ version: STALE, status: 'full' }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.addGoal',
    ['POST', (things) => `writing/${things.written}/goals`],
    () => ({ parent: 'x', level: 'focusArea', title: 'Mål' }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.recordValues',
    ['POST', (things) => `writing/${things.written}/indicators/i1/values`],
    () => ({ version: STALE, values: [{ cell: 'outcome', printed: '1' }], source: null, measuredOn: null }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.recordCells',
    ['POST', (things) => `writing/${things.written}/values`],
    () => ({ cells: [{ indicator: 'i1', cell: 'outcome', printed: '1', seen: 'annat' }] }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.addIndicator',
    ['POST', (things) => `writing/${things.written}/indicators`],
    ({ goal }) => ({ goal, name: SECRET, target: null }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.changeActivity',
    ['POST', (things) => `writing/${things.written}/activities/${things.activity}`],
    () => ({ version: STALE, title: 'A', start: null, end: null, deviation: false, participation: null }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.addActivity',
    ['POST', (things) => `writing/${things.written}/activities`],
    ({ goal }) => ({ goal, title: 'A', start: '2025-02-01', end: '2025-01-01' }),
    on('edition.write', 'draft'),
    404,
  ),
  {
    route: 'images.add',
    ask: (client, things) =>
      client.upload(`writing/${things.written}/images`, { file: image(), requestId: requestId() }),
    need: on('edition.write', 'draft'),
    refused: 404,
  },
  get('images.show', (things) => `editions/${things.written}/images/${IMAGE}`, on('edition.read', 'draft'), 404),
  {
    route: 'writing.previewFile',
    ask: (client, things) => client.upload(`writing/${things.written}/value-file/preview`, { file: valueFile() }),
    need: on('edition.write', 'draft'),
    refused: 404,
  },
  {
    route: 'writing.enterFile',
    ask: (client, things) =>
      client.upload(`writing/${things.written}/value-file`, {
        file: valueFile(),
        requestId: requestId(),
        mark: '0'.repeat(64),
      }),
    need: on('edition.write', 'draft'),
    refused: 404,
  },
  get('writing.above', (things) => `writing/${things.written}/above`, on('edition.read', 'draft'), 404),
  write(
    'writing.takeUpAbove',
    ['POST', (things) => `writing/${things.written}/above`],
    () => ({ key: 'goal:x' }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.removeActivity',
    ['POST', (things) => `writing/${things.written}/activities/${things.activity}/removal`],
    () => ({ version: STALE }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.restoreActivity',
    ['POST', (things) => `writing/${things.written}/activities/${things.activity}/restoring`],
    () => ({}),
    on('edition.write', 'draft'),
    404,
  ),
  get(
    'writing.activityHistory',
    (things) => `writing/${things.written}/activities/${things.activity}/history`,
    on('edition.read', 'draft'),
    404,
  ),
  get('activities.year', () => 'activities', { anywhere: 'edition.read' }, 403),
  get('activities.answers', () => 'answers', { anywhere: 'edition.read' }, 403),
  write(
    'writing.addText',
    ['POST', (things) => `writing/${things.written}/texts`],
    ({ goal }) => ({ goal, indicator: null, activity: null, heading: 'H' }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.removeChapter',
    ['POST', (things) => `writing/${things.written}/chapters/x/removal`],
    () => ({}),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.restoreChapter',
    ['POST', (things) => `writing/${things.written}/chapters/x/restoring`],
    () => ({}),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'writing.restore',
    ['POST', (things) => `writing/${things.written}/texts/x/restore`],
    () => ({ number: 99 }),
    on('edition.write', 'draft'),
    404,
  ),
  get('writing.show', (things) => `writing/${things.written}`, on('edition.read', 'draft'), 404),
  get(
    'writing.before',
    (things) => `writing/${things.written}/goals/${things.goal}/before`,
    on('edition.read', 'draft'),
    404,
  ),
  get('writing.versions', (things) => `writing/${things.written}/texts/x/versions`, on('edition.read', 'draft'), 404),
  get(
    'writing.valueHistory',
    (things) => `writing/${things.written}/indicators/i1/values`,
    on('edition.read', 'draft'),
    404,
  ),
  get('writing.home', () => 'writing', { anywhere: 'edition.write' }, 403),
  get(
    'writing.showStart',
    ({ board }) => `writing/start?organisation=${board}&year=2024&kind=T1`,
    on('edition.start'),
    403,
  ),
  {
    ...write(
      'writing.start',
      ['POST', () => 'writing/start'],
      ({ board }) => ({ organisation: board, year: 2024, kind: 'T1', activities: true, texts: true }),
      on('edition.start'),
      403,
    ),
    onlyRefused: true,
  },
  get('comments.list', ({ written }) => `comments/${written}`, on('comment.read', 'draft'), 404),
  write(
    'comments.start',
    ['POST', ({ written }) => `comments/${written}`],
    ({ goal }) => ({ place: { kind: 'goal', thing: goal }, quote: null, body: 'Prov', mentions: [] }),
    on('comment.start', 'draft'),
    404,
  ),
  {
    // Only whoever said it may.
    ...write(
      'comments.change',
      ['POST', ({ written, thread }) => `comments/${written}/${thread}/1/words`],
      () => ({ body: 'Prov', mentions: [] }),
      on('comment.start', 'draft'),
      404,
    ),
    onlyRefused: true,
  },
  ...(['answers', 'resolved', 'finished'] as const).map((name) =>
    write(
      `comments.${name === 'answers' ? 'answer' : name === 'resolved' ? 'resolve' : 'finish'}`,
      ['POST', ({ written, thread }) => `comments/${written}/${thread}/${name}`],
      () => ({ body: 'Prov', mentions: [], version: STALE, resolved: true }),
      on(name === 'finished' ? 'comment.read' : 'comment.start', 'draft'),
      404,
    ),
  ),
  get('reuse.origins', ({ written }) => `writing/${written}/origins`, on('edition.read', 'draft'), 404),
  get(
    'reuse.below',
    (things) => `writing/${things.written}/things/${things.goal}/below`,
    on('edition.read', 'draft'),
    404,
  ),
  write(
    'reuse.takeUp',
    ['POST', (things) => `writing/${things.written}/things/${things.goal}/taken-up`],
    ({ decided }) => ({ source: decided, sourceText: 'x' }),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'reuse.takeOut',
    ['POST', ({ written }) => `writing/${written}/texts/x/taken-out`],
    () => ({}),
    on('edition.write', 'draft'),
    404,
  ),
  write(
    'reuse.follow',
    ['POST', ({ written }) => `writing/${written}/texts/x/origin`],
    () => ({ wording: 'own', seen: '' }),
    on('edition.write', 'draft'),
    404,
  ),
];
