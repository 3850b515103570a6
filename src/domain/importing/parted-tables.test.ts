import { describe, expect, it } from 'vitest';

import { linesOfText } from '#documents/read/text.ts';

import { importDocument } from './import-document.ts';

const read = (...blocks: string[]) =>
  importDocument(
    linesOfText(
      'parted',
      ['KF:s mål för verksamhetsområdet:\n1.1 Alla hinner fram', ...blocks, 'Övrigt\nInget.'].join('\n\n'),
    ),
  ).document;
const HEAD = ['Periodens\nutfall', 'Utfall\nmän/\npojkar', 'Utfall\nkvinnor/\nflickor', 'Periodens\nutfall VB\n2021'];
const TAIL = ['Prognos\nhelår', 'Årsmål', 'KF:s\nårsmål', 'Period'];

describe('tables whose cells stand as blocks out of order', () => {
  it('have the cells of the first row between those of the header', () => {
    const { indicators } = read(
      'Indikator',
      ...HEAD,
      'Antal bussar som\ngår i tid',
      '12 st',
      ...TAIL,
      '14 st',
      'Tas fram\nav nämnd',
      'Tertial 1\n2022',
      'Analys\nDet går bra.',
    );
    expect(indicators).toMatchObject([
      {
        name: 'Antal bussar som går i tid',
        cells: { outcome: '12 st', target: '14 st', councilTarget: 'Tas fram av nämnd', period: 'Tertial 1 2022' },
      },
    ]);
  });

  it('have the upper lines of several header cells on one line', () => {
    const { indicators } = read(
      'Indikator',
      'Periodens Utfall Utfall\nPeriodens Prognos Årsmål KF:s årsmål\nutfall\nmän/\nkvinnor/ utfall VB\nhelår\npojkar flickor\n2021',
      'Period',
      'Andel nöjda\nresenärer',
      '70 %',
      'VB\n2022',
      '68 %',
      '80 %',
      '80 %',
    );
    expect(indicators).toMatchObject([
      {
        name: 'Andel nöjda resenärer',
        cells: { outcome: '70 %', previous: '68 %', target: '80 %', councilTarget: '80 %', period: 'VB 2022' },
      },
    ]);
  });

  it('have a value inside a name, and a period beside the lines of a longer cell', () => {
    const { indicators } = read(
      'Indikator',
      ...HEAD,
      ...TAIL,
      'Andel hållplatser som 60 %\när lätta att nå\nmed rullstol',
      '55 %',
      '90 %',
      'Tas fram av\nVB\nnämnd 2022',
    );
    expect(indicators).toMatchObject([
      {
        name: 'Andel hållplatser som är lätta att nå med rullstol',
        cells: { target: '90 %', councilTarget: 'Tas fram av nämnd', period: 'VB 2022' },
      },
    ]);
  });

  it('have the first values of a row behind its name and the last ones before it', () => {
    const { indicators } = read(
      'Indikator',
      ...HEAD,
      ...TAIL,
      '70 %',
      '70 %',
      '2022',
      '60 %',
      '64 %',
      '65 %',
      '65 %',
      'Tertial 1\n2022',
      'Andel resenärer som\nhittar rätt buss\nAndel resenärer som\nkänner sig trygga',
      '62 %',
      '61 %',
      '63 %',
      'Analys\nTryggheten ökar.',
    );
    expect(indicators).toMatchObject([
      {
        name: 'Andel resenärer som hittar rätt buss',
        cells: { target: '70 %', councilTarget: '70 %', period: '2022' },
      },
      {
        name: 'Andel resenärer som känner sig trygga',
        cells: { outcome: '62 %', men: '61 %', women: '63 %', period: 'Tertial 1 2022' },
      },
    ]);
  });

  it('have all values before names that only their analyses follow', () => {
    const { indicators, texts } = read(
      'Indikator',
      ...HEAD,
      ...TAIL,
      '70 %',
      '70 %',
      '2022',
      '80 %',
      '80 %',
      '2022',
      '90 %',
      '90 %',
      '2022',
      'Andel rena\nhållplatser\nAnalys\nMäts i höst.\nAndel hela\nvindskydd\nAnalys\nMäts i höst.\nAndel tomma\npapperskorgar\nAnalys\nMäts i höst.',
    );
    expect(indicators.map(({ name, cells }) => [name, cells.target])).toEqual([
      ['Andel rena hållplatser', '70 %'],
      ['Andel hela vindskydd', '80 %'],
      ['Andel tomma papperskorgar', '90 %'],
    ]);
    expect(JSON.stringify(texts).match(/Mäts i höst/gu)).toHaveLength(3);
  });

  it('have a period beside the lines of a longer cell, or on the line of a value', () => {
    const { indicators } = read(
      'Indikator',
      ...HEAD,
      'Andel rena\nhållplatser',
      ...TAIL,
      '70 %',
      'Tas fram av VB 2022\nnämnd/\nstyrelse',
      'Antal nya\nhållplatser',
      '12',
      'Tas fram Tertial 1\nav nämnd 2022',
      'Andel hela\nvindskydd',
      '85 %',
      '90 %',
      '90 % VB\n2022',
      'Andel tomma\npapperskorgar',
      '40 %',
      'Fastställs 2023\n2022',
    );
    expect(indicators.map(({ name, cells }) => [name, cells.councilTarget, cells.period])).toEqual([
      ['Andel rena hållplatser', 'Tas fram av nämnd/styrelse', 'VB 2022'],
      ['Antal nya hållplatser', 'Tas fram av nämnd', 'Tertial 1 2022'],
      ['Andel hela vindskydd', '90 %', 'VB 2022'],
      ['Andel tomma papperskorgar', 'Fastställs 2023', '2022'],
    ]);
  });

  it('have the document\u2019s own name between the cells of a row, where a page ends', () => {
    const page = (number: number) => `Sid ${number} (9)\n\nHamnens nämnd\n\nVerksamhetsberättelse 2022`;
    const prose = `${'Bussarna har gått varje dag under hela året utan ett enda avbrott. '.repeat(2)}\n`.repeat(12);
    const { indicators } = read(
      prose,
      page(2),
      prose,
      page(3),
      'Indikator',
      ...HEAD,
      ...TAIL,
      'Andel nöjda\nresenärer',
      'Sid 4 (9)',
      'Hamnens nämnd',
      'Indikator',
      'Verksamhetsberättelse 2022',
      ...HEAD,
      ...TAIL,
      '80 %',
      '80 %',
      '2022',
    );
    expect(indicators.map(({ name }) => name)).toEqual(['Andel nöjda resenärer']);
  });

  it('give two names before the values of both', () => {
    const { indicators } = read(
      'Indikator',
      ...HEAD,
      ...TAIL,
      'Antal turer med\nbåt\nAntal turer med\ntåg',
      '3 st',
      '4 st',
      '2022',
      '9 st',
      '8 st',
      '2022',
    );
    expect(indicators.map(({ name, cells }) => [name, cells.target, cells.period])).toEqual([
      ['Antal turer med båt', '3 st', '2022'],
      ['Antal turer med tåg', '9 st', '2022'],
    ]);
  });

  it('give the dates of two activities before the title of the second', () => {
    const { activities, texts } = read(
      'Aktivitet',
      'Startdatum',
      'Slutdatum',
      'Nämnden ska måla alla broar.',
      '2022-01-01',
      '2022-12-31',
      '2022-03-01',
      '2022-09-30',
      'Avvikelse',
      'Analys\nArbetet pågår på alla broar som nämnden har ansvar för, och målarna är nöjda.\nNämnden ska bygga en brygga.\nAnalys\nDen är byggd.',
    );
    expect(activities.map(({ title, start, end }) => [title, start, end])).toEqual([
      ['Nämnden ska måla alla broar.', '2022-01-01', '2022-12-31'],
      ['Nämnden ska bygga en brygga.', '2022-03-01', '2022-09-30'],
    ]);
    expect(texts.filter(({ activity }) => activity === 'a2').map(({ paragraphs }) => paragraphs[0]?.text)).toEqual([
      'Den är byggd.',
    ]);
  });

  it('break a title by its start date and set the end before the start', () => {
    const { activities } = read(
      'Aktivitet',
      'Startdatum Slutdatum Avvikelse',
      'Nämnden ska i samarbete med alla som vill\n2022-01-01\nröja sly längs kanalen.',
      '2022-12-31',
      'Nämnden ska slå gräset längs vägen.',
      '2022-10-31',
      '2022-05-01',
    );
    expect(activities.map(({ title, start, end }) => [title, start, end])).toEqual([
      ['Nämnden ska i samarbete med alla som vill röja sly längs kanalen.', '2022-01-01', '2022-12-31'],
      ['Nämnden ska slå gräset längs vägen.', '2022-05-01', '2022-10-31'],
    ]);
  });

  it('keep a start after the end where everything else stands in order: the fault is the document’s own', () => {
    const { activities } = read(
      'Aktivitet\nStartdatum\nSlutdatum',
      'Nämnden ska slå gräset längs vägen.',
      '2022-10-31',
      '2022-05-01',
    );
    expect(activities.map(({ start, end }) => [start, end])).toEqual([['2022-10-31', '2022-05-01']]);
  });
});
