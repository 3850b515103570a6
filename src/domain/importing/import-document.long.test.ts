import { describe, expect, it } from 'vitest';

import { linesOfText } from '#documents/read/text.ts';
import { generateDocument } from '#test/support/generator/generate-document.ts';
import { addScores, f1, noScores } from '#test/support/generator/score.ts';
import { lostWords } from '#test/support/importing/lost-words.ts';

import { importDocument } from './import-document.ts';

const DOCUMENTS = 2_000;

describe('the importer on thousands of generated documents', () => {
  it('keeps its accuracy and loses no word', { timeout: 600_000 }, () => {
    const scores = noScores();
    const lost: string[] = [];
    for (let seed = 1; seed <= DOCUMENTS; seed += 1) {
      const { truth, text } = generateDocument(seed);
      const source = linesOfText('generated', text);
      const result = importDocument(source);
      addScores(scores, truth, result.document);
      lost.push(...lostWords(source, result).lost.map((word) => `${seed}: ${word}`));
    }
    expect(lost).toEqual([]);
    expect(f1(scores.goals)).toBeGreaterThan(0.995);
    expect(f1(scores.indicators)).toBeGreaterThan(0.99);
    expect(f1(scores.cells)).toBeGreaterThan(0.99);
    expect(f1(scores.activities)).toBeGreaterThan(0.99);
    expect(f1(scores.analyses)).toBeGreaterThan(0.99);
  });
});
