import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { expect, it } from 'vitest';

import { webSources } from '../../bin/bootstrap.mjs';

const root = join(import.meta.dirname, '..', '..');
const imports: Readonly<Record<string, string>> = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> }
).imports;

/** The project's own file that a module names, as the map of package.json has it; null for a package. */
function fileOf(from: string, name: string): string | null {
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name);
  if (!name.startsWith('#')) return null;
  const room = `${name.split('/')[0] ?? ''}/*`;
  const target = imports[name] ?? imports[room]?.replace('*', name.slice(room.length - 1)) ?? name;
  return posix.normalize(target);
}

it('the web app is built anew when any file that it is made of changes', () => {
  const known = new Set(webSources());
  const left = [...known]
    .filter((file) => /\.tsx?$/u.test(file) && !file.includes('.test.'))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/gu)].flatMap(
        ([, from, lazily]) => {
          const target = fileOf(file, from ?? lazily ?? '');
          return target === null || known.has(target) || !existsSync(join(root, target)) ? [] : [target];
        },
      ),
    );
  expect(known.size).toBeGreaterThan(100);
  expect([...new Set(left)]).toEqual([]);
});
