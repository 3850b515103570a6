import { describe, expect, it } from 'vitest';

import { firstLink } from './first-link.ts';

describe('the stop of the tab key in a table of amounts', () => {
  const at = (lines: readonly (readonly (string | null)[])[]) =>
    firstLink(lines, 3, (line, column) => line[column] !== null);

  it('is the first amount that leads anywhere, by line', () => {
    expect(at([['a', 'b', 'c']])).toEqual({ y: 0, x: 0 });
    expect(at([[null, null, 'c']])).toEqual({ y: 0, x: 2 });
    expect(
      at([
        [null, null, null],
        [null, 'b', null],
      ]),
    ).toEqual({ y: 1, x: 1 });
  });

  it('is none where none leads anywhere', () => {
    expect(at([[null, null, null]])).toBeNull();
    expect(at([])).toBeNull();
  });
});
