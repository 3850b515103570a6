import type { IndicatorSketch } from '#domain/review/sketch-document.ts';

import type { Fragment, Plant, Setting } from '../plant.ts';
import { both, dated, heldOut, inAnalysis, inChapter, soundActivity, soundGoal, soundIndicator } from './stages.ts';
import type { Pair } from './stages.ts';

const statusAgainstText: readonly Pair<string>[] = [
  ['Målet är uppnått även om starten var trög.', 'Vår bedömning är att målet till viss del är uppnått.'],
  [
    'Ingenting i uppföljningen talar för att målet inte skulle ha nåtts.',
    'Vi har kommit en bit på väg mot målet men är inte framme.',
  ],
  [
    'Förra året nåddes målet endast delvis, i år är det helt uppnått.',
    'Målet har bara uppfyllts i begränsad omfattning.',
  ],
  ['Vi har inte bara nått målet utan passerat det.', 'Det förväntade resultatet har vi inte lyckats nå under året.'],
  [
    'En deltagare nådde inte sitt eget mål men enhetens mål är uppfyllt.',
    'Sammantaget kan vi konstatera att vi inte kommit ända fram till målet.',
  ],
  ['Målet är uppfyllt, delvis tack vare volontärerna.', 'Målet får därför anses vara delvis uppfyllt.'],
  [
    'Vi når målet trots att två tjänster varit vakanta delar av året.',
    'Vi ser att måluppfyllelsen har varit bristande.',
  ],
  ['Rutinen är delvis digital och målet är nått.', 'Tyvärr räckte insatserna inte för att nå målet.'],
  ['Risken att inte nå målet var stor i våras men vi är i hamn.', 'Målet bedöms inte kunna uppfyllas fullt ut.'],
  ['Målet har uppfyllts utan undantag.', 'Den ena halvan av målet är uppfylld, den andra återstår.'],
];

const row = (name: string, outcome: string, target: string, previous?: string): IndicatorSketch => ({
  name,
  outcome,
  target,
  ...(previous === undefined ? {} : { previous }),
});
const CAUSE = 'Utfallet beror på att två tjänster stod tomma under våren, och rekryteringen är nu klar.';

const statusAgainstIndicators: readonly Pair<IndicatorSketch>[] = [
  [row('Andel elever med behörighet', '88 %', '85 %'), row('Andel elever med behörighet', '62 %', '85 %')],
  [
    row('Genomsnittlig väntetid i telefon (minuter)', '3', '5'),
    row('Genomsnittlig väntetid i telefon (minuter)', '11', '5'),
  ],
  [row('Sjukfrånvaro', '5,1 %', '6,0 %'), row('Sjukfrånvaro', '9,4 %', '6,0 %')],
  [row('Antal nya fritidsaktiviteter', '14', '12'), row('Antal nya fritidsaktiviteter', '5', '12')],
  [row('Andel avhopp från kurser', '4 %', '10 %'), row('Andel avhopp från kurser', '22 %', '10 %')],
  [row('Nöjdhetsindex för företagare', '76', '74'), row('Nöjdhetsindex för företagare', '58', '74')],
  [row('Antal vräkningar där barn berörs', '0', '0'), row('Antal vräkningar där barn berörs', '4', '0')],
  [row('Andel ekologiska livsmedel', '61 %', '60 %'), row('Andel ekologiska livsmedel', '37 %', '60 %')],
];

const counted = (text: string, setting: Setting): Fragment => ({
  goals: [
    soundGoal(setting, {
      sections: { Analys: `${setting.prose.sentence()} ${dated(text, setting)}` },
      indicators: [
        soundIndicator(setting),
        soundIndicator(setting, {
          name: 'Antal lokaler utan hyresgäst',
          outcome: '4',
          previous: '5',
          target: '6',
          analysis: 'Siffran är fastighetsägarnas.',
        }),
        soundIndicator(setting, {
          name: 'Andel besökare som trivs i centrum',
          outcome: '71 %',
          previous: '69 %',
          target: '70 %',
          analysis: 'Frågan ställdes på stan.',
        }),
      ],
      activities: [
        soundActivity(setting),
        soundActivity(setting, { title: 'Bjuda in konstnärer', analysis: 'Två väggar har fått målningar.' }),
      ],
    }),
  ],
});

const countWords: readonly Pair<string>[] = [
  ['Samtliga tre indikatorer under målet når sina årsmål.', 'Samtliga fyra indikatorer under målet når sina årsmål.'],
  ['Målet följs upp med tre indikatorer.', 'Målet följs upp med fem indikatorer.'],
  ['Av målets tre indikatorer har alla nått årsmålet.', 'Av målets fyra indikatorer har alla nått årsmålet.'],
  ['De tre indikatorerna pekar åt rätt håll.', 'De två indikatorerna pekar åt rätt håll.'],
  ['Målets två aktiviteter är genomförda.', 'Målets tre aktiviteter är genomförda.'],
  ['Båda aktiviteterna är genomförda.', 'Alla fyra aktiviteterna är genomförda.'],
  ['Under målet finns 3 indikatorer och 2 aktiviteter.', 'Under målet finns 4 indikatorer och 2 aktiviteter.'],
  ['Två av de tre indikatorerna mäts genom enkät.', 'Två av de sex indikatorerna mäts genom enkät.'],
  ['Indikatorerna är tre till antalet.', 'Indikatorerna är fyra till antalet.'],
  ['Årsmålen nås för alla tre indikatorerna.', 'Årsmålen nås för alla fem indikatorerna.'],
];

