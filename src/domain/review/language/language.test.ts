import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { prepareReview } from '../review-context.ts';
import { RULES } from '../rules.ts';
import { sketchDocument } from '../sketch-document.ts';
import { readClaims } from './claims.ts';
import { readDates } from './dates.ts';
import { readNumbers } from './numbers.ts';
import { splitSentences } from './sentences.ts';
import { contentStems, sharedStems } from './words.ts';

const numbersOf = (text: string): string[] =>
  readNumbers(text).map(({ kind, value, unit, exactness }) =>
    [kind, value, unit ?? '', exactness].join(' ').replace('  ', ' '),
  );

describe('numbers in Swedish text', () => {
  it.each([
    ['Andelen är 0,85 %.', ['share 0.85 % exact']],
    ['Totalt 1 647 samtal togs emot.', ['count 1647 exact']],
    ['drygt 1 200 besök', ['count 1200 over']],
    ['knappt hälften av hushållen', ['share 50 % under']],
    ['fyra av de sju enheterna', ['count 4 exact', 'count 7 exact']],
    ['ett 20-tal ungdomar', ['count 20 about']],
    ['Drygt ett 100 tal platser', ['count 100 about']],
    ['var tredje förälder', ['share 33.3 % exact']],
    ['ett underskott om 1,0 mnkr', ['money 1.0 mnkr exact']],
    ['150 tkr till cyklar', ['money 150 tkr exact']],
    ['från ca 305 000kr', ['money 305000 kr about']],
    ['minskat med 0,2%', ['share 0.2 % exact']],
    ['från 37,7 till 35,3', ['count 37.7 exact', 'count 35.3 exact']],
    ['2,4 procentenheter', ['points 2.4 procentenheter exact']],
    ['minst 85 procent', ['share 85 % atLeast']],
    ['högst 10 personer', ['count 10 atMost']],
    ['80-90 procent', ['share 80 % range', 'share 90 % range']],
    ['nio svar', ['count 9 exact']],
    ['förvaltningen har fått 512 ärenden', ['count 512 exact']],
    ['13 st', ['count 13 st exact']],
    ['en temperatur på -4 grader', ['count -4 exact']],
  ])('reads amounts in %j', (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });

  it.each([
    ['ring 08-508 22 000', 'phone'],
    ['enligt 6 kap. 6 §', 'reference'],
    ['personer över 65 år', 'age'],
    ['barn 1-3 år', 'age'],
    ['under vecka 24', 'time'],
    ['inom 48 timmar', 'time'],
    ['kl. 13', 'time'],
    ['den 30 april', 'date'],
    ['fram till 19/12', 'date'],
    ['2020-04-30', 'date'],
    ['under 2022', 'year'],
    ['Covid-19', 'none'],
    ['Lpfö 18', 'reference'],
    ['se bilaga 3', 'reference'],
    ['den 2:a gången', 'ordinal'],
  ])('reads no amount in %j', (text, kind) => {
    const kinds = readNumbers(text).map((number) => number.kind);
    expect(kinds.filter((one) => ['count', 'share', 'points', 'money'].includes(one))).toEqual([]);
    expect(kinds.length === 0 ? ['none'] : kinds).toContain(kind);
  });

  it('finds every number at its place in any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('12', '4,5 %', 'och', '08-1', 'två', '3 kap', '2020', '.', '-', '1 000'), {
          maxLength: 20,
        }),
        (parts) => {
          const text = parts.join(' ');
          return readNumbers(text).every(
            ({ start, end, text: printed }) => end > start && text.startsWith(printed, start),
          );
        },
      ),
    );
  });
});

const claimsOf = (text: string): string[] =>
  readClaims(text).map(({ kind, negated, tense }) => `${negated ? 'not ' : ''}${kind} ${tense}`);

