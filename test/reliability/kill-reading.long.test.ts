import { describe, expect, it } from 'vitest';

import { killWhileReading } from './kill-reading-rounds.ts';

describe('kill -9 of the server at random moments while it reads a file', () => {
  it('leaves nothing half stored in 30 kills, and every file is read to its end once', async () => {
    const { waiting, reading, read } = await killWhileReading(30, 60);
    console.log(`kill -9 while reading: 30 kills, ${waiting} before, ${reading} in the middle, ${read} after`);
    expect(reading).toBeGreaterThan(5);
  });
});
