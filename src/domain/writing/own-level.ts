import type { DocumentGoal, OwnerLevel, SteeringDocument } from '../steering/steering-document.ts';
import { findLevel } from '../steering/steering-model.ts';
import type { SteeringModel } from '../steering/steering-model.ts';

/** Whose the indicators and activities are that a document of this level adds itself. */
export const ownerOfLevel = (level: SteeringDocument['level']): OwnerLevel =>
  level === 'board' ? 'board' : level === 'unit' ? 'unit' : 'council';

/** Whether a goal is decided above the level of the document that is begun. */
export function ownerIsAbove(
  model: SteeringModel,
  goal: Pick<DocumentGoal, 'level'>,
  level: SteeringDocument['level'],
): boolean {
  const owner = model.levels.find((each) => each.level === goal.level)?.decidedBy;
  return level === 'unit' ? owner === 'council' || owner === 'board' : owner === 'council';
}

/**
 * Whether a section of a goal is for those above a unit to write: what a goal of its board or council means and is to lead
 * to. What a unit says of such a goal in a report, its analysis, is the unit's own.
 */
export const isWrittenAbove = (
  model: SteeringModel,
  goal: Pick<DocumentGoal, 'level'>,
  heading: string,
  level: SteeringDocument['level'],
): boolean =>
  level === 'unit' &&
  ownerIsAbove(model, goal, level) &&
  findLevel(model, goal.level)?.sections.VP.includes(heading) === true;
