import { z } from 'zod';

import type { DocumentTable } from '../steering/steering-document.ts';

/**
 * What changes: a target, an activity's last day or its title, what an indicator is called or what it counts, or who is
 * responsible for an activity, an indicator, or a goal with what is asked under it.
 */
export const ChangeSubject = z.enum([
  'target',
  'councilTarget',
  'activityEnd',
  'activityTitle',
  'indicator',
  'definition',
  'responsible',
  'goalResponsible',
  'indicatorResponsible',
]);
export type ChangeSubject = z.infer<typeof ChangeSubject>;

const handovers: ReadonlySet<ChangeSubject> = new Set(['responsible', 'goalResponsible', 'indicatorResponsible']);

/** The change is about who is responsible: somebody takes over. */
export const isHandover = (subject: ChangeSubject): boolean => handovers.has(subject);

const ChangeOpinion = z.object({
  kind: z.enum(['supports', 'opposes']),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
const ChangeDecision = z.object({
  kind: z.enum(['approved', 'refused']),
  decidedOn: z.iso.date(),
  reference: z.string(),
  by: z.string(),
  at: z.string(),
});

/** A change during the year with all that was said of it (docs/domain/changes.md). */
export const YearChange = z.object({
  id: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  year: z.number().int(),
  subject: ChangeSubject,
  /** The indicator's definition, the lasting activity or the lasting goal; null where it is none of them. */
  thing: z.string().nullable(),
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string(),
  /** Who takes over, where it is about who is responsible. */
  successor: z.string().nullable(),
  /** First day on which it holds. */
  from: z.iso.date(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  opinion: ChangeOpinion.nullable(),
  decision: ChangeDecision.nullable(),
  /** When it was written into the drafts; null until its day. */
  appliedAt: z.string().nullable(),
  version: z.number().int(),
});
export type YearChange = z.infer<typeof YearChange>;

/** How far it has come: approved until its day, in force from it. */
export const ChangeState = z.enum(['proposed', 'supported', 'opposed', 'refused', 'approved', 'inForce']);
export type ChangeState = z.infer<typeof ChangeState>;

export function changeState(
  { opinion, decision, from }: Pick<YearChange, 'opinion' | 'decision' | 'from'>,
  today: string,
): ChangeState {
  if (decision?.kind === 'refused') return 'refused';
  if (decision !== null) return from <= today ? 'inForce' : 'approved';
  if (opinion === null) return 'proposed';
  return opinion.kind === 'supports' ? 'supported' : 'opposed';
}

type Held = Pick<YearChange, 'subject' | 'thing' | 'after' | 'from' | 'decision'>;

/** What holds for a thing on a day: the last approved change, else what the last decided edition says (AN-4). */
export function holdingOn(
  changes: readonly Held[],
  about: { readonly subject: ChangeSubject; readonly thing: string; readonly decided: string | null },
  day: string,
): string | null {
  const holding = inForceOn(changes, day)
    .filter(({ subject, thing }) => subject === about.subject && thing === about.thing)
    .at(-1);
  return holding === undefined ? about.decided : holding.after;
}

/** The approved changes whose day has come, in the order in which they hold. */
export const inForceOn = <T extends Held>(changes: readonly T[], day: string): T[] =>
  changes
    .filter(({ decision, from }) => decision?.kind === 'approved' && from <= day)
    .toSorted((one, other) => order(one).localeCompare(order(other)));

const order = ({ from, decision }: Held): string => `${from} ${decision?.at ?? ''}`;

export type TargetCell = {
  readonly thing: string;
  readonly name: string;
  readonly subject: 'target' | 'councilTarget';
  readonly cell: string | null;
};

/** A target that reads otherwise than what holds, without a decision. */
export type UndecidedTarget = { readonly name: string; readonly holds: string | null; readonly written: string | null };

/** Targets of a draft that differ from what holds (AN-6); those that the decided edition does not have are new and free. */
export function undecidedTargets(
  decided: readonly TargetCell[],
  written: readonly TargetCell[],
  changes: readonly Held[],
  day: string,
): UndecidedTarget[] {
  return written.flatMap(({ thing, name, subject, cell }) => {
    // The same indicator may stand under several goals.
    const holding = decided
      .filter((one) => one.thing === thing && one.subject === subject)
      .map((one) => holdingOn(changes, { subject, thing, decided: one.cell }, day));
    const [holds] = holding;
    if (holds === undefined || holding.some((one) => isOpen(one) || sameWords(one, cell))) return [];
    return [{ name, holds, written: cell }];
  });
}

const words = (cell: string | null): string => (cell ?? '').replaceAll(/\s+/gu, '').toLowerCase();
const sameWords = (one: string | null, other: string | null): boolean => words(one) === words(other);

/** Nothing was decided yet: the board or somebody later sets it. */
const isOpen = (cell: string | null): boolean => {
  const told = (cell ?? '').trim().toLowerCase();
  return told === '' || told === '-' || told === '–' || told.startsWith('tas fram') || told.startsWith('fastställs');
};

/** The appendix that a report carries: every approved change in the order of their days (AN-7); null where there is none. */
export function changesTable(changes: readonly YearChange[], position: number): DocumentTable | null {
  const rows = changes
    .filter(({ decision }) => decision?.kind === 'approved')
    .toSorted((one, other) => order(one).localeCompare(order(other)))
    .map(({ name, subject, before, after, from, reason, opinion, decision }) => [
      `${SUBJECTS[subject]}: ${name}`,
      before ?? '',
      after ?? '',
      from,
      reason,
      opinion === null ? '' : OPINIONS[opinion.kind],
      `${decision?.decidedOn ?? ''}, ${decision?.reference ?? ''}`,
    ]);
  if (rows.length === 0) return null;
  return {
    id: 'changes-of-the-year',
    position,
    source: null,
    goal: null,
    title: 'Bilaga: beslutade ändringar under året',
    unit: null,
    columns: ['Ändring', 'Från', 'Till', 'Gäller från', 'Skäl', 'Yttrande', 'Beslut'],
    rows,
    doubts: [],
  };
}

const SUBJECTS: Readonly<Record<ChangeSubject, string>> = {
  target: 'Årsmål',
  councilTarget: 'KF:s årsmål',
  activityEnd: 'Aktivitetens slutdatum',
  activityTitle: 'Aktivitetens titel',
  indicator: 'Indikatorns namn',
  definition: 'Vad indikatorn räknar',
  responsible: 'Ansvarig för aktiviteten',
  goalResponsible: 'Ansvarig för målet',
  indicatorResponsible: 'Ansvarig för indikatorn',
};
const OPINIONS = { supports: 'Tillstyrks', opposes: 'Avstyrks' } as const;
