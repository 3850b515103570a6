import { addDecimals, divideDecimals } from '../kernel/decimal.ts';
import type { Decimal } from '../kernel/decimal.ts';
import type { VolumeCostRow, VolumeRow, VolumeYear } from './volume-view.ts';
import type { VolumeCell, VolumeDefinition, VolumeEntry } from './volume.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const COST_DECIMALS = 0;

/** The mean over the months that are known; one decimal more than the values where they are whole (VO-2). */
export function meanOfKnown(months: readonly (VolumeEntry | null)[], decimals: number): Decimal | null {
  const known = months.flatMap((entry) => (entry?.value === null || entry === null ? [] : [entry.value]));
  return known.length === 0 ? null : divideDecimals(addDecimals(...known), String(known.length), decimals);
}

/** Groups together: known where every group is, i.u. where one of them is i.u., else not entered yet (VO-3). */
export function sumOfSplits(entries: readonly (VolumeEntry | null)[]): VolumeEntry | null {
  if (entries.some((entry) => entry === null)) return null;
  const known = entries.flatMap((entry) => (entry?.value === null || entry === null ? [] : [entry.value]));
  return known.length < entries.length ? { value: null, reason: '' } : { value: addDecimals(...known), reason: '' };
}

/** Kronor by volume, month by month and together (VO-4). */
export function costPerVolume(
  amounts: readonly (Decimal | null)[],
  volumes: readonly (VolumeEntry | null)[],
): VolumeCostRow {
  const counted = MONTHS.map((month) => {
    const [amount, volume] = [amounts[month - 1] ?? null, volumes[month - 1]?.value ?? null];
    return amount === null || volume === null ? null : { amount, volume };
  });
  const both = counted.filter((one) => one !== null);
  const over = (amount: Decimal, volume: Decimal): Decimal | null => divideDecimals(amount, volume, COST_DECIMALS);
  return {
    amounts: [...amounts],
    perVolume: counted.map((one) => (one === null ? null : over(one.amount, one.volume))),
    mean:
      both.length === 0
        ? null
        : over(addDecimals(...both.map(({ amount }) => amount)), addDecimals('0', ...both.map(({ volume }) => volume))),
  };
}

/**
 * A volume's year as a table prints it and a forecast reckons with it. `amounts` are the outcome's months of the area and
 * kinds that its cost is about, in kronor with costs positive; null where they may not be seen or there is no cost.
 */
export function volumeYear(
  { splits, decimals, cost }: VolumeDefinition,
  year: number,
  cells: readonly VolumeCell[],
  amounts: readonly (Decimal | null)[] | null,
): VolumeYear {
  const own = new Map(cells.filter((cell) => cell.year === year).map((cell) => [`${cell.split}/${cell.month}`, cell]));
  const rows = splits.map(({ code, name }): VolumeRow => {
    const months = MONTHS.map((month) => own.get(`${code}/${month}`)?.entry ?? null);
    return { split: code, name, months, mean: meanOfKnown(months, decimals) };
  });
  const together = MONTHS.map((month) => sumOfSplits(rows.map(({ months }) => months[month - 1] ?? null)));
  const total = { split: '', name: '', months: together, mean: meanOfKnown(together, decimals) };
  return {
    year,
    rows,
    total: rows.length > 1 ? total : null,
    cost: cost === null || amounts === null ? null : costPerVolume(amounts, together),
  };
}
