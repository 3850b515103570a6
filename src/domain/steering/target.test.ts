import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readTarget } from './target.ts';

describe('the meaning of a target', () => {
  it.each([
    ['2,7 %', { kind: 'number', value: '2.7', unit: '%' }],
    ['9 000 st', { kind: 'number', value: '9000', unit: 'st' }],
    ['Max 10 personer', { kind: 'atMost', value: '10', unit: 'personer', strict: false }],
    ['högst 5 %', { kind: 'atMost', value: '5', unit: '%', strict: false }],
    ['under 5 %', { kind: 'atMost', value: '5', unit: '%', strict: true }],
    ['minst 85 %', { kind: 'atLeast', value: '85', unit: '%', strict: false }],
    ['≥ 3,5', { kind: 'atLeast', value: '3.5', unit: null, strict: false }],
    ['> 3', { kind: 'atLeast', value: '3', unit: null, strict: true }],
    ['50 % eller mer', { kind: 'atLeast', value: '50', unit: '%', strict: false }],
    ['+/-5 %', { kind: 'range', low: '-5', high: '5', unit: '%' }],
    ['± 1 %', { kind: 'range', low: '-1', high: '1', unit: '%' }],
    ['80-90 %', { kind: 'range', low: '80', high: '90', unit: '%' }],
    ['mellan 10 och 12 st', { kind: 'range', low: '10', high: '12', unit: 'st' }],
    ['öka', { kind: 'change', direction: 'increase', by: null }],
    ['Minska', { kind: 'change', direction: 'decrease', by: null }],
    ['minska med 2 %', { kind: 'change', direction: 'decrease', by: { value: '2', unit: '%' } }],
    ['oförändrad', { kind: 'change', direction: 'keep', by: null }],
    ['Tas fram av nämnd', { kind: 'setByBoard' }],
    ['Tas fram av nämnd/s tyrelse', { kind: 'setByBoard' }],
    ['Tas fram av nämn d', { kind: 'setByBoard' }],
    ['Fastställs 2020', { kind: 'setLater', year: 2020 }],
    ['Fastställs senare', { kind: 'setLater', year: null }],
    ['Inget årsmål', { kind: 'none' }],
    ['', { kind: 'empty' }],
    [
      '2 % energieffektivisering relativt 2018',
      { kind: 'unreadable', printed: '2 % energieffektivisering relativt 2018' },
    ],
  ])('reads %j', (printed, expected) => {
    expect(readTarget(printed)).toEqual(expected);
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => readTarget(text).kind.length > 0));
  });
});
