import { describe, expect, it } from 'vitest';

import { collectFindings } from './collect-findings.ts';
import type { FindingCell } from './collect-findings.ts';

const cell = (rule: string, organisation: string, year: number, kind: FindingCell['kind'], count = 1): FindingCell => ({
  rule,
  organisation,
  year,
  kind,
  count,
});
const cells = [
  cell('table-sums', 'a', 2025, 'T1', 2),
  cell('table-sums', 'a', 2024, 'VB', 1),
  cell('table-sums', 'b', 2025, 'T1', 4),
  cell('stale-text', 'b', 2025, 'VP', 9),
];

describe('collected findings', () => {
  it('stand by rule over the editions in the order of the year, what comes again first', () => {
    expect(collectFindings(cells, 'rule')).toEqual({
      columns: [
        { year: 2024, kind: 'VB' },
        { year: 2025, kind: 'VP' },
        { year: 2025, kind: 'T1' },
      ],
      rows: [
        { id: 'table-sums', counts: [1, 0, 6], total: 7, recurring: 1 },
        { id: 'stale-text', counts: [0, 9, 0], total: 9, recurring: 0 },
      ],
    });
  });

  it('stand by organisation', () => {
    expect(
      collectFindings(cells, 'organisation').rows.map(({ id, total, recurring }) => [id, total, recurring]),
    ).toEqual([
      ['a', 3, 1],
      ['b', 13, 0],
    ]);
  });

  it('are nothing where nothing was found', () => {
    expect(collectFindings([], 'rule')).toEqual({ columns: [], rows: [] });
  });
});
