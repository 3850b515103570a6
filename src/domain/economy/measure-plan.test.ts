import { describe, expect, it } from 'vitest';

import { effectOfMeasures, measurePlanState, needsPlan } from './measure-plan.ts';
import type { Measure } from './measure-plan.ts';

const measure = (more: Partial<Measure>): Measure => ({
  text: 'Färre vikarier',
  responsible: '',
  effect: '100.00',
  soFar: null,
  day: null,
  state: 'planned',
  ...more,
});

describe('a plan of measures', () => {
  it('is asked for by a deficit over the limit, never by a surplus (EK-36)', () => {
    const settings = { measurePercent: '1' };
    const ask = (deviation: string) => needsPlan(deviation, '1000.00', settings);
    expect(['-10.00', '-10.01', '50.00', '0.00'].map(ask)).toEqual([false, true, false, false]);
  });

  it('stands where its facts say, and is followed up with each later forecast (EK-37)', () => {
    const plan = { closed: null, deadline: '2025-06-08', writtenMonth: null, forecastMonth: 4 };
    expect(measurePlanState(plan, '2025-06-08')).toBe('asked');
    expect(measurePlanState(plan, '2025-06-09')).toBe('late');
    expect(measurePlanState({ ...plan, writtenMonth: 4 }, '2025-06-09')).toBe('followed');
    expect(measurePlanState({ ...plan, writtenMonth: 4, forecastMonth: 5 }, '2025-06-09')).toBe('toFollow');
    expect(measurePlanState({ ...plan, closed: 'I balans' }, '2025-06-09')).toBe('closed');
  });

  it('gives what its measures give; a dropped one only what it gave', () => {
    const measures = [
      measure({ soFar: '40.00' }),
      measure({ state: 'dropped', soFar: '5.00' }),
      measure({ state: 'done' }),
    ];
    expect(effectOfMeasures(measures)).toEqual({ effect: '200.00', soFar: '45.00' });
  });
});
