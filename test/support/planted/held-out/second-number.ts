import type { Plant } from '../plant.ts';
import { heldOut, inActivity, inChapter } from './stages.ts';
import type { Pair, TalkingActivity } from './stages.ts';

const chapter = inChapter('Året i korthet');

const parts: readonly Pair<string>[] = [
  ['Av 60 sökande antogs 45 och 15 fick avslag.', 'Av 60 sökande antogs 45 och 25 fick avslag.'],
  [
    'Sammanlagt 130 ärenden (70 nya och 60 från tidigare år) har hanterats.',
    'Sammanlagt 130 ärenden (70 nya och 80 från tidigare år) har hanterats.',
  ],
  ['22 elever deltog, varav 12 flickor och 10 pojkar.', '22 elever deltog, varav 12 flickor och 14 pojkar.'],
  [
    'Det kom in 18 klagomål, fördelat på 11 om städning och 7 om mat.',
    'Det kom in 18 klagomål, fördelat på 11 om städning och 9 om mat.',
  ],
  ['Vi har 34 anställda: 20 på dagtid och 14 på kvällstid.', 'Vi har 34 anställda: 20 på dagtid och 24 på kvällstid.'],
  [
    'Totalt genomfördes 9 besök, sex planerade och tre oanmälda.',
    'Totalt genomfördes 9 besök, sex planerade och fem oanmälda.',
  ],
];
const change: readonly Pair<string>[] = [
  ['Antalet lån har ökat från 800 till 870.', 'Antalet lån har ökat från 870 till 800.'],
  ['Besöken blev färre, från 95 till 80.', 'Besöken blev färre, från 80 till 95.'],
  ['Från 20 till 26 barn är en ökning med sex barn.', 'Från 20 till 26 barn är en ökning med nio barn.'],
  ['Kostnaden sjönk från 12,4 till 11,9 mnkr.', 'Kostnaden sjönk från 11,9 till 12,4 mnkr.'],
  ['Antalet platser har utökats från 45 till 60.', 'Antalet platser har utökats från 60 till 45.'],
  ['Vi gick från 15 till 11 avvikelser, alltså fyra färre.', 'Vi gick från 15 till 11 avvikelser, alltså sju färre.'],
];
const share: readonly Pair<string>[] = [
  ['24 av 30 hushåll (80 procent) har fibernät.', '18 av 30 hushåll (80 procent) har fibernät.'],
  ['Av 50 enkäter kom 35 tillbaka, vilket är 70 %.', 'Av 50 enkäter kom 30 tillbaka, vilket är 70 %.'],
  ['Tre av fyra (75 %) är nöjda.', 'Tre av fem (75 %) är nöjda.'],
  [
    '40 % av de 25 deltagarna, tio personer, har fått arbete.',
    '40 % av de 25 deltagarna, 14 personer, har fått arbete.',
  ],
  ['En svarsfrekvens på 50 procent (45 av 90) är bra.', 'En svarsfrekvens på 60 procent (45 av 90) är bra.'],
  ['Drygt hälften, 11 av 20, vill gå vidare.', 'Drygt hälften, 7 av 20, vill gå vidare.'],
];
const references: readonly Pair<string>[] = [
  ['Se mål 1.2 för mer om detta.', 'Se mål 5.1 för mer om detta.'],
  ['Läs mer under målområde 2.1.', 'Läs mer under målområde 2.9.'],
  ['Kopplingen till mål 1.1 är stark.', 'Kopplingen till mål 4.4 är stark.'],
  ['Utvecklas vidare i kapitlet Personal.', 'Utvecklas vidare under kf:s mål 7.2.'],
  ['Se bilaga 1.\nBilaga 1 Riskanalys', 'Se bilaga 3.\nBilaga 1 Riskanalys'],
  ['Protokollet finns i pärm 4.2.', 'Redovisas i sin helhet under mål 3.3.'],
];
const dates: readonly Pair<string>[] = [
  ['Avslutning hölls den 30 juni.', 'Avslutning hölls den 31 juni.'],
  ['Perioden 1/9–30/11 var lugn.', 'Perioden 1/9–31/11 var lugn.'],
  ['Onsdagen den 1 januari 2020 stängde vi.', 'Torsdagen den 1 januari 2020 stängde vi.'],
  ['Fredagen 14 februari 2025 var det fest.', 'Måndagen 14 februari 2025 var det fest.'],
  ['Uppdraget ska redovisas 2024-02-29.', 'Uppdraget ska redovisas 2023-02-29.'],
  ['Nämnden sammanträdde den 18 december.', 'Nämnden sammanträdde den 25 december.'],
];
const broken: readonly Pair<string>[] = [
  ['Vi har arbetat med att stärka samarbetet.', 'Vi har arbetat med att. Stärkt samarbete med kyrkan.'],
  ['Färjan går till öarna varje timme.', 'Färjan går till. Öarna har egna bryggor.'],
  ['Biljetter säljs ombord och på kajen.', 'Biljetter säljs ombord och. På kajen finns en kiosk.'],
  ['Förarna har utbildats för att möta oro.', 'Förarna har utbildats för att. Oron är mindre i år.'],
  ['Målarna kom från ett företag i byn.', 'Målarna kom från ett. Företaget ligger i byn.'],
  ['Vi har tackat alla som hjälpte till.', 'Vi har tackat alla som. Hjälpen var stor.'],
];
const personal: readonly Pair<string>[] = [
  ['Ärende 19811218-9875 är avslutat.', 'Personen (8112189876) har flyttat.'],
  ['Telefon 0670-91 95 30.', 'Brukaren, 670919-9530, är nöjd.'],
  ['Bankgiro 640-8233.', 'Pnr: 640823-3234.'],
  ['Artikel 6709199531 är slut.', 'Eleven född 19670919-9530 har bytt skola.'],
  ['Fastighet 5:64.', 'Kvinna 19811218 9876.'],
  ['Serienummer 2022-0811218.', 'Man, 811218 - 9876.'],
];
const stops: readonly Pair<string>[] = [
  ['Fram till den 31 december hade 77 turer ställts in.', 'Fram till den 30 september hade 77 turer ställts in.'],
  ['Under hela året gjordes 510 resor.', 'Under perioden januari till oktober gjordes 510 resor.'],
  ['Vid årets slut hade 12 klagomål kommit in.', 'Vid utgången av november hade 12 klagomål kommit in.'],
  ['Statistiken avser januari–december.', 'Statistiken avser januari–oktober.'],
  ['Siffrorna gäller till och med 31 december {year}.', 'Siffrorna gäller till och med 31 oktober {year}.'],
  ['Uttaget gjordes den 7 januari {next}.', 'Uttaget gjordes den 7 november {year} och visar 64 turer.'],
];

