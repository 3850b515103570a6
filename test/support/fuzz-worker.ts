import { parentPort, workerData } from 'node:worker_threads';

import { readDocx } from '#documents/read/docx.ts';
import { readPdf } from '#documents/read/pdf.ts';
import { readText } from '#documents/read/text.ts';

import { fuzzBases, fuzzedFile } from './fuzz-inputs.ts';
import type { FuzzedKind } from './fuzz-inputs.ts';

/** Reads the broken files of a run of seeds one after the other and tells before and after each; see fuzz-run.ts. */
export type FuzzTask = { readonly kind: FuzzedKind; readonly from: number; readonly to: number };
export type FuzzMessage =
  | { readonly kind: 'begins'; readonly seed: number }
  | { readonly kind: 'ends'; readonly seed: number; readonly fault: string | null };

const say = (message: FuzzMessage): void => parentPort?.postMessage(message, []);
const { kind, from, to } = workerData as FuzzTask;

/** What a library leaves behind when it trips over a file; the door tells it as a file that cannot be read. */
process.on('unhandledRejection', () => {});

/** A throw from our own code is a fault; one from the library that parses is caught by the door. */
function ownFault(error: unknown): string | null {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const at = stack.split('\n').find((line) => line.trim().startsWith('at ')) ?? '';
  return at.includes('/src/documents/') ? stack : null;
}

async function read(bytes: Uint8Array): Promise<string | null> {
  try {
    const name = 'prov';
    const result = await { pdf: readPdf, docx: readDocx, text: readText }[kind](bytes, name);
    if (result.ok) return null;
    const isSaid = result.error.every((fault) => fault.message.length > 10 && fault.remedy !== null);
    return result.error.length > 0 && isSaid ? null : 'refused without a reason';
  } catch (error) {
    return ownFault(error);
  }
}

const bases = await fuzzBases();
for (let seed = from; seed < to; seed += 1) {
  say({ kind: 'begins', seed });
  say({ kind: 'ends', seed, fault: await read(fuzzedFile(kind, seed, bases)) });
}
