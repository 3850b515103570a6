import type { VolumeView } from '#domain/volumes/volume-view.ts';
import { readVolumeEntry } from '#domain/volumes/read-volume-entry.ts';
import type { VolumeEntry } from '#domain/volumes/volume.ts';

/** A row of the grid that may be written in: a group of a volume, in the newest of the years shown. */
export type EditableRow = {
  readonly volume: string;
  readonly split: string;
  readonly year: number;
  readonly name: string;
  readonly decimals: number;
  readonly months: readonly (VolumeEntry | null)[];
};

export type MonthChange = {
  readonly volume: string;
  readonly split: string;
  readonly year: number;
  readonly month: number;
  readonly entry: VolumeEntry | null;
  readonly seen: VolumeEntry | null;
};

export const editableRows = (items: readonly VolumeView[]): EditableRow[] =>
  items.flatMap(({ id, definition, years, allowed }) =>
    allowed.includes('enter')
      ? (years[0]?.rows ?? []).map(({ split, name, months }) => ({
          volume: id,
          split,
          year: years[0]?.year ?? 0,
          name: definition.splits.length > 1 ? `${definition.name}, ${name}` : definition.name,
          decimals: definition.decimals,
          months,
        }))
      : [],
  );

/** What typing or pasting into a month would change, or what is wrong with it. Month from 0. */
export function changeOf(
  row: EditableRow | undefined,
  column: number,
  printed: string,
): { readonly change: MonthChange } | { readonly problem: string } | null {
  if (row === undefined || column < 0 || column > 11) return null;
  const read = readVolumeEntry(printed, row.decimals);
  if ('problem' in read) return read;
  const { volume, split, year } = row;
  return { change: { volume, split, year, month: column + 1, entry: read.entry, seen: row.months[column] ?? null } };
}

/** Back to what was: seen from what stands now. */
export const backwards = (changes: readonly MonthChange[]): MonthChange[] =>
  changes.map(({ entry, seen, ...place }) => ({ ...place, entry: seen, seen: entry }));
