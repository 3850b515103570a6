import type { Fragment, Plant, Setting } from '../plant.ts';
import { heldOut, inActivity, inAnalysis, inChapter, inRow, soundActivity, soundGoal } from './stages.ts';
import type { Pair, Told } from './stages.ts';

const chapter = inChapter('Årets arbete');
const told = (text: string, columns: string, clean: readonly string[], faulty: readonly string[]): Pair<Told> => {
  const table = (rows: readonly string[]) => ({ columns: columns.split('|'), rows: rows.map((one) => one.split('|')) });
  return [
    { text, table: table(clean) },
    { text, table: table(faulty) },
  ];
};

const smallNumbers: readonly Pair<string>[] = [
  ['Under året har 34 vuxna fått behandling för missbruk.', 'Under året har två kvinnor fått behandling för missbruk.'],
  ['Vi köpte in två båtar.', 'Tre ungdomar placerades på hem för vård eller boende.'],
  ['Två rapporter enligt lex Sarah har lämnats.', 'En flicka på boendet har utsatts för våld i nära relation.'],
  ['Tre medarbetare gick kursen om hot och våld.', 'Av eleverna med skyddad identitet är två pojkar.'],
  ['I kommunen bor 52 personer med beslut om personlig assistans.', 'I byn bor 3 personer med psykossjukdom.'],
  ['Fyra utbildningar om suicid hölls.', 'En man avled efter självmord på boendet.'],
  ['Fyra lägenheter köptes för sociala kontrakt.', 'Fyra barn vräktes tillsammans med sina föräldrar.'],
  ['Det finns två grupper för barn till föräldrar med missbruk.', '2 av barnen i gruppen har diagnosen autism.'],
];

const FUTURE: readonly Pair<string>[] = [
  ['Utbildningen genomfördes i mars och alla deltog.', 'Utbildningen kommer att genomföras i mars och alla ska delta.'],
  ['Vi har tagit fram en rutin. Den ska följas upp i vår.', 'Vi ska ta fram en rutin. Den ska följas upp i vår.'],
  ['Fyra möten har hållits.', 'Fyra möten planeras att hållas.'],
  ['Kartläggningen är klar och visar på två brister.', 'Kartläggningen kommer att visa vilka brister som finns.'],
  ['Samarbetet inleddes under våren.', 'Samarbetet avses inledas under våren.'],
  ['Vi rekryterade en samordnare.', 'Vi kommer att rekrytera en samordnare.'],
  ['Arbetet resulterade i nya skyltar.', 'Arbetet förväntas resultera i nya skyltar.'],
  ['Enkäten skickades ut och svaren används.', 'Enkäten ska skickas ut under året.'],
];

const sameGoal = ({ title, status }: { title: string; status: 'full' | 'partial' }, setting: Setting): Fragment => ({
  goals: [
    soundGoal(setting, { title: 'Stranden är ren' }),
    soundGoal(setting, {
      title,
      status,
      sections: {
        Analys:
          status === 'full'
            ? 'Skräpet hämtas varje dag.'
            : 'Målet nås delvis eftersom bilen gick sönder. En ny är beställd.',
      },
      indicators: [{ name: 'Antal tunnor', outcome: '41', previous: '40', target: '40', analysis: 'Räknat i maj.' }],
      activities: [soundActivity(setting, { title: 'Köpa tunnor', analysis: 'Tunnorna står på plats.' })],
    }),
  ],
});

const DEMANDS: readonly (readonly [string, string, string])[] = [
  [
    'Kontakta alla unga lagöverträdare inom 48 timmar',
    'Alla har kontaktats inom 48 timmar utom en.',
    'Teamet har fått en ny samordnare.',
  ],
  ['Genomföra minst 20 tillsynsbesök', 'Tjugotre tillsynsbesök har gjorts.', 'Tillsynen har fungerat väl.'],
  [
    'Kartlägga behovet av platser och redovisa det i tertialrapport 2',
    'Kartläggningen redovisades i tertialrapport 2.',
    'Arbetet har fungerat väl.',
  ],
  [
    'Erbjuda alla nyanlända samtal inom en månad',
    'Nio av tio fick sitt samtal inom en månad.',
    'Samtalen uppskattas av deltagarna.',
  ],
  [
    'Handlägga ansökningar inom fem arbetsdagar',
    'I snitt tog det fyra arbetsdagar.',
    'Handläggarna har fått ett nytt system.',
  ],
  ['Anordna tio öppna kvällar', 'Det blev tolv kvällar.', 'Besökarna var glada.'],
  [
    'Återkoppla klagomål inom två veckor',
    'Återkopplingen gavs inom två veckor i samtliga fall.',
    'Klagomålen rör mest maten.',
  ],
  ['Utbilda 30 medarbetare i HLR', '32 medarbetare är utbildade.', 'Utbildningen var uppskattad.'],
];

