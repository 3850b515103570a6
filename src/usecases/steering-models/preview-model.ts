import { can } from '#domain/access/can.ts';
import { applyCorrections } from '#domain/editions/apply-correction.ts';
import { forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { effectOn, problemsOf } from '#domain/steering/model-effect.ts';
import type { ModelEffect } from '#domain/steering/model-effect.ts';
import type { SteeringModel } from '#domain/steering/steering-model.ts';
import type { Db } from '#store/db.ts';
import { asDocument, loadCorrections, loadDocuments } from '#store/editions/load-document.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { findModel, listEditionsOfYears, listModelYears } from '#store/steering-models.ts';

import { MAX_PREVIEWED_EDITIONS } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { THE_WHOLE } from './show-model.ts';

export type PreviewModelInput = { readonly year: number; readonly model: SteeringModel };

/** Which editions a changed model would touch, and how; nothing is changed. */
export function previewModel(
  app: App,
  who: SignedIn,
  { year, model }: PreviewModelInput,
): Promise<Result<ModelEffect, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<ModelEffect, Failure>> => {
    if (!can(who.actor, 'model.change', THE_WHOLE)) return forbidden('Du får inte ändra styrmodellen.');
    const years = (await listModelYears(db)).map((one) => one.year);
    const next = years.findLast((one) => one > year);
    const to = next === undefined ? null : next - 1;
    const drafts = readableDrafts(who, await loadRegister(db));
    const { rows, total } = await listEditionsOfYears(db, { from: year, to, drafts }, MAX_PREVIEWED_EDITIONS);
    const before = await findModel(db, year);
    const documents = await documentsOf(db, rows);
    const editions = documents.map(({ id, title, document }) => ({
      id,
      title,
      ...effectOn(document, before, { ...model, year }),
    }));
    return ok({ problems: problemsOf(model), from: year, to, editions, more: total - rows.length });
  });
}

async function documentsOf(db: Db, rows: Awaited<ReturnType<typeof listEditionsOfYears>>['rows']) {
  const ids = rows.map(({ id }) => id);
  const loaded = await loadDocuments(db, ids);
  const corrections = Map.groupBy(await loadCorrections(db, { editions: ids }), ({ edition }) => edition);
  return rows.flatMap(({ id, title, head }) => {
    const document = loaded.get(id);
    if (document === undefined) return [];
    return [{ id, title, document: applyCorrections(asDocument(head, document), corrections.get(id) ?? []) }];
  });
}
