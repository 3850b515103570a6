import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Action } from './action.ts';
import { allowedOf, allowedSomewhere, can, placesFor } from './can.ts';
import type { Actor, HeldRole, Thing } from './can.ts';
import { Role } from './role.ts';

const today = '2026-05-01';
const states = ['draft', 'sent', 'approved', 'decided', 'sealed', 'superseded', null] as const;
const writes = Action.options.filter(
  (action) => !/\.(?:read|readStaff|readReplaced|seeLoads|export)$/u.test(action) && action !== 'question.ask',
);

const place = fc.constantFrom('council', 'board', 'department', 'unit', 'other');
const above: Record<string, string[]> = {
  council: [],
  board: ['council'],
  department: ['board', 'council'],
  unit: ['department', 'board', 'council'],
  other: ['council'],
};
const thing: fc.Arbitrary<Thing> = fc
  .tuple(place, fc.constantFrom(...states))
  .map(([organisation, state]) => ({ organisation, ancestors: above[organisation] ?? [], state }));
const held = (role: fc.Arbitrary<Role>): fc.Arbitrary<HeldRole> =>
  fc.record({ role, organisation: place, validFrom: fc.constant('2020-01-01'), validTo: fc.constant(null) });
const actorWith = (...roles: HeldRole[]): Actor => ({ person: 'p', roles, today });
const action = fc.constantFrom(...Action.options);
const anyRole = fc.constantFrom(...Role.options);
const at = (role: Role, organisation: string): HeldRole => ({
  role,
  organisation,
  validFrom: '2020-01-01',
  validTo: null,
});
const unitThing = (state: Thing['state']): Thing => ({ organisation: 'unit', ancestors: above['unit'] ?? [], state });

describe('can', () => {
  it('lets nobody without a role do anything', () => {
    fc.assert(
      fc.property(action, thing, (action, thing) => {
        expect(can(actorWith(), action, thing)).toBe(false);
      }),
    );
  });

  it('lets an auditor read everything, drafts too, ask questions, and change nothing', () => {
    fc.assert(
      fc.property(held(fc.constant('auditor')), action, thing, (role, action, thing) => {
        expect(can(actorWith(role), action, thing)).toBe(!writes.includes(action));
      }),
    );
  });

  it('shows an administrator no drafts by virtue of the role', () => {
    fc.assert(
      fc.property(held(fc.constant('administrator')), thing, (role, thing) => {
        const unfinished = thing.state === 'draft' || thing.state === 'sent' || thing.state === 'approved';
        expect(can(actorWith(role), 'edition.read', thing)).toBe(!unfinished);
      }),
    );
  });

  it('hides drafts from the levels above, whatever the role, but for the auditor', () => {
    fc.assert(
      fc.property(held(anyRole), thing, (role, thing) => {
        fc.pre(role.role !== 'auditor' && role.organisation !== thing.organisation);
        expect(can(actorWith(role), 'edition.read', { ...thing, state: 'draft' })).toBe(false);
      }),
    );
  });

  it('lets nobody approve or return what is their own place’s', () => {
    fc.assert(
      fc.property(anyRole, fc.constantFrom('edition.approve', 'edition.return'), thing, (role, action, thing) => {
        expect(can(actorWith(at(role, thing.organisation ?? '')), action, thing)).toBe(false);
      }),
    );
  });

  it('shows those who collect what was sent to them, and nobody beside them', () => {
    const sent = unitThing('sent');
    expect(can(actorWith(at('planner', 'board')), 'edition.read', sent)).toBe(true);
    expect(can(actorWith(at('reader', 'board')), 'edition.read', sent)).toBe(false);
    expect(can(actorWith(at('planner', 'other')), 'edition.read', sent)).toBe(false);
  });

  it('shows what is decided to everybody who holds a role', () => {
    fc.assert(
      fc.property(held(anyRole), thing, (role, thing) => {
        expect(can(actorWith(role), 'edition.read', { ...thing, state: 'decided' })).toBe(true);
      }),
    );
  });

  it('lets nobody change what is sealed or superseded', () => {
    fc.assert(
      fc.property(held(anyRole), thing, fc.constantFrom('sealed', 'superseded'), (role, thing, state) => {
        for (const action of ['edition.correct', 'edition.remove', 'edition.write', 'import.undo'] as const) {
          expect(can(actorWith(role), action, { ...thing, state })).toBe(false);
        }
      }),
    );
  });

  it('lets nobody of the own place answer what it asks for, and a head of economy what those below do, with staff costs', () => {
    fc.assert(
      fc.property(held(anyRole), thing, (role, thing) => {
        fc.pre(role.role !== 'centralOffice' && can(actorWith(role), 'economy.advise', thing));
        expect(role.organisation).not.toBe(thing.organisation);
        expect(can(actorWith(role), 'economy.readStaff', thing)).toBe(true);
        expect(can(actorWith(role), 'economy.request', thing)).toBe(false);
      }),
    );
    const unit = unitThing(null);
    expect(can(actorWith(at('economyHead', 'board')), 'economy.advise', unit)).toBe(true);
    expect(can(actorWith(at('economyHead', 'unit')), 'economy.advise', unit)).toBe(false);
    expect(can(actorWith(at('economyHead', 'unit')), 'economy.request', unit)).toBe(true);
    expect(can(actorWith(at('economyHead', 'other')), 'economy.readStaff', unit)).toBe(false);
  });

  it('counts a role only from its first day until the day before its last', () => {
    const role = { ...at('planner', 'board'), validFrom: '2026-05-01', validTo: '2026-06-01' };
    const may = (day: string): boolean =>
      can({ person: 'p', roles: [role], today: day }, 'import.keep', unitThing(null));
    expect([may('2026-04-30'), may('2026-05-01'), may('2026-05-31'), may('2026-06-01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('lets a role at a place change nothing beside it', () => {
    fc.assert(
      fc.property(anyRole, fc.constantFrom('edition.correct', 'import.keep', 'edition.remove'), (role, action) => {
        expect(can(actorWith(at(role, 'other')), action, unitThing('decided'))).toBe(false);
      }),
    );
  });

  it('never takes anything away when a role is added', () => {
    fc.assert(
      fc.property(held(anyRole), held(anyRole), action, thing, (one, other, action, thing) => {
        fc.pre(can(actorWith(one), action, thing));
        expect(can(actorWith(one, other), action, thing)).toBe(true);
      }),
    );
  });

  it('names among the allowed exactly what it allows', () => {
    fc.assert(
      fc.property(held(anyRole), thing, (role, thing) => {
        const actor = actorWith(role);
        const allowed = allowedOf(actor, Action.options, thing);
        expect(allowed).toEqual(Action.options.filter((action) => can(actor, action, thing)));
        expect(allowedSomewhere(actor)).toEqual(expect.arrayContaining(allowed));
      }),
    );
  });

  it('gives queries the same answer as it gives about one thing', () => {
    fc.assert(
      fc.property(held(anyRole), held(anyRole), action, thing, (one, other, action, thing) => {
        const actor = actorWith(one, other);
        const places = placesFor(actor, action, thing.state);
        const chain = [thing.organisation ?? '', ...thing.ancestors];
        const found =
          places === null ||
          places.own.includes(thing.organisation ?? '') ||
          chain.some((place) => places.below.includes(place)) ||
          thing.ancestors.some((place) => places.under.includes(place));
        expect(found).toBe(can(actor, action, thing));
      }),
    );
  });
});
