import { describe, expect, it } from 'vitest';

import { linesOfText } from '#documents/read/text.ts';

import { importDocument } from './import-document.ts';

const tablesOf = (...lines: string[]) =>
  importDocument(linesOfText('numbers', ['Övrigt', '', ...lines].join('\n'))).document.tables.map(
    ({ title, columns, rows }) => ({ title, columns, rows }),
  );

describe('a table of numbers that stands as text', () => {
  it('has rows that are named by years', () => {
    expect(tablesOf('År Jan Feb Mar Medel', '', '2031 402 405 399 402', '', '2030 398 396 393 396')[0]).toMatchObject({
      columns: ['År', 'Jan', 'Feb', 'Mar', 'Medel'],
      rows: [
        ['2031', '402', '405', '399', '402'],
        ['2030', '398', '396', '393', '396'],
      ],
    });
  });

  it('has rows that are named by ranges, under years', () => {
    expect(tablesOf('Simmare 2029 2030 2031', '', '6-9 år 1 405 1 362 310', '', '10+ 1 002 996 981')[0]).toMatchObject({
      columns: ['Simmare', '2029', '2030', '2031'],
      rows: [
        ['6-9 år', '1 405', '1 362', '310'],
        ['10+', '1 002', '996', '981'],
      ],
    });
  });

  it('has thousands that narrow columns broke', () => {
    expect(
      tablesOf(
        'Besök Dag Kväll Båda',
        '',
        '2030 88 ',
        '400',
        '',
        '90 100 178 ',
        '500',
        '',
        '2031 90 400 92 100 182 500',
      )[0]?.rows,
    ).toEqual([
      ['2030', '88 400', '90 100', '178 500'],
      ['2031', '90 400', '92 100', '182 500'],
    ]);
  });

  it('has small numbers of three digits beside those of two', () => {
    expect(tablesOf('Ålder Cyklar Skidor Alla', '', '6-9 120 132 252', '', '10-12 98 102 200')[0]?.rows).toEqual([
      ['6-9', '120', '132', '252'],
      ['10-12', '98', '102', '200'],
    ]);
  });

  it('has columns that begin with capitals, over several lines, below a title with its unit', () => {
    expect(
      tablesOf(
        'Gårdarnas pengar (tkr)',
        '',
        'Gård Överfört från',
        '2030 Årets resultat Överfört till',
        '2032',
        '',
        'Norra gården 1 204 -340 864',
        '',
        'Södra gården 402 98 500',
      )[0],
    ).toEqual({
      title: 'Gårdarnas pengar (tkr)',
      columns: ['Gård', 'Överfört från 2030', 'Årets resultat', 'Överfört till 2032'],
      rows: [
        ['Norra gården', '1 204', '-340', '864'],
        ['Södra gården', '402', '98', '500'],
      ],
    });
  });

  it('has the header of result units, each cell broken', () => {
    const header = ['Enhet Överfört från ', '2030 ', '', 'Årets ', 'resultat ', '', 'Överfört till ', '2032'];
    expect(tablesOf(...header, '', 'Norra gården 1 204 -340 864', '', 'Södra gården 402 98 500')[0]).toMatchObject({
      columns: ['Enhet', 'Överfört från 2030', 'Årets resultat', 'Överfört till 2032'],
      rows: [
        ['Norra gården', '1 204', '-340', '864'],
        ['Södra gården', '402', '98', '500'],
      ],
    });
  });

  it('ends where the header of the next one stands', () => {
    expect(
      tablesOf(
        'Tkr Budget Utfall',
        'Färg 45 41',
        'Penslar 12 13',
        'Hinkar Röda Blå Alla',
        'Små 3 4 7',
        'Stora 1 2 3',
      ).map(({ columns }) => columns),
    ).toEqual([
      ['Tkr', 'Budget', 'Utfall'],
      ['Hinkar', 'Röda', 'Blå', 'Alla'],
    ]);
  });

  it('may have one number in a row, below thousands', () => {
    expect(tablesOf('Tkr Budget 2031', '', 'Färg 27 400', '', 'Penslar 900', '', 'Summa 28 300')[0]).toMatchObject({
      columns: ['Tkr', 'Budget 2031'],
      rows: [
        ['Färg', '27 400'],
        ['Penslar', '900'],
        ['Summa', '28 300'],
      ],
    });
  });

  it('may have shares with white space before their sign', () => {
    expect(tablesOf('Tkr Budget Utfall Andel', 'Färg 45 41 91,1 %', 'Penslar 10 10 100,0 %')[0]?.rows).toEqual([
      ['Färg', '45', '41', '91,1 %'],
      ['Penslar', '10', '10', '100,0 %'],
    ]);
  });
});
