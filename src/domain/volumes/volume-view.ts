import { z } from 'zod';

import { Decimal } from '../kernel/decimal.ts';
import { VolumeDefinition, VolumeEntry } from './volume.ts';

/** A row of a volume's table: a month's entry, and the mean of the months that are known. */
const VolumeRow = z.object({
  split: z.string(),
  name: z.string(),
  months: z.array(VolumeEntry.nullable()),
  mean: Decimal.nullable(),
});
export type VolumeRow = z.infer<typeof VolumeRow>;

/** What one costs: kronor a month, null where either is missing. */
const VolumeCostRow = z.object({
  amounts: z.array(Decimal.nullable()),
  perVolume: z.array(Decimal.nullable()),
  /** All that was paid in the months with both, by all that was counted in them. */
  mean: Decimal.nullable(),
});
export type VolumeCostRow = z.infer<typeof VolumeCostRow>;

const VolumeYear = z.object({
  year: z.number().int(),
  rows: z.array(VolumeRow),
  /** The groups together; null where there is only one. */
  total: VolumeRow.nullable(),
  cost: VolumeCostRow.nullable(),
});
export type VolumeYear = z.infer<typeof VolumeYear>;

/** A volume as the page shows it: up to three years beside each other, newest first. */
export const VolumeView = z.object({
  id: z.string(),
  definition: VolumeDefinition,
  organisationName: z.string(),
  years: z.array(VolumeYear),
  /** True where its cost is made of staff costs that may not be seen. */
  costHidden: z.boolean(),
  ended: z.boolean(),
  /** seeRows: the ledger's rows behind its cost. */
  allowed: z.array(z.enum(['enter', 'define', 'seeRows'])),
  version: z.number().int(),
});
export type VolumeView = z.infer<typeof VolumeView>;

/** Who changed a month's value, and from what. */
export const VolumeChange = z.object({
  split: z.string(),
  year: z.number().int(),
  month: z.number().int(),
  before: VolumeEntry.nullable(),
  after: VolumeEntry.nullable(),
  /** The file it came from; null where it was typed or pasted. */
  source: z.string().nullable(),
  by: z.string(),
  at: z.string(),
});
export type VolumeChange = z.infer<typeof VolumeChange>;
