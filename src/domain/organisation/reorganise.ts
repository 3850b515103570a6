import { z } from 'zod';

import { faultOf } from '../kernel/failure.ts';
import type { Fault } from '../kernel/fault.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { organisationOn, organisationProblems, organisationsOn } from './organisation-tree.ts';
import { OrganisationKind } from './organisation.ts';
import type { Organisation, OrganisationVersion, Succession } from './organisation.ts';

const Id = z.string().min(1, 'Välj en organisation.').max(100);
const Parent = z.string().min(1, 'Välj vad organisationen ska höra till.').max(100);
const FromDay = z.iso.date('Välj den dag som ändringen gäller från.');
const NewPlace = z.object({
  name: z.string().trim().min(1, 'Skriv den nya organisationens namn.').max(200),
  kind: OrganisationKind,
  parent: Parent,
});

/** A merger, a split or a move from a day on (docs/domain/reorganisation.md). */
export const Reorganisation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('merger'),
    date: FromDay,
    from: z.array(Id).min(2, 'Välj minst två organisationer som ska slås ihop.').max(50),
    into: NewPlace,
  }),
  z.object({
    kind: z.literal('split'),
    date: FromDay,
    from: Id,
    into: z.array(NewPlace).min(2, 'Skriv minst två namn, ett på varje rad.').max(20),
    /** Which of the new ones carries on the series, the people and what lies below. */
    carrier: z.number().int().min(0),
  }),
  z.object({ kind: z.literal('move'), date: FromDay, organisation: Id, parent: Parent }),
]);
export type Reorganisation = z.infer<typeof Reorganisation>;

export type RegisterOfDay = {
  readonly organisations: readonly Organisation[];
  readonly successions: readonly Succession[];
};

/** Everything that a reorganisation writes; nothing that was before its day changes. */
export type ReorganisationPlan = {
  readonly date: string;
  /** Organisations whose present version ends on the day. */
  readonly closed: readonly string[];
  readonly created: readonly { readonly id: string; readonly version: OrganisationVersion }[];
  /** Organisations that go on with another place. */
  readonly moved: readonly { readonly id: string; readonly version: OrganisationVersion }[];
  readonly successions: readonly Succession[];
};

/** Plans a reorganisation, or says everything that stands in its way. Ids of new organisations come from `newId`. */
export function planReorganisation(
  register: RegisterOfDay,
  asked: Reorganisation,
  newId: () => string,
): Result<ReorganisationPlan, Fault[]> {
  const present = organisationsOn(register.organisations, asked.date);
  const from = asked.kind === 'merger' ? asked.from : [asked.kind === 'split' ? asked.from : asked.organisation];
  const faults = from.flatMap((id) => standsInTheWay(register.organisations, id, asked.date));
  if (asked.kind === 'merger' && new Set(from).size < 2) {
    faults.push(faultOf('too-few', 'Välj minst två olika organisationer.', null, 'Vilka'));
  }
  if (asked.kind === 'split' && asked.into[asked.carrier] === undefined) {
    faults.push(faultOf('no-carrier', 'Välj vilken av de nya som för historiken vidare.', null, 'Historik'));
  }
  if (faults.length > 0) return err(faults);
  const created = newOnes(asked).map((place) => ({
    id: newId(),
    version: { ...place, validFrom: asked.date, validTo: null },
  }));
  const carrier = asked.kind === 'split' ? created[asked.carrier] : created[0];
  const gone = asked.kind === 'move' ? [] : from;
  const next = (version: OrganisationVersion, parent: string) => ({
    ...version,
    parent,
    validFrom: asked.date,
    validTo: null,
  });
  const moved = present.flatMap(({ id, ...version }) => {
    if (asked.kind === 'move') return id === asked.organisation ? [{ id, version: next(version, asked.parent) }] : [];
    const isBelow = version.parent !== null && gone.includes(version.parent) && !gone.includes(id);
    return isBelow && carrier !== undefined ? [{ id, version: next(version, carrier.id) }] : [];
  });
  const below = moved.flatMap(({ id }) =>
    asked.kind === 'move' ? [] : standsInTheWay(register.organisations, id, asked.date),
  );
  if (below.length > 0) return err(below);
  const plan = {
    date: asked.date,
    closed: [...gone, ...moved.map(({ id }) => id)],
    created,
    moved,
    successions: asked.kind === 'move' ? [] : successionsOf(asked.kind, gone, created, carrier?.id ?? '', asked.date),
  };
  const after = applyReorganisation(register, plan);
  const problems = organisationProblems(after.organisations);
  if (problems.length === 0) return ok(plan);
  return err(problems.map(({ code, message }) => faultOf(code, message, 'Välj en annan plats eller en annan dag.')));
}

const newOnes = (asked: Reorganisation) => {
  if (asked.kind === 'move') return [];
  return asked.kind === 'merger' ? [asked.into] : asked.into;
};

const successionsOf = (
  event: 'merger' | 'split',
  gone: readonly string[],
  created: ReorganisationPlan['created'],
  carrier: string,
  date: string,
): Succession[] =>
  gone.flatMap((predecessor) =>
    created.map(({ id }) => ({ predecessor, successor: id, date, event, carries: id === carrier })),
  );

/** An organisation must stand on the day, since before it, and have nothing planned after it. */
function standsInTheWay(organisations: readonly Organisation[], id: string, date: string): Fault[] {
  const organisation = organisations.find((one) => one.id === id);
  const present = organisation === undefined ? undefined : organisationOn(organisation, date);
  if (organisation === undefined || present === undefined) {
    return [faultOf('not-standing', 'En av organisationerna finns inte den dagen.', 'Välj en annan dag.', 'Vilka')];
  }
  if (
    present.validFrom === date ||
    present.validTo !== null ||
    organisation.versions.some(({ validFrom }) => validFrom > date)
  ) {
    const message = `${present.name} har redan en ändring den dagen eller senare.`;
    return [faultOf('already-planned', message, 'Välj en dag efter den ändringen.', 'Från och med')];
  }
  return [];
}

/** The register as it is when the plan has been carried out. */
export function applyReorganisation(register: RegisterOfDay, plan: ReorganisationPlan): RegisterOfDay {
  const closed = new Set(plan.closed);
  const moved = new Map(plan.moved.map(({ id, version }) => [id, version]));
  const organisations = register.organisations.map((organisation) => {
    if (!closed.has(organisation.id)) return organisation;
    const versions = organisation.versions.map((version) =>
      version.validTo === null ? { ...version, validTo: plan.date } : version,
    );
    const next = moved.get(organisation.id);
    return { ...organisation, versions: next === undefined ? versions : [...versions, next] };
  });
  return {
    organisations: [...organisations, ...plan.created.map(({ id, version }) => ({ id, versions: [version] }))],
    successions: [...register.successions, ...plan.successions],
  };
}

/**
 * Who carries on what an organisation did, as of a day: itself while it stands, else the one successor that carries its
 * series. Every value has exactly one place in today's organisation, so that totals stay the same.
 */
export function carrierOn(successions: readonly Succession[], organisation: string, day: string): string {
  const seen = new Set<string>();
  let at = organisation;
  for (;;) {
    seen.add(at);
    const next = successions
      .filter(({ predecessor, date, carries }) => predecessor === at && date <= day && carries !== false)
      .toSorted((one, other) => `${one.date} ${one.successor}`.localeCompare(`${other.date} ${other.successor}`))[0];
    if (next === undefined || seen.has(next.successor)) return at;
    at = next.successor;
  }
}
