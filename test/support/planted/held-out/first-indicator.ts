import type { IndicatorSketch } from '#domain/review/sketch-document.ts';

import type { Plant } from '../plant.ts';
import { beside, both, heldOut, inRow } from './stages.ts';
import type { Pair, TalkingRow } from './stages.ts';

const SATISFIED = 'Andel lånekunder som är nöjda med öppettiderna';
const at = (previous: string, outcome: string, more: Partial<IndicatorSketch> = {}): Omit<TalkingRow, 'text'> => ({
  previous,
  outcome,
  target: '55 %',
  ...more,
});
const directionOfChange: readonly Pair<TalkingRow>[] = [
  ...both(
    [
      'Fler än i fjol är nöjda med öppettiderna.',
      'Vi ser en uppåtgående trend jämfört med föregående år.',
      'Utfallet har stigit sedan förra mätningen.',
      'Det är en förbättring mot {last}.',
      'Kurvan pekar uppåt igen.',
      'Nöjdheten har gått upp något.',
    ],
    at('61 %', '66 %'),
    at('66 %', '61 %'),
  ),
  ...both(
    [
      'Vi har tappat jämfört med fjolåret.',
      'Andelen har gått ner något.',
      'Resultatet är lägre än vid förra årets mätning.',
      'Utfallet har försämrats sedan {last}.',
    ],
    at('66 %', '61 %'),
    at('61 %', '66 %'),
  ),
];

const percentagePoints = both(
  [
    'Andelen har ökat från 61 till 66 procent, en ökning med 5 {u}.',
    'Från 61 % förra året till 66 % i år är en uppgång på 5 {u}.',
    'Nöjdheten steg med 5 {u}, från 61 % till 66 %.',
    'Skillnaden mot fjolårets 61 procent är 5 {u}.',
    'Utfallet, 66 procent, är 5 {u} högre än {last}.',
    'Utfallet ligger 11 {u} över årsmålet på 55 procent.',
    'Jämfört med {last} är det en höjning med fem {u}.',
    'Resultatet förbättrades med 5 {u} sedan förra året.',
  ],
  'procentenheter',
  'procent',
);

const split = (outcome: string, men: string, women: string): TalkingRow => ({
  text: '',
  outcome,
  men,
  women,
  previous: outcome,
  target: outcome,
});
const splitBySex: readonly Pair<TalkingRow>[] = [
  [split('66 %', '64 %', '67 %'), split('66 %', '71 %', '69 %')],
  [split('66 %', '66 %', '66 %'), split('66 %', '58 %', '62 %')],
  [split('31,4 %', '40,2 %', '22,9 %'), split('31,4 %', '40,2 %', '59,8 %')],
  [split('24 %', '30 %', '18 %'), split('24 %', '14 %', '10 %')],
  [split('72', '70', '75'), split('72', '76', '75')],
  [split('12,5 %', '11 %', '14 %'), split('12,5 %', '35 %', '65 %')],
  [split('88,9 %', '88 %', '90 %'), split('88,9 %', '91,2 %', '90,4 %')],
  [split('50 %', '48 %', '52 %'), split('50 %', '20 %', '30 %')],
];

const possibleShare = both(
  [
    'Underlaget är {n} svar.',
    '{n} personer besvarade frågan.',
    'Enkäten besvarades av {n} låntagare.',
    'Vi fick in {n} enkäter.',
    'Resultatet bygger på {n} intervjuer.',
    'Svaren kommer från {n} vårdnadshavare.',
    '{n} deltagare har fyllt i blanketten.',
    'Antalet svarande var {n}.',
    'Totalt {n} respondenter deltog.',
  ],
  12,
  10,
);

