import { describe, expect, it } from 'vitest';

import { runReview } from '#domain/review/run-review.ts';
import { sketchDocument, type DocumentSketch } from '#domain/review/sketch-document.ts';

/**
 * One thing told in two ways: a post, a day, a name, a direction, a status or an outcome that the rest of the document says
 * otherwise of. The wrong ones stand beside right ones that look like them.
 */
const all = (sketch: DocumentSketch) =>
  runReview(sketchDocument(sketch)).findings.filter(({ severity }) => severity !== 'note');
const told = (sketch: DocumentSketch): readonly string[] => all(sketch).map(({ rule }) => rule);

const two = (first: string, second: string, level: 'unit' | 'board' = 'unit'): DocumentSketch => ({
  kind: 'VB',
  year: 2022,
  level,
  chapters: [
    { heading: 'Sammanfattning', text: first },
    { heading: 'Kvalitetsarbete', text: second },
  ],
});

describe('a post that is missed and filled at one time', () => {
  it.each([
    ['Kurator har vi saknat hela hösten, trots två annonser.', 'Kuratorn Elin började hos oss i augusti och trivs.'],
    ['Skolan har varit utan fritidsledare hela året.', 'Fritidsledaren tillträdde i mars.'],
  ])('%s / %s', (first, second) => expect(told(two(first, second))).toContain('state-told-twice'));
  it.each([
    ['Kurator har vi saknat hela våren, trots två annonser.', 'Kuratorn Elin började hos oss i augusti.'],
    ['Kurator har vi saknat hela hösten.', 'Kuratorn Elin började hos oss i november.'],
    ['Kurator har vi saknat hela hösten.', 'Vaktmästaren Elin började hos oss i augusti.'],
    ['Kurator har vi saknat hela hösten.', 'Kuratorn i Berga började i augusti.'],
  ])('%s / %s', (first, second) => expect(told(two(first, second))).not.toContain('state-told-twice'));
});

describe('a day told again after the thing was named', () => {
  it.each([
    [
      'Den nya Ekparken har blivit omtyckt. Invigningen den 20 augusti samlade närmare 700 personer.',
      'Ekparken öppnade för allmänheten den 27 augusti med tal och musik.',
    ],
  ])('%s / %s', (first, second) => expect(told(two(first, second, 'board'))).toContain('dates-and-weekdays'));
  it.each([
    [
      'Den nya Ekparken har blivit omtyckt. Invigningen den 27 augusti samlade närmare 700 personer.',
      'Ekparken öppnade för allmänheten den 27 augusti med tal och musik.',
    ],
    [
      'Den nya Lindparken har blivit omtyckt. Invigningen den 20 augusti samlade närmare 700 personer.',
      'Ekparken öppnade för allmänheten den 27 augusti med tal och musik.',
    ],
  ])('%s / %s', (first, second) => expect(told(two(first, second, 'board'))).not.toContain('dates-and-weekdays'));
});

describe('a name in two ways', () => {
  it.each([
    ['Projektet Hem till Ekbacken har nått 40 personer.', 'Satsningen Hem åter till Ekbacken pågår till juni.'],
  ])('%s / %s', (first, second) => expect(told(two(first, second))).toContain('stale-text'));
  it.each([
    ['Projektet Hem till Ekbacken har nått 40 personer.', 'Satsningen Hem till Ekbacken pågår till juni.'],
    ['Projektet Barn först i Ekbacken är nytt.', 'Projektet Barn först startade i Ekbacken.'],
    ['Projektet Hem till Ekbacken har nått 40 personer.', 'Satsningen Bort från Ekbacken pågår till juni.'],
  ])('%s / %s', (first, second) => expect(told(two(first, second))).not.toContain('stale-text'));
});

describe('the short absence', () => {
  const goal = (text: string): DocumentSketch => ({
    kind: 'T2',
    year: 2022,
    goals: [
      {
        title: 'Mål',
        status: 'full',
        sections: { Analys: text },
        indicators: [
          { name: 'Sjukfrånvaro', outcome: '6,9 %', previous: '6,1 %', forecast: '7 %', target: '7,5 %' },
          { name: 'Sjukfrånvaro dag 1–14', outcome: '2,7 %', previous: '3,3 %', forecast: '2,9 %', target: '3 %' },
        ],
      },
    ],
  });
  it.each([
    'Den korta sjukfrånvaron har däremot fortsatt uppåt jämfört med året innan.',
    'Korttidssjukfrånvaron har ökat jämfört med föregående år.',
    'Den korta sjukfrånvaron har fortsatt upp.',
  ])('%s', (text) => expect(told(goal(text))).toContain('direction-of-change'));
  it.each([
    'Den korta sjukfrånvaron har fortsatt nedåt jämfört med året innan.',
    'Den korta sjukfrånvaron i köket har ökat jämfört med året innan.',
    'Sjukfrånvaron har ökat jämfört med året innan.',
    'Arbetet med den korta sjukfrånvaron har fortsatt upp i alla led.',
  ])('%s', (text) => expect(told(goal(text))).not.toContain('direction-of-change'));
});

