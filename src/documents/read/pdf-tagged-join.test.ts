import { describe, expect, it } from 'vitest';

import { joinTaggedTables } from './pdf-tagged-join.ts';
import type { LayoutElement } from './pdf-elements.ts';

const table = (...rows: string[][]): LayoutElement => ({
  kind: 'table',
  ruled: false,
  top: 0,
  bottom: 0,
  edges: [0, 1],
  rows: rows.map((row) => row.map((text) => ({ text, columns: 1, rows: 1 }))),
  lines: [],
  tagged: true,
});

const shown = (pages: readonly (readonly LayoutElement[])[]) =>
  pages.map((page) =>
    page.map((element) =>
      element.kind === 'table'
        ? { continues: element.continues ?? false, rows: element.rows.map((row) => row.map((cell) => cell.text)) }
        : null,
    ),
  );

describe('a tagged table over several pages', () => {
  it('gives each page its own rows, and a parted row back its other half', () => {
    const pages = [
      [table(['Namn', 'Tal'], ['Skola', '1'], ['', ''], ['', ''])],
      [table(['', ''], ['för alla', ''], ['Vård', '2'], ['', ''])],
      [table(['', ''], ['', ''], ['', ''], ['Park', '3'])],
    ];
    expect(shown(joinTaggedTables(pages))).toEqual([
      [
        {
          continues: false,
          rows: [
            ['Namn', 'Tal'],
            ['Skola\nför alla', '1'],
          ],
        },
      ],
      [{ continues: true, rows: [['Vård', '2']] }],
      [{ continues: true, rows: [['Park', '3']] }],
    ]);
  });

  it('leaves two tables of their own alone', () => {
    const pages = [[table(['A', 'B'], ['1', '2'])], [table(['C', 'D'], ['3', '4'])]];
    expect(shown(joinTaggedTables(pages))).toEqual([
      [
        {
          continues: false,
          rows: [
            ['A', 'B'],
            ['1', '2'],
          ],
        },
      ],
      [
        {
          continues: false,
          rows: [
            ['C', 'D'],
            ['3', '4'],
          ],
        },
      ],
    ]);
  });
});
