import { beforeDecision } from '#domain/editions/before-decision.ts';
import type { BeforeDecision, UnjudgedGoal } from '#domain/editions/before-decision.ts';
import type { EditionSummary } from '#domain/editions/edition-view.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { KeptFinding } from '#domain/review/finding-answer.ts';
import { modelWithUnitGoals } from '#domain/steering/model-presets.ts';
import { listEditionFindings } from '#store/editions/findings.ts';
import { findModel } from '#store/steering-models.ts';
import { findDirections } from '#store/thread.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from './edition-access.ts';
import { viewEdition } from './show-edition.ts';
import { summariseEdition } from './summarise-edition.ts';

export type BeforeDecisionShown = {
  readonly edition: EditionSummary;
  readonly parting: (Omit<BeforeDecision['parting'][number], 'grounds'> & {
    readonly grounds: (Omit<BeforeDecision['parting'][number]['grounds'][number], 'things'> & { things: string[] })[];
  })[];
  readonly agreeing: number;
  readonly silent: number;
  readonly unjudged: UnjudgedGoal[];
  readonly missing: BeforeDecision['missing'][number][];
  readonly errors: KeptFinding[];
  readonly dismissals: KeptFinding[];
};

/** What a board should see of an edition before it decides. */
export function showBeforeDecision(app: App, who: SignedIn, id: string): Promise<Result<BeforeDecisionShown, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<BeforeDecisionShown, Failure>> => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const { row, register } = readable.value;
    const { document, links } = await viewEdition(db, who, readable.value);
    const known = new Map((await findDirections(db, [id])).map((one) => [one.id, one.direction]));
    const directions = new Map(
      document.indicators.map((one) => [one.id, known.get(links.indicators[one.id] ?? '') ?? 'unknown'] as const),
    );
    // What a document does not print of itself is known from where it was kept.
    const { levels } = (await findModel(db, row.year)) ?? modelWithUnitGoals(row.year);
    const judged = new Set(levels.filter(({ hasStatus }) => hasStatus).map(({ level }) => level));
    const told = beforeDecision({ ...document, kind: document.kind ?? row.kind }, directions, judged);
    const findings = (await listEditionFindings(db, id)).filter(({ mendedAt }) => mendedAt === null);
    return ok({
      edition: summariseEdition(row, register),
      ...told,
      parting: told.parting.map((goal) => ({
        ...goal,
        grounds: goal.grounds.map((ground) => ({ ...ground, things: [...ground.things] })),
      })),
      unjudged: [...told.unjudged],
      missing: [...told.missing],
      errors: findings.filter(({ severity, state }) => severity === 'error' && state !== 'dismissed'),
      dismissals: findings.filter(({ state }) => state === 'dismissed'),
    });
  });
}
