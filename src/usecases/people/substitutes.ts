import type { Role } from '#domain/access/role.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { conflict, faultOf, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Db } from '#store/db.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import {
  endSubstitutionRows,
  insertSubstituteRoles,
  insertSubstitution,
  listColleagues,
  listOwnRoles,
  listSubstitutions,
  lockSubstitution,
} from '#store/people/substitutes.ts';
import type { SubstituteRole, SubstitutionRow } from '#store/people/substitutes.ts';
import { MAX_SUBSTITUTE_DAYS, MAX_SUBSTITUTIONS_SHOWN } from '#limits';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { inOwnLine } from '../rounds/round-access.ts';

/**
 * Roles that nobody can lend: an auditor is chosen by the council in person (Kommunallag 12 kap.), and who looks after
 * the system is no matter for the one who does.
 */
const PERSONAL: readonly Role[] = ['auditor', 'administrator'];

export type SubstitutesShown = {
  readonly items: (SubstitutionRow & { readonly mine: boolean })[];
  readonly colleagues: { readonly id: string; readonly name: string }[];
};

/** Who stands in for the person and for whom the person stands in, and the colleagues to choose among. */
export const showSubstitutes = (app: App, who: SignedIn): Promise<Result<SubstitutesShown, Failure>> =>
  reading(app, who, async ({ db }) =>
    ok({
      items: (await listSubstitutions(db, who.id, MAX_SUBSTITUTIONS_SHOWN)).map((row) => ({
        ...row,
        mine: row.person === who.id,
      })),
      colleagues: await colleaguesOf(db, who),
    }),
  );

/** Those who have a role at, above or below a place where the person has one. */
async function colleaguesOf(db: Db, who: SignedIn): Promise<{ id: string; name: string }[]> {
  const register = await loadRegister(db);
  const isOwnLine = inOwnLine(who, register);
  const places = register.organisations.map(({ id }) => id).filter(isOwnLine);
  return (await listColleagues(db, places, who.actor.today)).filter(({ id }) => id !== who.id);
}

export type NameSubstituteInput = {
  readonly requestId: string;
  readonly substitute: string;
  readonly validFrom: string;
  /** The first day on which it no longer holds. */
  readonly validTo: string;
};

/** Names somebody who holds the own roles for a time, and with them the list and the mails. Roles held for others stay. */
export function nameSubstitute(
  app: App,
  who: SignedIn,
  input: NameSubstituteInput,
): Promise<Result<{ id: string }, Failure>> {
  const { requestId, substitute, validFrom, validTo } = input;
  const options = { requestId, fingerprint: `substitute ${substitute} ${validFrom}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ id: string }, Failure>> => {
    const { today } = who.actor;
    if (validFrom < today || validTo <= validFrom || validTo > addDays(validFrom, MAX_SUBSTITUTE_DAYS)) {
      const message = `Tiden ska börja tidigast i dag och vara högst ${MAX_SUBSTITUTE_DAYS} dagar.`;
      return invalid(faultOf('substitute-days', message, 'Välj andra dagar.', 'Från och med'));
    }
    const colleague = (await colleaguesOf(db, who)).find(({ id }) => id === substitute);
    if (colleague === undefined) {
      return invalid(faultOf('substitute-unknown', 'Personen går inte att välja.', 'Välj en kollega.', 'Ersättare'));
    }
    const roles = (await listOwnRoles(db, who.id)).flatMap((role): SubstituteRole[] => {
      const from = role.validFrom > validFrom ? role.validFrom : validFrom;
      const to = role.validTo !== null && role.validTo < validTo ? role.validTo : validTo;
      if (PERSONAL.includes(role.role) || from >= to) return [];
      return [{ id: app.newId(), role: role.role, organisation: role.organisation, validFrom: from, validTo: to }];
    });
    if (roles.length === 0) return forbidden('Du har ingen roll som någon annan kan ha i ditt ställe.');
    const made = { id: app.newId(), person: who.id, substitute, validFrom, validTo };
    await insertSubstitution(db, made);
    await insertSubstituteRoles(db, made, roles);
    audit({
      action: 'name-substitute',
      kind: 'person',
      thing: who.id,
      summary: `${who.name} utsåg ${colleague.name} till ersättare från ${validFrom} till ${addDays(validTo, -1)}.`,
      after: { ...made, roles },
    });
    return ok({ id: made.id });
  });
}

export type EndSubstituteInput = { readonly id: string; readonly requestId: string; readonly version: number };

/** Ends it from today, by the one who is back or by the one who stands in. */
export function endSubstitute(
  app: App,
  who: SignedIn,
  { id, requestId, version }: EndSubstituteInput,
): Promise<Result<{ id: string }, Failure>> {
  const options = { requestId, fingerprint: `end-substitute ${id}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ id: string }, Failure>> => {
    const found = isUuid(id) ? await lockSubstitution(db, id) : undefined;
    if (found === undefined || ![found.person, found.substitute].includes(who.id)) {
      return notFound('Ersättaren finns inte.');
    }
    if (found.version !== version) return conflict('Det har ändrats under tiden. Läs om sidan.', found);
    await endSubstitutionRows(db, id, who.actor.today);
    audit({
      action: 'end-substitute',
      kind: 'person',
      thing: found.person,
      summary: `${who.name} avslutade ${found.substituteName} som ersättare för ${found.personName}.`,
      before: found,
    });
    return ok({ id });
  });
}
