import type { ResultUnitRow, ResultUnitSheet } from './sheet.ts';

/** A saved table of result units: whose it is, which version, and when it was saved. */
export type SavedUnits = {
  readonly organisation: string;
  readonly number: number;
  readonly at: string;
  readonly sheet: ResultUnitSheet;
};

/** A row where it stands now, with whose version of the table it was saved in. */
export type UnitHere = {
  readonly row: ResultUnitRow;
  readonly saved: Pick<SavedUnits, 'organisation' | 'number'>;
};

/** Where units are at the end of a year. */
export type UnitsAt = {
  /** Whether a unit, or who carries its work on, lies below an organisation. */
  readonly isBelow: (unit: string, organisation: string) => boolean;
};

const unitOf = ({ organisation }: ResultUnitRow): string | null =>
  organisation === undefined || organisation === '' ? null : organisation;

/** Rows of a table whose units are another's now: they stand there, and are kept here until somebody saves them there. */
export const unitsAway = (
  { organisation, sheet }: Pick<SavedUnits, 'organisation' | 'sheet'>,
  { isBelow }: UnitsAt,
): ResultUnitRow[] =>
  sheet.rows.filter((row) => {
    const unit = unitOf(row);
    return unit !== null && !isBelow(unit, organisation);
  });

/**
 * An organisation's rows with the units that have moved in from others' tables and without those that have moved away
 * (EK-106). Of a unit that stands in several tables the newest row counts; rows tied to no organisation stay.
 */
export function unitsHere(organisation: string, saved: readonly SavedUnits[], at: UnitsAt): UnitHere[] {
  const own = saved.find((one) => one.organisation === organisation);
  const away = new Set(own === undefined ? [] : unitsAway(own, at));
  const moved = saved
    .filter((one) => one.organisation !== organisation)
    .flatMap((one) => unitsAway(one, at).map((row) => ({ row, unit: unitOf(row), saved: one })))
    .filter(({ unit }) => unit !== null && at.isBelow(unit, organisation))
    .toSorted((one, other) => other.saved.at.localeCompare(one.saved.at));
  const newest = new Map(moved.toReversed().map((each) => [each.unit, each]));
  const stay =
    own === undefined ? [] : own.sheet.rows.filter((row) => !away.has(row)).map((row) => ({ row, saved: own }));
  const here = stay.map((standing): UnitHere => {
    const foreign = newest.get(unitOf(standing.row));
    newest.delete(unitOf(standing.row));
    return foreign !== undefined && foreign.saved.at > standing.saved.at ? foreign : standing;
  });
  return [...here, ...newest.values()];
}

/** The rows tied to the one unit that has their name, where nobody has tied them: a proposal until it is saved. */
export const proposeUnits = (
  sheet: ResultUnitSheet,
  units: readonly { readonly id: string; readonly name: string }[],
): ResultUnitSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => {
    const named = units.filter(({ name }) => name.trim().toLowerCase() === row.name.trim().toLowerCase());
    const [only] = named;
    return unitOf(row) !== null || only === undefined || named.length > 1 ? row : { ...row, organisation: only.id };
  }),
});
