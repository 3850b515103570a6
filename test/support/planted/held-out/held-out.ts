import type { Plant } from '../plant.ts';

import { firstActivity } from './first-activity.ts';
import { firstIndicator } from './first-indicator.ts';
import { firstNumber } from './first-number.ts';
import { firstStatus } from './first-status.ts';
import { firstTable } from './first-table.ts';
import { firstTarget } from './first-target.ts';
import { fourthActivity } from './fourth-activity.ts';
import { fourthNew } from './fourth-new.ts';
import { fourthNumber } from './fourth-number.ts';
import { fourthStatus } from './fourth-status.ts';
import { secondNewTables } from './second-new-tables.ts';
import { secondNew } from './second-new.ts';
import { secondNumber } from './second-number.ts';
import { secondStatus } from './second-status.ts';
import { third } from './third.ts';

/**
 * Wordings written without looking at the rules, to be measured once before anybody widens a rule for what they show.
 * After that they are like any other plants; what a rule is worth on words that it has not met is what a new set says.
 */
export const HELD_OUT_FIRST: readonly Plant[] = [
  ...firstStatus,
  ...firstIndicator,
  ...firstNumber,
  ...firstActivity,
  ...firstTable,
  ...firstTarget,
];

/** Written after the first set and before any rule was widened for it; measured only when that was done. */
export const HELD_OUT_SECOND: readonly Plant[] = [...secondStatus, ...secondNumber];

/** Plants of rules that were not there yet: written before the rules were. */
export const HELD_OUT_NEW: readonly Plant[] = [...secondNew, ...secondNewTables, ...fourthNew];

/** Written when the rules had been widened for both, by somebody who then knew them; run once before anything was changed. */
export const HELD_OUT_THIRD: readonly Plant[] = third;

/**
 * Whole sentences as reports write them, each with one that only looks like it; written after all the others by
 * somebody who had read the rules, and run once before anything was widened.
 */
export const HELD_OUT_FOURTH: readonly Plant[] = [...fourthStatus, ...fourthNumber, ...fourthActivity];
