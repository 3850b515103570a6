import { describe, expect, it } from 'vitest';

import { computedCells, computedSource } from './computed-indicator.ts';
import type { MeasureFacts } from './computed-indicator.ts';

const facts: MeasureFacts = {
  budget: '1000.00',
  outcome: '1010.00',
  isClosed: true,
  forecast: '990.00',
  forecastT2: '1000.00',
  carriedIn: '20.00',
  carriedOut: '5.00',
  expectedOut: '0.00',
};

describe('an indicator that is a measure of the economy', () => {
  it('has the closed year’s outcome in an annual report, and is not published before (EK-95)', () => {
    expect(computedCells('complianceBefore', 'VB', facts)).toEqual([
      { cell: 'outcome', printed: '101,0 %', reason: null },
    ]);
    expect(computedCells('complianceAfter', 'VB', facts)).toMatchObject([{ printed: '99,5 %' }]);
    // 10 off of 1 010, whichever way.
    expect(computedCells('forecastAccuracy', 'VB', facts)).toMatchObject([{ cell: 'outcome', printed: '1,0 %' }]);
    for (const measure of ['complianceBefore', 'forecastAccuracy'] as const) {
      expect(computedCells(measure, 'VB', { ...facts, isClosed: false })).toEqual([
        { cell: 'outcome', printed: 'ej publicerad', reason: 'notPublished' },
      ]);
    }
    expect(computedCells('forecastAccuracy', 'VB', { ...facts, forecastT2: null })).toMatchObject([
      { reason: 'notPublished' },
    ]);
  });

  it('tells in a tertial report how the forecast keeps the budget, where there is one (EK-95)', () => {
    expect(computedCells('complianceBefore', 'T1', facts)).toEqual([
      { cell: 'forecast', printed: '99,0 %', reason: null },
    ]);
    expect(computedCells('complianceAfter', 'T2', facts)).toMatchObject([{ cell: 'forecast', printed: '97,0 %' }]);
    expect(computedCells('complianceBefore', 'T2', { ...facts, forecast: null })).toMatchObject([{ printed: null }]);
    expect(computedCells('forecastAccuracy', 'T2', facts)).toEqual([]);
    expect(computedCells('complianceBefore', 'VP', facts)).toEqual([]);
  });

  it('says where it comes from', () => {
    const basis = { month: 'december', files: ['huvudbok.se'] };
    expect(computedSource('complianceBefore', 'VB', basis)).toBe(
      'Räknat ur ekonomin: utfall till och med december mot årets budget, före resultatöverföringar (EK-35). Inlästa filer: huvudbok.se.',
    );
    expect(computedSource('forecastAccuracy', 'VB', { ...basis, files: [] })).toBe(
      'Räknat ur ekonomin: prognosen i augusti mot årets utfall (EK-34).',
    );
  });
});
