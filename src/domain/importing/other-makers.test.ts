import { describe, expect, it } from 'vitest';

import { linesOfText } from '#documents/read/text.ts';
import { Dice } from '#test/support/generator/dice.ts';
import { generateDocument } from '#test/support/generator/generate-document.ts';
import { type Maker, MAKERS, printAs } from '#test/support/generator/other-makers.ts';
import { someOf } from '#test/support/some-of.ts';
import { addScores, f1, noScores } from '#test/support/generator/score.ts';

import { importDocument } from './import-document.ts';

const SEEDS = someOf(
  Array.from({ length: 25 }, (_, at) => at * 31 + 5),
  10,
);

function scoresOf(maker: Maker) {
  const scores = noScores();
  for (const seed of SEEDS) {
    const { truth } = generateDocument(seed, (document) => {
      if (maker === 'plain plan') for (const goal of document.goals) goal.number = null;
    });
    const text = printAs(maker, truth, new Dice(seed));
    addScores(scores, truth, importDocument(linesOfText('made', text)).document);
  }
  return scores;
}

describe('the importer on the same documents from other programs', () => {
  it.each(MAKERS)('reads what is made as %s', (maker) => {
    const scores = scoresOf(maker);
    for (const name of [
      'goals',
      'parents',
      'numbers',
      'statuses',
      'sections',
      'indicators',
      'analyses',
      'deviations',
    ] as const)
      expect([name, f1(scores[name]) > 0.98]).toEqual([name, true]);
    expect(f1(scores.activities)).toBeGreaterThan(0.98);
    // Heads over two lines with columns set to the right are not told apart in every table yet.
    expect(f1(scores.cells)).toBeGreaterThan(maker === 'layout' ? 0.93 : 0.98);
  });
});
