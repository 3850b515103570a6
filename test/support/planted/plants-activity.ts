import type { ActivitySketch } from '#domain/review/sketch-document.ts';

import { sentencePlant, shapePlant } from './plant.ts';
import type { Fragment, Plant, Setting } from './plant.ts';
import { soundGoal } from './plants-status.ts';

const under = (setting: Setting, ...activities: ActivitySketch[]): Fragment => ({
  goals: [soundGoal(setting, { activities })],
});
const yearOf = ({ year }: Setting) => ({ start: `${year}-01-01`, end: `${year}-12-31` });

const LONG_TITLES = [
  'Tillsammans med hamnbolaget ta fram en plan för belysning längs hela strandpromenaden',
  'Erbjuda alla nyanställda i köken en introduktion om allergier och specialkost',
  'Genomföra en översyn av reglerna för uthyrning av kommunens samlingslokaler',
  'Utveckla samverkan mellan öppna förskolan och barnhälsovården i kommunens norra del',
  'Inrätta ett forum där föreningar och tjänstepersoner kan planera sommaren ihop',
  'Kartlägga hur äldre tar sig till sjukhuset och föreslå förbättringar av resorna',
  'Pröva delade tjänster mellan gymnasiet och vuxenutbildningen under två terminer',
  'Införa ett gemensamt system för bokning av cyklar, bilar och släpvagnar',
];

const repeatedTitle = shapePlant({
  rule: 'repeated-title',
  shapes: LONG_TITLES.map((title, index) => ({
    title,
    prefix: ['', 'Vi ska ', 'Enheten ska ', 'Det gäller att '][index % 4] ?? '',
  })),
  plant: ({ title, prefix }, setting) => {
    const echo = prefix === '' ? `${title}.` : `${prefix}${title.charAt(0).toLowerCase()}${title.slice(1)}.`;
    const goal = (analysis: string) => ({
      goals: [{ ...base, activities: [{ title, ...yearOf(setting), analysis }] }],
    });
    const base = soundGoal(setting);
    return { clean: goal(setting.prose.sentence()), faulty: goal(echo) };
  },
});

const sameActivityTwice = shapePlant({
  rule: 'same-activity-twice',
  kinds: ['VB', 'VP', 'T1'],
  shapes: LONG_TITLES,
  plant: (title, setting) => {
    const [first, second] = [soundGoal(setting), soundGoal(setting)];
    const goals = (end: string) => ({
      goals: [
        { ...first, activities: [{ title, ...yearOf(setting), analysis: 'Arbetet har hållit tidplanen.' }] },
        { ...second, title: 'Alla når fram', activities: [{ title, ...yearOf(setting), end, analysis: 'Se ovan.' }] },
      ],
    });
    return {
      clean: goals(yearOf(setting).end),
      faulty: goals(setting.dice.chance(0.5) ? `${setting.year}-09-30` : `${setting.year + 1}-06-30`),
    };
  },
});

const limitAgainstTold = shapePlant({
  rule: 'limit-against-told',
  kinds: ['VB', 'T2'],
  shapes: [
    ['Besvara frågor till växeln inom 48 timmar', 'Frågorna har i snitt besvarats efter {t} timmar.', 30, 71],
    ['Laga trasiga gungor inom fem arbetsdagar', 'Gungorna har oftast lagats inom {t} arbetsdagar.', 4, 12],
    [
      'Erbjuda alla nyinflyttade en rundtur inom tre veckor',
      'Rundturen har i genomsnitt erbjudits efter {t} veckor.',
      2,
      6,
    ],
    ['Lämna ut handlingar inom två dygn', 'Handlingarna har lämnats ut inom {t} dygn.', 1, 5],
    [
      'Ingen ska vänta längre än 20 dagar på båtplats',
      'Väntetiden till en båtplats var i genomsnitt {t} dagar.',
      14,
      33,
    ],
    ['Fakturor ska betalas inom 30 dagar', 'Fakturorna har betalats {t} dagar i genomsnitt.', 22, 41],
    ['Boka ett första möte inom högst 10 dagar', 'Mötet har i genomsnitt bokats efter {t} dagar.', 8, 17],
    ['Ge besked om kolonilott inom en månad', 'Besked om kolonilott har i snitt lämnats efter {t} månader.', 1, 3],
    ['Rycka ut till bryggan inom 30 minuter', 'Utryckningen till bryggan tog i genomsnitt {t} minuter.', 19, 44],
  ] as const,
  plant: ([title, words, short, long], setting) => {
    const goal = soundGoal(setting);
    const told = (time: number): Fragment => ({
      goals: [
        {
          ...goal,
          activities: [{ title, ...yearOf(setting), analysis: words.replace('{t}', String(time)) }],
        },
      ],
    });
    return { clean: told(short), faulty: told(long) };
  },
});

