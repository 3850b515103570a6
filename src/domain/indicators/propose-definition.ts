import { parsePeriod, parsePeriodicity } from '../kernel/period.ts';
import { proposeDirection } from '../steering/direction.ts';
import type { Direction } from '../steering/direction.ts';
import { readMeasureRow } from '../steering/measure.ts';
import type { DocumentIndicator } from '../steering/steering-document.ts';
import { readTarget } from '../steering/target.ts';

/** What a first row says of the indicator itself; a person may say otherwise later. */
export type ProposedDefinition = {
  readonly unit: string | null;
  readonly direction: Direction;
  readonly directionReason: string;
  readonly periodicity: string | null;
};

/** Proposes a definition from the row by which an indicator is met the first time. */
export function proposeDefinition({ name, cells }: DocumentIndicator): ProposedDefinition {
  const { direction, reason } = proposeDirection(name, {
    own: readTarget(cells.target),
    council: readTarget(cells.councilTarget),
  });
  const printed = cells.period ?? '';
  return {
    unit: readMeasureRow(cells).unit,
    direction,
    directionReason: reason,
    periodicity: parsePeriodicity(printed) ?? parsePeriod(printed)?.kind ?? null,
  };
}
