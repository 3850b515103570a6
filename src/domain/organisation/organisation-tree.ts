import type { Organisation, OrganisationVersion, Succession } from './organisation.ts';

/** What is wrong with a register of organisations, in plain Swedish; `organisation` is the lasting id it is about. */
export type OrganisationProblem = {
  readonly code: 'overlap' | 'empty-validity' | 'unknown-parent' | 'parent-not-valid' | 'cycle' | 'duplicate-id';
  readonly organisation: string;
  readonly message: string;
};

/** An organisation as it was on one day. */
export type OrganisationOnDay = { readonly id: string } & OrganisationVersion;

const holdsOn = (version: OrganisationVersion, day: string): boolean =>
  version.validFrom <= day && (version.validTo === null || day < version.validTo);

/** The name, kind and place of an organisation on a day (ISO date), or undefined when it did not exist that day. */
export function organisationOn(organisation: Organisation, day: string): OrganisationOnDay | undefined {
  const version = organisation.versions.find((candidate) => holdsOn(candidate, day));
  return version === undefined ? undefined : { id: organisation.id, ...version };
}

/** Everything that existed on a day, in the order of the register. */
export function organisationsOn(organisations: readonly Organisation[], day: string): OrganisationOnDay[] {
  return organisations.flatMap((organisation) => organisationOn(organisation, day) ?? []);
}

/** The organisations above, nearest first, as they stood that day. Stops where a parent is missing or comes again. */
export function ancestorsOn(organisations: readonly Organisation[], id: string, day: string): OrganisationOnDay[] {
  const byId = new Map(organisationsOn(organisations, day).map((organisation) => [organisation.id, organisation]));
  const seen = new Set([id]);
  const above: OrganisationOnDay[] = [];
  let parent = byId.get(id)?.parent ?? null;
  while (parent !== null && !seen.has(parent)) {
    const organisation = byId.get(parent);
    if (organisation === undefined) return above;
    seen.add(parent);
    above.push(organisation);
    parent = organisation.parent;
  }
  return above;
}

/** Whose work `start` carries on, directly or through several events; a series may be read back through these. */
export function predecessorsOf(successions: readonly Succession[], start: string): string[] {
  const ordered = successions.toSorted((one, other) => one.date.localeCompare(other.date));
  const found = new Set<string>();
  const visit = (id: string): void => {
    for (const { predecessor, successor } of ordered) {
      if (successor !== id || predecessor === start || found.has(predecessor)) continue;
      found.add(predecessor);
      visit(predecessor);
    }
  };
  visit(start);
  return [...found];
}

/** Everything that would make the tree ambiguous on some day; an empty list means that it is sound. */
export function organisationProblems(organisations: readonly Organisation[]): OrganisationProblem[] {
  const ids = new Set(organisations.map((organisation) => organisation.id));
  const days = new Set(organisations.flatMap(({ versions }) => versions.map((version) => version.validFrom)));
  return [
    ...duplicateIds(organisations),
    ...organisations.flatMap((organisation) => versionProblems(organisation, ids)),
    ...[...days].toSorted().flatMap((day) => placeProblems(organisations, day)),
  ];
}

function duplicateIds(organisations: readonly Organisation[]): OrganisationProblem[] {
  const seen = new Set<string>();
  return organisations.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: 'duplicate-id', organisation: id, message: `Beteckningen ${id} används av två organisationer.` }];
  });
}

function versionProblems(organisation: Organisation, ids: ReadonlySet<string>): OrganisationProblem[] {
  const problems: OrganisationProblem[] = [];
  const report = (code: OrganisationProblem['code'], message: string): void => {
    problems.push({ code, organisation: organisation.id, message });
  };
  const ordered = organisation.versions.toSorted((one, other) => one.validFrom.localeCompare(other.validFrom));
  ordered.forEach((version, at) => {
    const next = ordered[at + 1];
    if (version.validTo !== null && version.validTo <= version.validFrom) {
      report('empty-validity', `${version.name} slutar att gälla innan den börjar gälla (${version.validFrom}).`);
    }
    if (next !== undefined && (version.validTo === null || version.validTo > next.validFrom)) {
      report('overlap', `${version.name} och ${next.name} gäller båda från och med ${next.validFrom}.`);
    }
    if (version.parent !== null && !ids.has(version.parent)) {
      report('unknown-parent', `${version.name} hör till ${version.parent}, som inte finns.`);
    }
  });
  return problems;
}

/** The tree only changes on days when a version begins or ends, so checking the beginnings finds every cycle. */
function placeProblems(organisations: readonly Organisation[], day: string): OrganisationProblem[] {
  const present = organisationsOn(organisations, day);
  const byId = new Map(present.map((organisation) => [organisation.id, organisation]));
  return present.flatMap((organisation): OrganisationProblem[] => {
    if (organisation.parent === null) return [];
    if (!byId.has(organisation.parent)) {
      const message = `${organisation.name} hör till ${organisation.parent}, som inte gäller den ${day}.`;
      return [{ code: 'parent-not-valid', organisation: organisation.id, message }];
    }
    const top = [organisation, ...ancestorsOn(organisations, organisation.id, day)].at(-1);
    if (top?.parent === null || top === undefined || !byId.has(top.parent)) return [];
    const message = `${organisation.name} hör till sig själv i flera led den ${day}.`;
    return [{ code: 'cycle', organisation: organisation.id, message }];
  });
}
