import { createHash } from 'node:crypto';

import { can } from '#domain/access/can.ts';
import { sheetFaults } from '#domain/economy/sheets/check-sheet.ts';
import { proposeUnits } from '#domain/economy/sheets/place-units.ts';
import { emptySheet } from '#domain/economy/sheets/sheet.ts';
import type { Sheet } from '#domain/economy/sheets/sheet.ts';
import type { SheetView } from '#domain/economy/sheets/sheet-view.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { conflict, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn, thingAt } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { findSheets, insertSheet, listSheetVersions } from '#store/economy/sheets.ts';
import type { SheetPlace } from '#store/economy/sheets.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { MAX_MAPPING_VERSIONS_SHOWN } from '#limits';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { placesBelow } from './economy-place.ts';
import { loadUnitFigures } from './load-unit-figures.ts';
import { figuresChanged } from './renew-figures.ts';
import { standingSheets, withUnitsAway } from './standing-sheets.ts';

const missing = notFound('Organisationen finns inte, eller så får du inte se dess ekonomi.');

/** What a person may do with an organisation's sheets; null where they may not even see them. */
async function placeOf(db: Db, who: SignedIn, { organisation, year }: SheetPlace) {
  const register = await loadRegister(db);
  const { organisations } = register;
  const thing = thingAt(organisations, organisation, who.actor.today);
  if (!organisations.some(({ id }) => id === organisation) || !can(who.actor, 'economy.read', thing)) return null;
  return {
    register,
    seesStaff: can(who.actor, 'economy.readStaff', thing),
    name: nameOn(organisations, organisation, editionDay('VB', year)),
    mayChange: can(who.actor, 'economy.budget', thing),
  };
}

/** The organisations below one at the end of a year, which a result unit may be. */
function unitsOf(register: Register, { organisation, year }: SheetPlace): SheetView['units'] {
  return placesBelow(register, organisation, year)
    .filter((id) => id !== organisation)
    .map((id) => ({ id, name: nameOn(register.organisations, id, editionDay('VB', year)) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}

const withProposed = (sheet: Sheet, units: SheetView['units']): Sheet =>
  sheet.kind === 'resultUnits' ? proposeUnits(sheet, units) : sheet;

/** A year's sheet of an organisation; an empty one where nobody has saved any. */
export function showSheet(app: App, who: SignedIn, place: SheetPlace): Promise<Result<SheetView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<SheetView, Failure>> => {
    const found = await placeOf(db, who, place);
    if (found === null) return missing;
    const sheets = await standingSheets(db, found.register, place);
    const units = place.kind === 'resultUnits' ? unitsOf(found.register, place) : [];
    const standing = sheets.find(({ year }) => year === place.year);
    return ok({
      year: place.year,
      organisation: place.organisation,
      organisationName: found.name,
      number: standing?.number ?? 0,
      sheet: withProposed(standing?.sheet ?? emptySheet(place.kind), units),
      lastYear: sheets.find(({ year }) => year === place.year - 1)?.sheet ?? null,
      versions: await listSheetVersions(db, place, MAX_MAPPING_VERSIONS_SHOWN),
      figures:
        place.kind === 'resultUnits' && found.seesStaff ? await loadUnitFigures(db, found.register, place) : null,
      units,
      allowed: found.mayChange ? ['change'] : [],
    });
  });
}

/** Saves a new version of a sheet, all its rows at once; the one before it is kept. */
export async function saveSheet(
  app: App,
  who: SignedIn,
  asked: {
    readonly organisation: string;
    readonly year: number;
    readonly requestId: string;
    /** The version that it was changed from. */
    readonly number: number;
    readonly sheet: Sheet;
    readonly reason: string;
  },
): Promise<Result<SheetView, Failure>> {
  const { organisation, year, number, sheet, reason } = asked;
  const place = { organisation, year, kind: sheet.kind };
  const content = createHash('sha256').update(JSON.stringify(sheet)).digest('base64url');
  const options = {
    requestId: asked.requestId,
    fingerprint: `sheet ${organisation} ${year} ${sheet.kind} ${number} ${content}`,
  };
  const done = await writing(app, who, options, async (act): Promise<Result<true, Failure>> => {
    const { db, audit } = act;
    const found = await placeOf(db, who, place);
    if (found === null) return missing;
    if (!found.mayChange) return forbidden('Du får se tabellen men inte ändra den.');
    const faults = sheetFaults(sheet);
    if (faults.length > 0) return invalid(...faults);
    const before = (await findSheets(db, place)).find((one) => one.year === year);
    const at = app.now().toISOString();
    const fresh =
      (before?.number ?? 0) === number &&
      (await insertSheet(db, place, {
        number: number + 1,
        sheet: withUnitsAway(found.register, place, sheet, before?.sheet),
        reason,
        person: who.id,
        at,
      }));
    if (!fresh) return conflict('Någon annan har ändrat tabellen. Läs om sidan och försök igen.', before ?? null);
    await figuresChanged(app, act, year);
    audit({
      action: 'save-sheet',
      kind: 'economy-sheet',
      thing: organisation,
      summary: `${who.name} sparade ${TITLES[sheet.kind]} ${year} för ${found.name}${reason === '' ? '' : `: ${reason}`}`,
      before: before?.sheet ?? null,
      after: sheet,
    });
    return ok(true);
  });
  return done.ok ? showSheet(app, who, place) : done;
}

const TITLES: Readonly<Record<Sheet['kind'], string>> = {
  resultUnits: 'resultatenheter',
  investments: 'investeringar',
  rentGrants: 'medel för lokaländamål',
  balance: 'balansräkningen',
};
