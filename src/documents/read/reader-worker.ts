import { parentPort, workerData } from 'node:worker_threads';

import type { SourceDocument } from '#domain/importing/source-document.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';

import { readDocx } from './docx.ts';
import { readPdf } from './pdf.ts';
import { notUnderstood } from './read-faults.ts';
import { readText } from './text.ts';
import { understandSource } from './understand-source.ts';
import type { UnderstoodFile } from './understand-source.ts';

/** What the worker is given and what it says; see read-file.ts. */
export type ReadTask = {
  readonly kind: 'pdf' | 'docx' | 'text';
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Structure is wanted too, not the lines alone. */
  readonly understand: boolean;
};
export type ReadMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'read'; readonly result: Result<SourceDocument, Fault[]> }
  | { readonly kind: 'understood'; readonly result: Result<UnderstoodFile, Fault[]> };

const say = (message: ReadMessage): void => parentPort?.postMessage(message, []);

async function read({ kind, name, bytes }: ReadTask): Promise<Result<SourceDocument, Fault[]>> {
  if (kind === 'pdf') return readPdf(bytes, name, (done, of) => say({ kind: 'progress', done, of }));
  if (kind === 'docx') return readDocx(bytes, name);
  return readText(bytes, name);
}

/** What the importer does not survive is told as a file that it cannot understand. */
function understand(source: SourceDocument, name: string): Result<UnderstoodFile, Fault[]> {
  try {
    return ok(understandSource(source));
  } catch {
    return err([notUnderstood(name)]);
  }
}

const task = workerData as ReadTask;
const source = await read(task);
if (!task.understand) say({ kind: 'read', result: source });
else say({ kind: 'understood', result: source.ok ? understand(source.value, task.name) : source });
