import { can } from '#domain/access/can.ts';
import { conflict, faultOf, forbidden, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { organisationsOn } from '#domain/organisation/organisation-tree.ts';
import type { Organisation, OrganisationKind } from '#domain/organisation/organisation.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { insertOrganisation, loadRegister } from '#store/organisations/organisations.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

export type CreateOrganisationInput = {
  readonly requestId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly parent: string;
  readonly validFrom: string;
};

/** From when to when an organisation exists, as a sentence after another; empty where nobody knows it. */
function lifeOf(organisations: readonly Organisation[], id: string): string {
  const versions = organisations.find((each) => each.id === id)?.versions ?? [];
  const first = versions[0];
  const last = versions.at(-1);
  if (first === undefined || last === undefined) return '';
  return last.validTo === null
    ? ` ${last.name} finns från ${first.validFrom}.`
    : ` ${last.name} fanns från ${first.validFrom} fram till ${last.validTo}.`;
}

/** Adds an organisation below another from a day on. Gives its id. */
export function createOrganisation(
  app: App,
  who: SignedIn,
  input: CreateOrganisationInput,
): Promise<Result<{ id: string }, Failure>> {
  const { requestId, kind, parent, validFrom } = input;
  const name = input.name.trim();
  return writing(app, who, { requestId }, async ({ db, audit }): Promise<Result<{ id: string }, Failure>> => {
    const { organisations } = await loadRegister(db);
    const present = organisationsOn(organisations, validFrom);
    const above = present.find(({ id }) => id === parent);
    if (above === undefined || name === '') {
      return invalid(
        above === undefined
          ? faultOf(
              'unknown-parent',
              `Den överordnade organisationen finns inte ${validFrom}.${lifeOf(organisations, parent)}`,
              'Välj en annan, eller en dag då den finns.',
              'Hör till',
            )
          : faultOf('empty-name', 'Namnet är tomt.', 'Skriv ett namn.', 'Namn'),
      );
    }
    if (!can(who.actor, 'organisation.create', thingAt(organisations, parent, who.actor.today))) {
      return forbidden(`Du får inte lägga till organisationer under ${above.name}.`);
    }
    const twin = present.find((other) => other.parent === parent && other.name.toLowerCase() === name.toLowerCase());
    if (twin !== undefined) return conflict(`${twin.name} finns redan under ${above.name}.`, twin);
    const id = app.newId();
    await insertOrganisation(db, id, { validFrom, validTo: null, name, kind, parent });
    audit({
      action: 'create-organisation',
      kind: 'organisation',
      thing: id,
      summary: `${who.name} lade till ${name} under ${above.name} från ${validFrom}.`,
      after: { name, kind, parent, validFrom },
    });
    return ok({ id });
  });
}