/** Two levels: an area goal with three unit goals, one of them partly fulfilled or not. */
const summarised = ({ text, partial }: { text: string; partial: boolean }, setting: Setting): Fragment => ({
  goals: [
    {
      title: 'Småstaden blomstrar',
      number: '3.1',
      level: 'areaGoal',
      children: [
        soundGoal(setting),
        soundGoal(setting, {
          title: 'Företagen får snabba besked',
          ...(partial ? { status: 'partial' } : {}),
          sections: { Analys: partial ? `Målet nås delvis. ${CAUSE}` : 'Beskeden går ut samma vecka.' },
          indicators: [
            soundIndicator(setting, {
              name: 'Antal lotsade företag',
              outcome: '31',
              previous: '30',
              target: '30',
              analysis: 'Räknat i lotsens bok.',
            }),
          ],
          activities: [soundActivity(setting, { title: 'Utse en företagslots', analysis: 'Lotsen började i mars.' })],
        }),
      ],
    },
  ],
  chapters: [{ heading: 'Sammanfattande analys', text: `${setting.prose.sentence()} ${dated(text, setting)}` }],
});

const summaryAgainstGoals = both(
  [
    'Samtliga mål bedöms vara uppfyllda.',
    'Enheten har nått alla sina mål för året.',
    'Alla enhetens mål är helt uppfyllda.',
    'Vi kan glädjande nog konstatera att vi nått samtliga mål.',
    'Måluppfyllelsen är hundraprocentig.',
    'Inget mål avviker från helt uppfyllt.',
    'Vi bedömer att vi uppfyller samtliga åtaganden och mål.',
    'Årets mål har uppnåtts i sin helhet.',
  ],
  { partial: false },
  { partial: true },
);

const goalCounts: readonly Pair<{ text: string; partial: boolean }>[] = [
  'Småstaden blomstrar har {n} enhetsmål.',
  'Av enhetens {all} mål är {full} helt uppfyllda och {part} delvis.',
  '{full} av våra {all} enhetsmål uppfylls helt.',
  'Enheten hade {all} enhetsmål under året.',
  'Totalt {full} enhetsmål bedöms som helt uppfyllda.',
  'Ett mål är delvis uppfyllt, övriga {full} är helt uppfyllda.',
  'Vi har arbetat mot {all} enhetsmål.',
  'Bedömningen är att {full} mål uppfylls helt medan {part} uppfylls delvis.',
].map((template) => {
  const put = (n: string, all: string, full: string, part: string): string =>
    template.replace('{n}', n).replace('{all}', all).replace('{full}', full).replace('{part}', part);
  return [
    { text: put('två', 'fem', 'fyra', 'ett'), partial: true },
    { text: put('tre', 'sju', 'sex', 'tre'), partial: true },
  ];
});

export const firstStatus: readonly Plant[] = [
  heldOut('status-against-text', inAnalysis(), statusAgainstText),
  heldOut(
    'status-against-indicators',
    (given, setting) => ({
      goals: [
        soundGoal(setting, {
          indicators: [soundIndicator(setting, { ...given, previous: given.target ?? '', analysis: CAUSE })],
        }),
      ],
    }),
    statusAgainstIndicators,
  ),
  heldOut('count-words', counted, countWords),
  heldOut('summary-against-goals', summarised, summaryAgainstGoals),
  heldOut('goal-counts', summarised, goalCounts),
  heldOut('stale-text', inChapter('Uppföljning av arbetet'), [
    ['Hela årets siffror är nu klara.', 'Hittills i år har sjuttio lekplatser besiktats.'],
    ['Mötet hölls i oktober och protokollet finns hos arkivet.', 'Texten kompletteras efter mötet i oktober.'],
    ['Vi tackar XL-bygg för virket.', 'Under perioden har XX besök gjorts.'],
    ['Bygget som planerades {last} stod klart i maj {year}.', 'Under {before} kommer enheten att införa nya rutiner.'],
    ['Se även bilaga.', '[Skriv här om samverkan med föreningslivet]'],
    ['Ekonomin beskrivs i ett eget kapitel.', 'Siffror kommer när bokslutet är klart.'],
    ['Rubriken i tidningen löd: Nu blir det av.', 'Obs! Ska uppdateras före beslut.'],
    ['Enheten hade tre frågor till nämnden, alla är besvarade.', 'Utfallet för helåret är ännu inte känt.'],
    ['Vi har fyllt i blanketten tillsammans med de boende.', 'Fyll i antal genomförda samtal.'],
  ]),
];
