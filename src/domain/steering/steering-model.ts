import { z } from 'zod';

import { EXPLAINING } from './explaining-sections.ts';
import { EditionKind, GoalLevel, OwnerLevel } from './steering-document.ts';
import type { DocumentGoal, SteeringDocument } from './steering-document.ts';

/**
 * How a municipality steers itself in one year: the levels of goals, their words, who decides them and which sections
 * they have in which edition (domain.md section 3). All of it is settings: a commitment of one year and a unit goal of
 * another are the same kind of thing under two names.
 */
export const ModelLevel = z.object({
  level: GoalLevel,
  /** One of them in running text: "nämndmål". */
  singular: z.string(),
  plural: z.string(),
  /** As printed before the title, without the colon: "KF:s mål för verksamhetsområdet". */
  label: z.string(),
  decidedBy: OwnerLevel,
  /** Levels it may stand under; empty for the top. */
  parents: z.array(GoalLevel),
  numbered: z.boolean(),
  /** True where reports give it a fulfilment; plans never do. */
  hasStatus: z.boolean(),
  /** Headings of the sections it may have, in order, by edition. An introducing text without heading is always allowed. */
  sections: z.record(EditionKind, z.array(z.string())),
  /** Whose indicators and activities may stand under it; empty where it holds none. */
  indicatorsOf: z.array(OwnerLevel),
  activitiesOf: z.array(OwnerLevel),
});
export type ModelLevel = z.infer<typeof ModelLevel>;

export const SteeringModel = z.object({
  year: z.number().int(),
  /** From the top downwards. */
  levels: z.array(ModelLevel),
  editions: z.array(EditionKind),
  /** The words printed for each fulfilment; `noContribution` where an organisation has no part in a goal. */
  statusWords: z.object({ full: z.string(), partial: z.string(), none: z.string(), noContribution: z.string() }),
  /** Headings over the indicators and activities of each owner: "KF:s indikatorer". */
  ownerHeadings: z.record(OwnerLevel, z.object({ indicators: z.string(), activities: z.string() })),
});
export type SteeringModel = z.infer<typeof SteeringModel>;

/** A place where a model or a document does not hold together; the message is plain Swedish. */
export type ModelProblem = {
  readonly code:
    | 'level-twice'
    | 'parent-below'
    | 'no-top'
    | 'word-missing'
    | 'section-twice'
    | 'level-not-in-model'
    | 'number'
    | 'parent'
    | 'status'
    | 'section'
    | 'owner';
  /** The goal of the document it is about; null for the model itself. */
  readonly goal: string | null;
  readonly message: string;
};

/** The settings of a level, or undefined where the year's model does not use it. */
export const findLevel = (model: SteeringModel, level: GoalLevel): ModelLevel | undefined =>
  model.levels.find((candidate) => candidate.level === level);

/** What is wrong with a model in itself; an empty list means that every document can be built on it. */
export function modelProblems(model: SteeringModel): ModelProblem[] {
  const problems: ModelProblem[] = [];
  const above = new Set<GoalLevel>();
  for (const { level, label, parents } of model.levels) {
    if (above.has(level)) {
      problems.push({ code: 'level-twice', goal: null, message: `Nivån ${label} finns två gånger i modellen.` });
    }
    if (parents.some((parent) => !above.has(parent))) {
      const message = `Nivån ${label} ska stå under en nivå som inte kommer före den i modellen.`;
      problems.push({ code: 'parent-below', goal: null, message });
    }
    above.add(level);
  }
  problems.push(...model.levels.flatMap(wordProblems));
  if (Object.values(model.statusWords).some((word) => word.trim() === '')) {
    problems.push({ code: 'word-missing', goal: null, message: 'Ett av orden för måluppfyllelse saknas.' });
  }
  if (!model.levels.some(({ parents }) => parents.length === 0)) {
    problems.push({ code: 'no-top', goal: null, message: 'Modellen saknar en översta nivå.' });
  }
  return problems;
}

