import type { ChapterSketch, GoalSketch } from '#domain/review/sketch-document.ts';

import type { Fragment, Plant, Setting } from '../plant.ts';
import { heldOut, inChapter, soundActivity, soundGoal, soundIndicator } from './stages.ts';
import type { Pair, Told } from './stages.ts';

type Table = NonNullable<ChapterSketch['table']>;

const table = (columns: string, ...rows: readonly string[]): Table => ({
  columns: columns.split('|'),
  rows: rows.map((row) => row.split('|')),
});
const bare = (clean: Table, faulty: Table): Pair<Told> => [
  { text: 'Tabellen visar året.', table: clean },
  { text: 'Tabellen visar året.', table: faulty },
];

const sums: readonly Pair<Told>[] = [
  bare(
    table('Verksamhet|Utfall', 'Park|12,5', 'Gata|30,5', 'Summa|43,0'),
    table('Verksamhet|Utfall', 'Park|12,5', 'Gata|30,5', 'Summa|47,0'),
  ),
  bare(
    table('Område|Antal', 'Norr|140', 'Söder|260', 'Totalt|400'),
    table('Område|Antal', 'Norr|140', 'Söder|260', 'Totalt|390'),
  ),
  bare(
    table('Ärende|Kvinnor|Män', 'Bistånd|41|22', 'Råd|9|8', 'Totalt|50|30'),
    table('Ärende|Kvinnor|Män', 'Bistånd|41|22', 'Råd|9|8', 'Totalt|50|36'),
  ),
  bare(
    table('Post|Belopp', 'Hyra|1 200', 'El|340', 'Vatten|160', 'Summa kostnader|1 700'),
    table('Post|Belopp', 'Hyra|1 200', 'El|340', 'Vatten|160', 'Summa kostnader|1 900'),
  ),
  bare(
    table('Månad|Besök', 'Januari|31', 'Februari|28', 'Mars|35', 'Totalt|94'),
    table('Månad|Besök', 'Januari|31', 'Februari|28', 'Mars|35', 'Totalt|104'),
  ),
  bare(
    table('Kanal|Antal', 'Telefon|70', 'varav kväll|20', 'E-post|30', 'Totalt|100'),
    table('Kanal|Antal', 'Telefon|70', 'varav kväll|20', 'E-post|30', 'Totalt|110'),
  ),
  bare(
    table('Konto|Budget|Utfall', 'Lön|8,2|8,4', 'Lokal|2,1|2,0', 'Total|10,3|10,4'),
    table('Konto|Budget|Utfall', 'Lön|8,2|8,4', 'Lokal|2,1|2,0', 'Total|10,3|11,4'),
  ),
  bare(
    table('Grupp|Flickor|Pojkar|Totalt', '6–9 år|20|22|42', '10–12 år|18|15|33', 'Summa|38|37|75'),
    table('Grupp|Flickor|Pojkar|Totalt', '6–9 år|20|22|42', '10–12 år|18|15|33', 'Summa|38|37|79'),
  ),
];

