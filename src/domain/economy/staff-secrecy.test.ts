import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { openStaffCells, organisationsToHide } from './staff-secrecy.ts';
import type { StaffCell } from './staff-secrecy.ts';

/** council > board > department > two units, another unit right below the board, and a board beside it. */
const PARENT: Readonly<Record<string, string>> = {
  board: 'council',
  other: 'council',
  department: 'board',
  unitA: 'department',
  unitB: 'department',
  unitC: 'board',
};
const PLACES = ['council', ...Object.keys(PARENT)];
const lineOf = (organisation: string): string[] => {
  const above = PARENT[organisation];
  return above === undefined ? [organisation] : [organisation, ...lineOf(above)];
};
const cell = (organisation: string, persons: number | null, area = 'forskola'): StaffCell => ({
  organisation,
  area,
  persons,
});
const named = (cells: readonly StaffCell[]): string[] =>
  cells.map(({ organisation, area }) => `${organisation} ${area}`).toSorted();

const anyCells = fc
  .uniqueArray(
    fc.record({ organisation: fc.constantFrom(...PLACES), area: fc.constantFrom('forskola', 'aldre', 'ovrigt') }),
    { selector: ({ organisation, area }) => `${organisation} ${area}`, maxLength: 12 },
  )
  .chain((places) =>
    fc
      .array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 60 })), {
        minLength: places.length,
        maxLength: places.length,
      })
      .map((persons) => places.map((place, at): StaffCell => ({ ...place, persons: persons[at] ?? null }))),
  );

/** Whether some combination of the totals is the cell alone: whether its unit vector lies in the span of the rows. */
function canTell(rows: readonly (readonly number[])[], at: number, width: number): boolean {
  const reduced: number[][] = [];
  const reduce = (row: readonly number[]): number[] => {
    const left = [...row];
    for (const known of reduced) {
      const lead = known.findIndex((value) => Math.abs(value) > 1e-9);
      const factor = (left[lead] ?? 0) / (known[lead] ?? 1);
      for (let column = 0; column < width; column += 1)
        left[column] = (left[column] ?? 0) - factor * (known[column] ?? 0);
    }
    return left;
  };
  for (const row of rows) {
    const left = reduce(row);
    if (left.some((value) => Math.abs(value) > 1e-9)) reduced.push(left);
  }
  const unit = Array.from({ length: width }, (_, column) => (column === at ? 1 : 0));
  return reduce(unit).every((value) => Math.abs(value) <= 1e-9);
}

describe('staff costs behind few persons', () => {
  it('are not shown, and neither is what they could be reckoned out from (EK-100, EK-101)', () => {
    // Three persons alone under the department: the smallest beside them is hidden too.
    const cells = [cell('unitA', 3), cell('unitB', 6), cell('unitC', 12), cell('other', 40)];
    expect(named(openStaffCells(cells, lineOf, 5))).toEqual(['other forskola', 'unitC forskola']);
    expect(named(openStaffCells([cell('unitB', 6), cell('unitC', 12)], lineOf, 5))).toEqual([
      'unitB forskola',
      'unitC forskola',
    ]);
  });

  it('stay hidden where nobody has counted the persons', () => {
    expect(openStaffCells([cell('unitA', null), cell('unitB', 30)], lineOf, 5)).toEqual([]);
    expect(organisationsToHide([cell('unitA', null), cell('unitB', 30)], lineOf, 5).size).toBe(0);
  });

  it('are not printed for everybody in a table of those few', () => {
    const cells = [cell('unitA', 3), cell('unitB', 6), cell('other', 2)];
    expect([...organisationsToHide(cells, lineOf, 5)].toSorted()).toEqual(['council', 'other', 'unitA', 'unitB']);
  });

  it('are told by no combination of what is shown and of the totals that are printed (property)', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const open = new Set(named(openStaffCells(cells, lineOf, 5)));
        const hidden = organisationsToHide(cells, lineOf, 5);
        const vector = (holds: (one: StaffCell) => boolean): number[] => cells.map((one) => (holds(one) ? 1 : 0));
        const inside = (one: StaffCell, place: string): boolean => lineOf(one.organisation).includes(place);
        const isOpen = (one: StaffCell): boolean => named([one]).some((name) => open.has(name));
        const shown = cells.filter(isOpen).map((one) => vector((each) => each === one));
        const areas = [...new Set(cells.map(({ area }) => area))];
        // Tables of every organisation that may print them: each area, and all of them together.
        const printed = PLACES.filter((place) => !hidden.has(place)).flatMap((place) => [
          ...areas.map((area) => vector((one) => inside(one, place) && one.area === area)),
          vector((one) => inside(one, place)),
        ]);
        const told = cells.filter((one, at) => !isOpen(one) && canTell([...shown, ...printed], at, cells.length));
        expect(told).toEqual([]);
        expect(cells.filter((one) => isOpen(one) && (one.persons ?? 0) < 5)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
