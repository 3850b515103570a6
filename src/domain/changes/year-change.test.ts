import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ChangeSubject, changesTable, changeState, holdingOn, undecidedTargets } from './year-change.ts';
import type { TargetCell, YearChange } from './year-change.ts';

const day = fc
  .integer({ min: 1, max: 28 })
  .map((number) => `2026-0${1 + (number % 9)}-${String(number).padStart(2, '0')}`);
const things = ['a', 'b', 'c'];

const change: fc.Arbitrary<YearChange> = fc.record({
  id: fc.uuid(),
  organisation: fc.constant({ id: 'o', name: 'Nämnden' }),
  year: fc.constant(2026),
  subject: fc.constantFrom(...ChangeSubject.options),
  thing: fc.constantFrom(...things),
  name: fc.constant('Andel nöjda'),
  before: fc.constant('80 %'),
  after: fc.integer({ min: 1, max: 99 }).map((share) => `${share} %`),
  reason: fc.constant('Nytt läge'),
  successor: fc.constant(null),
  from: day,
  proposedBy: fc.constant('P'),
  proposedAt: fc.constant('2026-01-01T00:00:00Z'),
  opinion: fc.option(
    fc.record({
      kind: fc.constantFrom('supports', 'opposes'),
      reason: fc.constant('x'),
      by: fc.constant('C'),
      at: fc.constant('2026-01-02T00:00:00Z'),
    }),
  ),
  decision: fc.option(
    fc.record({
      kind: fc.constantFrom('approved', 'refused'),
      decidedOn: day,
      reference: fc.constant('KS 2026/1'),
      by: fc.constant('N'),
      at: day.map((date) => `${date}T12:00:00Z`),
    }),
  ),
  appliedAt: fc.constant(null),
  version: fc.constant(1),
});
const plan: fc.Arbitrary<TargetCell[]> = fc
  .array(fc.integer({ min: 1, max: 99 }), { minLength: 6, maxLength: 6 })
  .map((shares) =>
    things.flatMap((thing, at) => [
      { thing, name: thing, subject: 'target' as const, cell: `${shares[at]} %` },
      { thing, name: thing, subject: 'councilTarget' as const, cell: `${shares[at + 3]} %` },
    ]),
  );

describe('a target during the year', () => {
  it('never differs from the last decided one without a decision (AN-6)', () => {
    fc.assert(
      fc.property(plan, fc.array(change, { maxLength: 8 }), day, fc.nat(5), (decided, changes, today, at) => {
        const holds = decided.map((target) => ({
          ...target,
          cell: holdingOn(changes, { ...target, decided: target.cell }, today),
        }));
        expect(undecidedTargets(decided, holds, changes, today)).toEqual([]);
        const other = holds.map((target, index) => (index === at ? { ...target, cell: '123 st' } : target));
        expect(undecidedTargets(decided, other, changes, today)).toHaveLength(1);
        const moved = holds.filter((target, index) => target.cell !== decided[index]?.cell);
        for (const { thing, subject, cell } of moved) {
          const records = changes.filter(
            (one) => one.thing === thing && one.subject === subject && one.decision?.kind === 'approved',
          );
          expect(records.filter(({ after, from }) => after === cell && from <= today).length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('or anything else never holds otherwise than decided without an approved change whose day has come (AN-4)', () => {
    const about = fc.record({ subject: fc.constantFrom(...ChangeSubject.options), thing: fc.constantFrom(...things) });
    fc.assert(
      fc.property(about, fc.array(change, { maxLength: 12 }), day, (what, changes, today) => {
        const holds = holdingOn(changes, { ...what, decided: 'som beslutat' }, today);
        const records = changes.filter(
          ({ subject, thing, decision, from }) =>
            subject === what.subject && thing === what.thing && decision?.kind === 'approved' && from <= today,
        );
        expect(records.length === 0 ? holds === 'som beslutat' : records.some(({ after }) => after === holds)).toBe(
          true,
        );
      }),
      { seed: 9 },
    );
  });

  it('holds as decided until the day of its change and as changed from it (AN-4)', () => {
    const approved = {
      kind: 'approved' as const,
      decidedOn: '2026-03-01',
      reference: 'x',
      by: 'n',
      at: '2026-03-01T00:00:00Z',
    };
    const changes = [
      { subject: 'target' as const, thing: 'a', after: '85 %', from: '2026-04-01', decision: approved },
      { subject: 'target' as const, thing: 'a', after: '90 %', from: '2026-06-01', decision: approved },
      {
        subject: 'target' as const,
        thing: 'a',
        after: '10 %',
        from: '2026-02-01',
        decision: { ...approved, kind: 'refused' as const },
      },
    ];
    const on = (today: string) => holdingOn(changes, { subject: 'target', thing: 'a', decided: '80 %' }, today);
    expect([on('2026-03-31'), on('2026-04-01'), on('2026-05-31'), on('2026-06-01')]).toEqual([
      '80 %',
      '85 %',
      '85 %',
      '90 %',
    ]);
  });

  it('may be set where nothing was decided, and is the same when only its blanks differ', () => {
    const cell = (text: string | null): TargetCell[] => [{ thing: 'a', name: 'A', subject: 'target', cell: text }];
    expect(undecidedTargets(cell('Tas fram av nämnd'), cell('75 %'), [], '2026-05-01')).toEqual([]);
    expect(undecidedTargets(cell(null), cell('75 %'), [], '2026-05-01')).toEqual([]);
    expect(undecidedTargets(cell('75 %'), cell('75%'), [], '2026-05-01')).toEqual([]);
    expect(undecidedTargets(cell('75 %'), cell(null), [], '2026-05-01')).toEqual([
      { name: 'A', holds: '75 %', written: null },
    ]);
    expect(undecidedTargets([], cell('75 %'), [], '2026-05-01')).toEqual([]);
  });
});

describe('the appendix', () => {
  it('has one row for every approved change and nothing else (AN-7)', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const approved = changes.filter(({ decision }) => decision?.kind === 'approved');
        const table = changesTable(changes, 9);
        expect(table?.rows.length ?? 0).toBe(approved.length);
        expect((table?.rows ?? []).filter((row) => row.length !== table?.columns.length)).toEqual([]);
      }),
    );
  });
});

describe('how far a change has come', () => {
  it('follows from what was said of it', () => {
    fc.assert(
      fc.property(change, day, (one, today) => {
        const state = changeState(one, today);
        expect(state === 'inForce' || state === 'approved').toBe(one.decision?.kind === 'approved');
        expect(state === 'inForce').toBe(one.decision?.kind === 'approved' && one.from <= today);
      }),
    );
  });
});
