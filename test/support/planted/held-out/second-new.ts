import type { Fragment, Plant, Setting } from '../plant.ts';
import { heldOut, inActivity, inAnalysis, inChapter, inRow, soundActivity, soundGoal } from './stages.ts';
import type { Pair } from './stages.ts';

const chapter = inChapter('Årets arbete');
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
