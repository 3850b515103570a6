import { describe, expect, it } from 'vitest';

import { linesOfText } from '#test/support/importing/lines.ts';

import { headerAt, headerOfCells } from './table-header.ts';

const read = (text: string) => headerAt(linesOfText(text), 0);

describe('a table header', () => {
  it('is put together from however many lines it was broken over', () => {
    const broken =
      'Indikator Periodens \nutfall\n\nUtfall \nmän/ \npojkar\n\nUtfall \nkvinn\nor/ \nflicko\nr\n\nPerio\ndens \nutfall \nVB \n2019\n\nProgno\ns helår Årsmål KF:s \n\nårsmål Period\nAndel barn';
    expect(read(broken)).toMatchObject({
      header: {
        kind: 'indicator',
        owner: null,
        columns: ['outcome', 'men', 'women', 'previous', 'forecast', 'target', 'councilTarget', 'period'],
      },
      next: 18,
    });
  });

  it('may break its first column too, and hyphenate', () => {
    expect(read('KF:s \nindika-\ntorer\n\nÅrs-\nmål 2026\nKF:s \nårsmål\nPerio-\ndicitet')?.header).toMatchObject({
      kind: 'indicator',
      owner: 'council',
      columns: ['target', 'councilTarget', 'period'],
    });
  });

  it('knows who owns the rows', () => {
    expect(read('KF:s indikatorer Årsmål KF:s årsmål Periodicitet')?.header).toMatchObject({
      owner: 'council',
      heading: 'KF:s indikatorer',
      columns: ['target', 'councilTarget', 'period'],
    });
    expect(read('Nämndens aktiviteter Startdatum Slutdatum')?.header).toMatchObject({
      kind: 'activity',
      owner: 'board',
      columns: ['start', 'end'],
    });
  });

  it('ends with its period, though the rest of a row that a page break cut looks like a column', () => {
    const cut = read('Indikator Periodens utfall Periodens utfall VB 2014 Årsmål KF:s årsmål Period\nVB 2015');
    expect(cut).toMatchObject({
      next: 1,
      header: { columns: ['outcome', 'previous', 'target', 'councilTarget', 'period'] },
    });
  });

  it('is not a sentence that begins with the same word', () => {
    expect(read('Indikatorer uppfylls i hög grad')).toBeNull();
    expect(read('Aktivitet pågår enligt plan')).toBeNull();
    expect(read('Indikator')).toBeNull();
  });

  it('is read from the cells of a real table, with years and odd words', () => {
    expect(headerOfCells(['Indikator', 'Årsmål', 'KF:s årsmål år 2013', 'Periodicitet'])?.columns).toEqual([
      'target',
      'councilTarget',
      'period',
    ]);
    expect(headerOfCells(['Indikator', 'Utfall 2021', 'Utfall 2020', 'Målvärde 2021', 'Ansvarig'])?.columns).toEqual([
      'outcome',
      'previous',
      'target',
      'other',
    ]);
    expect(headerOfCells(['Mnkr', 'Budget', 'Utfall'])).toBeNull();
  });
});
