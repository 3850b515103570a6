import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { reviewFile } from '#cli/review.ts';

const shared = join(import.meta.dirname, '../../../shared');

type Label = { readonly lines: readonly number[]; readonly kind: string; readonly certain: boolean };

/** Kinds that follow from numbers, dates, counts and repeated text. */
const RULE_KINDS = new Set([
  'status-vs-indicator',
  'number-in-text-vs-table',
  'count-mismatch',
  'percent-vs-percentage-points',
  'unit-mismatch',
  'arithmetic',
  'missing-outcome',
  'gender-split-vs-total',
  'duplicate-text',
  'date',
]);
const SLACK = 2;
const SHOWN_LINES = 6;

const linesOf = (places: readonly { place: { line: number | null } }[]): readonly number[] =>
  [...new Set(places.map(({ place }) => place.line).filter((line) => line !== null))].slice(0, SHOWN_LINES);

describe.skipIf(!existsSync(shared))('the labelled documents', () => {
  it('give most of what careful readers marked, on few of their lines', async () => {
    const count = { rule: [0, 0], notOther: [0, 0], lines: [0, 0] };
    const add = (of: number[], hit: number, all: number): void => {
      of[0] = (of[0] ?? 0) + hit;
      of[1] = (of[1] ?? 0) + all;
    };
    for (const file of readdirSync(join(shared, 'labels'))) {
      const name = file.replace('.json', '.txt');
      const { contradictions } = JSON.parse(readFileSync(join(shared, 'labels', file), 'utf8')) as {
        contradictions: Label[];
      };
      const bytes = readFileSync(join(shared, 'documents', name));
      const reviewed = await reviewFile(name, bytes, () => 0);
      const findings = reviewed.ok ? reviewed.value.findings.filter(({ severity }) => severity !== 'note') : [];
      const places = findings.map(({ evidence }) => linesOf(evidence));
      const met = (label: Label): boolean =>
        places.some((lines) => lines.some((line) => label.lines.some((other) => Math.abs(line - other) <= SLACK)));
      const certain = contradictions.filter(({ certain }) => certain);
      const ofRules = certain.filter(({ kind }) => RULE_KINDS.has(kind));
      const notOther = certain.filter(({ kind }) => kind !== 'other');
      add(count.rule, ofRules.filter(met).length, ofRules.length);
      add(count.notOther, notOther.filter(met).length, notOther.length);
      const reach = new Set(places.flat().flatMap((line) => [-2, -1, 0, 1, 2].map((step) => line + step)));
      add(
        count.lines,
        reach.size,
        bytes
          .toString('utf8')
          .split('\n')
          .filter((line) => line.trim() !== '').length,
      );
    }
    const share = ([hit = 0, all = 1]: number[]): number => hit / all;
    expect(share(count.rule)).toBeGreaterThanOrEqual(0.9);
    expect(share(count.notOther)).toBeGreaterThanOrEqual(0.85);
    expect(share(count.lines)).toBeLessThanOrEqual(0.2);
  });
});
