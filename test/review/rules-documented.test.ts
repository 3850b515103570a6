import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { RULES } from '#domain/review/rules.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/domain/review.md'), 'utf8');

describe('docs/domain/review.md', () => {
  it.each(RULES.map((rule) => [rule.number, rule] as const))(
    'has a row for %s with its id, severity and title',
    (_, rule) => {
      const row = page.split('\n').find((line) => new RegExp(`^\\|\\s*${rule.number}\\s*\\|`, 'u').test(line)) ?? '';
      expect(row).toContain(`\`${rule.id}\``);
      expect(row).toContain(rule.severity);
      expect(row).toContain(rule.title);
    },
  );
});
