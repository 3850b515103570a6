import type { OwnerLevel, SteeringDocument } from '../steering/steering-document.ts';

/** Whose the indicators and activities are that a document of this level adds itself. */
export const ownerOfLevel = (level: SteeringDocument['level']): OwnerLevel =>
  level === 'board' ? 'board' : level === 'unit' ? 'unit' : 'council';
