import type { SheetFigures } from '#domain/economy/report-tables/economy-figures.ts';
import { unitsAway, unitsHere } from '#domain/economy/sheets/place-units.ts';
import type { UnitsAt } from '#domain/economy/sheets/place-units.ts';
import { emptySheet } from '#domain/economy/sheets/sheet.ts';
import type { Sheet } from '#domain/economy/sheets/sheet.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { carrierOn } from '#domain/organisation/reorganise.ts';
import type { Db } from '#store/db.ts';
import { findSheets, listUnitSheets } from '#store/economy/sheets.ts';
import type { SheetPlace, StandingSheet } from '#store/economy/sheets.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { placesBelow } from './economy-place.ts';

/** Where units are at the end of a year, with who carries on the work of those that have ended. */
function unitsAt(register: Register, year: number): UnitsAt {
  const below = new Map<string, ReadonlySet<string>>();
  return {
    isBelow: (unit, organisation) => {
      const within = below.get(organisation) ?? new Set(placesBelow(register, organisation, year));
      below.set(organisation, within);
      return within.has(carrierOn(register.successions, unit, editionDay('VB', year)));
    },
  };
}

/**
 * The newest sheets of a year and the one before it; result units as they lie at the end of the year: they follow a
 * reorganisation to another's table without anything being rewritten, and back if it is undone (EK-106).
 */
export async function standingSheets(
  db: Db,
  register: Register,
  place: SheetPlace,
): Promise<(StandingSheet & Pick<SheetFigures<Sheet>, 'origins'>)[]> {
  const own = await findSheets(db, place);
  if (place.kind !== 'resultUnits') return own;
  const saved = await listUnitSheets(db, [place.year, place.year - 1]);
  const at = unitsAt(register, place.year);
  return [place.year, place.year - 1].flatMap((year) => {
    const units = unitsHere(
      place.organisation,
      saved.filter((one) => one.year === year),
      at,
    );
    const standing = own.find((one) => one.year === year);
    if (standing === undefined && units.length === 0) return [];
    const sheet = standing?.sheet ?? emptySheet('resultUnits');
    if (sheet.kind !== 'resultUnits') return [];
    const origins = units.map(({ saved: { organisation, number } }) =>
      organisation === place.organisation ? null : { organisation, number },
    );
    return [{ year, number: standing?.number ?? 0, sheet: { ...sheet, rows: units.map(({ row }) => row) }, origins }];
  });
}

/** What is to be saved: with the rows of units that are elsewhere now, which whoever saved did not see. */
export function withUnitsAway(register: Register, place: SheetPlace, sheet: Sheet, before: Sheet | undefined): Sheet {
  if (sheet.kind !== 'resultUnits' || before?.kind !== 'resultUnits') return sheet;
  const away = unitsAway({ organisation: place.organisation, sheet: before }, unitsAt(register, place.year));
  return { ...sheet, rows: [...sheet.rows, ...away] };
}
