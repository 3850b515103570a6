import type { Plant } from './plant.ts';
import { activityPlants } from './plants-activity.ts';
import { factPlants } from './plants-facts.ts';
import { goalPlants } from './plants-goal.ts';
import { indicatorPlants } from './plants-indicator.ts';
import { numberPlants } from './plants-number.ts';
import { statusPlants } from './plants-status.ts';
import { tablePlants } from './plants-table.ts';
import { textPlants } from './plants-text.ts';

/** One for every rule. */
export const PLANTS: readonly Plant[] = [
  ...statusPlants,
  ...indicatorPlants,
  ...numberPlants,
  ...activityPlants,
  ...tablePlants,
  ...textPlants,
  ...goalPlants,
  ...factPlants,
];
