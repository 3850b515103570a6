import { describe, expect, it } from 'vitest';

import { runReview } from '#domain/review/run-review.ts';
import { sketchDocument, type DocumentSketch } from '#domain/review/sketch-document.ts';

/**
 * Numbers and counts in words held against the cell, the column and the rows that they speak of: each sentence stands alone
 * in a small document, the wrong ones beside right ones that look like them.
 */
const told = (sketch: DocumentSketch): readonly string[] =>
  runReview(sketchDocument(sketch))
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ rule }) => rule);

type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
const beside =
  (table: Table) =>
  (text: string): DocumentSketch => ({ kind: 'T2', year: 2022, chapters: [{ heading: 'Läget', text, table }] });

describe('the cell of a month or a mean', () => {
  const months = beside({
    columns: ['Antal hyresgäster', 'Jan', 'Feb', 'Mar', 'Apr', 'Medel'],
    rows: [
      ['2022', '512', '508', '515', '521', '514'],
      ['2021', '488', '493', '497', '494', '493'],
    ],
  });
  it.each([
    'För 2021 låg medelvärdet på 439 hyresgäster.',
    'I snitt har det varit 541 hyresgäster under årets fyra första månader.',
    'I mars fanns det 551 hyresgäster.',
    'I februari förra året var det 439 hyresgäster.',
  ])('%s', (text) => expect(told(months(text))).toContain('text-against-table'));
  it.each([
    'För 2021 låg medelvärdet på 493 hyresgäster.',
    'I snitt har det varit 514 hyresgäster, 21 fler hyresgäster än i fjol.',
    'I snitt har 514 hyresgäster bott här under perioden, färre än samma period i fjol.',
    'I mars fanns det 515 hyresgäster jämfört med mars 2021.',
    'I mars var det 515 hyresgäster, mot 497 hyresgäster i mars 2021.',
    'I mars fanns det 515 hyresgäster.',
    'I mars var det drygt 500 hyresgäster.',
    'I februari förra året var det 493 hyresgäster.',
    'I mars fick 551 sökande besked.',
    'Mellan januari och mars flyttade 490 hyresgäster.',
    'I september väntas det vara 551 hyresgäster.',
    'Av dem var 470 hyresgäster i mars nöjda.',
  ])('%s', (text) => expect(told(months(text))).not.toContain('text-against-table'));
});

describe('every row is said to have moved', () => {
  const halls = beside({
    columns: ['Medlemmar per klubb', '30 sep 2021', '30 sep 2022'],
    rows: [
      ['Dans', '84', '96'],
      ['Schack', '118', '112'],
      ['Sång', '52', '60'],
    ],
  });
  it.each([
    'Vart och ett av lagen har fler medlemmar än hösten före.',
    'Varje klubb har fler medlemmar än för ett år sedan.',
    'Samtliga klubbar drog fler medlemmar än året innan.',
  ])('%s', (text) => expect(told(halls(text))).toContain('moves-in-table'));
  it.each([
    'Nästan vart och ett av lagen har fler medlemmar än hösten före.',
    'Varje klubb har fler än tjugo medlemmar.',
    'Varje ledare har fått fler kursdagar än hösten före.',
    'Två av klubbarna har fler medlemmar än hösten före.',
  ])('%s', (text) => expect(told(halls(text))).not.toContain('moves-in-table'));
});

describe('the result of the whole', () => {
  const result = beside({
    columns: ['Tkr', 'Budget', 'Utfall', 'Avvikelse'],
    rows: [
      ['Intäkter', '4 200', '4 260', '60'],
      ['Personal', '-3 900', '-4 090', '-190'],
      ['Resultat', '300', '170', '-130'],
    ],
  });
  it.each(['Enheten går back 310 tkr.', 'Skolan går back 310 tkr.', 'Vi gick plus med 710 tkr.'])('%s', (text) =>
    expect(told(result(text))).toContain('total-in-text'),
  );
  it.each([
    'Enheten går back 130 tkr mot budget.',
    'Vi gick plus med 170 tkr.',
    'Caféet går back 45 tkr.',
    'Skolskjutsen går back 45 tkr.',
  ])('%s', (text) => expect(told(result(text))).not.toContain('total-in-text'));

  const areas: Table = {
    columns: ['Mnkr', 'Budget', 'Prognos', 'Avvikelse'],
    rows: [
      ['Bibliotek', '21,4', '22,6', '-1,2'],
      ['Personal', '61,0', '61,3', '-0,3'],
    ],
  };
  const under = (text: string): DocumentSketch => ({
    kind: 'T2',
    year: 2022,
    chapters: [
      { heading: 'Ekonomi', table: areas },
      { heading: 'Bibliotek', text },
    ],
  });
  it('compares with the row of the heading, not with the one that is the cause', () => {
    expect(told(under('Prognosen pekar på ett underskott om 1,2 mnkr, förklarat av inhyrd personal.'))).toEqual([]);
    expect(told(under('Prognosen pekar på ett underskott om 2,1 mnkr, förklarat av inhyrd personal.'))).toContain(
      'text-against-table',
    );
  });
});

