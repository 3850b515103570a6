import { describe, expect, it } from 'vitest';

import type { SourceBlock } from '#domain/importing/source-document.ts';

import { linesOfText } from './text.ts';

const rowsOf = (blocks: readonly SourceBlock[]): string[][] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : []));

describe('a table in text that keeps the layout of the page', () => {
  it('has its values in the columns of their heads, and ends where a goal begins', () => {
    const text = [
      '  Indikator            Periodens    Årsmål      KF:s årsmål   Period',
      '                       utfall',
      '  Andel nöjda gäster   81 %         85 %        90 %          Tertial 1',
      '  i kommunens                                                 2026',
      '  Analys',
      '  Fler än förut har svarat på enkäten, och de är mer nöjda än i fjol med städningen.',
      '  Antal badande        12 000                   Tas fram av   2026',
      '                                                nämnd',
      ' Nämndmål:',
    ].join('\n');
    const { blocks } = linesOfText('a.txt', text);
    expect(rowsOf(blocks)).toEqual([
      ['Indikator', 'Periodens utfall', 'Årsmål', 'KF:s årsmål', 'Period'],
      ['Andel nöjda gäster\ni kommunens', '81 %', '85 %', '90 %', 'Tertial 1\n2026'],
      ['Analys\nFler än förut har svarat på enkäten, och de är mer nöjda än i fjol med städningen.'],
      ['Antal badande', '12 000', '', 'Tas fram av\nnämnd', '2026'],
    ]);
    expect(blocks).toHaveLength(2);
  });

  it('may have the upper lines of its head above the first column’s name, and its cells set to the right', () => {
    const text = [
      '                        Utfall     Periodens',
      '             Periodens    män/     utfall VB              KF:s',
      ' Indikator      utfall  pojkar          2025   Årsmål   årsmål Period',
      ' Nöjda gäster     81 %    80 %          79 %     85 %     öka År',
      ' Badande             9                  10 9       12      100 Tertial 1',
      '                                                               2026',
      ' Simskolor                                 4        5 Tas fram Tertial 1',
      '                                                      av nämnd 2026',
    ].join('\n');
    expect(rowsOf(linesOfText('c.txt', text).blocks)).toEqual([
      [
        'Indikator',
        'Periodens utfall',
        'Utfall män/ pojkar',
        'Periodens utfall VB 2025',
        'Årsmål',
        'KF:s årsmål',
        'Period',
      ],
      ['Nöjda gäster', '81 %', '80 %', '79 %', '85 %', 'öka', 'År'],
      ['Badande', '9', '', '10 9', '12', '100', 'Tertial 1\n2026'],
      ['Simskolor', '', '', '4', '5', 'Tas fram\nav nämnd', 'Tertial 1\n2026'],
    ]);
  });

  it('is unsure where a value stands between two columns', () => {
    const text = [
      ' Indikator         Periodens utfall    Årsmål      KF:s årsmål    Period',
      ' Nöjda gäster      81 %                85 %        90 %           2026',
      ' Badande                       9                                  2026',
    ].join('\n');
    const { blocks } = linesOfText('d.txt', text);
    const [table] = blocks;
    expect(table?.kind === 'table' && table.rows.map((row) => row.some((cell) => cell.guessed))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('may be of money and volumes: numbers below their heads, names over lines, months that stand close', () => {
    const money = [
      ' Mnkr                Budget     Begärda        Prognos    Avvikelse',
      '                     2026       justeringar    2026',
      ' Nämnd och kansli    1 453,8                   1 450,1    3,7',
      ' Stöd och service    72,9       0,5            73,4       -0,5',
      ' till äldre',
      ' Gatumark',
      ' Vintervägar         10         0              10         0',
    ];
    const months = [
      ' Antal resor            Jan    Feb   Mar Apr Maj Snitt',
      ' Färjan till stan       456    410   470 428     441',
      ' Bussen                 12     14    13 15   11 13',
    ];
    const { blocks } = linesOfText('e.txt', [...money, '', '', 'Så många reste.', '', '', ...months].join('\n'));
    expect(rowsOf(blocks)).toEqual([
      ['Mnkr', 'Budget 2026', 'Begärda justeringar', 'Prognos 2026', 'Avvikelse'],
      ['Nämnd och kansli', '1 453,8', '', '1 450,1', '3,7'],
      ['Stöd och service\ntill äldre', '72,9', '0,5', '73,4', '-0,5'],
      ['Gatumark', '', '', '', ''],
      ['Vintervägar', '10', '0', '10', '0'],
      ['Antal resor', 'Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Snitt'],
      ['Färjan till stan', '456', '410', '470', '428', '', '441'],
      ['Bussen', '12', '14', '13', '15', '11', '13'],
    ]);
  });

  it('parts dates that stand close beside the title', () => {
    const text =
      '  Aktivitet                              Startdatum Slutdatum Avvikelse\n' +
      '  Bygga en ny simhall i samarbete med de 2026-01-01 2026-12-31Avvikelse\n' +
      '  grannkommuner som vill vara med\n';
    expect(rowsOf(linesOfText('b.txt', text).blocks)[1]).toEqual([
      'Bygga en ny simhall i samarbete med de\ngrannkommuner som vill vara med',
      '2026-01-01',
      '2026-12-31',
      'Avvikelse',
    ]);
  });

  it('goes on over texts that stand further out, white space and the end of a page', () => {
    const head = [' Indikator               Periodens   Årsmål   Period', '                         utfall'];
    const text = [
      ...head,
      '',
      ' Andel nöjda gäster      81 %        85 %     Tertial 1',
      ' i kommunens                                  2026',
      ' badhus',
      'Analys',
      'Fler än förut har svarat på enkäten, och de är mer nöjda än',
      '',
      '',
      '                                         Tjänsteutlåtande',
      '                                              Sida 3 (8)',
      '',
      ...head,
      '',
      'i fjol.',
      '',
      ' Antal aktiviteter       12          14       2026',
      '',
      'Analys',
      '',
      'Två aktiviteter ställdes in.',
      '',
      'Nämndmål:',
    ].join('\n');
    const { blocks } = linesOfText('f.txt', text);
    expect(rowsOf(blocks)).toEqual([
      ['Indikator', 'Periodens utfall', 'Årsmål', 'Period'],
      ['Andel nöjda gäster\ni kommunens\nbadhus', '81 %', '85 %', 'Tertial 1\n2026'],
      ['Analys\nFler än förut har svarat på enkäten, och de är mer nöjda än'],
      ['Indikator', 'Periodens utfall', 'Årsmål', 'Period'],
      ['i fjol.'],
      ['Antal aktiviteter', '12', '14', '2026'],
      ['Analys\n\nTvå aktiviteter ställdes in.'],
    ]);
    expect(blocks.map((block) => (block.kind === 'line' ? block.text.trim() : 'table'))).toEqual([
      'table',
      'Tjänsteutlåtande',
      'Sida 3 (8)',
      'table',
      'Nämndmål:',
    ]);
  });

  it('takes the lines of a page that ends inside it aside', () => {
    const text = [
      ' Aktivitet                       Startdatum   Slutdatum    Avvikelse',
      ' Bygga ett badhus                2026-01-01   2026-12-31   Avvikelse',
      'Analys',
      'Bygget har',
      '                                             Sida 4 (8)',
      'försenats.',
      ' Rusta upp lekplatsen            2026-01-01   2026-06-30',
      ' i parken                                                  Avvikelse',
    ].join('\n');
    const { blocks } = linesOfText('g.txt', text);
    expect(rowsOf(blocks).slice(1)).toEqual([
      ['Bygga ett badhus', '2026-01-01', '2026-12-31', 'Avvikelse'],
      ['Analys\nBygget har'],
      ['försenats.'],
      ['Rusta upp lekplatsen\ni parken', '2026-01-01', '2026-06-30', 'Avvikelse'],
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['line', 'table']);
  });

  it('may have its values in the middle of the names, and the deviation below the row', () => {
    const text = [
      ' Aktivitet                       Startdatum   Slutdatum    Avvikelse',
      ' Bygga ett badhus som',
      ' alla kan ta sig till med        2026-01-01   2026-12-31',
      ' buss',
      ' Rusta upp lekplatsen i',
      ' parken                          2026-01-01   2026-06-30',
      'Avvikelse',
      ' Gallra skogen                   2026-03-01   2026-04-30',
    ].join('\n');
    expect(rowsOf(linesOfText('h.txt', text).blocks).slice(1)).toEqual([
      ['Bygga ett badhus som\nalla kan ta sig till med\nbuss', '2026-01-01', '2026-12-31', ''],
      ['Rusta upp lekplatsen i\nparken', '2026-01-01', '2026-06-30', 'Avvikelse'],
      ['Gallra skogen', '2026-03-01', '2026-04-30', ''],
    ]);
  });
});
