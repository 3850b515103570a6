import type { DocumentGoal, SteeringDocument } from '../steering/steering-document.ts';
import { goalKey } from './draft-builder.ts';
import type { OwnGoal } from './start-view.ts';
import { ownerIsAbove } from './own-level.ts';
import type { StartSources } from './start-document.ts';

type Sources = Pick<StartSources, 'model' | 'level' | 'previous' | 'kind'>;

/**
 * The own goals of last year's plan that a new one may take along or leave, in the plan's order, with how much stands
 * under each in the document that takes them all. None where it is no plan: a report keeps what its plan promised.
 */
export function ownGoals({ model, level, previous, kind }: Sources, whole: SteeringDocument): OwnGoal[] {
  if (kind !== 'VP' || previous === null) return [];
  const { goals } = previous.document;
  const levels = new Set(model.levels.map((each) => each.level));
  const isOwn = (goal: DocumentGoal): boolean => levels.has(goal.level) && !ownerIsAbove(model, goal, level);
  const parentOf = (goal: DocumentGoal): DocumentGoal | undefined => goals.find(({ id }) => id === goal.parent);
  return goals.filter(isOwn).map((goal) => {
    const line: DocumentGoal[] = [];
    for (let up = parentOf(goal); up !== undefined && line.length < goals.length; up = parentOf(up)) line.push(up);
    const group = line.find((each) => !isOwn(each));
    const [parent] = line;
    const here = whole.goals.find((each) => goalKey(each) === goalKey(goal))?.id;
    const count = (things: readonly { readonly goal: string | null }[]): number =>
      here === undefined ? 0 : things.filter((thing) => thing.goal === here).length;
    return {
      key: goalKey(goal),
      title: goal.title,
      group: group === undefined ? null : [group.number, group.title].filter((word) => word !== null).join(' '),
      parent: parent !== undefined && isOwn(parent) ? goalKey(parent) : null,
      counts: {
        indicators: count(whole.indicators),
        activities: count(whole.activities),
        texts: count(whole.texts),
      },
    };
  });
}
