import { readFile } from '#documents/read/read-file.ts';
import { importDocument } from '#domain/importing/import-document.ts';
import type { ImportResult } from '#domain/importing/import-result.ts';
import type { SourceDocument } from '#domain/importing/source-document.ts';
import type { SourceLineView } from '#domain/imports/import-view.ts';
import { faultOf } from '#domain/kernel/failure.ts';
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
  const source = await readFile(content, name, { progress, signal });
  if (!source.ok) return { state: 'refused', result: null, lines: [], faults: source.error };
  try {
    const result = storable(importDocument(source.value));
    return { state: 'read', result, lines: storable(linesOf(source.value, result)), faults: result.faults };
  } catch {
    // A file must never take the server down; what the importer does not survive is told as a file it cannot read.
    const fault = faultOf(
      'import-failed',
      `${name} gick inte att förstå.`,
      'Spara dokumentet på nytt som PDF eller text och försök igen.',
    );
    return { state: 'refused', result: null, lines: [], faults: [fault] };
  }
}

/** The file line by line for the left side of the page; the cells of a table are lines of their own. */
function linesOf(source: SourceDocument, { leftOut }: ImportResult): SourceLineView[] {
  const reasons = new Map(leftOut.map(({ line, reason }) => [line, reason]));
  return source.blocks
    .flatMap((block) =>
      block.kind === 'line'
        ? [{ line: block.line, page: block.page, text: block.text }]
        : block.rows.flat().map(({ line, text }) => ({ line, page: block.page, text })),
    )
    .map((line) => ({ ...line, leftOut: reasons.get(line.line) ?? null }));
}

/** The database keeps neither NUL characters nor halves of surrogate pairs; broken files hold both. */
const storable = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'string' ? part.replaceAll('\u0000', '').toWellFormed() : part,
    ),
  ) as T;