const deviations: readonly Pair<Told>[] = [
  bare(
    table('Verksamhet|Budget|Prognos|Avvikelse', 'Park|12,5|12,0|0,5', 'Gata|30,5|31,0|-0,5'),
    table('Verksamhet|Budget|Prognos|Avvikelse', 'Park|12,5|12,0|0,5', 'Gata|30,5|31,0|1,5'),
  ),
  bare(
    table('Område|Budget|Utfall|Avvikelse', 'Norr|400|380|20', 'Söder|600|590|10'),
    table('Område|Budget|Utfall|Avvikelse', 'Norr|400|380|20', 'Söder|600|590|40'),
  ),
  bare(
    table('Post|Budget|Bokslut|Avvikelse', 'Hyra|1 200|1 250|-50', 'El|340|300|40'),
    table('Post|Budget|Bokslut|Avvikelse', 'Hyra|1 200|1 250|-150', 'El|340|300|40'),
  ),
  bare(
    table('Grupp|jan|feb|mars|Medel', 'Hushåll|210|220|230|220', 'Barn|60|63|66|63'),
    table('Grupp|jan|feb|mars|Medel', 'Hushåll|210|220|230|235', 'Barn|60|63|66|63'),
  ),
  bare(
    table('Verksamhet|Budget|Budgetjustering|Prognos|Avvikelse', 'Park|12,0|1,0|12,5|0,5', 'Gata|30,0|0,0|31,0|-1,0'),
    table('Verksamhet|Budget|Budgetjustering|Prognos|Avvikelse', 'Park|12,0|1,0|12,5|2,5', 'Gata|30,0|0,0|31,0|-1,0'),
  ),
  bare(
    table('Enhet|Årsbudget|Prognos|Budgetavvikelse', 'A|50,0|49,0|1,0', 'B|20,0|21,5|-1,5'),
    table('Enhet|Årsbudget|Prognos|Budgetavvikelse', 'A|50,0|49,0|1,0', 'B|20,0|21,5|-3,5'),
  ),
  bare(
    table('Grupp|jan|feb|mars|apr|Genomsnitt', 'Placerade|10|12|11|11|11', 'Unika|8|8|9|9|8,5'),
    table('Grupp|jan|feb|mars|apr|Genomsnitt', 'Placerade|10|12|11|11|14', 'Unika|8|8|9|9|8,5'),
  ),
  bare(
    table('Projekt|Budget|Utfall|Differens', 'Bron|90|85|5', 'Kajen|40|44|-4'),
    table('Projekt|Budget|Utfall|Differens', 'Bron|90|85|5', 'Kajen|40|44|-14'),
  ),
];

const economy = table(
  'Verksamhetsområde (mnkr)|Budget|Prognos|Avvikelse',
  'Äldreomsorg|212,4|214,9|-2,5',
  'Förskola|160,0|158,7|1,3',
  'Parker|18,2|18,2|0,0',
);
const amounts: readonly Pair<Told>[] = (
  [
    ['Äldreomsorg prognostiserar ett underskott om {n} mnkr.', '2,5', '4,5'],
    ['För äldreomsorgen väntas ett underskott på {n} mnkr.', '2,5', '6,1'],
    ['Förskolan redovisar ett överskott på {n} miljoner kronor.', '1,3', '3,1'],
    ['Budgeten för äldreomsorg är {n} mnkr.', '212,4', '221,4'],
    ['Inom förskola beräknas kostnaderna bli {n} mnkr.', '158,7', '185,7'],
    ['Parkernas prognos är {n} mnkr.', '18,2', '19,8'],
    ['Äldreomsorgen har en avvikelse på −{n} mnkr.', '2,5', '0,5'],
    ['Prognosen för förskola visar {n} mnkr i överskott.', '1,3', '2,3'],
    ['Äldreomsorg: prognosen är {n} mnkr, vilket är högre än budget.', '214,9', '241,9'],
  ] as const
).map(([text, right, wrong]) => [
  { text: text.replace('{n}', right), table: economy },
  { text: text.replace('{n}', wrong), table: economy },
]);

const captions: readonly Pair<Told>[] = (
  [
    ['Nedan visas antal besökare per månad.', 'Antal besökare per månad', 'Antal anställda per avdelning'],
    ['Tabellen visar antalet hushåll med bistånd.', 'Hushåll med bistånd', 'Tomma lägenheter'],
    ['I tabellen redovisas antal klagomål per kanal.', 'Klagomål per kanal', 'Lånade böcker per filial'],
    ['Följande tabell visar inskrivna barn i förskolan.', 'Inskrivna barn i förskolan', 'Vårddygn på boenden'],
    ['Av tabellen nedan framgår antalet feriejobbare.', 'Feriejobbare', 'Besök på badet'],
    ['Antal placeringar per månad framgår nedan.', 'Placeringar per månad', 'Ärenden hos jurister'],
    ['Tabellen beskriver antalet lex Sarah-rapporter.', 'Rapporter enligt lex Sarah', 'Cyklar i ställ'],
    ['Här redovisas antal utlånade hjälpmedel.', 'Utlånade hjälpmedel', 'Sökande till lediga tjänster'],
  ] as const
).map(([text, right, wrong]) => {
  const shown = table('Grupp|Antal', 'Norr|14', 'Söder|26');
  return [
    { text, table: { ...shown, title: right } },
    { text, table: { ...shown, title: wrong } },
  ];
});