describe('a promise that cannot be made', () => {
  const goal = (text: string): DocumentSketch => ({
    kind: 'T2',
    year: 2022,
    goals: [{ title: 'Mål', status: 'full', sections: { Analys: text } }],
  });
  it.each([
    'Som det ser ut går det inte att utlova att alla får den hjälp som målet beskriver.',
    'Nämnden kan i dag inte garantera att målet nås.',
  ])('%s', (text) => expect(told(goal(text))).toContain('status-against-text'));
  it.each([
    'Det går inte att utlova att alla får plats på första lägret.',
    'Förra året gick det inte att utlova att målet skulle nås.',
    'Det går inte att garantera att målet hade nåtts utan föreningarna, men det är nått.',
  ])('%s', (text) => expect(told(goal(text))).not.toContain('status-against-text'));
});

describe('an activity that comes after the year it ends in', () => {
  const activity = (analysis: string, end = '2022-12-15'): DocumentSketch => ({
    kind: 'T2',
    year: 2022,
    goals: [
      { title: 'Mål', activities: [{ title: 'Utbilda personalen i bemötande', start: '2022-08-01', end, analysis }] },
    ],
  });
  it.each(['Första gruppen går efter nyår, då lokalen är ledig.', 'Utbildningen startar först på nyåret.'])(
    '%s',
    (text) => expect(told(activity(text))).toContain('unflagged-deviation'),
  );
  it.each([
    'Alla har gått. Uppföljningen görs efter nyår.',
    'Utbildningen hölls i oktober och fler grupper går efter nyår.',
    'Första gruppen går i oktober.',
  ])('%s', (text) => expect(told(activity(text))).not.toContain('unflagged-deviation'));
  it('is in time where the row goes on', () =>
    expect(told(activity('Första gruppen går efter nyår.', '2023-06-30'))).not.toContain('unflagged-deviation'));
});

describe('what was done of what was planned', () => {
  const row = (analysis: string): DocumentSketch => ({
    kind: 'T2',
    year: 2022,
    goals: [
      {
        title: 'Mål',
        indicators: [
          {
            name: 'Antal rådgivande samtal med föreningar',
            outcome: '52 st',
            previous: '60 st',
            target: '60 st',
            forecast: '60 st',
            period: 'Tertial 2 2022',
            analysis,
          },
        ],
      },
    ],
  });
  it.each(['Av de 48 samtal som var planerade till och med augusti har 46 blivit av.'])('%s', (text) =>
    expect(told(row(text))).toContain('ratio-against-outcome'),
  );
  it.each([
    'Av de 55 samtal som var planerade har 52 blivit av.',
    'Av de 20 samtal som var planerade i juni har 18 blivit av.',
    'Av de 48 möten som var planerade med ridklubben har 46 blivit av.',
    'Av de 48 samtalen ledde 46 till nya kontakter.',
  ])('%s', (text) => expect(told(row(text))).not.toContain('ratio-against-outcome'));
});

describe('how many goals of the whole', () => {
  const goals = (text: string): DocumentSketch => ({
    kind: 'VB',
    year: 2022,
    chapters: [{ heading: 'Sammanfattning', text }],
    goals: (['full', 'full', 'partial'] as const).map((status, index) => ({
      title: `Mål ${'ABC'.charAt(index)}`,
      level: 'unitGoal' as const,
      status,
      sections: { Analys: status === 'full' ? 'Målet är nått.' : 'Målet nås delvis.' },
    })),
  });
  it('reads the count and not the whole', () => {
    expect(told(goals('Två av skolans tre enhetsmål är helt uppfyllda.'))).not.toContain('goal-counts');
    expect(told(goals('Ett av skolans tre enhetsmål är helt uppfyllda.'))).toContain('goal-counts');
  });
});

describe('the rates that a split should have been', () => {
  it('takes those who did from the row, and those they are a part of from the other pair', () => {
    const [finding] = all({
      kind: 'VB',
      year: 2022,
      goals: [
        {
          title: 'Mål',
          status: 'partial',
          sections: { Analys: 'Målet nås delvis.' },
          indicators: [
            {
              name: 'Andel deltagare som gått till arbete',
              outcome: '28 %',
              men: '60 %',
              women: '40 %',
              analysis:
                '35 av 125 deltagare har fått arbete, 21 män och 14 kvinnor. Bland alla är 81 män och 44 kvinnor.',
            },
          ],
        },
      ],
    }).filter(({ rule }) => rule === 'split-by-sex');
    expect(finding?.message).toContain('25,9 % av männen och 31,8 % av kvinnorna');
  });
});

describe('a miss that is also a fall', () => {
  const row = (outcome: string, previous: string): DocumentSketch => ({
    kind: 'VB',
    year: 2022,
    goals: [
      {
        title: 'Mål',
        status: 'partial',
        sections: { Analys: 'Målet nås delvis.' },
        indicators: [
          {
            name: 'Andel nöjda gäster',
            outcome,
            previous,
            target: '82 %',
            analysis: 'Enkäten delades ut i september och svaren lämnades i receptionen.',
          },
        ],
      },
    ],
  });
  it('asks for an explanation sooner than of a miss alone', () => {
    expect(told(row('72 %', '81 %'))).toContain('unexplained-miss');
    expect(told(row('72 %', '70 %'))).not.toContain('unexplained-miss');
    expect(told(row('77 %', '81 %'))).not.toContain('unexplained-miss');
    expect(told({ ...row('72 %', '81 %'), kind: 'T2' })).not.toContain('unexplained-miss');
  });
});
