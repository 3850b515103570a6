import { describe, expect, it } from 'vitest';

import type { DocumentSketch } from './sketch-document.ts';

import { runReview } from './run-review.ts';
import { sketchDocument } from './sketch-document.ts';

const faulty: DocumentSketch = {
  goals: [
    {
      title: 'Behoven är kartlagda',
      status: 'full',
      sections: { Analys: 'Enheten har arbetat hela året.' },
      indicators: [
        {
          name: 'Andel nöjda med kartläggningen',
          outcome: '0,9 %',
          previous: '1,1 %',
          target: '80 %',
          analysis: ['Andelen har minskat med 0,2%.', 'Den har alltså minskat med 0,2% sedan förra året.'],
        },
      ],
    },
  ],
};

describe('a review', () => {
  it('does not lose itself between two counts that are parts of no list, however long the words there are', () => {
    const word = 'verksamhetsplaneringsdokumentations'.repeat(3);
    const analysis = `Av 512 synpunkter var 277 felanmälningar från ${word}! 127 frågor och 108 beröm.`;
    const started = performance.now();
    runReview(sketchDocument({ goals: [{ title: 'Behoven är kartlagda', sections: { Analys: analysis } }] }));
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('finds nothing in an empty document', () => {
    expect(runReview(sketchDocument({})).findings).toEqual([]);
  });

  it('gives every finding its place, its evidence and what to do, in the order of the document', () => {
    const { findings } = runReview(sketchDocument(faulty));
    expect(findings.map(({ rule }) => rule)).toContain('status-against-indicators');
    for (const finding of findings) {
      expect(finding.place).toEqual(finding.evidence[0]?.place);
      expect(finding.remedy).not.toBe('');
      expect(finding.confidence).toBeGreaterThan(0);
    }
    const lines = findings.map(({ place }) => place.line ?? 0);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it('tells findings with one cause as one', () => {
    const { findings } = runReview(sketchDocument(faulty));
    const points = findings.filter(({ rule }) => rule === 'percentage-points');
    expect(points).toHaveLength(1);
    expect(points[0]?.evidence.filter(({ place }) => place.thing === 'text')).toHaveLength(2);
  });

  it('leaves out the rules that a municipality has switched off', () => {
    const { findings } = runReview(sketchDocument(faulty), { without: new Set(['percentage-points']) });
    expect(findings.map(({ rule }) => rule)).not.toContain('percentage-points');
  });

  it('stops beginning rules when its time is out, and says which', () => {
    let now = 0;
    const { incomplete } = runReview(sketchDocument(faulty), { clock: () => (now += 10), budget: 25 });
    expect(incomplete.length).toBeGreaterThan(0);
    expect(incomplete).not.toContain('status-against-text');
  });

  it('gives the same findings every time', () => {
    expect(runReview(sketchDocument(faulty))).toEqual(runReview(sketchDocument(faulty)));
  });
});
