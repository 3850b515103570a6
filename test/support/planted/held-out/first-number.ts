import type { Plant, Setting } from '../plant.ts';

import { heldOut, inAnalysis, inChapter } from './stages.ts';
import type { Pair } from './stages.ts';

const percentageOrCount = inChapter('Årets arbete');

const parts: readonly Pair<string>[] = [
  [
    'Under året kom 120 ansökningar in, varav 80 beviljades och 40 avslogs.',
    'Under året kom 120 ansökningar in, varav 80 beviljades och 55 avslogs.',
  ],
  ['Av de 48 besöken var 30 bokade och 18 oanmälda.', 'Av de 48 besöken var 30 bokade och 28 oanmälda.'],
  ['Totalt 64 personer deltog, 40 kvinnor och 24 män.', 'Totalt 64 personer deltog, 40 kvinnor och 34 män.'],
  [
    'Vi tog emot 25 synpunkter: 15 klagomål, 6 förslag och 4 beröm.',
    'Vi tog emot 25 synpunkter: 15 klagomål, 6 förslag och 9 beröm.',
  ],
  [
    'Antalet ärenden var 210. Av dessa avslutades 150 medan 60 pågår.',
    'Antalet ärenden var 210. Av dessa avslutades 150 medan 90 pågår.',
  ],
  [
    '36 lägenheter förmedlades, fördelade på 20 tvåor och 16 treor.',
    '36 lägenheter förmedlades, fördelade på 20 tvåor och 26 treor.',
  ],
  [
    'Tillsammans har 90 ungdomar fått feriejobb (50 flickor och 40 pojkar).',
    'Tillsammans har 90 ungdomar fått feriejobb (50 flickor och 60 pojkar).',
  ],
  [
    '70 timmar gick åt, därav 45 till möten och 25 till resor.',
    '70 timmar gick åt, därav 45 till möten och 35 till resor.',
  ],
  [
    'Det blev 12 utbildningstillfällen, fem på våren och sju på hösten.',
    'Det blev 12 utbildningstillfällen, fem på våren och nio på hösten.',
  ],
];

const change: readonly Pair<string>[] = [
  ['Antalet besök ökade från 410 till 455.', 'Antalet besök ökade från 455 till 410.'],
  ['Kön minskade från 38 till 29 personer.', 'Kön minskade från 29 till 38 personer.'],
  [
    'Antalet anmälningar gick ned från 90 {last} till 71 {year}.',
    'Antalet anmälningar gick ned från 71 {last} till 90 {year}.',
  ],
  [
    'Vi har växt från 12 till 17 medarbetare, en ökning med fem.',
    'Vi har växt från 12 till 17 medarbetare, en ökning med åtta.',
  ],
  ['Utlåningen sjönk med 30 böcker, från 530 till 500.', 'Utlåningen sjönk med 50 böcker, från 530 till 500.'],
  ['Medlemmarna har blivit fler, från 140 till 162.', 'Medlemmarna har blivit fler, från 162 till 140.'],
  ['Väntetiden kortades från 14 till 9 dagar.', 'Väntetiden kortades från 9 till 14 dagar.'],
  ['Antalet fall steg från 8 till 16, en fördubbling.', 'Antalet fall steg från 8 till 12, en fördubbling.'],
  [
    'Jämfört med 60 ärenden {last} är årets 75 ärenden en uppgång med 15.',
    'Jämfört med 60 ärenden {last} är årets 75 ärenden en uppgång med 25.',
  ],
];

const share: readonly Pair<string>[] = [
  ['12 av 16 (75 %) anser att informationen är bra.', '12 av 19 (75 %) anser att informationen är bra.'],
  ['Av 40 inbjudna kom 30, det vill säga 75 procent.', 'Av 40 inbjudna kom 30, det vill säga 85 procent.'],
  ['Nio av tio, 90 procent, är positiva.', 'Nio av tio, 80 procent, är positiva.'],
  ['75 % (12 av 16) har svarat ja.', '75 % (12 av 18) har svarat ja.'],
  ['Svarsfrekvensen blev 60 procent, 54 av 90 svarade.', 'Svarsfrekvensen blev 70 procent, 54 av 90 svarade.'],
  ['Hälften, 20 av 40, har fått plats.', 'Hälften, 20 av 50, har fått plats.'],
  [
    'Av totalt 80 brukare har 64 en genomförandeplan (80 %).',
    'Av totalt 80 brukare har 56 en genomförandeplan (80 %).',
  ],
  ['33 av 44 familjer, alltså tre fjärdedelar, fick hjälp.', '33 av 60 familjer, alltså tre fjärdedelar, fick hjälp.'],
];

