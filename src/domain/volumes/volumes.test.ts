import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  subtractDecimals,
  absoluteDecimal,
} from '../kernel/decimal.ts';
import { printEntry, readVolumeEntry } from './read-volume-entry.ts';
import type { VolumeDefinition, VolumeEntry } from './volume.ts';
import { sameEntry, volumeFaults } from './volume.ts';
import { readVolumeFile } from './volume-file.ts';
import { costPerVolume, meanOfKnown, sumOfSplits, volumeYear } from './volume-year.ts';

const known = (value: string): VolumeEntry => ({ value, reason: '' });
const unknown: VolumeEntry = { value: null, reason: 'systembyte' };
const households: VolumeDefinition = {
  name: 'Hushåll',
  unit: 'hushåll',
  decimals: 0,
  organisation: 'o',
  splits: [
    { code: 'unga', name: 'Under 25 år' },
    { code: 'ovriga', name: 'Övriga' },
  ],
  cost: { name: 'Medelbistånd', area: 'bistand', kinds: [] },
};
const anyEntry = fc.option(
  fc.oneof(
    fc.nat(100_000).map((value) => known(String(value))),
    fc.constantFrom('', 'systembyte', 'fel i uttaget').map((reason): VolumeEntry => ({ value: null, reason })),
  ),
);

describe('VO-1: a month is a value, a reason why there is none, or not entered', () => {
  it.each([
    ['1 012', known('1012')],
    ['2,50', known('2.5')],
    ['2.5', known('2.5')],
    ['0', known('0')],
    ['i.u.', { value: null, reason: '' }],
    ['IU', { value: null, reason: '' }],
    ['i.u.: systembyte', { value: null, reason: 'systembyte' }],
    ['', null],
  ])('%j is read', (printed, entry) => {
    expect(readVolumeEntry(printed, 1)).toEqual({ entry });
  });

  it.each(['många', '-3', '2,55', '12 34'])('%j is not', (printed) => {
    expect(readVolumeEntry(printed, 1)).toHaveProperty('problem');
  });

  it('comes back as it was when it is printed and read', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const read = readVolumeEntry(printEntry(entry), 0);
        expect('entry' in read && sameEntry(read.entry, entry)).toBe(true);
      }),
    );
  });
});

describe('VO-2: the mean is over the months that are known', () => {
  it('leaves out i.u. and what is not entered', () => {
    expect(meanOfKnown([known('3'), known('2.5'), unknown, null, known('2')], 1)).toBe('2.5');
    expect(meanOfKnown([unknown, null], 1)).toBeNull();
  });

  it('lies between the least and the largest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12 }), (values) => {
        const mean = Number(
          meanOfKnown(
            values.map((value) => known(String(value))),
            3,
          ),
        );
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 0.001);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 0.001);
      }),
    );
  });
});

describe('VO-3: groups together are known where every group is', () => {
  it('are i.u. where one is, and not entered where one is not', () => {
    expect(sumOfSplits([known('3'), known('4')])).toEqual(known('7'));
    expect(sumOfSplits([known('3'), unknown])?.value).toBeNull();
    expect(sumOfSplits([known('3'), null])).toBeNull();
  });
});

