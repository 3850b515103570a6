import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const file = join(resolve(import.meta.dirname, '..', '..'), 'package-lock.json');
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }).loose(),
  ),
});

describe('the lock file', () => {
  it('names no address to download from', () => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/"resolved":\s*"http/);
  });

  it('knows the binaries of every platform, so that npm ci works everywhere (scripts/complete-lock.mjs adds them)', () => {
    const { packages } = Lock.parse(JSON.parse(readFileSync(file, 'utf8')));
    const missing = Object.entries(packages).flatMap(([place, pack]) =>
      Object.entries(pack.optionalDependencies ?? {})
        .filter(
          ([name, version]) =>
            /^\d/.test(version) && !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
        )
        .map(([name]) => name),
    );
    expect(missing).toEqual([]);
  });
});
