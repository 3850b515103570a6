import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { emptyCells, goal, indicator, steeringDocument } from '#test/support/sample-document.ts';

import { forecastFalls } from './forecast-falls.ts';
import { planValues } from './value-file.ts';
import type { ValueTable } from './value-file.ts';

const document = steeringDocument({
  goals: [goal('g1', 1, { title: 'Barnen leker ute' }), goal('g2', 4, { title: 'Maten är god' })],
  indicators: [
    indicator('i1', 2, { goal: 'g1', name: 'Andel nöjda föräldrar', cells: { ...emptyCells, target: '85 %' } }),
    indicator('i2', 3, { goal: 'g1', name: 'Antal uteplatser', cells: { ...emptyCells, outcome: '12 st' } }),
    indicator('i3', 5, { goal: 'g2', name: 'Andel nöjda föräldrar', cells: { ...emptyCells, target: '90 %' } }),
  ],
});

const table = (...rows: readonly (readonly string[])[]): ValueTable => ({
  lines: rows.map((cells, index) => ({ line: index + 1, cells })),
  faults: [],
});
const plan = (...rows: readonly (readonly string[])[]) => planValues(document, 'T1', table(...rows), 'x.csv');
const told = (given: ReturnType<typeof plan>) =>
  given.faults.map(({ code, line, field }) => `${code} ${line ?? '-'} ${field ?? '-'}`);

describe('a file of values (docs/domain/value-files.md)', () => {
  it('VF-1, VF-2: finds its headings below a title and reads only columns that it knows', () => {
    const read = plan(
      ['Uppföljning april'],
      [],
      ['INDIKATOR', 'Kommentar', 'Utfall', 'Prognos helår', 'Källa', 'Mätt den'],
      ['Antal uteplatser', 'bra', '12 st', '14', 'Inventering', '2025-04-15'],
    );
    expect(read.faults).toEqual([]);
    expect(read.unread).toEqual(['Kommentar']);
    // What stands there already is no change; a bare number gets the unit of its row.
    expect(read.same).toBe(1);
    expect(read.values).toEqual([
      {
        line: 4,
        indicator: 'i2',
        name: 'Antal uteplatser',
        cell: 'forecast',
        before: null,
        after: '14 st',
        numerator: null,
        denominator: null,
        source: 'Inventering',
        measuredOn: '2025-04-15',
      },
    ]);
    expect(told(plan(['Datum', 'Summa'], ['2025', '4']))).toEqual(['value-headings - -']);
    expect(told(plan(['Indikator', 'Utfall'], ['Antal uteplatser', '']))).toEqual(['value-none - -']);
  });

  it('VF-3: enters an indicator wherever it stands, or under the goal that the line names', () => {
    const ids = (...rows: readonly (readonly string[])[]) => plan(...rows).values.map((value) => value.indicator);
    expect(ids(['Indikator', 'Utfall'], ['andel nöjda föräldrar', '88 %'])).toEqual(['i1', 'i3']);
    expect(ids(['Indikator', 'Mål', 'Utfall'], ['Andel nöjda föräldrar', 'Maten är god', '88 %'])).toEqual(['i3']);
  });

  it('VF-4: tells every fault with its line and column', () => {
    const read = plan(
      ['Indikator', 'Mål', 'Utfall', 'Prognos helår', 'Mätt den', 'Täljare', 'Nämnare'],
      ['Finns inte', '', '1', '', '', '', ''],
      ['Antal uteplatser', 'Maten är god', '1', '', '', '', ''],
      ['Andel nöjda föräldrar', 'Barnen leker ute', 'ganska bra tror vi nog', '', '31 april', '', ''],
      ['Andel nöjda föräldrar', 'Barnen leker ute', '1 %', '', '', '', ''],
      ['', '', '3', '', '', '', ''],
      ['Andel nöjda föräldrar', 'Maten är god', '', '', '', '9', '3'],
    );
    expect(told(read)).toEqual([
      'value-unknown 2 Indikator',
      'value-unknown 3 Mål',
      'value-day 4 Mätt den',
      'not-a-number 4 Periodens utfall',
      'value-twice 5 Indikator',
      'value-nameless 6 Indikator',
      'share 7 Periodens utfall',
    ]);
    const annual = planValues(document, 'VB', table(['Indikator', 'Prognos'], ['Antal uteplatser', '14']), 'x.csv');
    expect(told(annual)).toContain('value-column 2 Prognos helår');
  });

  it('VF-5: reckons a share out of how many of how many', () => {
    const [value] = plan(
      ['Indikator', 'Täljare', 'Nämnare', 'Mål'],
      ['Andel nöjda föräldrar', '45', '60', 'Maten är god'],
    ).values;
    expect(value).toMatchObject({ after: '75 %', numerator: '45', denominator: '60', source: 'Fil: x.csv' });
  });

  it('never names an indicator that the draft has not, whatever the file holds', () => {
    const ids = new Set(document.indicators.map(({ id }) => id));
    const cell = fc.constantFrom(
      'Indikator',
      'Utfall',
      'Antal uteplatser',
      'Mål',
      '12',
      '45 %',
      '',
      'x',
      'Täljare',
      '-',
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const read = plan(...rows);
        expect(read.values.every((value) => ids.has(value.indicator))).toBe(true);
        expect(new Set(read.values.map((value) => `${value.indicator} ${value.cell}`)).size).toBe(read.values.length);
      }),
      { seed: 7 },
    );
  });
});

describe('a forecast that is worse than the one before', () => {
  it('is told where it is known which way is good, and never else', () => {
    expect(forecastFalls({ before: '90 %', now: '85 %' }, 'higher')).toBe(true);
    expect(forecastFalls({ before: '90 %', now: '90 %' }, 'higher')).toBe(false);
    expect(forecastFalls({ before: '90 %', now: '95 %' }, 'higher')).toBe(false);
    expect(forecastFalls({ before: '90 %', now: '95 %' }, 'lower')).toBe(true);
    expect(forecastFalls({ before: '90 %', now: '85 %' }, 'unknown')).toBe(false);
    expect(forecastFalls({ before: '90 %', now: '85 st' }, 'higher')).toBe(false);
    expect(forecastFalls({ before: null, now: '85 %' }, 'higher')).toBe(false);
    expect(forecastFalls({ before: '90 %', now: 'mäts ej' }, 'higher')).toBe(false);
  });

  it('and never both when read forwards and backwards', () => {
    const number = fc.integer({ min: 0, max: 100 }).map((value) => `${value} %`);
    fc.assert(
      fc.property(number, number, fc.constantFrom('higher', 'lower'), (before, now, direction) => {
        const both =
          forecastFalls({ before, now }, direction) && forecastFalls({ before: now, now: before }, direction);
        expect(both).toBe(false);
      }),
      { seed: 8 },
    );
  });
});
