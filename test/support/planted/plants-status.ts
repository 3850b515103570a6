import type { GoalSketch } from '#domain/review/sketch-document.ts';

import { sentencePlant, shapePlant, swedish } from './plant.ts';
import type { Plant, Setting } from './plant.ts';

const NUMBER_WORDS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju'];
const COUNTED = ['Antal sagostunder', 'Antal öppna kvällar', 'Antal körkonserter', 'Antal loppisar', 'Antal skidturer'];
const TITLES = ['Byn lever året om', 'Det är lätt att få svar', 'Grannar möts', 'Fler hittar till biblioteket'];

/** A goal of the unit that is fulfilled and says so soundly. */
export function soundGoal({ dice, prose, kind }: Setting, given: Partial<GoalSketch> = {}): GoalSketch {
  const title = dice.pick(TITLES);
  if (kind === 'VP')
    return {
      title,
      level: 'unitGoal',
      sections: { Arbetssätt: prose.sentence(), Uppföljning: prose.sentence() },
      ...given,
    };
  return { title, level: 'unitGoal', status: 'full', sections: { Analys: prose.sentence() }, ...given };
}

const statusAgainstText = sentencePlant({
  rule: 'status-against-text',
  wordings: [
    ['Vår samlade bild är att målet är nått.', 'Vår samlade bild är att vi inte nådde ända fram till målet.'],
    ['Målet har infriats.', 'Målet har infriats bara till viss del.'],
    ['Enheten når det mål som sattes i planen.', 'Enheten når inte det mål som sattes i planen.'],
    ['Det vi satte upp i planen har blivit verklighet.', 'Det mål vi satte upp i planen har vi inte lyckats med.'],
    [
      'Året slutar med att målet är uppfyllt i sin helhet.',
      'Året slutar med att målet är uppfyllt i vissa delar men inte i sin helhet.',
    ],
    ['Målet klarades med god marginal.', 'Målet klarades tyvärr inte.'],
    ['Vi är framme vid målet.', 'Det återstår en bit innan målet är nått.'],
    [
      'Resultaten visar att målet uppnåtts.',
      'Resultaten visar att målet inte har uppnåtts i den omfattning som var tänkt.',
    ],
    [
      'Vid årets slut bedöms målet vara nått fullt ut.',
      'Vid årets slut bedöms målet vara nått i begränsad omfattning.',
    ],
    ['Måluppfyllelsen är fullständig.', 'Måluppfyllelsen är bristfällig.'],
  ],
  draw: () => ({ clean: {}, faulty: {} }),
  place: (sentence, _, setting) => ({
    goals: [soundGoal(setting, { sections: { Analys: [setting.prose.sentence(), sentence] } })],
  }),
});

const statusAgainstIndicators = shapePlant({
  rule: 'status-against-indicators',
  shapes: [
    ['Andel kursdeltagare som skulle rekommendera kursen', '86 %', '61 %', '80 %'],
    ['Andel bygglov beslutade inom tio veckor', '94 %', '68 %', '90 %'],
    ['Väntetid i dagar till första samtalet', '9', '19', '12'],
    ['Antal fallolyckor per hundra boende', '4', '11', '6'],
    ['Andel elever med godkända betyg i alla ämnen', '78 %', '52 %', '75 %'],
    ['Matsvinn i gram per portion', '31', '58', '35'],
    ['Andel brev som besvarats inom fem dagar', '97 %', '70 %', '95 %'],
    ['Energianvändning i simhallen, kWh per kvadratmeter', '205', '290', '220'],
    ['Andel boende som är nöjda med maten', '88 %', '55 %', '85 %'],
    ['Genomsnittligt antal dagar från ansökan till beslut', '14', '33', '20'],
  ],
  plant: ([name = '', good = '', bad = '', target = ''], setting) => {
    const analysis = 'Förklaringen till nivån är att metoden är ny.';
    const goal = (outcome: string): GoalSketch => ({
      ...base,
      indicators: [{ name, outcome, target, analysis, period: String(setting.year) }],
    });
    const base = soundGoal(setting);
    return { clean: { goals: [goal(good)] }, faulty: { goals: [goal(bad)] } };
  },
});

const countWords = sentencePlant({
  rule: 'count-words',
  wordings: [
    'De {n} indikatorerna pekar åt samma håll.',
    'Målet följs genom {n} indikatorer.',
    'Till målet hör {n} indikatorer som alla har ett utfall.',
    'Samtliga {n} indikatorer ligger på rätt sida.',
    'Ingen av målets {n} indikatorer oroar.',
    'En av {n} indikatorer är ny sedan sist.',
    'Utfallen för de {n} indikatorer som målet har finns i tabellen.',
    'Alla {n} aktiviteter under målet är igång.',
    'Här redovisas målets {n} aktiviteter.',
    'Vi har haft {n} aktiviteter kopplade till målet.',
  ],
  draw: ({ dice }) => {
    const rows = dice.whole(2, 4);
    const wrong = rows + (rows === 2 || dice.chance(0.5) ? 1 : -1);
    const say = (count: number): string => (dice.chance(0.3) ? String(count) : (NUMBER_WORDS[count] ?? ''));
    return { clean: { n: say(rows), rows }, faulty: { n: say(wrong), rows } };
  },
  place: (sentence, { rows }, setting) => ({
    goals: [
      soundGoal(setting, {
        sections: { Analys: sentence },
        indicators: COUNTED.slice(0, rows).map((name, index) => ({
          name,
          outcome: `${12 + index} st`,
          target: '10 st',
        })),
        activities: ['Måla om bryggan', 'Bjuda in till vårfest', 'Köpa in fler böcker', 'Öppna ett växthus']
          .slice(0, rows)
          .map((title, index) => ({
            title,
            start: `${setting.year}-01-01`,
            end: `${setting.year}-12-31`,
            analysis:
              ['Färdigt i maj.', 'Festen samlade hela byn.', 'Hyllorna är fulla.', 'Invigt med saft och bullar.'][
                index
              ] ?? '',
          })),
      }),
    ],
  }),
});