const units: readonly Pair<TalkingRow>[] = [
  [
    { text: '', outcome: '66 %', previous: '65 %', target: '55 %' },
    { text: '', outcome: '66 %', previous: '65 st', target: '55 %' },
  ],
  [
    { text: '', outcome: '12 st', previous: '11 st', target: '10 st', name: 'Antal utlånade cyklar' },
    { text: '', outcome: '12 %', previous: '11 %', target: '10 %', name: 'Antal utlånade cyklar' },
  ],
  [
    { text: '', outcome: '3 dagar', previous: '4 dagar', target: '5 dagar', name: 'Genomsnittlig handläggningstid' },
    { text: '', outcome: '3 dagar', previous: '4 %', target: '5 dagar', name: 'Genomsnittlig handläggningstid' },
  ],
  [
    { text: '', outcome: '66 %', previous: '65 %', target: '55 %' },
    { text: '', outcome: '66 %', previous: '65 %', target: '55 kr' },
  ],
  [
    { text: '', outcome: '41 st', previous: '40 st', target: '30 st', name: 'Antal hembesök' },
    { text: '', outcome: '41 %', previous: '40 %', target: '30 %', name: 'Antal hembesök' },
  ],
  [
    { text: '', outcome: '66 %', previous: '65 %', target: '55 %' },
    { text: '', outcome: '66 %', previous: '65 %', target: '55 st' },
  ],
  [
    { text: '', outcome: '250 tkr', previous: '240 tkr', target: '200 tkr', name: 'Insamlade medel' },
    { text: '', outcome: '250 tkr', previous: '240 st', target: '200 tkr', name: 'Insamlade medel' },
  ],
  [
    { text: '', outcome: '9 st', previous: '8 st', target: '7 st', name: 'Antalet föreläsningar' },
    { text: '', outcome: '9 %', previous: '8 %', target: '7 %', name: 'Antalet föreläsningar' },
  ],
];

const missingOutcome: readonly Pair<TalkingRow>[] = [
  'Årets resultat landade på 74 %.',
  'Mätningen i oktober visade 74 %.',
  '74 procent av de svarande är nöjda.',
  'Vi nådde 74 % under året.',
  'Utfallet för året är 74 procent.',
  'Andelen nöjda uppgår till 74 %.',
  'Resultatet blev 74 procent, vilket är en framgång.',
  'I enkäten uppger 74 % att de är nöjda med öppettiderna.',
].map((text) => {
  const bare = at('70 %', '');
  return [
    { ...bare, outcome: '74 %', text },
    { ...bare, text },
  ];
});

const unmeasured: readonly Pair<string>[] = [
  ['Mätningen är gjord och ingen ytterligare mätning behövs.', 'Vi har inte kunnat mäta detta under året.'],
  ['Enkäten har skickats ut till alla låntagare.', 'Någon enkät har inte skickats ut.'],
  ['Statistik saknas för {before} men finns för i år.', 'Statistik saknas för perioden.'],
  [
    'Uppgiften bygger på kassasystemets räkning.',
    'Uppgiften bygger på personalens uppskattning eftersom underlag saknas.',
  ],
  ['Mätningen genomfördes trots personalbrist.', 'Mätningen genomfördes aldrig på grund av personalbrist.'],
  ['Undersökningen flyttades från maj till september och gav många svar.', 'Undersökningen ställdes in i år.'],
  ['Inga klagomål på mätningen har kommit in.', 'Det finns ingen uppföljning att luta sig mot.'],
  ['Siffran är ett mätresultat, inte en bedömning.', 'Siffran är en bedömning, inte ett mätresultat.'],
  ['Ingen av mätningarna pekar åt något annat håll.', 'Ingen mätning har ägt rum.'],
];

const far = { outcome: '31 %', previous: '33 %', target: '80 %' };
const unexplainedMiss: readonly Pair<TalkingRow>[] = [
  'Orsaken är att biblioteket var stängt i fyra månader. Det öppnade igen i november.',
  'Resultatet beror på den långa renoveringen, och öppettiderna utökas i vår.',
  'Det låga utfallet hänger samman med flytten. Lokalen är nu på plats.',
  'Eftersom filialen lagts ner har färre svarat. Ett nytt bokbussstopp prövas.',
  'Till följd av översvämningen var huset stängt halva året. Huset är nu torrt.',
  'Förklaringen är sjukdom bland personalen, två vikarier har anställts.',
  'En bidragande faktor är att kvällsöppet togs bort i februari. Det återinförs.',
  'På grund av inbrottet fick vi stänga tidigt. Larm är installerat.',
].map((cause, index) => [
  { ...far, text: cause },
  { ...far, text: index % 2 === 0 ? '' : 'Biblioteket ligger vid torget och har många besökare.' },
]);

