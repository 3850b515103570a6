import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { staffSecrecy } from './staff-secrecy.ts';
import type { StaffCell, StaffSecrecy } from './staff-secrecy.ts';

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
const AREAS = ['forskola', 'aldre', 'hemtjanst', 'ovrigt'];
/** Home care is a part of care of the elderly. */
const topOf = (area: string): string => (area === 'hemtjanst' ? 'aldre' : area);
const lineOf = (organisation: string): string[] => {
  const above = PARENT[organisation];
  return above === undefined ? [organisation] : [organisation, ...lineOf(above)];
};
const cell = (organisation: string, persons: number | null, area = 'forskola'): StaffCell => ({
  organisation,
  area,
  persons,
  isSure: persons !== null,
  isCovered: false,
});
const covered = (organisation: string, persons: number | null, area?: string): StaffCell => ({
  ...cell(organisation, persons, area),
  isCovered: true,
});
const named = (cells: readonly StaffCell[]): string[] =>
  cells.map(({ organisation, area }) => `${organisation} ${area}`).toSorted();

/** A cell with the kinds of cost that it has: what has none of a kind is known to have none. */
type Costs = StaffCell & { readonly kinds: readonly string[] };

const anyCosts: fc.Arbitrary<Costs[]> = fc.uniqueArray(
  fc
    .record({
      organisation: fc.constantFrom(...PLACES),
      area: fc.constantFrom(...AREAS),
      persons: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
        { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      isSure: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
      isCovered: fc.boolean(),
      more: fc.subarray(['lokaler', 'kop', 'intakt']),
    })
    .map(({ more, ...one }) => ({ ...one, kinds: ['staff', ...(one.isCovered ? ['ovrigt'] : []), ...more] })),
  { selector: ({ organisation, area }) => `${organisation} ${area}`, maxLength: 12 },
);

/** Sums as rows of ones and zeros, one column an unknown, kept reduced so that it is quick to ask what they give. */
class Span {
  readonly #rows: { readonly lead: number; readonly row: number[] }[] = [];

  #left(row: readonly number[]): number[] {
    const left = [...row];
    for (const { lead, row: known } of this.#rows) {
      const factor = left[lead] ?? 0;
      if (Math.abs(factor) > 1e-9)
        for (const [at, value] of known.entries()) left[at] = (left[at] ?? 0) - factor * value;
    }
    return left;
  }

  add(row: readonly number[]): void {
    const left = this.#left(row);
    const lead = left.findIndex((value) => Math.abs(value) > 1e-9);
    if (lead < 0) return;
    const by = left[lead] ?? 1;
    this.#rows.push({ lead, row: left.map((value) => value / by) });
  }

  gives(row: readonly number[]): boolean {
    return this.#left(row).every((value) => Math.abs(value) <= 1e-9);
  }
}

/** Everything that somebody without the right sees: the pages of every organisation, and every table that is printed. */
function everythingTold(
  costs: readonly Costs[],
  { open, merged, uncounted, withoutTables, withoutKinds, rowsOf }: StaffSecrecy,
) {
  const unknowns = costs.flatMap((one) => one.kinds.map((kind) => ({ one, kind })));
  const sumOf = (holds: (one: Costs, kind: string) => boolean): number[] =>
    unknowns.map(({ one, kind }) => (holds(one, kind) ? 1 : 0));
  const isIn = (some: readonly StaffCell[], one: Costs): boolean =>
    some.some((each) => named([each])[0] === named([one])[0]);
  const span = new Span();
  for (const cost of costs) {
    const isMerged = isIn(merged, cost);
    const isOpen = isIn(open, cost);
    const seen = cost.kinds.filter(
      (kind) => kind === 'intakt' || isOpen || (kind !== 'staff' && isIn(uncounted, cost)),
    );
    for (const kind of seen) span.add(sumOf((one, each) => one === cost && each === kind));
    if (isMerged) span.add(sumOf((one, each) => one === cost && each !== 'intakt'));
  }
  for (const place of PLACES.filter((each) => !withoutTables.has(each))) {
    const inside = (one: Costs): boolean => lineOf(one.organisation).includes(place);
    const { together = [], withoutParts = new Set<string>() } = rowsOf.get(place) ?? {};
    for (const area of AREAS) {
      const row = together.find((areas) => areas.includes(topOf(area))) ?? [topOf(area)];
      span.add(sumOf((one) => inside(one) && row.includes(topOf(one.area))));
      if (!withoutParts.has(topOf(area))) span.add(sumOf((one) => inside(one) && one.area === area));
    }
    span.add(sumOf((one, kind) => inside(one) && kind === 'intakt'));
    span.add(sumOf(inside));
    if (withoutKinds.has(place)) continue;
    for (const kind of ['staff', 'ovrigt', 'lokaler', 'kop'])
      span.add(sumOf((one, each) => inside(one) && each === kind));
  }
  return { span, sumOf };
}

/** Every choice of cells with fewer than so many persons together. */
function* fewTogether(cells: readonly Costs[], limit: number): Generator<readonly Costs[]> {
  const [first, ...rest] = cells;
  if (first === undefined) return;
  yield* fewTogether(rest, limit);
  const persons = first.persons ?? limit;
  if (persons >= limit) return;
  yield [first];
  for (const more of fewTogether(rest, limit - persons)) yield [first, ...more];
}