describe('VO-4: cost per volume is what was paid by what was counted', () => {
  it('of a month, and of all months that have both', () => {
    const { perVolume, mean } = costPerVolume(
      ['9000.00', '12000.00', '50.00', null],
      [known('1'), known('2'), null, known('3')],
    );
    expect(perVolume.slice(0, 4)).toEqual(['9000', '6000', null, null]);
    expect(mean).toBe('7000');
    expect(costPerVolume(['5.00'], [known('0')])).toMatchObject({ mean: null });
  });

  it('times the volume is what was paid, within half a krona for each', () => {
    const month = fc.tuple(fc.integer({ min: -1_000_000, max: 100_000_000 }), fc.integer({ min: 1, max: 100_000 }));
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 12 }), (months) => {
        const amounts = months.map(([amount]) => String(amount));
        const volumes = months.map(([, volume]) => known(String(volume)));
        const { mean } = costPerVolume(amounts, volumes);
        const counted = addDecimals('0', ...months.map(([, volume]) => String(volume)));
        const off = absoluteDecimal(
          subtractDecimals(multiplyDecimals(mean ?? '0', counted), addDecimals('0', ...amounts)),
        );
        expect(compareDecimals(off, multiplyDecimals(counted, '0.5'))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('stands in the year’s table under the groups and their sum', () => {
    const cell = (split: string, month: number, value: string) => ({
      volume: 'v',
      split,
      year: 2025,
      month,
      entry: known(value),
    });
    const cells = [cell('unga', 1, '10'), cell('ovriga', 1, '20'), { ...cell('unga', 1, '99'), year: 2024 }];
    const made = volumeYear(households, 2025, cells, ['300000.00', ...Array.from({ length: 11 }, () => null)]);
    expect(made.rows.map(({ name, mean }) => [name, mean])).toEqual([
      ['Under 25 år', '10'],
      ['Övriga', '20'],
    ]);
    expect([made.total?.months[0]?.value, made.cost?.perVolume[0], made.cost?.mean]).toEqual(['30', '10000', '10000']);
  });
});

describe('a file of volumes', () => {
  const flats: VolumeDefinition = {
    ...households,
    name: 'Tomma lägenheter',
    decimals: 1,
    splits: [{ code: 'a', name: 'Alen' }],
  };
  const volumes = [
    { id: 'v1', definition: households },
    { id: 'v2', definition: flats },
  ];
  const lines = (...rows: string[]) => rows.map((row, index) => ({ line: index + 1, cells: row.split(';') }));

  it('names volumes and groups before its months', () => {
    const table = lines(
      'Volymer i Björkhamn',
      'Volym;Grupp;jan;feb',
      'Hushåll;Under 25 år;10;i.u.',
      ';Övriga;20;21',
      'Tomma lägenheter;;2,5;',
    );
    const { cells, faults } = readVolumeFile('v.csv', table, volumes, 2025);
    expect(faults).toEqual([]);
    expect(cells.map(({ volume, split, month, entry }) => [volume, split, month, entry?.value])).toEqual([
      ['v1', 'unga', 1, '10'],
      ['v1', 'unga', 2, null],
      ['v1', 'ovriga', 1, '20'],
      ['v1', 'ovriga', 2, '21'],
      ['v2', 'a', 1, '2.5'],
    ]);
  });

  it('tells what it cannot place or read by line and column, and keeps the rest', () => {
    const table = lines('Volym;Grupp;2025-01;2025-02', 'Hushåll;Äldre;1;2', 'Hushåll;Övriga;många;5', 'Okänd;;1;2');
    const { cells, faults } = readVolumeFile('v.csv', table, volumes, 2025);
    expect(cells.map(({ entry }) => entry?.value)).toEqual(['5']);
    expect(faults.map(({ code, line, field }) => [code, line, field])).toEqual([
      ['volume-unknown', 2, null],
      ['volume-value', 3, '2025-01'],
      ['volume-unknown', 4, null],
    ]);
  });

  it('of another year is refused', () => {
    const { faults } = readVolumeFile('v.csv', lines('Volym;2024-01;2024-02', 'Hushåll;1;2'), volumes, 2025);
    expect(faults.map(({ code }) => code)).toEqual(['volume-months']);
  });
});

describe('a definition', () => {
  const chart = { areas: [{ code: 'bistand', name: 'Bistånd', parent: null }], kinds: [] };

  it('keeps groups that have values, and names what the chart knows', () => {
    expect(volumeFaults(households, { chart, used: ['unga'] })).toEqual([]);
    const [unga] = households.splits;
    const wrong = {
      ...households,
      splits: unga === undefined ? [] : [unga, unga],
      cost: { name: 'x', area: 'z', kinds: ['y'] },
    };
    expect(volumeFaults(wrong, { chart, used: ['ovriga'] }).map(({ code }) => code)).toEqual([
      'volume-twice',
      'volume-used',
      'volume-area',
      'volume-kind',
    ]);
  });
});
