import type { Action } from '#domain/access/action.ts';
import { can } from '#domain/access/can.ts';
import { canonicalContent, sectionsOf } from '#domain/editions/content-of.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { gapsOf } from '#domain/editions/gaps.ts';
import type { Gap } from '#domain/editions/gaps.ts';
import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import { LifecycleStep, move } from '#domain/editions/lifecycle.ts';
import { dismissedErrors, openErrors } from '#domain/editions/open-errors.ts';
import { markOf } from '#domain/editions/section-marks.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn, standing } from '#domain/organisation/standing.ts';
import type { KeptFinding } from '#domain/review/finding-answer.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { listEditionFindings } from '#store/editions/findings.ts';
import { loadCollectedParts, loadSteps } from '#store/editions/steps.ts';
import type { StepRow } from '#store/editions/steps.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from './edition-access.ts';
import type { ReadableEdition } from './edition-access.ts';
import { sha256, standingDocument } from './standing-document.ts';

/** What each step asks leave for. `supersede` and `open` follow from other acts and are no buttons. */
export const ACTION_OF_STEP = {
  ready: 'edition.write',
  notReady: 'edition.write',
  send: 'edition.send',
  takeBack: 'edition.send',
  return: 'edition.return',
  approve: 'edition.approve',
  reopen: 'edition.reopen',
  decide: 'edition.decide',
  seal: 'edition.decide',
} as const satisfies Partial<Record<LifecycleStep, Action>>;
export type TakenByPerson = keyof typeof ACTION_OF_STEP;

const isTakenByPerson = (step: LifecycleStep): step is TakenByPerson => step in ACTION_OF_STEP;

/** How far an edition has come: marks, errors, gaps, history, and which steps the person may take. */
export function showLifecycle(app: App, who: SignedIn, id: string): Promise<Result<LifecycleView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<LifecycleView, Failure>> => {
    const readable = await readableEdition(db, who, id);
    return readable.ok ? ok(await viewLifecycle(db, who, readable.value)) : readable;
  });
}

async function viewLifecycle(db: Db, who: SignedIn, edition: ReadableEdition): Promise<LifecycleView> {
  const { row, thing } = edition;
  const { document } = await standingDocument(db, row);
  const steps = await loadSteps(db, row.id);
  const findings = await listEditionFindings(db, row.id);
  const errors = openErrors(findings, null);
  const sections = sectionsOf(document);
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return {
    state: row.state,
    version: row.version,
    whole: marked(steps, null, contentHashOf(document)),
    sections: sections.map(({ id, title, kind, things, content }) => ({
      id,
      title,
      kind,
      ...marked(steps, id, sha256(content)),
      errors: openErrors(errors, things).length,
    })),
    errors,
    dismissed: dismissedErrors(findings),
    gaps: await loadGaps(db, edition),
    allowed: LifecycleStep.options.filter(
      (step) => isTakenByPerson(step) && 'to' in move(row.state, step) && can(who.actor, ACTION_OF_STEP[step], thing),
    ),
    history: steps.toReversed().map(({ person: _person, section, ...step }) => ({
      ...step,
      section: section === null ? null : { id: section, title: titles.get(section) ?? section },
    })),
  };
}

function marked(steps: readonly StepRow[], section: string | null, contentHash: string) {
  const { mark, by } = markOf(steps, section, contentHash);
  return { mark, by: by?.by ?? null, at: by?.at ?? null, reason: by?.reason ?? null, contentHash };
}

export const contentHashOf = (document: SteeringDocument): string => sha256(canonicalContent(document));

/** Open findings of severity error in the whole edition. */
export const loadErrors = async (db: Db, edition: string): Promise<KeptFinding[]> =>
  openErrors(await listEditionFindings(db, edition), null);

/** Parts from below that the edition's organisation waits for, with the names they had on the edition's day. */
export async function loadGaps(db: Db, { row, register }: ReadableEdition): Promise<Gap[]> {
  const day = editionDay(row.kind, row.year);
  const below = register.organisations.filter(
    (organisation) => standing(organisation, day)?.parent === row.organisation,
  );
  const { id: edition, organisation, year, kind } = row;
  const collector = { edition, organisation, year, kind, below: below.map(({ id }) => id) };
  const parts = await loadCollectedParts(db, collector);
  return gapsOf(parts.map((part) => ({ ...part, name: nameOn(register.organisations, part.organisation, day) })));
}
