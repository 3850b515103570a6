import { describe, expect, it } from 'vitest';

import { findContentsList } from './contents-list.ts';
import { measureLines } from './line.ts';

const found = (...texts: string[]): number[] => {
  const lines = measureLines(
    texts.map((text, index) => ({
      kind: 'line',
      line: index + 1,
      page: null,
      text,
      blankBefore: 0,
      words: null,
      heading: null,
      size: null,
      bold: false,
      item: false,
    })),
  );
  return [...findContentsList(lines, new Set())];
};

const BODY = ['Inledning', 'Vi är 12', 'Nämndmål:', 'Alla bor bra', 'Ekonomi', 'Budgeten håller'];

describe('a contents list', () => {
  it('is found with its heading, whatever stands between words and page', () => {
    expect(found('Innehåll', 'Inledning ..... 2', 'Nämndmål: Alla bor bra 3', 'Ekonomi\t14', ...BODY)).toEqual([
      0, 1, 2, 3,
    ]);
  });

  it('may break its entries and set the page on a line of its own', () => {
    expect(
      found('Innehållsförteckning', 'Inledning', '2', 'Nämndmål:', 'Alla bor bra 3', 'Ekonomi 4', ...BODY),
    ).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('ends before the text that follows, though a line of it ends with a number', () => {
    expect(found('Innehåll', 'Inledning 2', 'Alla bor bra 3', 'Ekonomi 4', ...BODY)).toEqual([0, 1, 2, 3]);
  });

  it('may do without page numbers', () => {
    expect(found('Innehåll', 'Inledning', 'Nämndmål: Alla bor bra', 'Ekonomi', ...BODY)).toEqual([0, 1, 2, 3]);
  });

  it('may hold titles that end with a full stop, and titles over two lines', () => {
    const body = [
      'Inledning',
      'Nämndmål:',
      'Alla bor bra.',
      'Enhetsmål:',
      'Alla hus är hela',
      'och rena',
      'Budgeten håller',
    ];
    const list = ['Inledning', 'Nämndmål: Alla bor bra.', 'Enhetsmål: Alla hus är hela', 'och rena'];
    expect(found('Innehåll', ...list, ...body)).toEqual([0, 1, 2, 3, 4]);
  });

  it('may have its pages taken out after all entries', () => {
    expect(found('Innehåll', 'Inledning', 'Nämndmål: Alla bor bra', 'Ekonomi', '2', '3', '14', ...BODY)).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
  });

  it('is not seen in running text under a heading of that name', () => {
    expect(found('Innehåll', 'Vi erbjuder plats åt 12', 'barn och har 4', 'avdelningar i hus 7', ...BODY)).toEqual([]);
  });
});
