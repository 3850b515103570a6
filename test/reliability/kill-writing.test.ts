import { describe, expect, it } from 'vitest';

import { reasonToSkip } from '#test/support/databases.ts';

import { killWhileWriting } from './kill-writing-rounds.ts';

const skip = reasonToSkip('embedded');

describe.skipIf(skip !== undefined)(`kill -9 of the server while people write (${skip ?? 'embedded'})`, () => {
  it('loses nothing that was acknowledged', async () => {
    expect(await killWhileWriting(1, 3)).toBeGreaterThan(0);
  });
});
