import { describe, expect, it } from 'vitest';

import { readPushedVolumes } from './pushed-volumes.ts';
import type { PushableVolume, PushedVolume } from './pushed-volumes.ts';

const volume = (id: string, name: string, organisationName: string, more: object = {}): PushableVolume => ({
  id,
  organisationName,
  ended: false,
  definition: {
    name,
    unit: 'barn',
    decimals: 1,
    organisation: `id-${organisationName}`,
    splits: [{ code: 'alla', name: 'Alla' }],
    cost: null,
    ...more,
  },
});
const ages = {
  splits: [
    { code: '1-3', name: '1–3 år' },
    { code: '4-5', name: '4–5 år' },
  ],
};
const volumes = [
  volume('v1', 'Barn', 'Norr', ages),
  volume('v2', 'Hushåll', 'Norr'),
  volume('v3', 'Hushåll', 'Söder'),
  { ...volume('v4', 'Gammal', 'Norr'), ended: true },
];
const sent = (more: Partial<PushedVolume>): PushedVolume => ({
  volume: 'Barn',
  organisation: '',
  group: '4-5',
  month: '2026-03',
  value: '12',
  ...more,
});

describe('months of volumes that a system pushes', () => {
  it('are read by names or ids, with i.u. and a point before decimals (VO-8)', () => {
    const read = readPushedVolumes(
      [
        sent({ value: '12.5' }),
        sent({ group: '1–3 ÅR', value: 'i.u.: systembyte' }),
        sent({ volume: 'hushåll', organisation: 'söder', group: '', value: '' }),
      ],
      volumes,
    );
    expect(read).toEqual({
      ok: true,
      value: [
        { row: 1, volume: 'v1', split: '4-5', year: 2026, month: 3, entry: { value: '12.5', reason: '' } },
        { row: 2, volume: 'v1', split: '1-3', year: 2026, month: 3, entry: { value: null, reason: 'systembyte' } },
        { row: 3, volume: 'v3', split: 'alla', year: 2026, month: 3, entry: null },
      ],
    });
  });

  it('are refused whole with every fault by row and field', () => {
    const read = readPushedVolumes(
      [
        sent({ volume: 'Finns inte' }),
        sent({ volume: 'Hushåll', group: '' }),
        sent({ group: '' }),
        sent({ month: 'mars' }),
        sent({ value: '-3' }),
        sent({ volume: 'Gammal', group: '' }),
        sent({}),
        sent({ value: '13' }),
      ],
      volumes,
    );
    expect(read.ok ? [] : read.error.map(({ code, line, field }) => [code, line, field])).toEqual([
      ['volume-unknown', 1, 'volume'],
      ['volume-several', 2, 'organisation'],
      ['volume-group', 3, 'group'],
      ['volume-month', 4, 'month'],
      ['volume-value', 5, 'value'],
      ['volume-ended', 6, 'volume'],
      ['volume-twice', 8, 'month'],
    ]);
  });
});
