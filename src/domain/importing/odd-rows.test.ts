import { describe, expect, it } from 'vitest';

import { linesOfText } from '#documents/read/text.ts';

import { importDocument } from './import-document.ts';

const read = (...lines: string[]) => importDocument(linesOfText('odd', lines.join('\n'))).document;
const PLAN = ['Nämndmål:', 'Alla får plats', '', 'Indikator Årsmål KF:s årsmål Periodicitet', ''];
const REPORT = [
  'Nämndmål:',
  'Alla får plats',
  '',
  'Indikator Periodens utfall Utfall män/pojkar Utfall kvinnor/flickor Periodens utfall VB 2018 Årsmål KF:s årsmål Period',
  '',
];

describe('a row of a table that stands as text', () => {
  it('may have a period and nothing else', () => {
    const { indicators } = read(
      ...PLAN,
      'Antal öppna gårdar 4 st 6 st År',
      '',
      'Antal gårdar med cykelställ   År',
      '',
      'Andel gårdar som är',
      'nyligen målade   Tertial',
    );
    expect(indicators.map(({ name, cells }) => [name, cells.target, cells.period])).toEqual([
      ['Antal öppna gårdar', '4 st', 'År'],
      ['Antal gårdar med cykelställ', null, 'År'],
      ['Andel gårdar som är nyligen målade', null, 'Tertial'],
    ]);
  });

  it('may have a name that ends with a number', () => {
    const { indicators } = read(
      ...REPORT,
      'Trivsel på gården, betyg 1-5',
      '4,3 4,2 4,4 4,1 4,5 4,4 2019',
      '',
      'Andel gårdar som besökts av fler än',
      '18',
      '',
      '44 % 43 % 45 % 42 % 45 % 45 % 2019',
      '',
      'Antal besök på gårdar över 2 000',
      'kvadratmeter',
      '',
      '15 st   12 st 20 st  2019',
    );
    expect(indicators.map(({ name, cells }) => [name, cells.outcome, cells.target])).toEqual([
      ['Trivsel på gården, betyg 1-5', '4,3', '4,5'],
      ['Andel gårdar som besökts av fler än 18', '44 %', '45 %'],
      ['Antal besök på gårdar över 2 000 kvadratmeter', '15 st', '20 st'],
    ]);
  });

  it('may have a name whose last line is a measure, or looks like a period', () => {
    const { indicators } = read(
      ...REPORT,
      'Andel trasiga gungor som lagas inom',
      '24 timmar',
      '94 %   91 % 94 % 93 % Tas fram',
      'av nämnd',
      '2019',
      'Andel gårdar som inte stängts inom ett',
      'år',
      '',
      '78 % 82 % 85 % 75 % 75 % 80 % 2019',
      '',
      'Sand per gård och dag 31 kg   27 kg 25 kg 25 kg 2019',
      '',
      'Körsträcka',
      '',
      '4 120 mil 13 050',
      'mil',
      '',
      '11 900',
      'mil',
      '',
      'minska 2019',
    );
    expect(indicators.map(({ name, cells }) => [name, cells.outcome])).toEqual([
      ['Andel trasiga gungor som lagas inom 24 timmar', '94 %'],
      ['Andel gårdar som inte stängts inom ett år', '78 %'],
      ['Sand per gård och dag', '31 kg'],
      ['Körsträcka', '4 120 mil'],
    ]);
  });

  it('may have a name that ends with a limit', () => {
    const { indicators } = read(
      ...PLAN,
      'Trivsel på gården, högst 100 79 80 År',
      '',
      'Färgväxlingar högst 10 dagar 85 % 90 % År',
      '',
      'Antal penslar i en hink, max',
      '20',
      '',
      '18 19 År',
      '',
      'Färg som blandas på gården, MWh',
      '',
      '31 32 År',
    );
    expect(indicators.map(({ name, cells }) => [name, cells.target, cells.councilTarget])).toEqual([
      ['Trivsel på gården, högst 100', '79', '80'],
      ['Färgväxlingar högst 10 dagar', '85 %', '90 %'],
      ['Antal penslar i en hink, max 20', '18', '19'],
      ['Färg som blandas på gården, MWh', '31', '32'],
    ]);
  });

  it('may have a comparison as its target, and outcomes of more years than two', () => {
    const { indicators } = read(
      'Nämndmål:',
      'Alla får plats',
      '',
      'Indikator Utfall 2031 Utfall 2030 Utfall 2029 Årsmål 2031 Period',
      '',
      'Antal fläckar 12 18 25 Färre än 15 2031',
    );
    expect(indicators).toMatchObject([
      { name: 'Antal fläckar', cells: { outcome: '12', previous: '18', target: 'Färre än 15', period: '2031' } },
    ]);
  });

  it('has large numbers where one of them can only be large', () => {
    const { indicators } = read(
      ...REPORT,
      'Antal besök på gården',
      '',
      '88 400   402 100 410 ',
      '000',
      '',
      'Tas fram av nämnd VB 2019',
    );
    expect(indicators[0]?.cells).toMatchObject({
      outcome: '88 400',
      men: null,
      previous: '402 100',
      target: '410 000',
      councilTarget: 'Tas fram av nämnd',
    });
  });

  it('may hold a word that its column hyphenated', () => {
    const { indicators } = read(...PLAN, 'Andel öppna gårdar', '', '80 % Fast- ', 'ställs ', '2022', '', 'År');
    expect(indicators[0]?.cells).toMatchObject({ target: '80 %', councilTarget: 'Fastställs 2022', period: 'År' });
  });

  it('goes on after a header that a page break put before its period', () => {
    const { indicators } = read(
      ...PLAN,
      'Andel öppna gårdar',
      '',
      '80 % Tas ',
      'fram av ',
      'nämnd',
      ' Indikator Årsmål KF:s årsmål Periodicitet',
      '',
      'År',
      '',
      'Antal nya gårdar 4 st 6 st År',
    );
    expect(indicators.map(({ name, cells }) => [name, cells.councilTarget, cells.period])).toEqual([
      ['Andel öppna gårdar', 'Tas fram av nämnd', 'År'],
      ['Antal nya gårdar', '6 st', 'År'],
    ]);
  });
});

