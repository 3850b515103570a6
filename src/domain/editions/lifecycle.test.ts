import { readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { EditionState } from './edition-view.ts';
import { foldState, isWritable, LifecycleStep, move } from './lifecycle.ts';
import type { LifecycleState, TakenStep } from './lifecycle.ts';

const LIFECYCLE_STATES = ['none', ...EditionState.options] as const satisfies readonly LifecycleState[];

/** The law as docs/domain/lifecycle.md states it: one entry a cell. */
const law = readFileSync(new URL('../../../docs/domain/lifecycle.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([, step = '', ...cells]) => {
    const known = LifecycleStep.safeParse(step);
    return known.success
      ? LIFECYCLE_STATES.map((state, at) => ({ step: known.data, state, leads: cells[at] ?? '' }))
      : [];
  });

describe('the life of an edition', () => {
  it('has a law for every step in every state', () => {
    expect(law).toHaveLength(LifecycleStep.options.length * LIFECYCLE_STATES.length);
  });

  it.each(law)('$step from $state leads to: $leads', ({ step, state, leads }) => {
    const next = move(state, step);
    expect('to' in next ? next.to : '–').toBe(leads);
  });

  it('says in one sentence why a step is not possible', () => {
    const reasons = law.flatMap(({ step, state }) => {
      const next = move(state, step);
      return 'because' in next ? [next.because] : [];
    });
    expect(reasons.length).toBeGreaterThan(50);
    expect(reasons.filter((reason) => !/^\p{Lu}[^.]{10,}\..*$/u.test(reason))).toEqual([]);
  });
});

/** Whatever somebody tries, one after the other; only what the table allows is taken, as the use cases do. */
const tries = fc.array(
  fc.record({
    step: fc.constantFrom(...LifecycleStep.options),
    section: fc.option(fc.constant('g1')),
    write: fc.boolean(),
  }),
  { maxLength: 40 },
);

describe('any row of steps', () => {
  it('decides and seals nothing that was changed after it was last sent', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        let state: LifecycleState = 'none';
        let content = 0;
        let sent: number | null = null;
        const changedSince: string[] = [];
        for (const { step, section, write } of attempts) {
          if (write && isWritable(state)) content += 1;
          const next = move(state, step);
          if ('because' in next || section !== null) continue;
          state = next.to;
          if (step === 'send') sent = content;
          if (['approve', 'decide', 'seal'].includes(step) && content !== sent) changedSince.push(step);
        }
        expect(changedSince).toEqual([]);
      }),
    );
  });

  it('is the same state folded as step by step, whatever sections were marked between', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const taken: TakenStep[] = [];
        let state: LifecycleState = 'none';
        for (const { step, section } of attempts) {
          const next = move(state, step);
          if ('because' in next) continue;
          taken.push({ step, section });
          if (section === null) state = next.to;
        }
        expect(foldState('none', taken)).toBe(state);
        expect(
          foldState(
            'none',
            taken.filter((one) => one.section === null),
          ),
        ).toBe(state);
      }),
    );
  });

  it('never leaves a sealed edition but for being superseded', () => {
    const ways = LifecycleStep.options.filter((step) => 'to' in move('sealed', step));
    expect(ways).toEqual(['supersede']);
    expect(LifecycleStep.options.filter((step) => 'to' in move('superseded', step))).toEqual([]);
  });

  it('is refused where a step was kept that was none', () => {
    expect(() => foldState('none', [{ step: 'seal', section: null }])).toThrow('seal is no step from none');
  });
});
