import { describe, expect, it } from 'vitest';

import { fuzz } from '#test/support/fuzz-run.ts';

const HOUR = 3_600_000;

/** 22,000 broken files in all, 10,000 of them figures; the seeds follow those of the quick suite. */
describe('many broken files', () => {
  it.each([
    ['pdf', 1_000, 5_000],
    ['docx', 1_000, 5_000],
    ['text', 1_000, 5_000],
    ['csv', 1_000, 5_000],
    ['sie', 1_000, 5_000],
    ['xlsx', 1_000, 3_000],
  ] as const)(
    'of the kind %s neither crash, hang nor swell a reader',
    async (kind, from, to) => {
      expect(await fuzz(kind, from, to)).toEqual([]);
    },
    HOUR,
  );
});
