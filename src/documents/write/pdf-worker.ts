import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

import type { Report } from '#domain/report/report.ts';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import { claimAccessibility } from './claim-accessibility.ts';
import { coverage, fontFiles } from './fonts.ts';
import { pdfData } from './pdf-data.ts';

/** What the worker is given and what it answers; see pdf.ts. */
export type PdfTask = { readonly report: Report; readonly at: Date };
export type PdfAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: string };

const { report, at } = workerData as PdfTask;

async function setReport(): Promise<PdfAnswer> {
  const fonts = fontFiles();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
  const compiled = compiler.compile({
    mainFileContent: readFileSync(new URL('./report.typ', import.meta.url), 'utf8'),
    inputs: { data: JSON.stringify(pdfData(report, coverage(fonts))) },
  });
  const failure = compiled.takeError();
  if (failure !== null)
    return { ok: false, reason: JSON.stringify(compiler.fetchDiagnostics(failure)).slice(0, 2_000) };
  if (compiled.result === null) return { ok: false, reason: 'The setter gave neither pages nor an error.' };
  const pdf = compiler.pdf(compiled.result, {
    pdfStandard: 'a-2a',
    creationTimestamp: Math.floor(at.getTime() / 1000),
  });
  return { ok: true, bytes: await claimAccessibility(pdf) };
}

const answer = await setReport();
parentPort?.postMessage(answer, answer.ok ? [answer.bytes.buffer] : []);