function wordProblems({ level, label, singular, plural, sections }: ModelLevel): ModelProblem[] {
  const words = [label, singular, plural, ...Object.values(sections).flat()];
  const twice = Object.values(sections).some((headings) => new Set(headings).size < headings.length);
  const name = label.trim() === '' ? level : label;
  return [
    ...(words.some((word) => word.trim() === '')
      ? [{ code: 'word-missing' as const, goal: null, message: `Ett ord eller ett avsnitt saknas för ${name}.` }]
      : []),
    ...(twice
      ? [{ code: 'section-twice' as const, goal: null, message: `${name} har samma avsnitt två gånger.` }]
      : []),
  ];
}

/** Where a document departs from its year's model. */
export function documentModelProblems(model: SteeringModel, document: SteeringDocument): ModelProblem[] {
  const byId = new Map(document.goals.map((goal) => [goal.id, goal]));
  return document.goals.flatMap((goal) => {
    const level = findLevel(model, goal.level);
    if (level === undefined) {
      const message = `”${goal.title}” har en nivå som ${model.year} års modell inte använder.`;
      return [{ code: 'level-not-in-model' as const, goal: goal.id, message }];
    }
    return [
      ...goalProblems(goal, level, goal.parent === null ? undefined : byId.get(goal.parent), document),
      ...sectionProblems(goal, level, document),
      ...ownerProblems(goal, level, document),
    ];
  });
}

function goalProblems(
  goal: DocumentGoal,
  level: ModelLevel,
  parent: DocumentGoal | undefined,
  document: SteeringDocument,
): ModelProblem[] {
  const problems: ModelProblem[] = [];
  if (level.numbered !== (goal.number !== null)) {
    const message = level.numbered
      ? `${level.label} ”${goal.title}” saknar nummer.`
      : `${level.label} ”${goal.title}” ska inte ha något nummer.`;
    problems.push({ code: 'number', goal: goal.id, message });
  }
  const fits = parent === undefined ? level.parents.length === 0 : level.parents.includes(parent.level);
  if (!fits) {
    const message = `${level.label} ”${goal.title}” står inte under ett mål på rätt nivå.`;
    problems.push({ code: 'parent', goal: goal.id, message });
  }
  if (goal.status !== null && (!level.hasStatus || document.kind === 'VP')) {
    const message = `${level.label} ”${goal.title}” ska inte ha någon måluppfyllelse här.`;
    problems.push({ code: 'status', goal: goal.id, message });
  }
  return problems;
}

function sectionProblems(goal: DocumentGoal, level: ModelLevel, document: SteeringDocument): ModelProblem[] {
  const explaining = level.hasStatus && document.kind !== 'VP' ? EXPLAINING : [];
  const allowed = document.kind === null ? [] : [...level.sections[document.kind], ...explaining];
  return document.texts.flatMap((text) => {
    const isGoalSection = text.goal === goal.id && text.isSection && text.indicator === null && text.activity === null;
    if (!isGoalSection || text.heading === null || allowed.includes(text.heading)) return [];
    const message = `${level.label} ”${goal.title}” ska inte ha avsnittet ${text.heading} i ${document.kind ?? 'dokumentet'}.`;
    return [{ code: 'section' as const, goal: goal.id, message }];
  });
}

function ownerProblems(goal: DocumentGoal, level: ModelLevel, document: SteeringDocument): ModelProblem[] {
  const misplaced = [
    ...document.indicators
      .filter(({ goal: id, owner }) => id === goal.id && owner !== null && !level.indicatorsOf.includes(owner))
      .map(({ name }) => name),
    ...document.activities
      .filter(({ goal: id, owner }) => id === goal.id && owner !== null && !level.activitiesOf.includes(owner))
      .map(({ title }) => title),
  ];
  return misplaced.map((name) => ({
    code: 'owner' as const,
    goal: goal.id,
    message: `”${name}” hör till en annan nivå än ${level.label} ”${goal.title}”.`,
  }));
}