describe('staff costs behind few persons', () => {
  it('are not shown, and neither is what they could be reckoned out from (EK-100, EK-101)', () => {
    // Three persons alone under the department: the smallest beside them is hidden too.
    const cells = [cell('unitA', 3), cell('unitB', 6), cell('unitC', 12), cell('other', 40)];
    expect(named(staffSecrecy(cells, { lineOf, topOf, limit: 5 }).open)).toEqual(['other forskola', 'unitC forskola']);
    expect(named(staffSecrecy([cell('unitB', 6), cell('unitC', 12)], { lineOf, topOf, limit: 5 }).open)).toEqual([
      'unitB forskola',
      'unitC forskola',
    ]);
  });

  it('stay hidden where nobody has counted the persons', () => {
    const { open, withoutTables } = staffSecrecy([cell('unitA', null), covered('unitB', null)], {
      lineOf,
      topOf,
      limit: 5,
    });
    expect([open.length, withoutTables.size]).toEqual([0, 0]);
  });

  it('take one of their own organisation or below with them, and no more', () => {
    const cells = [cell('unitA', 3), cell('unitB', 6), cell('unitB', 7, 'aldre'), cell('unitC', 12), cell('board', 9)];
    expect(named(staffSecrecy(cells, { lineOf, topOf, limit: 5 }).hidden)).toEqual([
      'unitA forskola',
      'unitB forskola',
    ]);
  });

  it('that nobody has counted leave those of others as they are', () => {
    const counted = [cell('unitA', 3, 'ovrigt'), cell('unitB', 30), cell('unitC', 12), cell('board', 9, 'aldre')];
    const open = (cells: readonly StaffCell[]) => named(staffSecrecy(cells, { lineOf, topOf, limit: 5 }).open);
    expect(open([...counted, cell('other', null), cell('other', null, 'aldre')])).toEqual(open(counted));
    expect(open(counted)).toEqual(['board aldre', 'unitC forskola']);
  });

  it('are not printed for everybody in a table of those few where nothing else is spent beside them', () => {
    const cells = [cell('unitA', 3), cell('unitB', 6), cell('other', 2)];
    const { withoutTables } = staffSecrecy(cells, { lineOf, topOf, limit: 5 });
    expect([...withoutTables].toSorted()).toEqual(['council', 'other', 'unitA', 'unitB']);
  });

  it('are told in one sum until they are counted in every month', () => {
    const { open, merged, hidden } = staffSecrecy(
      [{ ...covered('unitA', 30), isSure: false }, { ...cell('unitB', 30), isSure: false }, covered('other', 9)],
      { lineOf, topOf, limit: 5 },
    );
    expect([named(open), named(merged), named(hidden)]).toEqual([
      ['other forskola'],
      ['unitA forskola'],
      ['unitB forskola'],
    ]);
  });

  it('stand in one sum with the other costs, and keep no table out of the report of the board (EK-107)', () => {
    const few = covered('unitA', 3, 'ovrigt');
    const cells = [few, covered('unitB', 30), covered('unitC', 12, 'aldre'), cell('other', 40)];
    const { open, merged, hidden, withoutTables, withoutKinds } = staffSecrecy(cells, { lineOf, topOf, limit: 5 });
    // Costs by kind would tell the three by the board's staff costs less all that are shown: the smallest goes with them.
    expect(named(merged)).toEqual(['unitA ovrigt', 'unitB forskola']);
    expect([named(open), hidden, [...withoutTables]]).toEqual([['other forskola', 'unitC aldre'], [], []]);
    expect([...withoutKinds].toSorted()).toEqual(['unitA', 'unitB']);
  });

  it('are printed in one row with another area where nothing else is spent beside them (EK-108)', () => {
    const cells = [cell('unitA', 3, 'ovrigt'), cell('unitC', 12, 'hemtjanst'), cell('unitB', 30), cell('other', 40)];
    const { hidden, withoutTables, rowsOf } = staffSecrecy(cells, { lineOf, topOf, limit: 5 });
    expect(named(hidden)).toEqual(['unitA ovrigt', 'unitB forskola']);
    // Where the two are together first; of the unit itself no table is printed.
    expect([...withoutTables].toSorted()).toEqual(['unitA', 'unitB']);
    expect(rowsOf.get('department')?.together.map((areas) => areas.toSorted())).toEqual([['forskola', 'ovrigt']]);
    expect(rowsOf.get('council')?.together).toHaveLength(1);
  });

  it('are told by no combination of what is shown and what is printed, alone or a few persons together (property)', () => {
    fc.assert(
      fc.property(anyCosts, (costs) => {
        const secrecy = staffSecrecy(costs, { lineOf, topOf, limit: 5 });
        const { span, sumOf } = everythingTold(costs, secrecy);
        const closed = costs.filter((one) => !named(secrecy.open).includes(named([one])[0] ?? ''));
        const told = [...fewTogether(closed, 5)].filter((some) =>
          span.gives(sumOf((one, kind) => kind === 'staff' && some.includes(one))),
        );
        expect(told.map(named)).toEqual([]);
        // What was hidden or merged for the sake of others is not told by itself either.
        const alone = closed.filter(({ persons, isSure }) => persons !== null && (isSure || persons < 5));
        expect(alone.filter((cost) => span.gives(sumOf((one, kind) => kind === 'staff' && one === cost)))).toEqual([]);
        expect(secrecy.open.filter(({ persons }) => (persons ?? 0) < 5)).toEqual([]);
        expect(secrecy.merged.filter(({ isCovered }) => !isCovered)).toEqual([]);
        // Nothing goes along where nobody is few.
        const along = closed.filter(({ persons, isSure }) => persons !== null && persons >= 5 && isSure);
        const hasFew = closed.some(({ persons }) => persons !== null && persons < 5);
        expect(hasFew ? [] : along).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });
});
