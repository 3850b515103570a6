import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { proposeDirection } from './direction.ts';
import { judgeOutcome } from './judge-outcome.ts';
import { readTarget } from './target.ts';

const amount = (value: string, unit: string | null = null) => ({ value, unit });
const none = readTarget(null);

describe('the direction of an indicator', () => {
  it.each([
    ['Sjukfrånvaro', null, 'lower'],
    ['Andel nöjda föräldrar', null, 'higher'],
    ['Andel avvärjda vräkningar', null, 'higher'],
    ['Antal vräkningar som berör barn', null, 'lower'],
    ['Antal barn per grupp', null, 'lower'],
    ['Prognossäkerhet T2', null, 'exact'],
    ['Antal personer kända för våld i nära relation', null, 'unknown'],
    ['Personal per brukare', 'Max 10 personer', 'lower'],
    ['Något', 'öka', 'higher'],
    ['Antal genomförda hembesök', '40', 'higher'],
    ['Andel avtal med miljökrav', '75 %', 'higher'],
    ['Andel avtal med miljökrav', '15 %', 'unknown'],
    ['Nämndens budgetföljsamhet', null, 'exact'],
    ['Avvikelse', '+/- 1 %', 'range'],
  ])('%s with target %s is %s', (name, target, direction) => {
    const proposal = proposeDirection(name, { own: none, council: readTarget(target) });
    expect(proposal.direction).toBe(direction);
    expect(proposal.reason).not.toBe('');
  });

  it('learns from what earlier targets asked, if they agree', () => {
    const history = [
      { target: readTarget('10'), before: '12' },
      { target: readTarget('8'), before: '9' },
    ];
    expect(proposeDirection('Volym', { own: none, council: none }, history).direction).toBe('lower');
    const mixed = [...history, { target: readTarget('12'), before: '9' }];
    expect(proposeDirection('Volym', { own: none, council: none }, mixed).direction).toBe('unknown');
  });
});

describe('judging an outcome', () => {
  it.each([
    ['83', 'higher', '80', 'reached', '3'],
    ['47.37', 'higher', '80', 'missed', '-32.63'],
    ['7.9', 'lower', '9,5', 'reached', '-1.6'],
    ['17.3', 'lower', '16', 'missed', '1.3'],
    ['80', 'unknown', '80', 'reached', '0'],
    ['10', 'unknown', 'Max 10', 'reached', '0'],
    ['5', 'unknown', 'under 5', 'missed', '0'],
    ['2', 'unknown', '+/-1', 'missed', '1'],
  ] as const)('%s with %s against %s is %s by %s', (value, direction, target, result, difference) => {
    expect(judgeOutcome(amount(value), readTarget(target), direction)).toMatchObject({ result, difference });
  });

  it('holds a target of change against the year before', () => {
    expect(judgeOutcome(amount('65'), readTarget('öka'), 'higher', amount('60'))).toMatchObject({ result: 'reached' });
    expect(judgeOutcome(amount('65'), readTarget('minska'), 'lower', amount('60'))).toMatchObject({ result: 'missed' });
    expect(judgeOutcome(amount('65'), readTarget('öka'), 'higher')).toMatchObject({ reason: 'noEarlierValue' });
  });

  it('says that it cannot tell rather than guess', () => {
    expect(judgeOutcome(null, readTarget('5'), 'higher')).toMatchObject({ reason: 'noOutcome' });
    expect(judgeOutcome(amount('5'), readTarget('Tas fram av nämnd'), 'higher')).toMatchObject({ reason: 'noTarget' });
    expect(judgeOutcome(amount('100', '%'), readTarget('10 st'), 'higher')).toMatchObject({ reason: 'unitsDiffer' });
    expect(judgeOutcome(amount('4'), readTarget('5'), 'unknown')).toMatchObject({ reason: 'directionUnknown' });
  });

  it('gives opposite answers for opposite directions, unless the target is met exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 }), (value, aim) => {
        const target = { kind: 'number' as const, value: String(aim), unit: null };
        const high = judgeOutcome(amount(String(value)), target, 'higher').result;
        const low = judgeOutcome(amount(String(value)), target, 'lower').result;
        return value === aim ? high === 'reached' && low === 'reached' : high !== low;
      }),
    );
  });

  it('never turns reached into missed when the outcome gets better', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.nat(), (value, aim, better) => {
        const target = { kind: 'number' as const, value: String(aim), unit: null };
        const before = judgeOutcome(amount(String(value)), target, 'higher').result;
        const after = judgeOutcome(amount(String(value + better)), target, 'higher').result;
        return before !== 'reached' || after === 'reached';
      }),
    );
  });
});
