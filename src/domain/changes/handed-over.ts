import { z } from 'zod';

import { inForceOn, isHandover } from './year-change.ts';
import type { YearChange } from './year-change.ts';

/** Who took a goal, an indicator or an activity over from whom, since which day, and by which decision. */
export const HandedOver = z.object({
  from: z.string(),
  to: z.string(),
  since: z.iso.date(),
  /** Number of the decision; empty where there is none. */
  reference: z.string(),
});
export type HandedOver = z.infer<typeof HandedOver>;

type Change = Pick<YearChange, 'subject' | 'thing' | 'after' | 'from' | 'decision' | 'successor'> & {
  readonly organisation: string;
};

/**
 * The last handing over of each thing that holds on a day (AN-4), by the thing's lasting id. `nameOf` names an organisation
 * by its id.
 */
export function handedOverOn(
  changes: readonly Change[],
  day: string,
  nameOf: (organisation: string) => string,
): ReadonlyMap<string, HandedOver> {
  return new Map(
    inForceOn(changes, day).flatMap(({ subject, thing, organisation, successor, from, decision }) =>
      !isHandover(subject) || thing === null || successor === null
        ? []
        : [
            [
              thing,
              { from: nameOf(organisation), to: nameOf(successor), since: from, reference: decision?.reference ?? '' },
            ],
          ],
    ),
  );
}
