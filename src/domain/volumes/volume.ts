import { z } from 'zod';

import { faultOf } from '../kernel/failure.ts';
import type { Fault } from '../kernel/fault.ts';
import { Decimal } from '../kernel/decimal.ts';
import type { EconomyChart } from '../economy/economy-chart.ts';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/u, {
  message: 'Koden skrivs med små bokstäver, siffror och bindestreck.',
});

/** Part of a volume that is counted by itself: an age group, a home. */
export const VolumeSplit = z.object({ code, name: z.string().trim().min(1).max(120) });
export type VolumeSplit = z.infer<typeof VolumeSplit>;

/** What one of it costs a month: the outcome of an area, of some kinds or all, by the number (medelbistånd). */
export const VolumeCost = z.object({
  name: z.string().trim().min(1).max(120),
  area: code,
  /** Empty: everything booked on the area. */
  kinds: z.array(code).max(50),
});
export type VolumeCost = z.infer<typeof VolumeCost>;

/** Something that is counted every month and that costs follow: children, households, hours, empty flats. */
export const VolumeDefinition = z.object({
  name: z.string().trim().min(1).max(160),
  /** What is counted: "barn", "hushåll", "timmar". */
  unit: z.string().trim().min(1).max(40),
  decimals: z.number().int().min(0).max(3),
  /** Whose it is, by id. */
  organisation: z.string().max(100),
  splits: z.array(VolumeSplit).min(1).max(40),
  cost: VolumeCost.nullable(),
  /** It counts the persons behind the organisation's own staff costs, by area: decides who may see those (EK-100). */
  countsStaff: z.boolean().optional(),
});
export type VolumeDefinition = z.infer<typeof VolumeDefinition>;

/** A month's value, or why there is none ("i.u."); a month without either is not entered yet (VO-1). */
export const VolumeEntry = z.object({ value: Decimal.nullable(), reason: z.string().max(200) });
export type VolumeEntry = z.infer<typeof VolumeEntry>;

export const VolumeCell = z.object({
  volume: z.string().max(100),
  split: code,
  year: z.number().int().min(1990).max(2100),
  month: z.number().int().min(1).max(12),
  entry: VolumeEntry.nullable(),
});
export type VolumeCell = z.infer<typeof VolumeCell>;

export const sameEntry = (one: VolumeEntry | null, other: VolumeEntry | null): boolean =>
  one === null || other === null ? one === other : one.value === other.value && one.reason === other.reason;

/** Everything that does not hold together in a definition; `used` are the splits that have values. */
export function volumeFaults(
  { splits, cost, decimals, countsStaff }: VolumeDefinition,
  known: { readonly chart: Pick<EconomyChart, 'areas' | 'kinds'>; readonly used: readonly string[] },
): Fault[] {
  const codes = splits.map((split) => split.code);
  const twice = [...new Set(codes.filter((one, index) => codes.indexOf(one) !== index))].map((one) =>
    faultOf('volume-twice', `Gruppen ”${one}” står två gånger.`, 'Ge den ena en annan kod.', 'Grupper'),
  );
  const gone = known.used
    .filter((one) => !codes.includes(one))
    .map((one) =>
      faultOf('volume-used', `Gruppen ”${one}” har värden och kan inte tas bort.`, 'Töm dem först.', 'Grupper'),
    );
  const area =
    cost === null || known.chart.areas.some((one) => one.code === cost.area)
      ? []
      : [faultOf('volume-area', `Området ”${cost.area}” finns inte i kodplanen.`, 'Välj ett annat.', 'Kostnad')];
  const kinds = (cost?.kinds ?? [])
    .filter((one) => !known.chart.kinds.some((kind) => kind.code === one))
    .map((one) => faultOf('volume-kind', `Kontoslaget ”${one}” finns inte i kodplanen.`, 'Välj ett annat.', 'Kostnad'));
  const persons =
    countsStaff === true && decimals > 0
      ? [faultOf('volume-persons', 'Personer räknas i hela tal.', 'Välj inga decimaler.', 'Decimaler')]
      : [];
  return [...twice, ...gone, ...area, ...kinds, ...persons];
}
