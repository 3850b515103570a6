import { createHash } from 'node:crypto';

import { can } from '#domain/access/can.ts';
import { canonicalJson } from '#domain/kernel/canonical-json.ts';
import { conflict, forbidden, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { ReorganisationPreview } from '#domain/organisation/reorganisation-view.ts';
import { carrierOn, planReorganisation } from '#domain/organisation/reorganise.ts';
import type { Reorganisation, ReorganisationPlan } from '#domain/organisation/reorganise.ts';
import { nameOn, standing, thingAt } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { carryRole, listAffected, listRolesFrom, saveReorganisation } from '#store/organisations/reorganise.ts';

import { MAX_AFFECTED_LISTED } from '#limits';

import { placesBelow } from '../economy/economy-place.ts';
import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

type Planned = {
  readonly plan: ReorganisationPlan;
  readonly preview: ReorganisationPreview;
  readonly roles: Awaited<ReturnType<typeof listRolesFrom>>;
};

/** Everything that a reorganisation would touch, before anybody carries it out (RE-6). */
export function previewReorganisation(
  app: App,
  who: SignedIn,
  asked: Reorganisation,
): Promise<Result<ReorganisationPreview, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<ReorganisationPreview, Failure>> => {
    const planned = await planFor(app, db, who, asked);
    return planned.ok ? ok(planned.value.preview) : planned;
  });
}

/** Carries out a reorganisation that was seen as a preview, as one act. */
export function reorganise(
  app: App,
  who: SignedIn,
  { requestId, seen, ...rest }: { readonly asked: Reorganisation; readonly seen: string; readonly requestId: string },
): Promise<Result<{ date: string; created: string[] }, Failure>> {
  const { asked } = rest;
  const options = { requestId, fingerprint: `reorganise ${asked.kind} ${asked.date}` };
  return writing(
    app,
    who,
    options,
    async ({ db, audit }): Promise<Result<{ date: string; created: string[] }, Failure>> => {
      const planned = await planFor(app, db, who, asked);
      if (!planned.ok) return planned;
      const { plan, preview, roles } = planned.value;
      if (preview.seen !== seen) {
        return conflict('Det som berörs har ändrats sedan du såg det. Se över det igen.', preview);
      }
      await saveReorganisation(db, plan);
      for (const role of roles) {
        const organisation = carrierOn(plan.successions, role.organisation, plan.date);
        await carryRole(db, { id: role.id, newId: app.newId(), organisation, day: plan.date });
      }
      audit({
        action: 'reorganise',
        kind: 'organisation',
        thing: plan.created[0]?.id ?? plan.moved[0]?.id ?? null,
        summary: tellReorganisation(who, asked, preview),
        after: { asked, successions: plan.successions, roles: roles.length },
      });
      return ok({ date: plan.date, created: plan.created.map(({ id }) => id) });
    },
  );
}

const inRow = new Intl.ListFormat('sv', { type: 'conjunction' });

function tellReorganisation(
  { name }: SignedIn,
  { kind }: Reorganisation,
  { date, ending, beginning, moving }: Pick<ReorganisationPreview, 'date' | 'ending' | 'beginning' | 'moving'>,
): string {
  if (kind === 'move') {
    const moves = moving.map((one) => `${one.name} från ${one.from ?? 'toppen'} till ${one.to ?? 'toppen'}`);
    return `${name} flyttade ${inRow.format(moves)} från och med ${date}.`;
  }
  const told = kind === 'merger' ? 'slog ihop' : 'delade';
  const into = beginning.map((one) => one.name);
  return `${name} ${told} ${inRow.format(ending)} till ${inRow.format(into)} från ${date}.`;
}

async function planFor(app: App, db: Db, who: SignedIn, asked: Reorganisation): Promise<Result<Planned, Failure>> {
  const register = await loadRegister(db);
  if (!can(who.actor, 'organisation.reorganise', thingAt(register.organisations, null, who.actor.today))) {
    return forbidden('Du får inte ändra organisationen.');
  }
  const planned = planReorganisation(register, asked, app.newId);
  if (!planned.ok) return invalid(...planned.error);
  const plan = planned.value;
  const moving = plan.moved.map(({ id }) => id);
  const ending = plan.closed.filter((id) => !moving.includes(id));
  const touched = asked.kind === 'move' ? moving : ending;
  const roles = await listRolesFrom(db, ending, plan.date);
  const year = Number(plan.date.slice(0, 4));
  const within = touched.flatMap((id) => placesBelow(register, id, year));
  const affected = await listAffected(db, touched, within, year, MAX_AFFECTED_LISTED);
  // What begins has no name in the register yet.
  const created = new Map(plan.created.map(({ id, version }) => [id, version.name]));
  const nameOf = (id: string): string => created.get(id) ?? nameOn(register.organisations, id, plan.date);
  const under = (parent: string | null | undefined): string | null =>
    parent === null || parent === undefined ? null : nameOf(parent);
  const parentOf = (id: string): string | null | undefined => {
    const organisation = register.organisations.find((one) => one.id === id);
    return organisation === undefined ? null : standing(organisation, plan.date)?.parent;
  };
  const told = {
    date: plan.date,
    ending: ending.map(nameOf),
    beginning: plan.created.map(({ version }) => ({ name: version.name, under: under(version.parent) })),
    moving: plan.moved.map(({ id, version }) => ({
      name: nameOf(id),
      from: under(parentOf(id)),
      to: under(version.parent),
    })),
    people: roles.map(({ name }) => name),
    ...affected,
  };
  const seen = createHash('sha256').update(canonicalJson(told)).digest('hex');
  return ok({ plan, preview: { ...told, seen }, roles });
}
