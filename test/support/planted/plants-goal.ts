import type { GoalSketch } from '#domain/review/sketch-document.ts';

import { shapePlant } from './plant.ts';
import type { Plant } from './plant.ts';
import { soundGoal } from './plants-status.ts';

const TITLES = [
  'Unga har någonstans att ta vägen',
  'Sjöarna mår bra',
  'Den som ringer får svar',
  'Maten smakar och gör gott',
  'Pengarna räcker hela året',
  'Alla barn lär sig simma',
  'Gamla hus tas om hand',
  'Ingen ska känna sig ensam',
];

const goalLikeItsParent = shapePlant({
  rule: 'goal-like-its-parent',
  kinds: ['VB', 'VP'],
  shapes: TITLES,
  plant: (title, setting) => {
    const base = soundGoal(setting);
    const goals = (own: string): { goals: GoalSketch[] } => ({
      goals: [{ ...base, title, level: 'boardGoal', children: [{ ...base, title: own, sections: second }] }],
    });
    const second =
      setting.kind === 'VP'
        ? { Arbetssätt: setting.prose.sentence(), Uppföljning: 'I juni.' }
        : { Analys: setting.prose.sentence() };
    return { clean: goals('Vi gör vår del där vi är'), faulty: goals(setting.dice.chance(0.3) ? `${title}.` : title) };
  },
});

const goalWithoutWork = shapePlant({
  rule: 'goal-without-work',
  kinds: ['VP', 'VB'],
  shapes: TITLES.map((title, index) => ({ title, bare: index % 2 === 0 })),
  plant: ({ title, bare }, setting) => {
    const sound = { ...soundGoal(setting), title };
    if (setting.kind === 'VP') {
      const faulty: GoalSketch = bare
        ? { title, level: 'unitGoal' }
        : { title, level: 'unitGoal', sections: { Arbetssätt: setting.prose.sentence() } };
      return { clean: { goals: [sound] }, faulty: { goals: [faulty] } };
    }
    const activities = [
      {
        title: 'Rusta bryggan',
        start: `${setting.year}-01-01`,
        end: `${setting.year}-12-31`,
        analysis: 'Klart i juni.',
      },
    ];
    const faulty: GoalSketch = { title, level: 'unitGoal', status: 'full', ...(bare ? {} : { activities }) };
    return { clean: { goals: [sound] }, faulty: { goals: [faulty] } };
  },
});

const missingSection = shapePlant({
  rule: 'missing-section',
  kinds: ['VP'],
  shapes: [
    'Uppföljning',
    'Arbetssätt',
    'Resursanvändning',
    'Utveckling',
    'Förväntat resultat',
    'Beskrivning',
    'Samverkan',
    'Jämställdhet',
  ],
  plant: (section, setting) => {
    const other = section === 'Arbetssätt' ? 'Utveckling' : 'Arbetssätt';
    const lacking = setting.dice.whole(0, TITLES.length - 1);
    const texts = TITLES.map(
      (title) => [`${title}: det har sin egen metod.`, `${title}: det beskrivs för sig.`] as const,
    );
    const goals = (without: number): { goals: GoalSketch[] } => ({
      goals: TITLES.map((title, index) => ({
        title,
        level: 'commitment',
        sections: {
          [other]: texts[index]?.[0] ?? '',
          ...(index === without ? {} : { [section]: texts[index]?.[1] ?? '' }),
        },
        indicators: [{ name: `Andel nöjda (${index + 1}): ${title}`, target: `${60 + index} %`, period: 'År' }],
      })),
    });
    return { clean: goals(-1), faulty: goals(lacking) };
  },
});

export const goalPlants: readonly Plant[] = [goalLikeItsParent, goalWithoutWork, missingSection];
