import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decideLoading } from './decide-loading.ts';
import type { LoadedMonths } from './decide-loading.ts';

const load = (from: number, to: number) => ({ from, to, faults: [], accepted: false });
const standing = (id: string, from: number, to: number): LoadedMonths => ({ id, fileName: id, from, to });

describe('a load', () => {
  it('takes the place of earlier ones whose months it has all of', () => {
    expect(decideLoading(load(1, 4), [standing('march', 1, 3)])).toEqual({ kind: 'load', replaces: ['march'] });
    expect(decideLoading(load(1, 4), [standing('a', 1, 2), standing('b', 3, 3), standing('c', 5, 5)])).toEqual({
      kind: 'load',
      replaces: ['a', 'b'],
    });
  });

  it('stands beside those of other months', () => {
    expect(decideLoading(load(4, 4), [standing('march', 1, 3)])).toEqual({ kind: 'load', replaces: [] });
  });

  it('is stopped where it has some of another’s months', () => {
    expect(decideLoading(load(3, 4), [standing('march', 1, 3)])).toMatchObject({
      kind: 'overlap',
      with: { id: 'march' },
    });
  });

  it('with errors waits until somebody accepts them', () => {
    const error = {
      code: 'x',
      severity: 'error',
      message: '',
      remedy: null,
      line: 1,
      page: null,
      field: null,
    } as const;
    expect(decideLoading({ ...load(1, 1), faults: [error] }, [])).toEqual({ kind: 'faults', faults: [error] });
    expect(decideLoading({ ...load(1, 1), faults: [error], accepted: true }, [])).toEqual({
      kind: 'load',
      replaces: [],
    });
    expect(decideLoading({ ...load(1, 1), faults: [{ ...error, severity: 'warning' }] }, [])).toMatchObject({
      kind: 'load',
    });
  });

  it('never lets a month count twice, nor a month that counted go without another in its place', () => {
    const span = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 11 })).map(([from, more]) => ({
      from,
      to: Math.min(12, from + more),
    }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        let counting: LoadedMonths[] = [];
        for (const [index, { from, to }] of spans.entries()) {
          const before = new Set(counting.flatMap((one) => monthsOf(one)));
          const decision = decideLoading(load(from, to), counting);
          if (decision.kind !== 'load') continue;
          counting = [
            ...counting.filter(({ id }) => !decision.replaces.includes(id)),
            standing(String(index), from, to),
          ];
          const now = counting.flatMap((one) => monthsOf(one));
          expect(new Set(now).size).toBe(now.length);
          for (const month of before) expect(now).toContain(month);
        }
      }),
    );
  });
});

const monthsOf = ({ from, to }: LoadedMonths): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
