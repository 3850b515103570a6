import type { EditionSummary } from '#domain/editions/edition-view.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Action } from '#domain/access/action.ts';
import { allowedOf } from '#domain/access/can.ts';
import type { KeptFinding } from '#domain/review/finding-answer.ts';
import { listEditionFindings } from '#store/editions/findings.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from './edition-access.ts';
import { summariseEdition } from './summarise-edition.ts';

export type EditionFindings = {
  readonly edition: EditionSummary;
  readonly items: KeptFinding[];
  readonly allowed: Action[];
  readonly phrasing: boolean;
};

/** What does not add up in one edition, in the order of its document, with what has become of it. */
export function showEditionFindings(app: App, who: SignedIn, id: string): Promise<Result<EditionFindings, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<EditionFindings, Failure>> => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const { row, register, thing } = readable.value;
    return ok({
      edition: summariseEdition(row, register),
      items: await listEditionFindings(db, id),
      allowed: allowedOf(who.actor, ['finding.answer'], thing),
      phrasing: app.phrasing !== null,
    });
  });
}