describe('how many are named', () => {
  const chapter = (text: string): DocumentSketch => ({
    kind: 'T2',
    year: 2022,
    chapters: [{ heading: 'Läget', text }],
  });
  it.each([
    'Nämnden har fyra badplatser i öster, nämligen Aspen, Ekan och Viken, och alla har haft öppet.',
    'Vi har två lokaler, nämligen Hyveln, Sågen och Filen.',
  ])('%s', (text) => expect(told(chapter(text))).toContain('count-against-list'));
  it.each([
    'Nämnden har tre badplatser i öster, nämligen Aspen, Ekan och Viken, och alla har haft öppet.',
    'Tre gånger har det hänt, nämligen i maj och i juni.',
    'Fyra badplatser har öppnat, bland annat Aspen, Ekan och Viken.',
  ])('%s', (text) => expect(told(chapter(text))).not.toContain('count-against-list'));
});

describe('how many activities deviate', () => {
  const report =
    (flagged: number) =>
    (text: string): DocumentSketch => ({
      kind: 'T2',
      year: 2022,
      chapters: [{ heading: 'Sammanfattning', text }],
      goals: [
        {
          title: 'Mål',
          status: 'partial',
          sections: { Analys: 'Målet nås delvis.' },
          activities: ['Måla staketet', 'Bygga en brygga', 'Laga taket', 'Ordna en fest'].map((title, index) => ({
            title,
            deviation: index < flagged,
            analysis: 'Arbetet pågår.',
          })),
        },
      ],
    });
  it.each([
    'Tre aktiviteter redovisas med avvikelse.',
    'Fyra av aktiviteterna har en avvikelse.',
    'Avvikelse redovisas för tre aktiviteter.',
  ])('%s', (text) => expect(told(report(2)(text))).toContain('count-words'));
  it.each([
    'Två aktiviteter redovisas med avvikelse.',
    'Tre aktiviteter redovisas utan avvikelse.',
    'I tertial 1 redovisades tre aktiviteter med avvikelse.',
    'Tre aktiviteter är klara och avvikelser har rapporterats i systemet.',
  ])('%s', (text) => expect(told(report(2)(text))).not.toContain('count-words'));
  it('says nothing where no row is flagged at all', () =>
    expect(told(report(0)('Tre aktiviteter redovisas med avvikelse.'))).not.toContain('count-words'));
});

describe('how far apart the values of a row are', () => {
  const row = (analysis: string): DocumentSketch => ({
    kind: 'VB',
    year: 2022,
    goals: [
      {
        title: 'Mål',
        status: 'partial',
        sections: { Analys: 'Målet nås delvis.' },
        indicators: [
          {
            name: 'Andel gäster som är nöjda med sin vistelse',
            outcome: '84 %',
            men: '81 %',
            women: '86 %',
            previous: '88 %',
            target: '90 %',
            period: '2022',
            analysis,
          },
        ],
      },
    ],
  });
  it.each([
    'Männen ligger åtta procentenheter under kvinnorna.',
    'Skillnaden mellan könen är nio procentenheter.',
    'Det är nio procentenheter kvar till målet.',
    'För att nå målet krävs ytterligare nio procentenheter.',
  ])('%s', (text) => expect(told(row(text))).toContain('change-against-row'));
  it.each([
    'Männen ligger fem procentenheter under kvinnorna.',
    'Skillnaden mellan könen är fem procentenheter.',
    'Skillnaden mellan könen är nästan sex procentenheter.',
    'I fjol var skillnaden mellan könen åtta procentenheter.',
    'Skillnaden mellan könen är åtta procentenheter mindre än i landet.',
    'Skillnaden mellan könen är två procentenheter mindre än på badet.',
    'Männen på badet ligger åtta procentenheter under kvinnorna.',
    'Det är sex procentenheter kvar till målet.',
    'För att nå målet krävs ytterligare sex procentenheter.',
    'Det är nio procentenheter kvar till målet för köket.',
  ])('%s', (text) => expect(told(row(text))).not.toContain('change-against-row'));
});
