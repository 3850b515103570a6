import { z } from 'zod';

import { titleKey } from '../editions/lasting-things.ts';
import { indicatorKey } from '../steering/indicator-matching.ts';
import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  SteeringDocument,
} from '../steering/steering-document.ts';
import type { SteeringModel } from '../steering/steering-model.ts';
import { goalKey } from './draft-builder.ts';
import { ownerIsAbove } from './own-level.ts';
import { isAbove } from './start-document.ts';

/** Something that the level above has decided and a plan reads otherwise (docs/domain/cascade.md). */
export const AboveDifference = z.object({
  /** The same for the same difference, as long as it stands. */
  key: z.string(),
  kind: z.enum(['goal', 'indicator', 'activity', 'target', 'days', 'title', 'gone']),
  /** The goal of the plan that it is about or stands under; null for a goal that the plan has not. */
  goal: z.string().nullable(),
  title: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** It may be taken up or left: nobody answers every goal of their board. */
  optional: z.boolean(),
});
export type AboveDifference = z.infer<typeof AboveDifference>;

/** A difference with the things it is about: `above` in the edition above, `own` in the plan. */
export type FoundDifference = AboveDifference & {
  readonly above: DocumentGoal | DocumentIndicator | DocumentActivity | null;
  readonly own: string | null;
};

type Input = { readonly draft: SteeringDocument; readonly above: SteeringDocument; readonly model: SteeringModel };

/** What the level above says now and the plan does not, in the order of the document above. */
export function differencesAbove({ draft, above, model }: Input): FoundDifference[] {
  const { level } = draft;
  const levels = new Set(model.levels.map((each) => each.level));
  const asked = above.goals.filter((goal) => levels.has(goal.level) && ownerIsAbove(model, goal, level));
  const own = new Map(draft.goals.map((goal) => [goalKey(goal), goal]));
  const retitled = new Map<string, DocumentGoal>();
  const found = asked.flatMap((goal): FoundDifference[] => {
    const same = own.get(goalKey(goal));
    if (same !== undefined) return differencesUnder({ draft, above }, goal, same);
    const numbered = draft.goals.find(
      (each) => each.level === goal.level && each.number !== null && each.number === goal.number,
    );
    const { id, title } = goal;
    if (numbered !== undefined && !asked.some((each) => goalKey(each) === goalKey(numbered))) {
      retitled.set(numbered.id, numbered);
      const renamed = { key: `title:${id}`, kind: 'title' as const, goal: numbered.id, title, optional: false };
      return [
        { ...renamed, before: numbered.title, after: title, above: goal, own: numbered.id },
        ...differencesUnder({ draft, above }, goal, numbered),
      ];
    }
    const isOptional = level !== 'board';
    return [{ ...nothing, key: `goal:${id}`, kind: 'goal', title, optional: isOptional, above: goal }];
  });
  const keys = new Set(asked.map(goalKey));
  const gone = draft.goals
    .filter((goal) => ownerIsAbove(model, goal, level) && !keys.has(goalKey(goal)) && !retitled.has(goal.id))
    .map(({ id, title }): FoundDifference => ({
      ...nothing,
      key: `gone:${id}`,
      kind: 'gone',
      goal: id,
      title,
      own: id,
    }));
  return [...found, ...gone];
}

const nothing = { goal: null, before: null, after: null, optional: false, above: null, own: null };

function differencesUnder(
  { draft, above }: Pick<Input, 'draft' | 'above'>,
  goal: DocumentGoal,
  { id: ownGoal }: DocumentGoal,
): FoundDifference[] {
  const optional = draft.level !== 'board';
  const rows = draft.indicators.filter((row) => row.goal === ownGoal);
  const activities = draft.activities.filter((row) => row.goal === ownGoal);
  const indicators = above.indicators
    .filter((row) => row.goal === goal.id && isAbove(row.owner, draft.level))
    .flatMap((row): FoundDifference[] => {
      const { id, name: title } = row;
      const after = row.cells.councilTarget ?? row.cells.target;
      const own = rows.find((each) => indicatorKey(each.name) === indicatorKey(title));
      if (own === undefined) {
        return [
          { ...nothing, key: `indicator:${id}`, kind: 'indicator', goal: ownGoal, title, after, optional, above: row },
        ];
      }
      const before = own.cells.councilTarget;
      if (after === null || sameWords(before, after)) return [];
      const about = { key: `target:${id}`, kind: 'target' as const, goal: ownGoal, title, optional: false };
      return [{ ...about, before, after, above: row, own: own.id }];
    });
  const asked = above.activities
    .filter((row) => row.goal === goal.id && isAbove(row.owner, draft.level))
    .flatMap((row): FoundDifference[] => {
      const { id, title } = row;
      const own = activities.find((each) => titleKey(each.title) === titleKey(title));
      if (own === undefined) {
        // What has ended before the year of the plan is nothing to take up.
        if (row.end !== null && row.end < `${draft.year ?? ''}-01-01`) return [];
        const after = daysOf(row);
        return [
          { ...nothing, key: `activity:${id}`, kind: 'activity', goal: ownGoal, title, after, optional, above: row },
        ];
      }
      if (own.start === row.start && own.end === row.end) return [];
      const about = { key: `days:${id}`, kind: 'days' as const, goal: ownGoal, title, optional: false };
      return [{ ...about, before: daysOf(own), after: daysOf(row), above: row, own: own.id }];
    });
  return [...indicators, ...asked];
}

const daysOf = ({ start, end }: Pick<DocumentActivity, 'start' | 'end'>): string => `${start ?? '–'} – ${end ?? '–'}`;

const words = (cell: string | null): string => (cell ?? '').replaceAll(/\s+/gu, '').toLowerCase();
const sameWords = (one: string | null, other: string | null): boolean => words(one) === words(other);
