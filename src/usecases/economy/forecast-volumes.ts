import { addDecimals } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import type { VolumeCell } from '#domain/volumes/volume.ts';
import type { StoredVolume } from '#store/volumes/volumes.ts';

import type { Place } from './forecast-series.ts';

/** What is counted for an organisation, those whose work it carries on and those above it, with the months entered. */
export type Volumes = {
  readonly volumes: readonly StoredVolume[];
  readonly counted: readonly VolumeCell[];
  /** The organisation and those whose work it carries on. */
  readonly own: readonly string[];
  /** Those above, nearest first. */
  readonly above: readonly string[];
};

/**
 * What a place's money follows, month by month: the volume whose cost names its area, and its kind before all kinds.
 * Its own volume, else that of the nearest above: its money follows the same children. A month where some group lacks
 * data has none. Null where nothing is tied to the place.
 */
export function volumeMonths(
  { volumes, counted, own, above }: Volumes,
  year: number,
  place: Place,
): (Decimal | null)[] | null {
  const fitting = volumes.filter(
    ({ definition: { cost } }) =>
      cost !== null && cost.area === place.area && (cost.kinds.length === 0 || cost.kinds.includes(place.kind)),
  );
  const nearest = [own, ...above.map((id) => [id])].find((places) =>
    fitting.some(({ definition }) => places.includes(definition.organisation)),
  );
  const tied = fitting.filter(({ definition }) => nearest?.includes(definition.organisation) ?? false);
  const byKind = tied.filter(({ definition }) => definition.cost?.kinds.includes(place.kind));
  const chosen = byKind.length > 0 ? byKind : tied;
  if (chosen.length === 0) return null;
  return Array.from({ length: 12 }, (_, index) => {
    const months = chosen.map((volume) => monthOf(volume, counted, year, index + 1));
    // Of two organisations that became one, each counts its own months.
    const known = months.filter((value) => value !== null);
    return known.length === 0 ? null : addDecimals(...known);
  });
}

function monthOf(volume: StoredVolume, counted: readonly VolumeCell[], year: number, month: number): Decimal | null {
  const values = volume.definition.splits.map(
    ({ code }) =>
      counted.find(
        (cell) => cell.volume === volume.id && cell.split === code && cell.year === year && cell.month === month,
      )?.entry?.value ?? null,
  );
  const known = values.filter((value) => value !== null);
  return known.length < values.length || known.length === 0 ? null : addDecimals(...known);
}
