import { describe, expect, it } from 'vitest';

import { reasonToSkip } from '#test/support/databases.ts';

import { killWhileWriting } from './kill-writing-rounds.ts';

const skip = reasonToSkip('embedded');

describe.skipIf(skip !== undefined)(
  `kill -9 of the server while people write, again and again (${skip ?? 'embedded'})`,
  () => {
    it('loses nothing that was acknowledged', { timeout: 900_000 }, async () => {
      expect(await killWhileWriting(10, 5)).toBeGreaterThan(0);
    });
  },
);
