import { importFile } from '#documents/read/read-file.ts';
import type { ImportResult } from '#domain/importing/import-result.ts';
import type { SourceLineView } from '#domain/imports/import-view.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { findFile, findImport, saveReading, setImportState } from '#store/imports/imports.ts';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';

type Outcome = {
  readonly state: 'read' | 'refused';
  readonly result: ImportResult | null;
  readonly lines: readonly SourceLineView[];
  readonly faults: readonly Fault[];
};

/**
 * Reads the file of an import in the background and writes what was understood. Whatever the file holds, the import
 * ends as read or refused; stopped by the signal it stays as it is and is taken up at the next start.
 */
export async function readImport(
  app: App,
  id: string,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const file = await actingAs(app, 'import', async ({ db, audit }) => {
    const found = await findImport(db, id);
    if (found === undefined || (found.state !== 'waiting' && found.state !== 'reading')) return undefined;
    await setImportState(db, id, 'reading');
    audit({ action: 'begin-reading', kind: 'import', thing: id, summary: `${found.fileName} började läsas.` });
    return findFile(db, id);
  });
  if (file === undefined) return;
  const outcome = await understand(file.content, file.fileName, progress, signal);
  if (signal.aborted) return;
  await actingAs(app, 'import', async ({ db, audit }) => {
    await saveReading(db, id, outcome);
    const how = outcome.state === 'read' ? 'lästes' : 'kunde inte läsas';
    audit({ action: 'end-reading', kind: 'import', thing: id, summary: `${file.fileName} ${how}.` });
  });
}

async function understand(
  content: Buffer,
  name: string,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const understood = await importFile(content, name, { progress, signal });
  if (!understood.ok) return { state: 'refused', result: null, lines: [], faults: understood.error };
  const { result, lines } = understood.value;
  return { state: 'read', result, lines, faults: result.faults };
}