const CAP_COLUMNS = 'Resultatenhet (mnkr)|Bruttobudget|Ingående överskott|Årets resultat|Överföring till nästa år';
const ACRONYMS: readonly Pair<string>[] = ['KFFX', 'BRUKA', 'ÄRST', 'SVOL', 'KOTA', 'HABU', 'TROB', 'LMSR'].map(
  (word, index) => [
    index % 2 === 0
      ? `Arbetet leds av kommunens frivilliga nätverk (${word}). Deltagarna i ${word} möts ofta.`
      : `${word}, kommunens nätverk för frivilliga, leder arbetet. Vi möter ${word} ofta.`,
    index % 2 === 0
      ? `Arbetet leds av ${word}. Deltagarna i ${word} möts ofta.`
      : `Vi möter ${word} ofta och lär oss mycket av ${word}.`,
  ],
);
const LONG =
  'Personalen har under våren och sommaren tillsammans med föreningar, företag och boende gått igenom hur parker, torg, stigar och badplatser används av barn, unga, vuxna och äldre och därefter i en öppen process där många fått komma till tals sammanställt förslag som sedan lämnats över till kontoret för vidare beredning och prövning inför kommande beslut i nämnden.';
const SHORT =
  'Personalen har gått igenom hur parker, torg, stigar och badplatser används. Föreningar, företag och boende var med. Förslagen har lämnats till kontoret. Nämnden beslutar senare.';
const PASSIVE: readonly Pair<string>[] = [
  [
    'Vi utreder ärendet, fattar beslut och berättar hur det gick.',
    'Ärendet utreds, bereds, remitteras, beslutas och återrapporteras.',
  ],
  ['Vi märkte upp stigarna och berättade om dem.', 'Stigarna inventerades, röjdes, breddades, märktes och besiktades.'],
  ['Rutinen är ny och vi lär oss den.', 'Rutinen togs fram, förankrades, testades, justerades och fastställdes.'],
  ['Vi plockade, sorterade och sålde frukten.', 'Frukten plockades, sorterades, vägdes, packades och såldes.'],
  [
    'Kontoret planerar och följer upp insatserna.',
    'Insatserna planeras, genomförs, dokumenteras, följs upp och utvärderas.',
  ],
  ['Vi hörs, ses och trivs i huset.', 'Lokalen tömdes, städades, målades, möblerades och öppnades.'],
  ['Personalen tvättade och lagade cyklarna.', 'Cyklarna hämtades, tvättades, lagades, smordes och lånades ut.'],
  ['Vi skrev och skickade brev.', 'Breven skrevs, granskades, kuverterades, frankerades och skickades.'],
];