const unflagged: readonly Pair<TalkingActivity>[] = [
  ...[
    'Vi har inte kunnat genomföra detta i år.',
    'Aktiviteten är framflyttad.',
    'Projektet startar först {next}.',
    'Arbetet har avbrutits.',
    'Arbetet blev inte av.',
    'Insatsen har fått stå tillbaka.',
    'Kursen ställdes in på grund av för få anmälda.',
  ].map((text): Pair<TalkingActivity> => [{ text, deviation: true }, { text }]),
  [
    { text: 'Båten försenades aldrig och bytet blev klart i tid.' },
    { text: 'Bytet är inte klart och fortsätter under {next}.' },
  ],
];
const REPEATED: readonly (readonly [string, string, string])[] = [
  [
    'Måla om väntsalen i samråd med de resande',
    'Väggarna blev gröna och golvet slipades.',
    'Väntsalen målas om i samråd med de resande.',
  ],
  [
    'Förbättra skyltningen vid kajerna',
    'Åtta nya skyltar sattes upp i april.',
    'Skyltningen vid kajerna har förbättrats.',
  ],
  [
    'Genomföra enkät bland resenärer',
    'Fyrahundra svarade, de flesta dagpendlare.',
    'Enkäten bland resenärer är genomförd.',
  ],
  ['Utbilda förare i första hjälpen', 'Elva förare har fått sitt intyg.', 'Förare har utbildats i första hjälpen.'],
  [
    'Samverka med öarnas föreningar',
    'Två träffar ledde till en gemensam festdag.',
    'Samverkan sker med öarnas föreningar.',
  ],
  [
    'Minska utsläppen från båtarna',
    'Två motorer byttes mot eldrift.',
    'Arbete för att minska utsläppen från båtarna pågår.',
  ],
];
const repeated: readonly Pair<TalkingActivity>[] = REPEATED.map(([title, clean, faulty]) => [
  { title, text: clean },
  { title, text: faulty },
]);
const DUE: readonly (readonly [string, string, string])[] = [
  ['Byta båtmotor senast 30 april {year}', '04-30', '12-31'],
  ['Lämna rapport före midsommar {year}', '06-15', '11-30'],
  ['Måla kajen, färdigt i maj {year}', '05-31', '12-31'],
  ['Upphandla båt till 1 september {year}', '08-31', '12-31'],
  ['Ta fram en tidtabell, klar första kvartalet {year}', '03-31', '12-31'],
  ['Redovisas senast i oktober {year}: turernas punktlighet', '10-31', '12-31'],
];
const due: readonly Pair<TalkingActivity>[] = DUE.map(([title, right, late]) => [
  { title, start: '{year}-01-01', end: `{year}-${right}`, text: 'Arbetet är redovisat och klart.' },
  { title, start: '{year}-01-01', end: `{year}-${late}`, text: 'Arbetet är redovisat och klart.' },
]);

export const secondNumber: readonly Plant[] = [
  heldOut('parts-of-total', chapter, parts),
  heldOut('change-in-sentence', chapter, change),
  heldOut('share-in-sentence', chapter, share),
  heldOut('unknown-reference', (text, setting) => chapter(text.split('\n')[0] ?? '', setting), references.slice(0, 4)),
  heldOut(
    'unknown-reference',
    (text, setting) => {
      const [said = '', heading = 'Bilagor'] = text.split('\n');
      return { chapters: [...(chapter(said, setting).chapters ?? []), { heading, text: setting.prose.sentence() }] };
    },
    references.slice(4, 5),
  ),
  heldOut('dates-and-weekdays', chapter, dates),
  heldOut('broken-sentence', chapter, broken),
  heldOut('personal-number', chapter, personal),
  heldOut('figures-stop-early', chapter, stops),
  heldOut('unflagged-deviation', inActivity, unflagged),
  heldOut('repeated-title', inActivity, repeated),
  heldOut('activity-against-own-words', inActivity, due, ['VP', 'VB']),
];