describe('claims in Swedish text', () => {
  it.each([
    ['Antalet har ökat.', ['rose past']],
    ['Andelen minskade kraftigt.', ['fell past']],
    ['Antalet ska öka.', ['rose future']],
    ['Andelen har inte minskat.', ['not fell past']],
    ['Resultatet är oförändrat.', ['unchanged past']],
    ['Årsmålet uppnås.', ['reached present']],
    ['Målet nås inte.', ['notReached present']],
    ['Målet bedöms inte uppnås.', ['notReached present']],
    ['Målet nås inte helt.', ['partly present']],
    ['Målet delvis kommer att uppfyllas.', ['partly future']],
    ['Ingen mätning har gjorts.', ['notMeasured past']],
    ['Detta mäts inte.', ['notMeasured present']],
    ['Dagen har skjutits upp.', ['postponed past']],
    ['Kartläggningen har senarelagts.', ['postponed past']],
    ['Mötet ställdes in.', ['cancelled past']],
    ['Utbildningen kan inte genomföras.', ['cancelled present']],
    ['Arbetet har inte påbörjats.', ['notBegun past']],
    ['Förvaltningen deltar inte i samarbetet.', ['notConcerned present']],
    ['Projektet avslutades i februari.', ['ended past']],
    ['Osäkert om detta blir av.', ['uncertain present']],
    ['Färre platser än planerat tillsattes.', ['notReached present']],
    ['Enheten har ett gott samarbete.', []],
  ])('reads %j', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
});

describe('dates in Swedish text', () => {
  it.each([
    ['tisdagen den 24/1', [{ year: null, month: 1, day: 24, weekday: 2, exists: true }]],
    ['den 16 december 2011', [{ year: 2011, month: 12, day: 16, weekday: null, exists: true }]],
    ['senast 1 aug 2026', [{ year: 2026, month: 8, day: 1, weekday: null, exists: true }]],
    ['den 31 november', [{ year: null, month: 11, day: 31, weekday: null, exists: false }]],
    ['2026-02-30', [{ year: 2026, month: 2, day: 30, weekday: null, exists: false }]],
    ['öppet 24/7 och fördelat 40/60', []],
    ['3 av 12 månader', []],
  ])('reads %j', (text, expected) => {
    expect(
      readDates(text).map(({ year, month, day, weekday, exists }) => ({ year, month, day, weekday, exists })),
    ).toEqual(expected);
  });
});

describe('sentences', () => {
  it.each([
    ['Vi har t.ex. ökat. Det är bra.', ['Vi har t.ex. ökat.', 'Det är bra.']],
    ['Klart.Under året', ['Klart.', 'Under året']],
    ['Det är 3,5 mnkr. Budgeten hålls.', ['Det är 3,5 mnkr.', 'Budgeten hålls.']],
    ['Arbetet pågår fr.o.m. 1 april. Slut.', ['Arbetet pågår fr.o.m. 1 april.', 'Slut.']],
    [
      'Planen gäller till och med 2022. Därefter gäller en ny.',
      ['Planen gäller till och med 2022.', 'Därefter gäller en ny.'],
    ],
  ])('splits %j', (text, expected) => {
    expect(splitSentences(text).map((sentence) => sentence.text)).toEqual(expected);
  });

  it('loses no word and keeps each sentence’s place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ord', 'ord', '.', '. ', '! ', 't.ex. ', ' 12 ', 'Å'), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          const spans = splitSentences(text);
          return (
            spans.every((span) => text.startsWith(span.text, span.start)) &&
            spans
              .map((span) => span.text)
              .join('')
              .replace(/\s/gu, '') === text.replace(/\s/gu, '')
          );
        },
      ),
    );
  });
});

describe('words', () => {
  it('knows inflections of one word as the same', () => {
    expect(contentStems('indikatorerna')).toEqual(contentStems('indikatorer'));
    expect(sharedStems('stödboenden', 'antalet dygn i stödboende minskar')).toBe(1);
    expect(sharedStems('sjukfrånvaro', 'ekologiska livsmedel')).toBe(0);
  });
});

describe('the hints that spare the long patterns', () => {
  it('lose no claim of the sentences that the rules bring as examples', () => {
    const sentences = RULES.flatMap((rule) => [...rule.wrong, ...rule.right]).flatMap(
      ({ document }) => prepareReview(sketchDocument(document)).sentences,
    );
    expect(sentences.length).toBeGreaterThan(300);
    for (const { text } of sentences) expect(readClaims(text)).toEqual(readClaims(text, false));
  });
});
