import type { ImportView } from '#domain/imports/import-view.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { findVisibleNames } from '#store/editions/lasting.ts';
import { findReading, saveChoices } from '#store/imports/imports.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { changeableImport } from './import-access.ts';
import { showImport } from './show-import.ts';

export type MatchIndicatorInput = {
  readonly id: string;
  readonly requestId: string;
  readonly version: number;
  readonly indicator: string;
  readonly definition: string | null;
};

/** Says which definition an indicator of the import is; null makes a new one when it is kept. */
export async function matchIndicator(
  app: App,
  who: SignedIn,
  input: MatchIndicatorInput,
): Promise<Result<ImportView, Failure>> {
  const { id, requestId, version, indicator, definition } = input;
  const options = { requestId, fingerprint: `match ${id} ${indicator}` };
  const done = await writing(app, who, options, async ({ db, audit }): Promise<Result<true, Failure>> => {
    const changeable = await changeableImport(db, who, { id, version, action: 'import.correct', state: 'read' });
    if (!changeable.ok) return changeable;
    const read = await findReading(db, id);
    const printed = read?.result?.document.indicators.find((candidate) => candidate.id === indicator);
    if (read === undefined || printed === undefined) return notFound('Indikatorn finns inte i dokumentet.');
    const known = await findVisibleNames(db, readableDrafts(who, changeable.value.register));
    if (definition !== null && !known.some((name) => name.definition === definition)) {
      return notFound('Den indikator som valdes finns inte längre.');
    }
    await saveChoices(db, id, { ...read.choices, [indicator]: definition });
    audit({
      action: 'match-indicator',
      kind: 'import',
      thing: id,
      summary: `${who.name} kopplade indikatorn ”${printed.name}”.`,
      before: read.choices[indicator] ?? null,
      after: definition,
    });
    return ok(true);
  });
  return done.ok ? showImport(app, who, id) : done;
}
