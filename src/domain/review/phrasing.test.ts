import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Finding } from './finding.ts';
import { isFaithful, phrasingRequest } from './phrasing.ts';

const place = { thing: 'text' as const, id: 't1', line: 3, page: null };
const finding: Finding = {
  key: 'k/t1',
  rule: 'parts-of-total',
  severity: 'error',
  message: 'Delarna blir 16, men totalen anges till 12.',
  remedy: 'Räkna om eller rätta den siffra som är fel.',
  place,
  evidence: [{ quote: 'Av 12 ärenden var 9 frågor, 5 klagomål och 2 idéer, tillsammans 1 647,5 tkr.', place }],
  confidence: 0.9,
};

describe('a phrased suggestion', () => {
  it('is asked for with the finding and its quotes, and nothing else', () => {
    const { material, instruction } = phrasingRequest(finding);
    expect(material).toContain('Delarna blir 16');
    expect(material).toContain('9 frågor');
    expect(instruction).toContain('Hitta inte på');
  });

  it.each([
    'Förvaltningen tog emot 16 ärenden: 9 frågor, 5 klagomål och 2 idéer.',
    'Av ärendena var nio frågor och fem klagomål.',
    'Kostnaden var 1\u00a0647,50 tkr.',
    'Antalet ärenden behöver räknas om.',
  ])('may be shown where its numbers are the finding’s own: %s', (text) => {
    expect(isFaithful(finding, text)).toBe(true);
  });

  it.each([
    'Förvaltningen tog emot 17 ärenden.',
    'Av ärendena var tio frågor.',
    'Kostnaden var 1 648,5 tkr.',
    'Under 2025 var 9 frågor.',
    'Andelen var 56,3 procent.',
    '',
    '# Förslag',
    '<b>9 frågor</b>',
    'Läs mer på https://exempel.example',
    'x '.repeat(2000),
  ])('is thrown away where a number is made up or it is no plain sentence: %s', (text) => {
    expect(isFaithful(finding, text)).toBe(false);
  });

  it('never passes with a whole number that the finding does not have', () => {
    const own = new Set([16, 12, 9, 5, 2]);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }).filter((value) => !own.has(value)),
        (value) => {
          expect(isFaithful(finding, `Det var ${value} ärenden av 12.`)).toBe(false);
        },
      ),
    );
  });
});
