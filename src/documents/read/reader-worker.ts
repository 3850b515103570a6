import { parentPort, workerData } from 'node:worker_threads';

import type { SourceDocument } from '#domain/importing/source-document.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';

import { decodeText } from './decode-text.ts';
import { readDocumentJson } from './document-json.ts';
import { notUnderstood } from './read-faults.ts';
import { readText } from './text.ts';
import { understandDocument, understandSource } from './understand-source.ts';
import type { UnderstoodFile } from './understand-source.ts';

/** What the worker is given and what it says; see read-file.ts. */
export type ReadTask = {
  readonly kind: 'pdf' | 'docx' | 'text' | 'json';
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Structure is wanted too, not the lines alone. */
  readonly understand: boolean;
};
type SourceTask = Pick<ReadTask, 'name' | 'bytes'> & { readonly kind: Exclude<ReadTask['kind'], 'json'> };
export type ReadMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'read'; readonly result: Result<SourceDocument, Fault[]> }
  | { readonly kind: 'understood'; readonly result: Result<UnderstoodFile, Fault[]> };

const say = (message: ReadMessage): void => parentPort?.postMessage(message, []);

/** Each worker reads one file: it loads the reader of that kind alone. */
async function read({ kind, name, bytes }: SourceTask): Promise<Result<SourceDocument, Fault[]>> {
  if (kind === 'pdf') {
    const { readPdf } = await import('./pdf.ts');
    return readPdf(bytes, name, (done, of) => say({ kind: 'progress', done, of }));
  }
  if (kind === 'docx') return (await import('./docx.ts')).readDocx(bytes, name);
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

/** JSON is a document already: there are no lines to make structure of. */
async function understandTask(task: ReadTask): Promise<Result<UnderstoodFile, Fault[]>> {
  const { kind, name, bytes } = task;
  if (kind === 'json') {
    const document = readDocumentJson(decodeText(bytes).text);
    return document.ok ? ok(understandDocument(document.value)) : document;
  }
  const source = await read({ kind, name, bytes });
  return source.ok ? understand(source.value, name) : source;
}

const task = workerData as ReadTask;
const { kind, name, bytes } = task;
if (task.understand) say({ kind: 'understood', result: await understandTask(task) });
else if (kind !== 'json') say({ kind: 'read', result: await read({ kind, name, bytes }) });