const goalCounts = sentencePlant({
  rule: 'goal-counts',
  wordings: [
    'Nämnden har {n} nämndmål under inriktningsmålet.',
    'Inriktningsmålet bryts ner i {n} nämndmål.',
    'Nämnden har valt {n} nämndmål för arbetet.',
    'Samtliga {n} nämndmål är på god väg.',
    'De {n} nämndmålen beskriver vad nämnden vill uppnå.',
    'Till inriktningsmålet hör {n} nämndmål.',
    'Arbetet drivs genom {n} nämndmål.',
    'Alla {n} nämndmål har en ansvarig avdelning.',
    'Nämnden har antagit {n} nämndmål.',
  ],
  draw: ({ dice }) => {
    const goals = dice.whole(2, 3);
    return { clean: { n: NUMBER_WORDS[goals] ?? '', goals }, faulty: { n: NUMBER_WORDS[goals + 1] ?? '', goals } };
  },
  place: (sentence, { goals }, setting) => ({
    goals: [
      {
        title: 'En kommun att längta till',
        level: 'focusArea',
        number: '7',
        sections: { Analys: sentence },
        children: ['Stränderna är rena', 'Vägen till skolan är säker', 'Torget lever'].slice(0, goals).map((title) => ({
          ...soundGoal(setting),
          title,
          level: 'boardGoal' as const,
        })),
      },
    ],
  }),
});

const summaryAgainstGoals = sentencePlant({
  rule: 'summary-against-goals',
  wordings: [
    'Vi når alla våra mål.',
    'Samtliga enhetsmål är uppfyllda.',
    'Alla mål för året har nåtts.',
    'Enheten uppfyller samtliga mål.',
    'Vid årets slut var alla mål uppfyllda.',
    'Vi kan se tillbaka på ett år där varje mål har nåtts.',
    'Inget av våra mål har missats.',
    'Årets alla enhetsmål har uppfyllts helt.',
    'Måluppfyllelsen är hundraprocentig.',
    'Under året har vi klarat samtliga mål.',
  ],
  draw: ({ dice }) => ({
    clean: { status: 'full' },
    faulty: { status: dice.chance(0.6) ? 'partial' : 'none' },
  }),
  place: (sentence, { status }, setting) => ({
    goals: [soundGoal(setting, { status: status === 'full' ? 'full' : status === 'none' ? 'none' : 'partial' })],
    chapters: [{ heading: 'Året i korthet', text: sentence }],
  }),
});

const expectedAgainstTarget = sentencePlant({
  rule: 'expected-against-target',
  kinds: ['VB', 'VP'],
  wordings: [
    'Minst {v} procent av besökarna är nöjda med öppettiderna.',
    '{v} % av besökarna ska vara nöjda med öppettiderna.',
    'Andelen nöjda besökare när det gäller öppettiderna är {v} procent.',
    'Vi siktar på att {v} procent av besökarna är nöjda med öppettiderna.',
    'Nöjda besökare med öppettiderna: {v} %.',
    'Av besökarna är lägst {v} procent nöjda med öppettiderna.',
    'Besökarna är nöjda med öppettiderna, minst {v} procent.',
    'Att {v} procent av alla besökare är nöjda med öppettiderna.',
  ],
  draw: ({ dice }) => {
    const target = dice.whole(70, 85);
    return { clean: { v: target, target }, faulty: { v: target + dice.whole(3, 10), target } };
  },
  place: (sentence, { target }, setting) => ({
    goals: [
      soundGoal(setting, {
        sections:
          setting.kind === 'VP'
            ? {
                'Förväntat resultat': sentence,
                Arbetssätt: 'Öppettiderna anslås på dörren.',
                Uppföljning: 'Enkäten delas ut i maj.',
              }
            : { 'Förväntat resultat': sentence, Analys: 'Enkäten delades ut i maj.' },
        indicators: [
          {
            name: 'Andel besökare som är nöjda med öppettiderna',
            ...(setting.kind === 'VP' ? {} : { outcome: `${swedish(target + 12)} %` }),
            target: `${target} %`,
          },
        ],
      }),
    ],
  }),
});

export const statusPlants: readonly Plant[] = [
  statusAgainstText,
  statusAgainstIndicators,
  countWords,
  goalCounts,
  summaryAgainstGoals,
  expectedAgainstTarget,
];
