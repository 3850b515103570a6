import { parentPort, workerData } from 'node:worker_threads';

import type { SourceDocument } from '#domain/importing/source-document.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import type { Result } from '#domain/kernel/result.ts';

import { readDocx } from './docx.ts';
import { readPdf } from './pdf.ts';
import { readText } from './text.ts';

/** What the worker is given and what it says; see read-file.ts. */
export type ReadTask = { readonly kind: 'pdf' | 'docx' | 'text'; readonly name: string; readonly bytes: Uint8Array };
export type ReadMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'result'; readonly result: Result<SourceDocument, Fault[]> };

const say = (message: ReadMessage): void => parentPort?.postMessage(message, []);

async function read({ kind, name, bytes }: ReadTask): Promise<Result<SourceDocument, Fault[]>> {
  if (kind === 'pdf') return readPdf(bytes, name, (done, of) => say({ kind: 'progress', done, of }));
  if (kind === 'docx') return readDocx(bytes, name);
  return readText(bytes, name);
}

say({ kind: 'result', result: await read(workerData as ReadTask) });
