import type { CalendarDay } from '../kernel/calendar.ts';
import { addWorkingDays, workingDaysBetween } from '../kernel/working-days.ts';
import type { OrganisationKind } from '../organisation/organisation.ts';
import type { LeadDays, RoundPart } from './round.ts';

/** An organisation that may report, as it stands on the round's day. */
export type Reporting = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly parent: string | null;
};

/**
 * What is proposed where a municipality has run no round before. The administration collects for its board; a board needs
 * two weeks to read and decide, everybody else one to put together what came in. Each round keeps its own.
 */
export const USUAL_LEAD_DAYS: LeadDays = {
  executiveBoard: 0,
  board: 0,
  company: 0,
  administration: 10,
  department: 5,
  unit: 5,
  group: 5,
};

export type ProposedPart = Omit<RoundPart, 'excused' | 'version'>;

/** Those above within a tree, nearest first; stops at the top or where one comes again. */
export function aboveIn(tree: ReadonlyMap<string, Pick<Reporting, 'parent'>>, id: string): string[] {
  const above: string[] = [];
  for (let at = tree.get(id)?.parent ?? null; at !== null && !above.includes(at);) {
    above.push(at);
    at = tree.get(at)?.parent ?? null;
  }
  return above;
}

/** The nearest above that takes part; null where the round's own organisation collects. */
const collectorOf = (above: readonly string[], takesPart: ReadonlySet<string>): string | null =>
  above.find((id) => takesPart.has(id)) ?? null;

/**
 * Who reports to whom and by when, backwards from the last day: each so many working days before whoever collects it.
 * `tree` holds the round's organisation and all below it, each after the one it belongs to.
 */
export function proposeParts(
  tree: readonly Reporting[],
  chosen: ReadonlySet<string>,
  { lastDay, leadDays }: { readonly lastDay: CalendarDay; readonly leadDays: LeadDays },
): ProposedPart[] {
  const byId = new Map(tree.map((organisation) => [organisation.id, organisation]));
  const deadlines = new Map<string, CalendarDay>();
  return tree.flatMap(({ id, kind }) => {
    if (!chosen.has(id)) return [];
    const collector = collectorOf(aboveIn(byId, id), chosen);
    const from = collector === null ? lastDay : (deadlines.get(collector) ?? lastDay);
    const deadline = addWorkingDays(from, -(leadDays[kind] ?? 0));
    deadlines.set(id, deadline);
    return [{ organisation: id, collector, deadline }];
  });
}

/** Parts whose collectors are found anew among those who take part still; gives only those that change. */
export function collectAnew(
  parts: readonly RoundPart[],
  aboveOf: (organisation: string) => readonly string[],
): RoundPart[] {
  const active = new Set(parts.filter(({ excused }) => excused === null).map(({ organisation }) => organisation));
  return parts.flatMap((part) => {
    const collector = collectorOf(aboveOf(part.organisation), active);
    return collector === part.collector ? [] : [{ ...part, collector }];
  });
}

/** Parts that would have to be handed in after whoever collects them has handed in. */
export function laterThanCollector<P extends Pick<RoundPart, 'organisation' | 'collector' | 'deadline'>>(
  parts: readonly P[],
): P[] {
  const deadlines = new Map(parts.map(({ organisation, deadline }) => [organisation, deadline]));
  return parts.filter(({ collector, deadline }) => {
    const above = collector === null ? undefined : deadlines.get(collector);
    return above !== undefined && deadline > above;
  });
}

/** All that is collected by an organisation, directly or by others below it. */
function collectedBy(parts: readonly RoundPart[], organisation: string): RoundPart[] {
  const direct = parts.filter(({ collector }) => collector === organisation);
  return direct.flatMap((part) => [part, ...collectedBy(parts, part.organisation)]);
}

/**
 * A deadline moved, and with it, where asked, those of everybody below by as many working days. Gives the parts that
 * change.
 */
export function moveDeadline(
  parts: readonly RoundPart[],
  organisation: string,
  { to, withBelow }: { readonly to: CalendarDay; readonly withBelow: boolean },
): RoundPart[] {
  const own = parts.find((part) => part.organisation === organisation);
  if (own === undefined || own.deadline === to) return [];
  const days = workingDaysBetween(own.deadline, to);
  const below = withBelow ? collectedBy(parts, organisation) : [];
  return [
    { ...own, deadline: to },
    ...below.map((part) => ({ ...part, deadline: addWorkingDays(part.deadline, days) })),
  ];
}
