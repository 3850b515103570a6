import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { selectionAfter } from './list-selection.ts';
import type { ListKey, ListSelection } from './list-selection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const list = { ids, choosable: new Set(['a', 'b', 'd', 'e']) };
const start: ListSelection = { current: null, anchor: null, chosen: new Set() };
const key = (pressed: string): ListKey => {
  const parts = pressed.split('+');
  return { key: parts.at(-1) ?? '', shift: parts.includes('Shift'), control: parts.includes('Control') };
};
const press = (keys: readonly string[], from = start): ListSelection =>
  keys.reduce((now, pressed) => selectionAfter(list, now, key(pressed)) ?? now, from);
const chosen = (...keys: string[]): string[] => [...press(keys).chosen].toSorted();

describe('choosing many in a list by keyboard', () => {
  it('chooses one by Space and lets it go again; what cannot be chosen is not', () => {
    expect(chosen('ArrowDown', ' ')).toEqual(['b']);
    expect(chosen('ArrowDown', ' ', ' ')).toEqual([]);
    expect(chosen('ArrowDown', 'ArrowDown', ' ')).toEqual([]);
  });

  it('chooses on the way with shift, and less again on the way back', () => {
    expect(chosen('Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')).toEqual(['a', 'b', 'd']);
    expect(chosen('Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp')).toEqual(['a', 'b']);
    expect(chosen('Home', ' ', 'End', 'Shift+ ')).toEqual(['e']);
    expect(chosen('ArrowDown', 'Shift+End')).toEqual(['b', 'd', 'e']);
  });

  it('chooses all and lets go of all; other keys are not its own', () => {
    expect(chosen('Control+a')).toEqual(['a', 'b', 'd', 'e']);
    expect(chosen('Control+a', 'Escape')).toEqual([]);
    expect(selectionAfter(list, start, key('Escape'))).toBeNull();
    expect(selectionAfter(list, start, key('Control+c'))).toBeNull();
    expect(selectionAfter(list, start, key('x'))).toBeNull();
  });

  it('never chooses what cannot be chosen, and never leaves the list', () => {
    const keys = fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'Home',
      'End',
      ' ',
      'Control+a',
      'Escape',
      'Shift+ArrowDown',
      'Shift+ ',
    );
    fc.assert(
      fc.property(fc.array(keys), (pressed) => {
        const now = press(pressed);
        expect([...now.chosen].filter((id) => !list.choosable.has(id))).toEqual([]);
        expect(now.current === null || ids.includes(now.current)).toBe(true);
      }),
    );
  });
});
