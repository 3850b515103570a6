import { z } from 'zod';

import { PhrasingRules } from './report-tables/phrasing-rules.ts';
import { StyleChoice } from './report-tables/table-placement.ts';

const Percent = z.string().regex(/^\d{1,3}(\.\d{1,2})?$/u, { message: 'Skriv procent som 1 eller 2,5.' });

/** The municipality's own limits and signs of the economy; what is stored never depends on them. */
export const EconomySettings = z.object({
  /** An area that parts from its budget by more needs a cause (EK-30). */
  causePercent: Percent,
  /** An organisation whose forecast is worse than its budget by more opens a plan of measures (EK-36). */
  measurePercent: Percent,
  /** Days until such a plan is to be there. */
  measureDays: z.number().int().min(1).max(365),
  /** A forecast within so much of the outcome is called good (EK-34). */
  accuracyPercent: Percent,
  /** How deviations are printed; stored is always plus for a surplus. */
  surplus: z.enum(['plus', 'minus']),
  /** How tables of reports are printed where neither the round nor the table says otherwise (EK-82). */
  tableStyle: StyleChoice.default({}),
  /** How the first sentence about an area is phrased (EK-84); null: as is usual. */
  phrases: PhrasingRules.nullable().default(null),
});
export type EconomySettings = z.infer<typeof EconomySettings>;

export const USUAL_SETTINGS: EconomySettings = {
  causePercent: '1',
  measurePercent: '1',
  measureDays: 30,
  accuracyPercent: '1',
  surplus: 'plus',
  tableStyle: {},
  phrases: null,
};
