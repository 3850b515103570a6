import type { DocumentSketch, GoalSketch } from '#domain/review/sketch-document.ts';

import type { Setting } from './plant.ts';

const AREAS = [
  ['1.1', 'Barn och unga växer upp under goda villkor', 'Leken får plats i vardagen'],
  ['1.2', 'Äldre lever självständiga liv', 'Hjälpen kommer när den behövs'],
  ['2.1', 'Naturen är nära och levande', 'Stigarna är öppna för alla'],
] as const;
const INDICATORS = [
  ['Andel föräldrar som är nöjda med lekplatserna', 'Enkäten delades ut vid grindarna.'],
  ['Andel boende som är nöjda med hemtjänsten', 'Frågorna ställdes av en utomstående.'],
  ['Andel vandrare som är nöjda med skyltningen', 'Svaren samlades in på parkeringarna.'],
] as const;
const ACTIVITIES = [
  ['Bygga en klätterställning vid ån', 'Barnen invigde den med saftkalas.'],
  ['Ge alla trygghetslarm ny täckning', 'Tekniken är utbytt i samtliga byar.'],
  ['Märka upp slingan kring mossen', 'Slingan är märkt i blått.'],
] as const;

function ownGoal(index: number, setting: Setting): GoalSketch {
  const { kind, year, prose, dice } = setting;
  const [, , title] = AREAS[index] ?? AREAS[0];
  const [name, analysis] = INDICATORS[index] ?? INDICATORS[0];
  const [activity, told] = ACTIVITIES[index] ?? ACTIVITIES[0];
  const target = dice.whole(70, 80);
  const outcome = `${target + dice.whole(2, 6)} %`;
  const dates = { title: activity, start: `${year}-01-01`, end: `${year}-12-31` };
  const texts = [prose.sentence(), prose.sentence()];
  if (kind === 'VP') {
    return {
      title,
      sections: { Arbetssätt: texts, Uppföljning: prose.sentence() },
      indicators: [{ name, target: `${target} %`, period: 'År' }],
      activities: [dates],
    };
  }
  const forecast = kind === 'VB' ? {} : { forecast: outcome };
  return {
    title,
    status: 'full',
    sections: { Analys: texts },
    indicators: [{ name, outcome, previous: `${target + 1} %`, target: `${target} %`, ...forecast, analysis }],
    activities: [{ ...dates, analysis: told }],
  };
}

/** A small document in which everything agrees, with goals to refer to, prose, tables and chapters. */
export function background(setting: Setting): DocumentSketch & { readonly goals: readonly GoalSketch[] } {
  const { kind, year, prose } = setting;
  const area = (index: number): GoalSketch => {
    const [number, title] = AREAS[index] ?? AREAS[0];
    return { title, number, level: 'areaGoal', children: [ownGoal(index, setting)] };
  };
  return {
    kind,
    year,
    goals: [
      { title: 'Ett gott liv i alla åldrar', number: '1', level: 'focusArea', children: [area(0), area(1)] },
      { title: 'En plats att längta till', number: '2', level: 'focusArea', children: [area(2)] },
    ],
    chapters: [
      { heading: 'Inledning', text: [`${prose.sentence()} ${prose.sentence()}`, prose.sentence()] },
      {
        heading: 'Personal',
        text: prose.sentence(),
        table: {
          columns: ['Grupp', 'Kvinnor', 'Män'],
          rows: [
            ['Heltid', '41', '28'],
            ['Deltid', '12', '9'],
          ],
        },
      },
    ],
  };
}
