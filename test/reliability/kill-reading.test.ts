import { describe, expect, it } from 'vitest';

import { reasonToSkip } from '#test/support/databases.ts';

import { killWhileReading } from './kill-reading-rounds.ts';

const skip = reasonToSkip('embedded');

describe.skipIf(skip !== undefined)(
  `kill -9 of the server while it reads a file, twice (${skip ?? 'embedded'})`,
  () => {
    it('leaves nothing half stored, and the file is read to its end once', async () => {
      const { waiting, reading, read } = await killWhileReading(2, 24);
      expect(waiting + reading + read).toBe(2);
    });
  },
);
