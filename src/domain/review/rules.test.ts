import { describe, expect, it } from 'vitest';

import { prepareReview } from './review-context.ts';
import { limitsOf } from './rule-limits.ts';
import { RULES } from './rules.ts';
import { sketchDocument } from './sketch-document.ts';

const cases = RULES.flatMap((rule) => [
  ...rule.wrong.map((example) => ({ rule, example, speaks: true, name: `${rule.id} speaks of: ${example.name}` })),
  ...rule.right.map((example) => ({ rule, example, speaks: false, name: `${rule.id} is silent on: ${example.name}` })),
]);

describe('the rules', () => {
  it('have ids and numbers of their own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(new Set(RULES.map(({ number }) => number)).size).toBe(RULES.length);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s says where it comes from and brings examples of both kinds',
    (_, rule) => {
      expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)+$/u);
      expect(rule.source).not.toBe('');
      expect(rule.wrong.length).toBeGreaterThan(0);
      expect(rule.right.length).toBeGreaterThan(0);
    },
  );

  it.each(cases)('$name', ({ rule, example, speaks }) => {
    const found = rule.check(prepareReview(sketchDocument(example.document)), limitsOf(rule));
    expect(found.length > 0).toBe(speaks);
    for (const finding of found) {
      expect(finding.evidence.length).toBeGreaterThan(0);
      expect(finding.message).toMatch(/[.!]$/u);
      expect(finding.remedy).toMatch(/\.$/u);
    }
  });
});
