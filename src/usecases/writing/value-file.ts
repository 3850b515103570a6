import { canonicalJson } from '#domain/kernel/canonical-json.ts';
import { conflict, faultOf, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { planValues } from '#domain/writing/value-file.ts';
import type { ValuePlan, ValueTable } from '#domain/writing/value-file.ts';
import { readValueTable } from '#documents/read/values/read-value-table.ts';
import { asDocument, loadDocuments } from '#store/editions/load-document.ts';
import { MAX_VALUE_FILE_BYTES } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';
import { sha256 } from '../editions/standing-document.ts';
import { notComputed } from '../economy/renew-indicators.ts';
import { changeDraft } from './change-draft.ts';
import { keepValues } from './change-indicator.ts';
import { writableOrWhy } from './draft-access.ts';
import { renewTexts } from './renew-texts.ts';

type FileAsked = { readonly id: string; readonly file: File };

/** A plan with a mark that is the same for the same plan: what was looked at is what is entered. */
export type MarkedPlan = ValuePlan & { readonly mark: string };

const markOf = ({ values }: ValuePlan): string => sha256(canonicalJson(values));

/** What a file of values would enter into a draft. Nothing is stored, not even the file. */
export async function previewValueFile(
  app: App,
  who: SignedIn,
  { id, file }: FileAsked,
): Promise<Result<MarkedPlan, Failure>> {
  const found = await reading(app, who, async ({ db }) => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const writable = writableOrWhy(who, readable.value);
    if (!writable.ok) return writable;
    const loaded = (await loadDocuments(db, [id])).get(id);
    if (loaded === undefined) throw new Error(`Edition ${id} has no document`);
    const { row } = readable.value;
    return ok({ document: asDocument(row.head, loaded), kind: row.kind });
  });
  if (!found.ok) return found;
  const table = await tableOf(file);
  if (!table.ok) return table;
  const plan = planValues(found.value.document, found.value.kind, table.value, file.name);
  return ok({ ...plan, mark: markOf(plan) });
}

/** Enters what was previewed, all or none: another plan than the one that was looked at is refused. */
export async function enterValueFile(
  app: App,
  who: SignedIn,
  asked: FileAsked & { readonly requestId: string; readonly mark: string },
): Promise<Result<{ entered: number }, Failure>> {
  const { id, requestId, file, mark } = asked;
  const table = await tableOf(file);
  if (!table.ok) return table;
  const name = `value file ${mark}`;
  return changeDraft(app, who, { id, requestId }, name, async (act): Promise<Result<{ entered: number }, Failure>> => {
    const plan = planValues(act.document, act.readable.row.kind, table.value, file.name);
    const errors = plan.faults.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return invalid(...errors);
    if (markOf(plan) !== mark) {
      return conflict('Utkastet har ändrats sedan du granskade filen. Granska den igen.', { mark: markOf(plan) });
    }
    if (plan.values.length === 0) {
      return invalid(
        faultOf('value-same', 'Filen ändrar inga värden.', 'Det som står i filen står redan i utkastet.', 'Fil'),
      );
    }
    const may = await notComputed(act.db, id, act.document, plan.values);
    if (!may.ok) return may;
    let { document } = act;
    for (const [indicator, values] of Map.groupBy(plan.values, (value) => value.indicator)) {
      const row = document.indicators.find((each) => each.id === indicator);
      if (row === undefined) throw new Error(`The plan names ${indicator}, which is not in the draft`);
      const [{ source, measuredOn } = { source: null, measuredOn: null }] = values;
      const entered = values.map(({ cell, after, numerator, denominator }) => ({
        cell,
        printed: after,
        numerator,
        denominator,
        reason: null,
      }));
      document = await keepValues({ ...act, document }, who, { id, source, measuredOn }, row, entered);
    }
    await renewTexts(act.db, id, document.texts, document);
    return ok({ entered: plan.values.length });
  });
}

async function tableOf(file: File): Promise<Result<ValueTable, Failure>> {
  if (file.size > MAX_VALUE_FILE_BYTES) {
    const limit = `${MAX_VALUE_FILE_BYTES / 1024 / 1024} MB`;
    return invalid(faultOf('too-large', `Filen är större än ${limit}.`, 'Ta med bara värdena.', 'Fil'));
  }
  const table = await readValueTable(new Uint8Array(await file.arrayBuffer()), file.name);
  return table.ok ? table : invalid(...table.error);
}
