import { describe, expect, it } from 'vitest';

import { HELD_OUT_FIRST, HELD_OUT_SECOND } from '../support/planted/held-out/held-out.ts';
import { pooled, readTwins } from '../support/planted/measure.ts';

describe('the review on wordings that were written without looking at its rules', () => {
  it.each([
    ['the first set', HELD_OUT_FIRST],
    ['the second set', HELD_OUT_SECOND],
  ])('finds most of %s and tells of no error where everything agrees', (_, plants) => {
    const readings = readTwins(plants, 2, 7);
    const { recall, precision } = pooled(readings);
    expect(recall).toBeGreaterThanOrEqual(0.85);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    const onClean = readings.flatMap((reading) => reading.onClean);
    expect(onClean.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  });
});
