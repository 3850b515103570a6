import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isWorkingDay } from '../kernel/working-days.ts';
import { aboveIn, collectAnew, laterThanCollector, moveDeadline, proposeParts } from './round-parts.ts';
import type { Reporting } from './round-parts.ts';
import type { RoundPart } from './round.ts';

const tree: Reporting[] = [
  { id: 'council', kind: 'council', parent: null },
  { id: 'board', kind: 'board', parent: 'council' },
  { id: 'office', kind: 'administration', parent: 'board' },
  { id: 'department', kind: 'department', parent: 'office' },
  { id: 'unit', kind: 'unit', parent: 'department' },
];
const leadDays = { board: 0, administration: 10, department: 5, unit: 5 };
const byId = new Map(tree.map((one) => [one.id, one]));
const aboveOf = (id: string) => aboveIn(byId, id);
const asParts = (proposed: ReturnType<typeof proposeParts>): RoundPart[] =>
  proposed.map((part) => ({ ...part, excused: null, version: 1 }));
const below = new Set(['board', 'office', 'department', 'unit']);

describe('who reports to whom and by when', () => {
  it('is proposed backwards from the last day in working days, over holidays', () => {
    // Ascension (14 May 2026) and May Day lie between.
    const parts = proposeParts(tree, below, { lastDay: '2026-05-29', leadDays });
    expect(parts).toEqual([
      { organisation: 'board', collector: null, deadline: '2026-05-29' },
      { organisation: 'office', collector: 'board', deadline: '2026-05-15' },
      { organisation: 'department', collector: 'office', deadline: '2026-05-07' },
      { organisation: 'unit', collector: 'department', deadline: '2026-04-29' },
    ]);
  });

  it('goes past those who do not report to the nearest above who does', () => {
    const parts = proposeParts(tree, new Set(['board', 'unit']), { lastDay: '2026-05-29', leadDays });
    expect(parts.map(({ organisation, collector }) => [organisation, collector])).toEqual([
      ['board', null],
      ['unit', 'board'],
    ]);
  });

  it('never asks anybody for a later day than whoever collects it, and always for a working day', () => {
    const lead = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        fc.subarray([...below]),
        fc.record({ board: lead, administration: lead, department: lead, unit: lead }),
        (chosen, days) => {
          const parts = proposeParts(tree, new Set(chosen), { lastDay: '2027-01-07', leadDays: days });
          expect(laterThanCollector(parts)).toEqual([]);
          expect(parts.every(({ deadline }) => isWorkingDay(deadline))).toBe(true);
          expect(parts.map(({ organisation }) => organisation).toSorted()).toEqual(chosen.toSorted());
        },
      ),
    );
  });

  it('is collected by the next above when somebody is excused, and as before when taken in again', () => {
    const parts = asParts(proposeParts(tree, below, { lastDay: '2026-05-29', leadDays }));
    const excused = parts.map((part) =>
      part.organisation === 'department' ? { ...part, excused: 'Slås ihop.' } : part,
    );
    const moved = collectAnew(excused, aboveOf);
    expect(moved.map(({ organisation, collector }) => [organisation, collector])).toEqual([['unit', 'office']]);
    const again = parts.map((part) => moved.find(({ organisation }) => organisation === part.organisation) ?? part);
    expect(collectAnew(again, aboveOf)).toMatchObject([{ organisation: 'unit', collector: 'department' }]);
  });
});

describe('a moved deadline', () => {
  const parts = asParts(proposeParts(tree, below, { lastDay: '2026-05-29', leadDays }));

  it('takes those below with it by as many working days', () => {
    const moved = moveDeadline(parts, 'department', { to: '2026-05-11', withBelow: true });
    expect(moved.map(({ organisation, deadline }) => [organisation, deadline])).toEqual([
      ['department', '2026-05-11'],
      ['unit', '2026-05-04'],
    ]);
  });

  it('stays alone where asked, and shows who would then come too late', () => {
    const [moved] = moveDeadline(parts, 'department', { to: '2026-04-20', withBelow: false });
    const after = parts.map((part) => (part.organisation === 'department' && moved !== undefined ? moved : part));
    expect(laterThanCollector(after).map(({ organisation }) => organisation)).toEqual(['unit']);
  });

  it('that is the same day changes nothing', () => {
    expect(moveDeadline(parts, 'board', { to: '2026-05-29', withBelow: true })).toEqual([]);
  });
});