const CHILD = [
  'Äldre har en trygg vardag',
  'Äldre har en trygg vardag.',
  'äldre har en trygg vardag',
  'Äldre har en trygg  vardag',
  'Äldre har en trygg vardag!',
  'Äldre har trygg vardag',
  'De äldre har en trygg vardag',
  'Äldre har en trygg vardag i kommunen',
];
const under = (title: string, setting: Setting): Fragment => ({
  goals: [
    soundGoal(setting, {
      title: 'Äldre har en trygg vardag',
      level: 'boardGoal',
      children: [
        soundGoal(setting, {
          title,
          indicators: [soundIndicator(setting, { name: 'Andel uppringda', analysis: 'Antecknat i liggaren.' })],
          activities: [soundActivity(setting, { title: 'Ringa varje vecka', analysis: 'Fyrtio samtal i veckan.' })],
        }),
      ],
    }),
  ],
});

const TITLES: readonly Partial<GoalSketch>[] = [
  { title: 'Broarna håller' },
  { level: 'departmentGoal', title: 'Det är lätt att hitta' },
  { level: 'boardGoal', title: 'Alla kommer fram' },
  { level: 'areaGoal', number: '4.1', title: 'Vägarna binder samman' },
  { title: 'Ingen hamnar utanför' },
  { level: 'commitment', title: 'Vi åtar oss att svara inom en vecka' },
  { title: 'Vi lyssnar mer' },
  { level: 'boardGoal', title: 'Kajerna är trygga' },
];

const SECTION = [
  'Arbetssätt',
  'Resursanvändning',
  'Uppföljning',
  'Utveckling',
  'Förväntat resultat',
  'Beskrivning',
  'Arbetssätt',
  'Uppföljning',
];
const many = ({ section, lacks }: { section: string; lacks: boolean }, setting: Setting): Fragment => ({
  goals: [
    'Torgen lever',
    'Hamnen är öppen',
    'Gränderna är ljusa',
    'Ängarna blommar',
    'Backarna är sandade',
    'Kajen är hel',
    'Parken är grön',
    'Bänkarna är många',
  ].map((title, index) => ({
    title,
    level: 'departmentGoal',
    sections:
      index === 3 && lacks
        ? { Bakgrund: setting.prose.sentence() }
        : { Bakgrund: setting.prose.sentence(), [section]: setting.prose.sentence() },
    indicators: [{ name: `Andel nöjda med ${title.toLowerCase()}`, target: '75 %', period: 'År' }],
    activities: [soundActivity(setting, { title: `Besiktiga: ${title.toLowerCase()}` })],
  })),
});

export const firstTable: readonly Plant[] = [
  heldOut('table-sums', inChapter('Tabeller'), sums),
  heldOut('deviation-in-table', inChapter('Ekonomi'), deviations),
  heldOut('text-against-table', inChapter('Uppföljning av ekonomi'), amounts),
  heldOut('caption-against-table', inChapter('Tabeller'), captions),
  heldOut(
    'goal-like-its-parent',
    under,
    CHILD.map((title) => ['Vi ringer den som bor ensam', title]),
  ),
  heldOut(
    'goal-without-work',
    ({ bare, ...given }: Partial<GoalSketch> & { bare: boolean }, setting) => ({
      goals: [bare ? { title: '', ...given } : soundGoal(setting, given)],
    }),
    TITLES.map((given) => [
      { ...given, bare: false },
      { ...given, bare: true },
    ]),
    ['VP', 'VB'],
  ),
  heldOut(
    'missing-section',
    many,
    SECTION.map((section) => [
      { section, lacks: false },
      { section, lacks: true },
    ]),
    ['VP'],
  ),
];
