import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { Dice } from './dice.ts';
import { randomLayout, type Layout } from './layout.ts';
import { printDocument } from './print-document.ts';
import { RandomDocument } from './random-document.ts';

export type GeneratedDocument = {
  readonly seed: number;
  readonly truth: SteeringDocument;
  readonly layout: Layout;
  readonly text: string;
};

/**
 * A document of the family from a seed: a random steering model and year with everything in it known, and the text as
 * it is taken from such a document's PDF. Change the truth before printing to plant what a reviewer should find.
 */
export function generateDocument(
  seed: number,
  change: (truth: SteeringDocument) => void = () => {},
  fixed: Partial<Layout> = {},
): GeneratedDocument {
  const dice = new Dice(seed);
  const { document: truth } = new RandomDocument(dice);
  change(truth);
  const layout = { ...randomLayout(dice, truth.year ?? 2020), ...fixed };
  return { seed, truth, layout, text: printDocument(truth, layout, dice) };
}
