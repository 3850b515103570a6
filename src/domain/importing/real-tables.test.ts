import { describe, expect, it } from 'vitest';

import { Dice } from '#test/support/generator/dice.ts';
import { RandomDocument } from '#test/support/generator/random-document.ts';
import { addScores, f1, noScores } from '#test/support/generator/score.ts';
import { sourceOfDocument } from '#test/support/generator/source-of-document.ts';
import { lostWords } from '#test/support/importing/lost-words.ts';

import { importDocument } from './import-document.ts';
import type { SourceTable } from './source-document.ts';

const SEEDS = Array.from({ length: 40 }, (_, at) => at * 53 + 7);

const table = (line: number, rows: readonly (readonly string[])[], continues = false): SourceTable => {
  let n = line - 1;
  return {
    kind: 'table',
    line,
    page: 1,
    continues,
    rows: rows.map((row) => row.map((text) => ({ text, line: (n += 1), columns: row.length === 1 ? 4 : 1, rows: 1 }))),
  };
};
const HEAD = ['Indikator', 'Årsmål', 'KF:s årsmål', 'Periodicitet'];
const importTables = (...blocks: SourceTable[]) => importDocument({ name: 'x', kind: 'docx', pages: null, blocks });

describe('real tables', () => {
  it('are read with all their cells and analyses over page breaks', () => {
    const scores = noScores();
    for (const seed of SEEDS) {
      const dice = new Dice(seed);
      const { document } = new RandomDocument(dice);
      const found = importDocument(sourceOfDocument(document, dice)).document;
      addScores(scores, { ...document, tables: [] }, found);
    }
    expect(f1(scores.goals)).toBeGreaterThan(0.99);
    expect(f1(scores.indicators)).toBeGreaterThan(0.99);
    expect(f1(scores.cells)).toBeGreaterThan(0.995);
    expect(f1(scores.activities)).toBeGreaterThan(0.99);
    expect(f1(scores.analyses)).toBeGreaterThan(0.99);
    expect(f1(scores.sections)).toBeGreaterThan(0.99);
  });

  it('lose no word', () => {
    for (const seed of SEEDS.slice(0, 10)) {
      const dice = new Dice(seed);
      const source = sourceOfDocument(new RandomDocument(dice).document, dice);
      expect(lostWords(source, importDocument(source)).lost).toEqual([]);
    }
  });

  it('put a row together that a page break cut in two', () => {
    const { document } = importTables(
      table(1, [HEAD, ['Andel besökare som är', '', '', '']]),
      table(6, [HEAD, ['nöjda med parkerna', '80 %', 'öka', 'År']], true),
    );
    expect(document.indicators).toMatchObject([
      {
        name: 'Andel besökare som är nöjda med parkerna',
        cells: { target: '80 %', councilTarget: 'öka', period: 'År' },
      },
    ]);
  });

  it('take an analysis in a row of its own, or after its label in the same cell', () => {
    const { document } = importTables(
      table(1, [
        HEAD,
        ['Antal bad', '4 st', '', 'År'],
        ['Analys'],
        ['Baden är öppna.'],
        ['Antal parker', '9 st', '', 'År'],
        ['Analys Parkerna är öppna.'],
      ]),
    );
    expect(document.texts.map((text) => [text.indicator, text.heading, text.paragraphs[0]?.text])).toEqual([
      ['i1', 'Analys', 'Baden är öppna.'],
      ['i2', 'Analys', 'Parkerna är öppna.'],
    ]);
  });

  it('keep other tables whole, with the parts after a page break', () => {
    const head = ['Mnkr', 'Budget', 'Utfall', 'Avvikelse'];
    const { document } = importTables(
      table(1, [head, ['Parker', '4,5', '4,1', '0,4']]),
      table(9, [head, ['Bad', '2,0', '2,0', '']], true),
    );
    expect(document.tables).toMatchObject([
      {
        unit: 'mnkr',
        columns: head,
        rows: [
          ['Parker', '4,5', '4,1', '0,4'],
          ['Bad', '2,0', '2,0', ''],
        ],
      },
    ]);
  });
});