export const secondNew: readonly Plant[] = [
  heldOut('small-numbers', chapter, smallNumbers),
  heldOut('plan-tense-in-report', (text, setting) => inActivity({ text }, setting), FUTURE),
  heldOut(
    'same-goal-twice',
    sameGoal,
    [
      'Stranden är ren',
      'Stranden är ren.',
      'stranden är ren',
      'Stranden  är ren',
      'Stranden är ren',
      'STRANDEN ÄR REN',
      'Stranden är ren',
      '”Stranden är ren”',
    ].map((title, index) => [
      { title: `Tunnorna är många ${'i'.repeat(index % 2)}`.trim(), status: 'partial' },
      { title, status: 'partial' },
    ]),
  ),
  heldOut(
    'unanswered-requirement',
    inActivity,
    DEMANDS.map(([title, clean, faulty]) => [
      { title, text: clean },
      { title, text: faulty },
    ]),
  ),
  heldOut('result-unit-cap', inChapter('Resultatenheter'), [
    told(
      'Enheternas resultat framgår av tabellen.',
      CAP_COLUMNS,
      ['Skolan|100,0|2,0|3,0|5,0'],
      ['Skolan|100,0|2,0|7,0|9,0'],
    ),
    told(
      'Enheternas resultat framgår av tabellen.',
      CAP_COLUMNS,
      ['Hemtjänst|40,0|1,0|1,5|2,5'],
      ['Hemtjänst|40,0|3,0|1,5|4,5'],
    ),
    told(
      'Enheternas resultat framgår av tabellen.',
      CAP_COLUMNS,
      ['Köket|20,0|0,0|1,0|1,0'],
      ['Köket|20,0|0,0|1,4|1,4'],
    ),
    told(
      'Resultatenheterna redovisas här.',
      'Enhet|Budget brutto|Ingående fond|Resultat|Utgående fond',
      ['Badet|10,0|0,4|0,2|0,6'],
      ['Badet|10,0|0,4|0,2|0,9'],
    ),
    told(
      'Enheternas resultat framgår av tabellen.',
      CAP_COLUMNS,
      ['Förskolan|60,0|-1,0|1,5|0,5'],
      ['Förskolan|60,0|-1,0|1,5|2,5'],
    ),
    told(
      'Enheternas resultat framgår av tabellen.',
      CAP_COLUMNS,
      ['Dagcentralen|30,0|1,0|-0,5|0,5'],
      ['Dagcentralen|30,0|1,0|-0,5|1,5'],
    ),
    told(
      'Resultatenheterna redovisas här.',
      'Enhet|Bruttobudget|Ingående resultat|Årets resultat|Utgående resultat',
      ['Lägret|8,0|0,2|0,3|0,5'],
      ['Lägret|8,0|0,2|0,9|1,1'],
    ),
    told(
      'Enheternas resultat framgår av tabellen.',
      CAP_COLUMNS,
      ['Stallet|12,0|0,5|0,5|1,0'],
      ['Stallet|12,0|0,9|0,5|1,4'],
    ),
  ]),
  heldOut('sign-in-table', inChapter('Ekonomi'), [
    told(
      'Tabellen visar året.',
      'Verksamhet|Budget|Prognos|Avvikelse',
      ['Park|12,5|12,0|0,5', 'Gata|30,5|31,0|-0,5', 'Bad|8,0|7,0|1,0'],
      ['Park|12,5|12,0|0,5', 'Gata|30,5|31,0|0,5', 'Bad|8,0|7,0|1,0'],
    ),
    told(
      'Tabellen visar året.',
      'Område|Budget|Utfall|Avvikelse',
      ['A|100|90|10', 'B|200|210|-10', 'C|50|45|5'],
      ['A|100|90|10', 'B|200|210|-10', 'C|50|45|-5'],
    ),
    told(
      'Tabellen visar året.',
      'Post|Budget|Bokslut|Differens',
      ['Hyra|60|66|-6', 'El|30|28|2', 'Vatten|10|8|2'],
      ['Hyra|60|66|6', 'El|30|28|2', 'Vatten|10|8|2'],
    ),
    told(
      'Tabellen visar året.',
      'Område|Budget|Prognos|Avvikelse',
      ['A|10,0|11,0|-1,0', 'B|20,0|19,5|0,5', 'C|5,0|4,0|1,0'],
      ['A|10,0|11,0|-1,0', 'B|20,0|19,5|-0,5', 'C|5,0|4,0|1,0'],
    ),
    told(
      'Tabellen visar året.',
      'Projekt|Budget|Prognos|Avvikelse',
      ['X|70|60|10', 'Y|80|90|-10', 'Z|40|35|5'],
      ['X|70|60|10', 'Y|80|90|10', 'Z|40|35|5'],
    ),
    told(
      'Tabellen visar året.',
      'Projekt|Budget|Prognos|Budgetavvikelse',
      ['X|7|6|1', 'Y|8|9|-1', 'Z|4|2|2'],
      ['X|7|6|1', 'Y|8|9|-1', 'Z|4|2|-2'],
    ),
    told(
      'Tabellen visar året.',
      'Konto|Årsbudget|Helårsprognos|Avvikelse',
      ['L|44|40|4', 'M|31|33|-2', 'N|12|10|2'],
      ['L|44|40|4', 'M|31|33|2', 'N|12|10|2'],
    ),
    told(
      'Tabellen visar året.',
      'Konto|Budget|Utfall|Avvikelse',
      ['L|4,4|4,0|0,4', 'M|3,1|3,3|−0,2', 'N|1,2|1,0|0,2'],
      ['L|4,4|4,0|0,4', 'M|3,1|3,3|0,2', 'N|1,2|1,0|0,2'],
    ),
  ]),
  heldOut('percent-used', inChapter('Ekonomi'), [
    told(
      'Förbrukningen visas här.',
      'Konto|Budget|Utfall|Förbrukat %',
      ['Lön|200|150|75', 'Hyra|80|60|75'],
      ['Lön|200|150|75', 'Hyra|80|60|65'],
    ),
    told(
      'Förbrukningen visas här.',
      'Konto|Budget|Utfall|Förbrukning i %',
      ['Lön|50,0|20,0|40,0', 'El|10,0|3,0|30,0'],
      ['Lön|50,0|20,0|44,0', 'El|10,0|3,0|30,0'],
    ),
    told(
      'Förbrukningen visas här.',
      'Konto|Årsbudget|Utfall|Andel av budget',
      ['Lön|400|100|25 %', 'El|20|6|30 %'],
      ['Lön|400|100|25 %', 'El|20|6|36 %'],
    ),
    told(
      'Förbrukningen visas här.',
      'Slag|Budget|Utfall jan–apr|% förbrukat',
      ['Personal|300|99|33,0', 'Lokaler|90|30|33,3'],
      ['Personal|300|99|39,0', 'Lokaler|90|30|33,3'],
    ),
    told(
      'Förbrukningen visas här.',
      'Slag|Budget|Utfall|Utfall i procent',
      ['Bidrag|60|45|75', 'Avgifter|20|11|55'],
      ['Bidrag|60|45|70', 'Avgifter|20|11|55'],
    ),
    told(
      'Förbrukningen visas här.',
      'Slag|Budget|Redovisat|Procent',
      ['Bidrag|60|30|50 %', 'Avgifter|20|8|40 %'],
      ['Bidrag|60|30|50 %', 'Avgifter|20|8|48 %'],
    ),
    told(
      'Förbrukningen visas här.',
      'Slag|Budget|Bokfört|Förbr. %',
      ['A|500|410|82', 'B|100|91|91'],
      ['A|500|410|28', 'B|100|91|91'],
    ),
    told(
      'Förbrukningen visas här.',
      'Slag|Budget|Utfall|Upparbetat %',
      ['A|16|12|75', 'B|40|10|25'],
      ['A|16|12|75', 'B|40|10|35'],
    ),
  ]),
  heldOut('named-person', chapter, [
    ['Anna Lindgren höll i utbildningen om missbruk.', 'Brukaren Anna Lindgren behandlas för sitt missbruk.'],
    [
      'Utvärderingen gjordes av Karl Berg vid universitetet.',
      'Karl Berg har beviljats kontaktperson på grund av sin sjukdom.',
    ],
    ['Enhetschef Eva Holm tackar alla.', 'Klagomålet rör Eva Holm, som har demens.'],
    ['Per Ström föreläste om våld i nära relationer.', 'Klienten Per Ström dömdes för våld i nära relation.'],
    ['Kontaktperson: Sara Ek.', 'Eleven Sara Ek har diagnosen adhd.'],
    ['Vi tackar konstnären Nils Alm.', 'Pojken Nils Alm placerades i familjehem.'],
    ['Boken av Maja Lind om sorg lästes.', 'Vår boende Maja Lind drabbades av depression.'],
    ['Handläggare är Olle Frisk.', 'Patienten Olle Frisk fick stöd för sitt alkoholberoende.'],
  ]),
  heldOut(
    'long-sentence',
    chapter,
    Array.from({ length: 8 }, (_, index): Pair<string> => [
      SHORT,
      LONG.replace(
        'Personalen',
        ['Personalen', 'Gruppen', 'Enheten', 'Nätverket', 'Laget', 'Teamet', 'Kontoret', 'Rådet'][index] ?? '',
      ),
    ]),
  ),
  heldOut('unexplained-abbreviation', chapter, ACRONYMS),
  heldOut('passive-chain', chapter, PASSIVE),
  heldOut('stale-text', inAnalysis(), [
    ['Under {year} har vi infört en ny lots.', 'Under {year} kommer vi att införa en ny lots.'],
    ['Vi har under året prövat en ny tidtabell.', 'Vi kommer under året att pröva en ny tidtabell.'],
  ]),
  heldOut('split-by-sex', inRow('Andel deltagare som slutför kursen'), [
    [
      { text: '', outcome: '40 %', men: '42 %', women: '38 %', target: '35 %' },
      { text: '', outcome: '40 %', men: '44 %', women: '56 %', target: '35 %' },
    ],
    [
      { text: '', outcome: '18 %', men: '16 %', women: '21 %', target: '15 %' },
      { text: '', outcome: '18 %', men: '13 %', women: '5 %', target: '15 %' },
    ],
  ]),
];
