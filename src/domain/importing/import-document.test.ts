import { describe, expect, it } from 'vitest';
import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';

import { linesOfText } from '#documents/read/text.ts';
import { generateDocument } from '#test/support/generator/generate-document.ts';
import { addScores, f1, noScores } from '#test/support/generator/score.ts';
import { lostWords } from '#test/support/importing/lost-words.ts';

import { importDocument } from './import-document.ts';

const SEEDS = Array.from({ length: 60 }, (_, at) => at * 37 + 11);

describe('the importer on generated documents of the family', () => {
  it('finds goals, indicators, activities, cells and analyses with the agreed accuracy', () => {
    const scores = noScores();
    for (const seed of SEEDS) {
      const { truth, text } = generateDocument(seed);
      addScores(scores, truth, importDocument(linesOfText('generated', text)).document);
    }
    expect(f1(scores.goals)).toBeGreaterThan(0.99);
    expect(f1(scores.parents)).toBeGreaterThan(0.99);
    expect(f1(scores.numbers)).toBeGreaterThan(0.99);
    expect(f1(scores.statuses)).toBeGreaterThan(0.99);
    expect(f1(scores.sections)).toBeGreaterThan(0.98);
    expect(f1(scores.indicators)).toBeGreaterThan(0.98);
    expect(f1(scores.cells)).toBeGreaterThan(0.98);
    expect(f1(scores.activities)).toBeGreaterThan(0.98);
    expect(f1(scores.deviations)).toBeGreaterThan(0.99);
    expect(f1(scores.analyses)).toBeGreaterThan(0.97);
    expect(f1(scores.tableRows)).toBeGreaterThan(0.95);
    expect(f1(scores.about)).toBeGreaterThan(0.95);
  });

  it('stands a running head of the organisation itself in the middle of rows, sentences and headings', () => {
    const scores = noScores();
    for (const seed of SEEDS.slice(0, 20)) {
      const { truth, text } = generateDocument(seed);
      const broken = text
        .split('\n')
        .flatMap((line, at) =>
          at % 41 === 40
            ? [line, 'Nämnden för natur och fritid', 'Tjänsteutlåtande', `Sida ${Math.floor(at / 41)} (99)`]
            : [line],
        );
      addScores(scores, truth, importDocument(linesOfText('generated', broken.join('\n'))).document);
    }
    expect(f1(scores.goals)).toBeGreaterThan(0.98);
    expect(f1(scores.indicators)).toBeGreaterThan(0.97);
    expect(f1(scores.cells)).toBeGreaterThan(0.97);
    expect(f1(scores.activities)).toBeGreaterThan(0.97);
  });

  it('loses and doubles nothing where a page break puts the header between a row and its period', () => {
    for (const seed of [203, 402]) {
      const source = linesOfText('generated', generateDocument(seed).text);
      const result = importDocument(source);
      expect(lostWords(source, result).lost).toEqual([]);
      expect(result.document.indicators.filter(({ name }) => name === '')).toEqual([]);
    }
  });

  it('is certain only of cells that are right, where the blanks of empty cells are kept', () => {
    let sure = 0;
    let right = 0;
    for (const seed of SEEDS.slice(0, 25)) {
      const { truth, text } = generateDocument(seed, undefined, { emptyCells: 'kept', spacing: 'blocks' });
      const { document } = importDocument(linesOfText('generated', text));
      const wanted = new Map(truth.indicators.map((indicator) => [indicator.name, JSON.stringify(indicator.cells)]));
      for (const indicator of document.indicators) {
        if (indicator.confidence < 1 || !wanted.has(indicator.name)) continue;
        sure += 1;
        if (wanted.get(indicator.name) === JSON.stringify(indicator.cells)) right += 1;
      }
    }
    expect(sure).toBeGreaterThan(50);
    expect(right / sure).toBeGreaterThan(0.98);
  });

  it('loses no word and keeps their order', () => {
    assert(
      property(integer({ min: 1, max: 1_000_000 }), (seed) => {
        const source = linesOfText('generated', generateDocument(seed).text);
        expect(lostWords(source, importDocument(source)).lost).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('says the reason for every doubt and has doubts wherever it is unsure', () => {
    for (const seed of SEEDS.slice(0, 15)) {
      const { text } = generateDocument(seed, undefined, { emptyCells: 'lost' });
      for (const indicator of importDocument(linesOfText('generated', text)).document.indicators) {
        expect(indicator.confidence === 1 || indicator.doubts.length > 0).toBe(true);
        expect(indicator.doubts.every((doubt) => doubt.reason !== '')).toBe(true);
      }
    }
  });

  it('gives every part a position of its own', () => {
    const { document } = importDocument(linesOfText('generated', generateDocument(77).text));
    const all = [
      ...document.goals,
      ...document.texts,
      ...document.indicators,
      ...document.activities,
      ...document.tables,
    ];
    expect(new Set(all.map((part) => part.position)).size).toBe(all.length);
  });
});

describe('the importer on any text', () => {
  const line = oneof(
    string({ maxLength: 90 }),
    constantFrom(
      'Indikator Periodens',
      'utfall',
      'Årsmål KF:s årsmål Period',
      'Analys',
      'Nämndmål:',
      '2026-02-30',
      '12 % 14 % 2020',
      'Uppfylls helt',
      'Aktivitet Startdatum Slutdatum',
      'Tertial 1',
      '2020',
      'Jan Feb Mar',
      '1 2 3 4',
      'abc %',
    ),
  );

  it('never throws and loses no word, whatever the lines', () => {
    assert(
      property(array(line, { maxLength: 60 }), (lines) => {
        const source = linesOfText('any', lines.join('\n'));
        expect(() => importDocument(source)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });
});