const ratio: readonly Pair<TalkingRow>[] = both(
  [
    '15 av {n} låntagare är nöjda med öppettiderna.',
    'Av {n} svarande uppger 15 att de är nöjda med öppettiderna.',
    'Femton av {n} låntagare var nöjda med öppettiderna.',
    '{n} låntagare svarade och 15 av dem är nöjda med öppettiderna.',
    'I enkäten svarar 15 av {n} att de är nöjda med öppettiderna.',
    'Nöjda med öppettiderna är 15 av de {n} tillfrågade.',
    'Vi frågade {n} låntagare. Av dessa är 15 nöjda med öppettiderna.',
    '15 utav {n} låntagare är nöjda med våra öppettider.',
  ],
  20,
  30,
).map((pair) => [
  { ...at('70 %', '75 %'), text: pair[0].text.replace('{n}', '20') },
  { ...at('70 %', '75 %'), text: pair[1].text.replace('{n}', '30') },
]);

const stated: readonly Pair<string>[] = [
  'Årets utfall blev {n} procent.',
  'Resultatet landade på {n} %.',
  'Mätningen visar att {n} procent är nöjda med öppettiderna.',
  'Andelen nöjda uppgick till {n} %.',
  'Vi fick {n} procent i årets enkät.',
  'Enkätens resultat: {n} %.',
  'Utfallet ({n} %) är i nivå med andra bibliotek.',
  'Drygt {n} procent av låntagarna är nöjda med öppettiderna.',
  'Med {n} % nöjda låntagare är vi stolta.',
].map((text) => [text.replace('{n}', '66'), text.replace('{n}', '71')]);

const claims: readonly Pair<TalkingRow>[] = [
  ...[
    'Årsmålet är nått.',
    'Vi klarar årsmålet.',
    'Utfallet överträffar årsmålet.',
    'Vi ligger över målnivån.',
    'Därmed är målvärdet uppnått.',
    'Resultatet är bättre än årsmålet.',
  ].map((text): Pair<TalkingRow> => [
    { ...at('60 %', '66 %'), text },
    { ...at('60 %', '49 %'), text },
  ]),
  ...[
    'Årsmålet nås inte.',
    'Vi når tyvärr inte upp till årsmålet.',
    'Utfallet hamnar under årsmålet.',
    'Vi missade årsmålet.',
  ].map((text): Pair<TalkingRow> => [
    { ...at('60 %', '49 %'), text },
    { ...at('60 %', '66 %'), text },
  ]),
];

const CAUSE = 'Resultatet beror på att huset renoverades. Det öppnade igen i november.';

export const firstIndicator: readonly Plant[] = [
  heldOut('direction-of-change', inRow(SATISFIED), directionOfChange),
  heldOut(
    'percentage-points',
    inRow(SATISFIED),
    percentagePoints.map(([clean, faulty]) => [
      { ...at('61 %', '66 %'), text: clean.text.replace('{u}', 'procentenheter') },
      { ...at('61 %', '66 %'), text: faulty.text.replace('{u}', 'procent') },
    ]),
  ),
  heldOut('split-by-sex', inRow('Andel deltagare i kommunens kurser'), splitBySex),
  heldOut(
    'possible-share',
    inRow(SATISFIED),
    possibleShare.map(([clean, faulty]) => [
      { outcome: '66,7 %', previous: '62 %', target: '55 %', text: clean.text.replace('{n}', '12') },
      { outcome: '66,7 %', previous: '62 %', target: '55 %', text: faulty.text.replace('{n}', '10') },
    ]),
  ),
  heldOut('units-in-row', inRow(SATISFIED), units),
  heldOut('missing-outcome', inRow(SATISFIED), missingOutcome),
  heldOut('unmeasured-outcome', inRow(SATISFIED), beside(unmeasured, at('61 %', '66 %'))),
  heldOut(
    'unexplained-miss',
    inRow(SATISFIED, { status: 'partial', sections: { Analys: `Målet nås delvis. ${CAUSE}` } }),
    unexplainedMiss,
  ),
  heldOut('ratio-against-outcome', inRow(SATISFIED), ratio),
  heldOut('stated-outcome', inRow(SATISFIED), beside(stated, at('60 %', '66 %'))),
  heldOut(
    'claim-against-outcome',
    inRow(SATISFIED, { status: 'partial', sections: { Analys: `Målet nås delvis. ${CAUSE}` } }),
    claims,
  ),
];