describe('other parts of a document as places print them', () => {
  it('are statuses above the labels of their goals', () => {
    const { goals } = read(
      'KF:s inriktningsmål: 1. En kommun för alla',
      'Uppfylls helt',
      'KF:s mål för verksamhetsområdet: 1.1 Gårdarna är öppna',
      'Analys',
      'Gårdarna har varit öppna varje dag.',
      'Ej uppfyllt',
      'Nämndmål: Gårdarna är målade',
      'Analys',
      'Färgen tog slut.',
    );
    expect(goals.map(({ status }) => status)).toEqual([null, 'full', 'none']);
  });

  it('are owners by their own names and tables of what has been set them', () => {
    const { activities } = read(
      'Nämndmål:',
      'Alla får plats',
      '',
      'Gårdsnämndens uppdrag Startdatum Slutdatum',
      '',
      'Gårdsnämnden ska räkna cyklarna',
      '2019-01-01 2019-12-31',
    );
    expect(activities).toMatchObject([
      { ownerHeading: 'Gårdsnämndens uppdrag', owner: 'board', title: 'Gårdsnämnden ska räkna cyklarna' },
    ]);
  });

  it('are activities with a further column after their dates', () => {
    const { activities } = read(
      'Nämndmål:',
      'Alla får plats',
      '',
      'Aktivitet Start Slut Status',
      '',
      'Måla om grinden 2031-02-01 2031-03-31 Klar',
      '',
      'Sätta upp en ny brevlåda 2031-04-01 2031-05-31 Ej påbörjad',
    );
    expect(activities.map(({ title, start, end }) => [title, start, end])).toEqual([
      ['Måla om grinden', '2031-02-01', '2031-03-31'],
      ['Sätta upp en ny brevlåda', '2031-04-01', '2031-05-31'],
    ]);
  });

  it('are tables of numbers under words that tell no money', () => {
    const { tables } = read(
      'Övrigt',
      '',
      'Risk Sannolikhet Konsekvens Värde',
      '',
      'Cyklar försvinner när',
      'ingen ser dem',
      '',
      '3 4 12',
      '',
      'Färgen tar slut 2 4 8',
    );
    expect(tables[0]).toMatchObject({
      columns: ['Risk', 'Sannolikhet', 'Konsekvens', 'Värde'],
      rows: [
        ['Cyklar försvinner när ingen ser dem', '3', '4', '12'],
        ['Färgen tar slut', '2', '4', '8'],
      ],
    });
  });

  it('are tables of money whose columns are named over two lines, a chapter’s words among them', () => {
    const { tables } = read(
      'Ekonomi',
      '',
      'Mnkr Budget 2021 ',
      'netto',
      '',
      'Kostnader ',
      '2022',
      '',
      'Budget 2022 ',
      'netto',
      '',
      'Gårdar 11,2 11,6 11,6',
      '',
      'Cyklar 9,8 21,4 10,2',
    );
    expect(tables[0]).toMatchObject({
      columns: ['Mnkr', 'Budget 2021 netto', 'Kostnader 2022', 'Budget 2022 netto'],
      rows: [
        ['Gårdar', '11,2', '11,6', '11,6'],
        ['Cyklar', '9,8', '21,4', '10,2'],
      ],
    });
  });

  it('are periods that a narrow column broke, which tell the kind of the document', () => {
    expect(read(...REPORT, 'Antal öppna gårdar', '', '4 5 6 5 6 7 Tertial', '1 2019')).toMatchObject({
      kind: 'T1',
      year: 2019,
    });
  });
});