const unflaggedDeviation = sentencePlant({
  rule: 'unflagged-deviation',
  kinds: ['VB', 'T2'],
  wordings: [
    ['Kursen hölls i maj.', 'Kursen flyttas till nästa år.'],
    ['Bygget är klart.', 'Bygget har fått vänta.'],
    ['Vi blev klara i god tid.', 'Av tidsskäl hann vi inte med detta.'],
    ['Arbetet är i full gång.', 'Arbetet har ännu inte kommit igång.'],
    ['Upphandlingen är avslutad.', 'Upphandlingen är försenad.'],
    ['Två kvällar har hållits.', 'På grund av personalbrist blev det inget av detta.'],
    ['Aktiviteten är genomförd.', 'Aktiviteten är vilande.'],
    ['Beslut har tagits om fortsättning.', 'Beslut har tagits om att inte gå vidare.'],
    ['Starten skedde i april.', 'Starten är framflyttad till januari.'],
    ['Detta har prioriterats.', 'Detta har prioriterats bort.'],
    ['Rutinen är skriven och känd.', 'Rutinen har senarelagts.'],
  ],
  draw: () => ({ clean: {}, faulty: {} }),
  place: (sentence, _, setting) =>
    under(setting, { title: setting.dice.pick(LONG_TITLES), ...yearOf(setting), analysis: sentence }),
});

const endedActivity = shapePlant({
  rule: 'ended-activity',
  kinds: ['T2', 'VB'],
  shapes: LONG_TITLES.map((title, index) => ({ title, end: ['03-31', '05-31', '06-30', '08-31'][index % 4] ?? '' })),
  plant: ({ title, end }, setting) => {
    const base = soundGoal(setting);
    const activity = { title, start: `${setting.year}-01-01`, end: `${setting.year}-${end}` };
    return {
      clean: { goals: [{ ...base, activities: [{ ...activity, analysis: setting.prose.sentence() }] }] },
      faulty: { goals: [{ ...base, activities: [activity] }] },
    };
  },
});

const activityAgainstOwnWords = sentencePlant({
  rule: 'activity-against-own-words',
  kinds: ['VP', 'T1'],
  wordings: [
    'Ny rutin för nycklar, klar senast den {d} {y}',
    'Skolgården ska vara ombyggd senast {d} {y}',
    'Upprätta en plan för skötsel före den {d} {y}',
    'Utbilda alla vikarier till och med {d} {y}',
    'Webbsidan lanseras {d} {y}',
    'Lämna förslag om avgifter till nämnden den {d} {y}',
    'Avtal med leverantören ska finnas på plats {d} {y}',
    'Återrapport lämnas till nämnden senast {d} {y}',
    'Alla skyltar är bytta innan {d} {y}',
  ],
  draw: ({ dice, year }) => {
    const d = dice.pick(['15 oktober', '1 november', '30 september', '20 oktober']);
    return { clean: { d, y: year, end: `${year}-12-31` }, faulty: { d, y: year, end: `${year}-05-31` } };
  },
  place: (title, { end }, setting) =>
    under(setting, { title, start: `${setting.year}-01-01`, end, analysis: setting.prose.sentence() }),
});

const PASTED = [
  'Vi fortsätter att bjuda in till samtal på torget där alla får komma till tals om byns framtid.',
  'Samordnaren träffar skolorna varje månad och går igenom vilka elever som behöver mer stöd.',
  'Genom att arbeta i mindre lag blir det lättare att se vem som behöver avlastning.',
  'Materialet finns på kommunens webbplats och kan beställas i tryckt form av den som vill.',
  'Medarbetarna har fått tid avsatt för att läsa in sig på de nya reglerna och öva tillsammans.',
  'Arbetet leds av en styrgrupp med företrädare för skola, kultur, socialtjänst och räddningstjänst.',
  'Erfarenheterna visar att korta och täta möten ger mer än långa och glesa sammankomster.',
  'Den som söker stöd möts av en och samma handläggare från första samtalet till beslut.',
];
const repeatedText = shapePlant({
  rule: 'repeated-text',
  kinds: ['VB', 'VP'],
  shapes: PASTED.map((text, index) => ({ text, near: index % 2 === 1 })),
  plant: ({ text, near }, setting) => {
    const copy = near ? text.replace(/^(\S+ \S+)/u, '$1 även') : text;
    const base = soundGoal(setting);
    const heading = setting.kind === 'VP' ? 'Arbetssätt' : 'Analys';
    const goals = (second: string) => ({
      goals: [
        { ...base, sections: { ...base.sections, [heading]: text } },
        {
          ...base,
          title: 'Alla når fram',
          sections: { ...base.sections, Uppföljning: 'Varje vår.', [heading]: second },
        },
      ],
    });
    return { clean: goals(setting.prose.sentence()), faulty: goals(copy) };
  },
});

export const activityPlants: readonly Plant[] = [
  repeatedTitle,
  sameActivityTwice,
  unflaggedDeviation,
  endedActivity,
  activityAgainstOwnWords,
  repeatedText,
  limitAgainstTold,
];
