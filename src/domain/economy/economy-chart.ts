import { z } from 'zod';

import { faultOf } from '../kernel/failure.ts';
import type { Fault } from '../kernel/fault.ts';

const code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/u, { message: 'Koden skrivs med små bokstäver, siffror och bindestreck.' });
const name = z.string().trim().min(1).max(200);

/** Verksamhetsområde; `parent` is the code of the area that it is a part of (varav). */
export const EconomyArea = z.object({ code, name, parent: z.string().nullable() });
export type EconomyArea = z.infer<typeof EconomyArea>;

/** Kontoslag. */
export const AccountKind = z.object({ code, name, side: z.enum(['income', 'cost']), isStaff: z.boolean() });
export type AccountKind = z.infer<typeof AccountKind>;

/** What money is for and what kind it is, in one year, in the order of the tables. */
export const EconomyChart = z.object({
  year: z.number().int().min(1900).max(2200),
  areas: z.array(EconomyArea).max(500),
  kinds: z.array(AccountKind).max(200),
});
export type EconomyChart = z.infer<typeof EconomyChart>;

const twice = (codes: readonly string[]): string[] => [
  ...new Set(codes.filter((one, index) => codes.indexOf(one) !== index)),
];

/**
 * Everything that does not hold together: a code twice, a parent that is missing or itself a part (a table prints one
 * level of varav), a used code that would go. `used` are the codes that figures stand under.
 */
export function chartFaults(
  { areas, kinds }: EconomyChart,
  used: { readonly areas: readonly string[]; readonly kinds: readonly string[] },
): Fault[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const repeated = [
    ...twice(areas.map((area) => area.code)).map((one) => ['Verksamhetsområden', one] as const),
    ...twice(kinds.map((kind) => kind.code)).map((one) => ['Kontoslag', one] as const),
  ].map(([field, one]) => faultOf('chart-twice', `Koden ”${one}” står två gånger.`, 'Ge den ena en annan kod.', field));
  const misplaced = areas.flatMap((area) => {
    if (area.parent === null) return [];
    const above = byCode.get(area.parent);
    if (above !== undefined && above.parent === null && above.code !== area.code) return [];
    const message = `”${area.name}” ska stå under ett verksamhetsområde som självt inte är en del av ett annat.`;
    return [faultOf('chart-parent', message, 'Välj ett annat område.', 'Verksamhetsområden')];
  });
  const gone = [
    ...used.areas.filter((one) => !byCode.has(one)).map((one) => ['Verksamhetsområden', one] as const),
    ...used.kinds.filter((one) => !kinds.some((kind) => kind.code === one)).map((one) => ['Kontoslag', one] as const),
  ].map(([field, one]) => {
    const message = `”${one}” har inlästa belopp och kan inte tas bort.`;
    return faultOf('chart-used', message, 'Ändra konteringen först.', field);
  });
  return [...repeated, ...misplaced, ...gone];
}
