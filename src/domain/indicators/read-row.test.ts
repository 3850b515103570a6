import { describe, expect, it } from 'vitest';

import type { IndicatorCells } from '#domain/steering/steering-document.ts';

import { judgeRow, readRow } from './read-row.ts';

const empty: IndicatorCells = {
  outcome: null,
  men: null,
  women: null,
  previous: null,
  forecast: null,
  target: null,
  councilTarget: null,
  period: null,
};

describe('readRow', () => {
  it('gives a number without a unit the unit of its row', () => {
    const { measures } = readRow({ ...empty, outcome: '47,37', target: '50 %' });
    expect(measures.outcome).toMatchObject({ value: '47.37', unit: '%', printed: '47,37' });
    expect(measures.target).toMatchObject({ value: '50', unit: '%', kind: 'number' });
  });

  it('keeps kinds of target and reasons for no number', () => {
    const { measures } = readRow({
      ...empty,
      outcome: 'i.u.',
      councilTarget: 'Tas fram av nämnd',
      target: 'Max 10 personer',
    });
    expect(measures.outcome).toMatchObject({ value: null, reason: 'noData' });
    expect(measures.councilTarget).toMatchObject({ value: null, kind: 'setByBoard' });
    expect(measures.target).toMatchObject({ value: '10', kind: 'atMost' });
  });

  it('says which days the value is for', () => {
    expect(readRow({ ...empty, period: 'Tertial 1 2025' })).toMatchObject({ start: '2025-01-01', end: '2025-04-30' });
    expect(readRow({ ...empty, period: 'ibland' })).toMatchObject({ start: null, end: null });
  });
});

describe('judgeRow', () => {
  it('judges against the own target, else the council’s', () => {
    expect(judgeRow({ ...empty, outcome: '81 %', target: '80 %', councilTarget: '90 %' }, 'higher', '2025-04-30')).toBe(
      'reached',
    );
    expect(judgeRow({ ...empty, outcome: '81', councilTarget: '90 %' }, 'higher', '2025-04-30')).toBe('missed');
  });

  it('misses no outcome that is not due', () => {
    expect(judgeRow({ ...empty, period: '2025' }, 'higher', '2025-04-30')).toBe('notDue');
    expect(judgeRow({ ...empty, period: '2025' }, 'higher', '2025-12-31')).toBe('missing');
    expect(judgeRow({ ...empty, period: 'Tertial' }, 'higher', null)).toBe('notDue');
    expect(judgeRow({ ...empty, outcome: 'i.u.', period: '2025' }, 'higher', '2025-12-31')).toBe('unknown');
  });

  it('says missing without an outcome and unknown without a direction', () => {
    expect(judgeRow({ ...empty, target: '80 %' }, 'higher', '2025-04-30')).toBe('missing');
    expect(judgeRow({ ...empty, outcome: '70 %', target: '80 %' }, 'unknown', '2025-04-30')).toBe('unknown');
  });
});
