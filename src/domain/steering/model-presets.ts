import type { EditionKind, GoalLevel } from './steering-document.ts';
import type { ModelLevel, SteeringModel } from './steering-model.ts';

/** What differs between the presets; everything else is common to the family. */
export type ModelSettings = {
  readonly year: number;
  /** The lowest level: a unit goal or, in older models, a commitment. */
  readonly lowest: 'unitGoal' | 'commitment';
  /** Whether departments decide goals of their own, which then take the place of unit goals where they are used. */
  readonly departmentGoals: boolean;
  /** Whether labels are printed in capitals, as older templates do. */
  readonly capitals: boolean;
};

const reports: readonly EditionKind[] = ['T1', 'T2', 'VB'];
const boardSections = ['Beskrivning', 'Förväntat resultat'];
const unitSections = ['Förväntat resultat', 'Arbetssätt', 'Resursanvändning', 'Uppföljning', 'Utveckling'];

const sections = (plan: readonly string[], report: readonly string[]): ModelLevel['sections'] => ({
  VP: [...plan],
  ...(Object.fromEntries(reports.map((kind) => [kind, [...report]])) as Record<'T1' | 'T2' | 'VB', string[]>),
});

const councilLevels: readonly ModelLevel[] = [
  {
    level: 'focusArea',
    singular: 'inriktningsmål',
    plural: 'inriktningsmål',
    label: 'KF:s inriktningsmål',
    decidedBy: 'council',
    parents: [],
    numbered: true,
    hasStatus: false,
    sections: sections([], []),
    indicatorsOf: [],
    activitiesOf: [],
  },
  {
    level: 'areaGoal',
    singular: 'mål för verksamhetsområdet',
    plural: 'mål för verksamhetsområdet',
    label: 'KF:s mål för verksamhetsområdet',
    decidedBy: 'council',
    parents: ['focusArea'],
    numbered: true,
    hasStatus: true,
    sections: sections([], ['Analys']),
    indicatorsOf: ['council'],
    activitiesOf: ['council'],
  },
  {
    level: 'boardGoal',
    singular: 'nämndmål',
    plural: 'nämndmål',
    label: 'Nämndmål',
    decidedBy: 'board',
    parents: ['areaGoal'],
    numbered: false,
    hasStatus: true,
    sections: sections(boardSections, [...boardSections, 'Analys']),
    indicatorsOf: ['board'],
    activitiesOf: ['board'],
  },
];

/** Before about 2015 a unit made commitments ("Vi åtar oss att …"); since then it sets goals. */
const lowestWords = {
  unitGoal: { singular: 'enhetsmål', plural: 'enhetsmål', label: 'Enhetsmål' },
  commitment: { singular: 'åtagande', plural: 'åtaganden', label: 'Åtagande' },
} as const;

const lowestLevel = (level: 'unitGoal' | 'commitment'): ModelLevel => ({
  level,
  ...lowestWords[level],
  decidedBy: 'unit',
  parents: ['boardGoal'],
  numbered: false,
  hasStatus: true,
  sections: sections(unitSections, [...unitSections, 'Analys']),
  indicatorsOf: ['unit'],
  activitiesOf: ['unit'],
});

/** A goal that a department decides for its units is printed among theirs: "Enhetsmål: Avdelningsmål: …". */
const departmentLevel = (lowest: 'unitGoal' | 'commitment'): ModelLevel => ({
  ...lowestLevel(lowest),
  level: 'departmentGoal',
  singular: 'avdelningsmål',
  plural: 'avdelningsmål',
  label: `${lowestWords[lowest].label}: Avdelningsmål`,
  decidedBy: 'department',
  indicatorsOf: ['department', 'unit'],
  activitiesOf: ['department', 'unit'],
});

/** Makes a year's model from the settings in which the family's models differ. */
export function makeModel({ year, lowest, departmentGoals, capitals }: ModelSettings): SteeringModel {
  const levels = [...councilLevels, ...(departmentGoals ? [departmentLevel(lowest)] : []), lowestLevel(lowest)];
  const print = (label: string): string => (capitals ? label.toLocaleUpperCase('sv') : label);
  return {
    year,
    levels: levels.map((level) => ({ ...level, label: print(level.label) })),
    editions: ['VP', ...reports],
    statusWords: {
      full: 'Uppfylls helt',
      partial: 'Uppfylls delvis',
      none: 'Uppfylls inte',
      noContribution: 'Ingen',
    },
    ownerHeadings: {
      council: { indicators: 'KF:s indikatorer', activities: 'KF:s aktiviteter' },
      board: { indicators: 'Nämndens indikatorer', activities: 'Nämndens aktiviteter' },
      department: { indicators: 'Avdelningens indikatorer', activities: 'Avdelningens aktiviteter' },
      unit: { indicators: 'Enhetens indikatorer', activities: 'Enhetens aktiviteter' },
    },
  };
}

/** Units make commitments under the board's goals; labels in capitals. Usual until about 2014. */
export const modelWithCommitments = (year: number): SteeringModel =>
  makeModel({ year, lowest: 'commitment', departmentGoals: false, capitals: true });

/** Units set goals under the board's. */
export const modelWithUnitGoals = (year: number): SteeringModel =>
  makeModel({ year, lowest: 'unitGoal', departmentGoals: false, capitals: false });

/** Departments may set goals that their units share. */
export const modelWithDepartmentGoals = (year: number): SteeringModel =>
  makeModel({ year, lowest: 'unitGoal', departmentGoals: true, capitals: false });

/** The levels that stand at the bottom of a model, where units work: what a golden thread should reach. */
export const lowestLevels = (model: SteeringModel): GoalLevel[] =>
  model.levels.filter(({ decidedBy }) => decidedBy === 'unit' || decidedBy === 'department').map(({ level }) => level);
