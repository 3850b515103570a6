import type { Plant } from '../plant.ts';
import type { TalkingRow } from './stages.ts';

import { beside, heldOut, inAnalysis, inChapter, inRow, inSlot } from './stages.ts';

const PLAN = 'Andel klienter som har en aktuell genomförandeplan';
const row = (previous: string, outcome: string): Omit<TalkingRow, 'text'> => ({ previous, outcome, target: '80 %' });
const chapter = inChapter('Årets verksamhet');
const money = {
  columns: ['Mnkr', 'Budget', 'Prognos', 'Avvikelse'],
  rows: [
    ['Äldreomsorg', '212,4', '214,9', '-2,5'],
    ['Individ- och familjeomsorg', '98,0', '96,8', '1,2'],
    ['Förskola', '156,3', '156,3', '0,0'],
  ],
};

/** Of each pair the first only looks like the fault, and the second is it: another verb, order, clause or form of number. */
export const fourthNumber: readonly Plant[] = [
  heldOut(
    'stated-outcome',
    inRow(PLAN),
    inSlot(
      [
        'Årets egenkontroll visar att {n} procent av klienterna har en aktuell genomförandeplan.',
        'Vid årets slut hade {n} % av klienterna en aktuell genomförandeplan.',
        'Andelen klienter med aktuell genomförandeplan uppgår till {n} procent.',
        'Utfallet för året uppgår därmed till {n} %.',
        'Indikatorn redovisar {n} procent.',
        'Under året har andelen varit {n} procent.',
        'Med ett utfall på {n} procent är enheten nöjd.',
        'I den senaste uppföljningen hade {n} procent en aktuell genomförandeplan.',
        'Resultatet, {n} procent, är i nivå med andra enheters.',
        'Utfallet hamnade således på {n} %.',
      ],
      ['86', '91'],
      row('84 %', '86 %'),
    ),
  ),
  heldOut(
    'target-in-text',
    inRow(PLAN),
    inSlot(
      [
        'Årsmålet om {n} procent nås.',
        'Utfallet ska jämföras med årsmålet {n} %.',
        'Enheten hade som mål att {n} procent av klienterna skulle ha en aktuell genomförandeplan.',
        'Målsättningen för året var {n} procent.',
        'Det uppsatta målet om {n} procent är uppnått.',
        'Målet, som är {n} procent, har nåtts.',
        'Därmed är målnivån {n} % nådd.',
        'Nämndens årsmål är satt till {n} procent.',
        'Resultatet överstiger målvärdet på {n} procent.',
      ],
      ['80', '90'],
      row('84 %', '86 %'),
    ),
  ),
  heldOut(
    'percentage-points',
    inRow(PLAN),
    beside(
      [
        ['Andelen har ökat med 9 procentenheter.', 'Andelen har ökat med 9 procent.'],
        ['Det är en förbättring med 9 procentenheter.', 'Det är en förbättring med 9 procent sedan 2021.'],
        ['Jämfört med i fjol är det 9 procentenheter fler.', 'Jämfört med i fjol är det 9 procent fler.'],
        ['Ökningen är nio procentenheter.', 'Ökningen är nio procent.'],
        ['Utfallet är 9 procentenheter högre än i fjol.', 'Utfallet är 9 procent högre än i fjol.'],
        ['Resultatet steg från 77 till 86 procent.', 'Resultatet steg med 9 %, från 77 till 86 procent.'],
        ['Enheten har höjt andelen till 86 procent.', 'Enheten har höjt andelen med 9 procent.'],
        ['Andelen gick upp nio procentenheter.', 'Andelen gick upp nio procent.'],
      ],
      row('77 %', '86 %'),
    ),
  ),
  heldOut(
    'possible-share',
    inRow('Andel deltagare som är nöjda med kursen'),
    inSlot(
      [
        'Enkäten skickades ut till alla och {n} svarade.',
        'Av deltagarna har {n} besvarat enkäten.',
        'Resultatet bygger på svar från {n} deltagare.',
        'Antalet svarande var {n}.',
        'Svarsunderlaget är litet, endast {n} personer.',
        'Endast {n} personer valde att svara på enkäten.',
      ],
      ['14', '11'],
      { outcome: '71,4 %', previous: '70 %', target: '60 %' },
    ),
  ),
  heldOut(
    'ratio-against-outcome',
    inRow('Andel ansökningar som handlagts i tid'),
    beside(
      [
        ['Av årets 50 ansökningar handlades 43 i tid.', 'Av årets 50 ansökningar handlades 33 i tid.'],
        ['43 av 50 ansökningar har handlagts i tid.', '35 av 50 ansökningar har handlagts i tid.'],
        [
          'Totalt inkom 50 ansökningar, varav 43 handlades i tid.',
          'Totalt inkom 50 ansökningar, varav 31 handlades i tid.',
        ],
        ['Sju av 50 ansökningar handlades inte i tid.', 'Av 50 ansökningar har endast 30 handlagts i tid.'],
        ['I tid handlades 43 av totalt 50 ansökningar.', 'I tid handlades 36 av totalt 50 ansökningar.'],
      ],
      row('84 %', '86 %'),
    ),
  ),
  heldOut(
    'missing-outcome',
    inRow(PLAN),
    [
      'Årets egenkontroll visar att 86 procent av klienterna har en aktuell genomförandeplan.',
      'Utfallet för året är 86 procent.',
      '86 % av klienterna hade vid årets slut en aktuell genomförandeplan.',
      'Andelen klienter med aktuell genomförandeplan är 86 procent.',
      'Vid mätningen i november var andelen 86 procent.',
      'Av 50 klienter har 43 en aktuell genomförandeplan.',
    ].map(
      (text) =>
        [
          { ...row('84 %', '86 %'), text },
          { ...row('84 %', ''), text },
        ] as const,
    ),
  ),
  heldOut('parts-of-total', chapter, [
    [
      'Under året inkom 84 synpunkter. Av dessa var 40 klagomål, 31 frågor och 13 beröm.',
      'Under året inkom 84 synpunkter. Av dessa var 46 klagomål, 31 frågor och 13 beröm.',
    ],
    [
      'Enheten har 24 medarbetare fördelade på 15 socialsekreterare, 6 behandlare och 3 assistenter.',
      'Enheten har 24 medarbetare fördelade på 15 socialsekreterare, 9 behandlare och 3 assistenter.',
    ],
    [
      'Totalt gavs 61 avslag, 22 på grund av för hög inkomst, 30 på grund av uteblivet underlag och 9 av andra skäl.',
      'Totalt gavs 61 avslag, 22 på grund av för hög inkomst, 37 på grund av uteblivet underlag och 9 av andra skäl.',
    ],
    ['Fyrtio ungdomar deltog, 22 flickor och 18 pojkar.', 'Fyrtio ungdomar deltog, 22 flickor och 24 pojkar.'],
    [
      'Av de 35 rapporterade avvikelserna rörde 20 läkemedel, tio fall och fem bemötande.',
      'Av de 35 rapporterade avvikelserna rörde 20 läkemedel, tolv fall och fem bemötande.',
    ],
    [
      'Förvaltningen förfogar över 30 bilar varav 18 elbilar, 7 laddhybrider och 5 gasbilar.',
      'Förvaltningen förfogar över 30 bilar varav 18 elbilar, 11 laddhybrider och 5 gasbilar.',
    ],
    [
      'Två anmälningar enligt lex Sarah har gjorts, en inom hemtjänsten och en på korttidsboendet.',
      'Två anmälningar enligt lex Sarah har gjorts, en inom hemtjänsten, en på korttidsboendet och en på dagverksamheten.',
    ],
    ['Antalet beslut var 72 (48 bifall och 24 avslag).', 'Antalet beslut var 72 (48 bifall och 34 avslag).'],
  ]),
  heldOut('change-in-sentence', chapter, [
    [
      'Antalet ansökningar har minskat, från 214 under 2021 till 188 under 2022.',
      'Antalet ansökningar har ökat, från 214 under 2021 till 188 under 2022.',
    ],
    ['Kostnaden steg från 4,1 mnkr till 4,6 mnkr.', 'Kostnaden sjönk från 4,1 mnkr till 4,6 mnkr.'],
    [
      'Vid årets slut var 31 platser belagda, vilket är fler än föregående års 27.',
      'Vid årets slut var 31 platser belagda, vilket är färre än föregående års 27.',
    ],
    ['Väntetiden har kortats från 21 till 16 dagar.', 'Väntetiden har kortats från 16 till 21 dagar.'],
    ['Antalet barn har minskat med 15, från 320 till 305.', 'Antalet barn har minskat med 25, från 320 till 305.'],
    ['Antalet besök fördubblades, från 410 till 830.', 'Antalet besök fördubblades, från 410 till 580.'],
    [
      'Sjukfrånvaron har ökat från 6,2 procent till 6,8 procent.',
      'Sjukfrånvaron har minskat från 6,2 procent till 6,8 procent.',
    ],
    [
      'Jämfört med 2021 då 45 personer fick hjälp fick i år 52 personer hjälp, en ökning.',
      'Jämfört med 2021 då 52 personer fick hjälp fick i år 45 personer hjälp, en ökning.',
    ],
  ]),
  heldOut('share-in-sentence', chapter, [
    [
      'Av 48 tillfrågade svarade 36, vilket ger en svarsfrekvens på 75 procent.',
      'Av 48 tillfrågade svarade 36, vilket ger en svarsfrekvens på 85 procent.',
    ],
    ['Nio av tolv platser (75 %) är belagda.', 'Nio av tolv platser (85 %) är belagda.'],
    ['24 av 30 ärenden, eller 80 procent, har avslutats.', '24 av 30 ärenden, eller 70 procent, har avslutats.'],
    [
      'Sammanlagt 18 av 60 boende har trygghetslarm, det vill säga 30 procent.',
      'Sammanlagt 18 av 60 boende har trygghetslarm, det vill säga 40 procent.',
    ],
    ['Var fjärde elev, 15 av 60, går på läxhjälp.', 'Var tredje elev, 15 av 60, går på läxhjälp.'],
    [
      'Hälften av de 28 medarbetarna, 14 personer, har gått kursen.',
      'Hälften av de 28 medarbetarna, 18 personer, har gått kursen.',
    ],
    [
      'Totalt har 27 utredningar av 36 avslutats inom fyra månader, 75 procent.',
      'Totalt har 27 utredningar av 36 avslutats inom fyra månader, 85 procent.',
    ],
  ]),
  heldOut(
    'text-against-table',
    (text: string, setting) => ({
      chapters: [{ heading: 'Budgetuppföljning', table: money }, ...(chapter(text, setting).chapters ?? [])],
    }),
    [
      [
        'Äldreomsorgen prognostiserar ett underskott om 2,5 mnkr.',
        'Äldreomsorgen prognostiserar ett underskott om 3,5 mnkr.',
      ],
      [
        'För individ- och familjeomsorgen beräknas ett överskott på 1,2 mnkr.',
        'För individ- och familjeomsorgen beräknas ett överskott på 2,1 mnkr.',
      ],
      ['Avvikelsen inom äldreomsorg uppgår till -2,5 mnkr.', 'Avvikelsen inom äldreomsorg uppgår till -5,2 mnkr.'],
      ['Förskolan väntas hålla sin budget på 156,3 mnkr.', 'Förskolan väntas hålla sin budget på 163,5 mnkr.'],
      [
        'Inom individ- och familjeomsorgen väntas kostnaderna bli 96,8 mnkr.',
        'Inom individ- och familjeomsorgen väntas kostnaderna bli 99,8 mnkr.',
      ],
      [
        'Budgeten för äldreomsorg är 212,4 mnkr och prognosen 214,9 mnkr.',
        'Budgeten för äldreomsorg är 212,4 mnkr och prognosen 219,4 mnkr.',
      ],
    ],
  ),
  heldOut(
    'number-against-indicator',
    (text: string, setting) =>
      inAnalysis({
        indicators: [
          {
            name: 'Antal genomförda hembesök hos nyblivna föräldrar',
            outcome: '142 st',
            target: '130 st',
            period: '2022',
          },
        ],
      })(text, setting),
    [
      [
        'Under året genomfördes 142 hembesök hos nyblivna föräldrar.',
        'Under året genomfördes 148 hembesök hos nyblivna föräldrar.',
      ],
      [
        'Sammanlagt har 142 hembesök gjorts hos nyblivna föräldrar.',
        'Sammanlagt har 152 hembesök gjorts hos nyblivna föräldrar.',
      ],
      [
        'Antalet hembesök hos nyblivna föräldrar uppgick till 142.',
        'Antalet hembesök hos nyblivna föräldrar uppgick till 124.',
      ],
    ],
  ),
];
