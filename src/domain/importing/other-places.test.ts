import { describe, expect, it } from 'vitest';

import { linesOfText } from '#documents/read/text.ts';

import { importDocument } from './import-document.ts';

const readWhole = (text: string) => importDocument(linesOfText('other', text));
const read = (text: string) => readWhole(text).document;

describe('documents in other words', () => {
  it('have areas, the council’s goals and boards’ goals under many names, numbered in many ways', () => {
    const { goals } = read(
      [
        'Målområde 1: Ett Tallnäs för alla',
        'Fullmäktigemål 1:1 Det ska vara lätt att resa',
        'Nämndmål 1:1a Bussarna går i tid',
        'Målet bedöms delvis nås',
        'Stadens inriktningsmål 2. En hållbar stad',
        'Övergripande mål 2.1 Luften är ren',
        'Målet bedöms nås',
        'Kultur- och fritidsnämndens mål: Alla hittar ut i skogen',
        'Bedömning: Ej uppfyllt',
        'Prioriterat område 3. Lära för livet',
        'Kommunmål 3.1 – Alla når målen',
        'Enhetsmål: Alla läser',
        'Bedömning: Uppfyllt',
      ].join('\n\n'),
    );
    expect(goals.map(({ level, number, title, status }) => [level, number, title, status])).toEqual([
      ['focusArea', '1', 'Ett Tallnäs för alla', null],
      ['areaGoal', '1:1', 'Det ska vara lätt att resa', null],
      ['boardGoal', '1:1a', 'Bussarna går i tid', 'partial'],
      ['focusArea', '2', 'En hållbar stad', null],
      ['areaGoal', '2.1', 'Luften är ren', 'full'],
      ['boardGoal', null, 'Alla hittar ut i skogen', 'none'],
      ['focusArea', '3', 'Lära för livet', null],
      ['areaGoal', '3.1', 'Alla når målen', null],
      ['unitGoal', null, 'Alla läser', 'full'],
    ]);
  });

  it('have tables known by their columns, periods by months, and texts of rows under another label', () => {
    const { document, leftOut } = readWhole(`Nämndens mål: Bussarna går i tid

Så mäter vi Utfall jan–aug Kvinnor Män Bokslut 2021 Nämndens mål 2022 Fullmäktiges mål Mätperiod

Andel nöjda resenärer 71 % 73 % 68 % 66 % 75 % 80 % Jan–aug 2022
Kommentar
Andelen ökar för tredje året.
Andel bussar i tid 91 % 92 % 90 % 89 % 95 % 95 % Jan–
aug
2022
Kommentar
Vintern var svår.
Det här gör vi Påbörjas Klart Notering
Byta skyltar vid hållplatserna 2022-02-01 2022-06-30 Avvikelse
Kommentar
Skyltarna är försenade.
`);
    const { indicators, activities, texts } = document;
    expect(indicators.map(({ name, cells }) => [name, cells])).toMatchObject([
      [
        'Andel nöjda resenärer',
        { outcome: '71 %', women: '73 %', men: '68 %', previous: '66 %', period: 'Jan–aug 2022' },
      ],
      ['Andel bussar i tid', { outcome: '91 %', target: '95 %', councilTarget: '95 %', period: 'Jan– aug 2022' }],
    ]);
    expect(activities).toMatchObject([
      { title: 'Byta skyltar vid hållplatserna', start: '2022-02-01', end: '2022-06-30', deviation: true },
    ]);
    expect(texts.filter(({ heading }) => heading === 'Analys')).toHaveLength(3);
    // The label is kept as it was printed, beside the texts that it stands above.
    expect(leftOut.filter(({ text }) => text === 'Kommentar')).toHaveLength(3);
  });

  it('have last year’s result in a plan by its year, and days in words side by side', () => {
    const { indicators, activities } = read(`Nämndmål: Bussarna går i tid

Nyckeltal                     Utfall 2021     Mål 2023     Kommunens mål     Mäts

Andel nöjda resenärer i       66 %            75 %         80 %              Varje tertial
stadstrafiken

Antal nya hållplatser         12 st                        20 st             Helår

Aktivitet                     Ansvarig        Start              Klar

Byta skyltar                  Trafik          1 februari 2023    30 april 2023
`);
    expect(indicators.map(({ name, cells }) => [name, cells])).toMatchObject([
      [
        'Andel nöjda resenärer i stadstrafiken',
        { outcome: null, previous: '66 %', target: '75 %', councilTarget: '80 %', period: 'Varje tertial' },
      ],
      ['Antal nya hållplatser', { previous: '12 st', target: null, councilTarget: '20 st', period: 'Helår' }],
    ]);
    expect(activities).toMatchObject([{ start: '2023-02-01', end: '2023-04-30' }]);
  });
});
