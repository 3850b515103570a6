import { describe, expect, it } from 'vitest';

import { reasonToSkip } from '#test/support/databases.ts';

import { killWhileWriting } from './kill-rounds.ts';

const skip = reasonToSkip('embedded');

describe.skipIf(skip !== undefined)(`kill -9 while writing, three rounds (${skip ?? 'embedded'})`, () => {
  it('loses no acknowledged act and leaves the audit chain whole', async () => {
    expect(await killWhileWriting(3)).toBeGreaterThan(0);
  });
});
