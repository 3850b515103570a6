import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { EditionState } from '../editions/edition-view.ts';
import { addDays } from '../kernel/calendar.ts';
import { daysLate, inOrderOfConcern, isOpen, partState } from './part-status.ts';
import type { PartFacts } from './part-status.ts';

const edition = (more: Partial<NonNullable<PartFacts['edition']>> = {}): PartFacts['edition'] => ({
  state: 'draft',
  lastStep: null,
  readySections: 0,
  sections: 4,
  ...more,
});
const part = (of: PartFacts['edition'], deadline = '2026-05-04', excused: string | null = null): PartFacts => ({
  edition: of,
  deadline,
  excused,
});
const today = '2026-05-06';

describe('the state of a part', () => {
  it.each([
    ['notBegun', part(null)],
    ['writing', part(edition())],
    ['writing', part(edition({ sections: 0 }))],
    ['ready', part(edition({ readySections: 4 }))],
    ['returned', part(edition({ lastStep: 'return', readySections: 4 }))],
    ['writing', part(edition({ lastStep: 'takeBack' }))],
    ['sent', part(edition({ state: 'sent' }))],
    ['approved', part(edition({ state: 'approved' }))],
    ['decided', part(edition({ state: 'decided' }))],
    ['decided', part(edition({ state: 'sealed' }))],
    ['excused', part(null, today, 'Enheten läggs ner.')],
  ] as const)('is %s', (state, facts) => {
    expect(partState(facts)).toBe(state);
  });

  it('counts days late for what is not handed in only, and none on the day itself', () => {
    expect(daysLate(part(null), today)).toBe(2);
    expect(daysLate(part(edition()), '2026-05-04')).toBe(0);
    expect(daysLate(part(edition({ state: 'sent' })), today)).toBe(0);
    expect(daysLate(part(null, '2026-05-04', 'Läggs ner.'), today)).toBe(0);
  });
});

describe('the order of a round', () => {
  it('has late ones on top, the latest first, then those who have least', () => {
    const parts = {
      sent: part(edition({ state: 'sent' }), '2026-04-01'),
      begun: part(edition(), '2026-06-01'),
      late: part(edition(), '2026-05-05'),
      later: part(null, '2026-04-28'),
      none: part(null, '2026-06-01'),
    };
    const order = inOrderOfConcern(Object.values(parts), today);
    expect(order).toEqual([parts.later, parts.late, parts.none, parts.begun, parts.sent]);
  });

  it('loses nobody, and puts nobody who is late under somebody who is not', () => {
    const anyPart = fc.record({
      excused: fc.constantFrom(null, 'skäl'),
      deadline: fc.integer({ min: -30, max: 30 }).map((days) => addDays(today, days)),
      edition: fc.option(
        fc.record({
          state: fc.constantFrom(...EditionState.options),
          lastStep: fc.constantFrom(null, 'return'),
          readySections: fc.nat(3),
          sections: fc.nat(3),
        }),
      ),
    });
    fc.assert(
      fc.property(fc.array(anyPart), (parts) => {
        const order = inOrderOfConcern(parts, today);
        expect(new Set(order)).toEqual(new Set(parts));
        const late = order.map((one) => daysLate(one, today));
        expect(late).toEqual(late.toSorted((one, other) => other - one));
        expect(order.every((one) => daysLate(one, today) === 0 || isOpen(partState(one)))).toBe(true);
      }),
    );
  });
});