const numberToldTwice: readonly Pair<string>[] = [
  'Under året har {n} ungdomar fått feriejobb.',
  'I år fick {n} ungdomar feriejobb i kommunen.',
  '{n} ungdomar har haft feriejobb under {year}.',
  'Antalet ungdomar med feriejobb var {n}.',
  'Vi kunde erbjuda {n} ungdomar feriejobb.',
  'Totalt har {n} ungdomar arbetat som feriejobbare.',
  'Feriejobb gavs till {n} ungdomar.',
  'Det blev {n} ungdomar som fick feriejobb i år.',
].map((text) => [text.replace('{n}', '85'), text.replace('{n}', '112')]);

const listed = (text: string, items: readonly string[]): { text: string; items: readonly string[] } => ({
  text,
  items,
});
const THREE = ['Bättre belysning', 'Fler bänkar', 'Nya papperskorgar'];
const countList: readonly Pair<{ text: string; items: readonly string[] }>[] = [
  'Arbetet har bedrivits inom tre områden:',
  'Tre insatser har genomförts under året:',
  'Följande tre åtgärder är beslutade:',
  'Enheten har prioriterat tre saker.',
  'Vi vill lyfta fram tre goda exempel:',
  'Planen vilar på tre delar:',
  'De tre viktigaste förändringarna är:',
  'Medborgarna önskade tre saker:',
].map((text, index) => [
  listed(text, THREE),
  listed(text, index % 2 === 0 ? [...THREE, 'Ett nytt övergångsställe'] : THREE.slice(1)),
]);

/** Numbers made for the tests: valid by checksum, of nobody. */
const personal: readonly Pair<string>[] = [
  ['Ärendet har diarienummer 811218-9875.', 'Ärendet gäller 811218-9876.'],
  ['Ring 08-508 12 345 för frågor.', 'Klagomålet lämnades av 19811218-9876.'],
  ['Fakturan 640823-3235 är betald.', 'Kvinnan (640823-3234) har fått en ny handläggare.'],
  ['Beslutet har nummer 2022-640823.', 'Anhörig till 6408233234 har hört av sig.'],
  ['Organisationsnummer 556677-8899 står på avtalet.', 'Deltagare med personnummer 670919 9530 slutade i maj.'],
  ['Kontot är 198112189875.', 'Se journalen för 198112189876.'],
  ['Telefon 070-106 32 91.', 'Samordningsnummer 701063-2391 har använts.'],
  ['Dnr 1.1-640823/3234.', 'Boende 19640823-3234 flyttade.'],
];

const weekday = (year: number, month: number, day: number): string =>
  ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'][
    new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  ] ?? '';

const dates: readonly Pair<(setting: Setting) => string>[] = [
  ...(
    [
      [(day: string) => `${day}en den 14 mars {year} invigdes parken.`, 3, 14],
      [(day: string) => `Mötet hölls ${day} 17 maj {year}.`, 5, 17],
      [(day: string) => `Den 9 september {year}, en ${day}, stängdes bron.`, 9, 9],
      [(day: string) => `Utbildningen ägde rum på ${day}en den 21 november {year}.`, 11, 21],
      [(day: string) => `Öppet hus ${day} den 3/10 {year} lockade många.`, 10, 3],
    ] as const
  ).map(([say, month, date]): Pair<(setting: Setting) => string> => [
    ({ year }) => say(weekday(year, month, date)),
    ({ year }) => say(weekday(year, month, date + 2)),
  ]),
  [() => 'Remissen besvaras senast den 30 april.', () => 'Remissen besvaras senast den 31 april.'],
  [() => 'Kursen pågick till den 28 februari {year}.', () => 'Kursen pågick till den 30 februari {year}.'],
  [() => 'Badet hade öppet från 1/6 till 30/6.', () => 'Badet hade öppet från 1/6 till 31/6.'],
  [
    () => 'Avtalet löper från {year}-09-01 till {year}-11-30.',
    () => 'Avtalet löper från {year}-09-01 till {year}-11-31.',
  ],
];

