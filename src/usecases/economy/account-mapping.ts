import { compileMapping, mappingFaults, USUAL_DIMENSIONS } from '#domain/economy/account-mapping.ts';
import type { AccountMapping, KnownCodes } from '#domain/economy/account-mapping.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { tryMapping } from '#domain/economy/try-mapping.ts';
import type { MappingTrial } from '#domain/economy/try-mapping.ts';
import { conflict, forbidden, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { carrierOn } from '#domain/organisation/reorganise.ts';
import { organisationOn } from '#domain/organisation/organisation-tree.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { loadChart } from '#store/economy/chart.ts';
import { saveMonthOutcome, sumByString } from '#store/economy/ledger-rows.ts';
import { listMappable } from '#store/economy/loads.ts';
import { findMapping, insertMapping, listMappingVersions } from '#store/economy/mappings.ts';
import { lockEconomyYear } from '#store/economy/year-lock.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { MAX_MAPPING_VERSIONS_SHOWN, MAX_UNMATCHED_SHOWN } from '#limits';

import { readingAs, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { mayMap } from './economy-chart.ts';
import { placesWith } from './economy-place.ts';
import { mapStrings } from './read-load.ts';
import { figuresChanged } from './renew-figures.ts';

export type MappingView = {
  readonly year: number;
  /** 0 where the year has none yet. */
  readonly number: number;
  readonly mapping: AccountMapping;
  readonly versions: {
    readonly number: number;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
    readonly rules: number;
  }[];
  /** Organisations that rules name and that are no longer there. */
  readonly gone: { readonly id: string; readonly name: string }[];
  readonly allowed: 'map'[];
};

const EMPTY: AccountMapping = { rules: [], sieDimensions: USUAL_DIMENSIONS };

type MappingAsked = { readonly year: number; readonly carriedTo?: number | undefined };

/**
 * The mapping of a year with its history; where the year has none, an empty one. To begin a later year's from it, with those
 * named that carry on the work of organisations that have ended by then.
 */
export function showMapping(
  app: App,
  who: SignedIn,
  { year, carriedTo }: MappingAsked,
): Promise<Result<MappingView, Failure>> {
  return readingAs(app, who, 'economy.seeLoads', async ({ db }) => {
    const saved = await findMapping(db, year);
    const found = saved?.mapping ?? EMPTY;
    const { organisations, successions } = await loadRegister(db);
    const mapping = carriedTo === undefined ? found : carriedMapping(found, successions, `${carriedTo}-01-01`);
    const standsToday = (id: string): boolean => {
      const organisation = organisations.find((one) => one.id === id);
      return organisation !== undefined && organisationOn(organisation, who.actor.today) !== undefined;
    };
    const named = mapping.rules.flatMap(({ target, to }) => (target === 'organisation' && to !== null ? [to] : []));
    const gone = [...new Set(named)].filter((id) => !standsToday(id));
    const versions = await listMappingVersions(db, year, MAX_MAPPING_VERSIONS_SHOWN);
    const allowed: MappingView['allowed'] = mayMap(who) ? ['map'] : [];
    return {
      year,
      number: saved?.number ?? 0,
      mapping,
      versions,
      gone: gone.map((id) => ({ id, name: nameOn(organisations, id, editionDay('VB', year)) })),
      allowed,
    };
  });
}

const carriedMapping = (
  { rules, ...rest }: AccountMapping,
  successions: Register['successions'],
  day: string,
): AccountMapping => ({
  ...rest,
  rules: rules.map((rule) =>
    rule.target === 'organisation' && rule.to !== null ? { ...rule, to: carrierOn(successions, rule.to, day) } : rule,
  ),
});

async function knownCodes(db: Db, year: number): Promise<KnownCodes> {
  const chart = await loadChart(db, year);
  const { organisations } = await loadRegister(db);
  return {
    organisation: new Set(organisations.map(({ id }) => id)),
    area: new Set(chart.areas.map(({ code }) => code)),
    kind: new Set(chart.kinds.map(({ code }) => code)),
  };
}

/** What a mapping would do with the figures that are read in, before it is saved. */
export async function testMapping(
  app: App,
  who: SignedIn,
  { year, mapping }: { readonly year: number; readonly mapping: AccountMapping },
): Promise<Result<MappingTrial, Failure>> {
  const tried = await readingAs(
    app,
    who,
    'economy.seeLoads',
    async ({ db }): Promise<Result<MappingTrial, Failure>> => {
      const faults = mappingFaults(mapping, await knownCodes(db, year));
      if (faults.length > 0) return invalid(...faults);
      const seen = placesWith(who, await loadRegister(db), 'economy.readStaff');
      const sums = await sumByString(db, year, seen);
      const standing = (await findMapping(db, year))?.mapping ?? EMPTY;
      return ok(tryMapping(sums, compileMapping(standing), compileMapping(mapping), MAX_UNMATCHED_SHOWN));
    },
  );
  return tried.ok ? tried.value : tried;
}

export type SaveMappingInput = {
  readonly requestId: string;
  readonly year: number;
  /** The number that the person changed from. */
  readonly number: number;
  readonly mapping: AccountMapping;
  readonly reason: string;
};

/** Saves a new version and maps everything read in for the year anew, so that all figures stand under one mapping. */
export async function saveMapping(
  app: App,
  who: SignedIn,
  { requestId, year, number, mapping, reason }: SaveMappingInput,
): Promise<Result<MappingView, Failure>> {
  const options = { requestId, fingerprint: `mapping ${year} ${number}` };
  const done = await writing(app, who, options, async (act): Promise<Result<true, Failure>> => {
    const { db, audit } = act;
    if (!mayMap(who)) return forbidden('Du får se konteringen men inte ändra den.');
    await lockEconomyYear(db, year);
    const faults = mappingFaults(mapping, await knownCodes(db, year));
    if (faults.length > 0) return invalid(...faults);
    const standing = (await findMapping(db, year))?.number ?? 0;
    if (standing !== number) {
      return conflict('Någon annan har ändrat konteringen. Läs om sidan och försök igen.', { number: standing });
    }
    const at = app.now().toISOString();
    await insertMapping(db, year, { number: number + 1, mapping, reason, person: who.id, at });
    for (const { id, state } of await listMappable(db, year)) {
      await mapStrings(db, id, year);
      if (state === 'loaded') await saveMonthOutcome(db, id);
    }
    await figuresChanged(app, act, year);
    const summary = `${who.name} ändrade konteringen för ${year} (${mapping.rules.length} regler): ${reason}`;
    audit({
      action: 'save-mapping',
      kind: 'account-mapping',
      thing: String(year),
      summary,
      before: { number },
      after: { number: number + 1 },
    });
    return ok(true);
  });
  return done.ok ? showMapping(app, who, { year }) : done;
}
