import { describe, expect, it } from 'vitest';

import { killWhileWriting } from './kill-rounds.ts';

describe('kill -9 at random moments while writing', () => {
  it('loses no acknowledged act in 40 rounds and leaves the audit chain whole after each', async () => {
    const acknowledged = await killWhileWriting(40);
    console.log(`kill -9: 40 rounds, ${acknowledged} acknowledged acts, none lost`);
    expect(acknowledged).toBeGreaterThan(40);
  });
});
