import { describe, expect, it } from 'vitest';

import { linesOfText } from '#documents/read/text.ts';

import { withOneLabel } from './analysis-labels.ts';

const printedIn = (lines: readonly string[]): readonly string[] =>
  withOneLabel(linesOfText('made', lines.join('\n'))).printed.map(({ text }) => text);

/** Rows of indicators, each with the same short line below it. */
const rows = (below: readonly string[]): readonly string[] =>
  Array.from({ length: 4 }, (_, at) => [`Andel nöjda gäster ${at} 85 % 90 %`, ...below]).flat();

describe('the label above the text of a row', () => {
  it('is known by its place again and again, whatever it is called', () => {
    expect(printedIn(rows(['Våra tankar', 'Fler svarade än förra året.']))).toHaveLength(4);
  });

  it('is not the page’s own head, which stands above a page number', () => {
    expect(printedIn(rows(['Tjänsteutlåtande', 'Sid 2 (8)', 'Andel nöjda kunder 80 % 85 %']))).toEqual([]);
  });

  it('is not the header of the next table, though it stands below rows again and again', () => {
    expect(printedIn(rows(['Nämndens aktiviteter Startdatum Slutdatum', 'Måla gungorna']))).toEqual([]);
  });
});