const figuresStop: readonly Pair<string>[] = [
  ['Till och med december har 310 besök gjorts.', 'Till och med oktober har 310 besök gjorts.'],
  ['Per den 31 december hade 88 ansökningar kommit in.', 'Per den 31 oktober hade 88 ansökningar kommit in.'],
  ['Under januari–december kom 45 klagomål.', 'Under januari–september kom 45 klagomål.'],
  ['Fram till årsskiftet har vi haft 52 visningar.', 'Fram till 15/11 har vi haft 52 visningar.'],
  ['Under årets tolv månader lånades 900 böcker ut.', 'Under årets tio första månader lånades 900 böcker ut.'],
  ['T.o.m. 31/12 registrerades 17 avvikelser.', 'T.o.m. 30/11 registrerades 17 avvikelser.'],
  [
    'Från januari till och med december har 61 personer fått råd.',
    'Från januari till och med november har 61 personer fått råd.',
  ],
  [
    'Den sista december var 230 barn inskrivna, räknat sedan januari.',
    'Sedan januari och fram till den siste oktober har 230 barn skrivits in.',
  ],
];

const broken: readonly Pair<string>[] = [
  [
    'Arbetet med att göra torget tryggare har gett resultat.',
    'Arbetet med att göra torget tryggare har. Belysningen är utbytt.',
  ],
  [
    'Enheten samverkar med polis, skola och kyrka.',
    'Enheten samverkar med polis, skola och. Mötena hålls på biblioteket.',
  ],
  ['Vi har bjudit in föräldrar till samtal.', 'Vi har bjudit in föräldrar till. Samtalen var uppskattade.'],
  ['Det är viktigt att alla får komma till tals.', 'Det är viktigt att. Alla har fått komma till tals.'],
  ['Personalen har fått utbildning i hot och våld.', 'Personalen har fått utbildning i. Kursen var på två dagar.'],
  ['Syftet är att öka tryggheten för de äldre.', 'Syftet är att öka tryggheten för de. Samtal förs med hyresvärden.'],
  ['Vi kommer att fortsätta med kvällspromenaderna.', 'Vi kommer att fortsätta med. Kvällspromenaderna samlar många.'],
  ['Skyltarna är nya eftersom de gamla var slitna.', 'Skyltarna är nya eftersom. De gamla var slitna.'],
];

const references: readonly Pair<string>[] = [
  ['Se även mål 2.1.', 'Se även mål 4.3.'],
  ['Detta beskrivs närmare under mål 1.2.', 'Detta beskrivs närmare under mål 5.2.'],
  ['Arbetet bidrar till KF:s mål 1.1.', 'Arbetet bidrar till KF:s mål 6.1.'],
  [
    'I enlighet med inriktningsmål 2 har vi öppnat stigarna.',
    'I enlighet med inriktningsmål 7 har vi öppnat stigarna.',
  ],
  ['Målen 1.1 och 1.2 hänger ihop.', 'Målen 1.1 och 3.4 hänger ihop.'],
  ['Analysen finns under 2.1 Naturen är nära och levande.', 'Analysen finns under mål 2.7.'],
  ['Mål nr 1.2 berör samma grupp.', 'Mål nr 9.2 berör samma grupp.'],
  ['Vi hänvisar till verksamhetsområdesmål 1.1.', 'Vi hänvisar till verksamhetsområdesmål 8.1.'],
];

export const firstNumber: readonly Plant[] = [
  heldOut('parts-of-total', percentageOrCount, parts),
  heldOut('change-in-sentence', percentageOrCount, change),
  heldOut('share-in-sentence', percentageOrCount, share),
  heldOut(
    'number-told-twice',
    (text, setting) => {
      const { chapters = [] } = inChapter('Ungas sysselsättning')(text, setting);
      return { ...inAnalysis()('Feriejobb har getts till 85 ungdomar under året.', setting), chapters };
    },
    numberToldTwice,
  ),
  heldOut('count-against-list', inChapter('Årets arbete'), countList),
  heldOut('personal-number', inChapter('Synpunkter och klagomål'), personal),
  heldOut('dates-and-weekdays', (say, setting) => inChapter('Årets arbete')(say(setting), setting), dates),
  heldOut('figures-stop-early', (text, setting) => inChapter('Årets arbete')(text, setting), figuresStop),
  heldOut('broken-sentence', inChapter('Årets arbete'), broken),
  heldOut('unknown-reference', inChapter('Årets arbete'), references),
];
