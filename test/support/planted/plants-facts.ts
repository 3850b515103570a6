import { sentencePlant } from './plant.ts';
import type { Plant } from './plant.ts';

/** What a summary says of a thing, and what another chapter says of the same thing. */
const stateToldTwice = sentencePlant({
  rule: 'state-told-twice',
  wordings: [
    ['Kartläggningen av skolgårdarna är klar.', 'Kartläggningen av skolgårdarna har skjutits upp.'],
    ['Kartläggningen av skolgårdarna slutfördes i maj.', 'Kartläggningen av skolgårdarna är ännu inte klar.'],
    ['Kartläggningen av skolgårdarna har genomförts.', 'Kartläggningen av skolgårdarna har inte påbörjats.'],
    ['Kartläggningen av skolgårdarna genomfördes i maj.', 'Kartläggningen av skolgårdarna ställdes in.'],
    ['Skolgårdarnas kartläggning är genomförd.', 'Kartläggningen av skolgårdarna har senarelagts.'],
    ['Kartläggningen av skolgårdarna har avslutats.', 'Kartläggningen av skolgårdarna har prioriterats bort.'],
    ['Kartläggningen av skolgårdarna blev klar i maj.', 'Kartläggningen av skolgårdarna fick anstå.'],
    ['Kartläggningen av skolgårdarna är slutförd.', 'Kartläggningen av skolgårdarna har inte kommit igång.'],
    ['Kartläggningen av skolgårdarna har gjorts klar.', 'Kartläggningen av skolgårdarna blev inte av.'],
  ],
  draw: () => ({ clean: {}, faulty: {} }),
  place: (sentence) => ({
    chapters: [
      { heading: 'Sammanfattande analys', text: 'Under året har kartläggningen av skolgårdarna genomförts.' },
      { heading: 'Ur verksamheten', text: sentence },
    ],
  }),
});

const movesInTable = sentencePlant({
  rule: 'moves-in-table',
  wordings: [
    'Samtliga tre badhus hade fler besökare än året innan.',
    'Besöken har ökat på alla badhus.',
    'Alla badhus har ökat sina besök.',
    'Jämfört med förra året har samtliga badhus fler besökare.',
    'Vid alla tre badhus har besöken stigit.',
    'Alla kommunens badhus redovisar högre besökstal än förra året.',
    'Det är glädjande att alla badhus har fått fler besökare än i fjol.',
    'Samtliga badhus visar en uppgång.',
  ],
  draw: ({ dice }) => {
    const before = dice.whole(1400, 1600);
    return { clean: { before, now: before + 180 }, faulty: { before, now: before - 180 } };
  },
  place: (sentence, { before, now }, { year }) => ({
    chapters: [
      {
        heading: 'Ur verksamheten',
        text: sentence,
        table: {
          columns: ['Antal besök', String(year - 1), String(year)],
          rows: [
            ['Norr', '5100', '6240'],
            ['Mitt', '4200', '4815'],
            ['Syd', String(before), String(now)],
          ],
        },
      },
    ],
  }),
});

const peakInTable = sentencePlant({
  rule: 'peak-in-table',
  wordings: [
    'Flest besök hade Sydbadet.',
    'Allra flest besök gjordes på Sydbadet.',
    'Antalet besök var störst på Sydbadet.',
    'Av de tre baden var besöken flest på Sydbadet.',
    'Sydbadet hade även i år flest besök.',
    'Besöken var flest på Sydbadet.',
    'Flest antal besök finns på Sydbadet, som ligger nära stationen.',
    'Störst antal besök har Sydbadet.',
  ],
  draw: ({ dice }) => {
    const syd = dice.whole(4900, 5900);
    return { clean: { now: syd + 2000 }, faulty: { now: syd } };
  },
  place: (sentence, { now }, { year }) => ({
    chapters: [
      {
        heading: 'Ur verksamheten',
        text: sentence,
        table: {
          columns: ['Antal besök', String(year)],
          rows: [
            ['Norrbadet', '6240'],
            ['Mittbadet', '4815'],
            ['Sydbadet', String(now)],
          ],
        },
      },
    ],
  }),
});

export const factPlants: readonly Plant[] = [stateToldTwice, movesInTable, peakInTable];
