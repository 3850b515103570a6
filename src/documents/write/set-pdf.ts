import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Report } from '#domain/report/report.ts';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import { claimAccessibility } from './claim-accessibility.ts';
import { coverage, fontFiles } from './fonts.ts';
import { imagePath, pdfData } from './pdf-data.ts';

/** Sets the report with the fixed template. Throws with the setter's own words where that fails: a bug. */
export async function setPdf(report: Report, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = fontFiles();
  const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs: fonts }] });
  for (const each of report.blocks) {
    if (each.kind === 'image') compiler.mapShadow(join(process.cwd(), imagePath(each)), Buffer.from(each.data));
  }
  const compiled = compiler.compile({
    mainFileContent: readFileSync(new URL('./report.typ', import.meta.url), 'utf8'),
    inputs: { data: JSON.stringify(pdfData(report, coverage(fonts))) },
  });
  const failure = compiled.takeError();
  if (failure !== null)
    throw new Error(`The PDF could not be set: ${JSON.stringify(compiler.fetchDiagnostics(failure)).slice(0, 2_000)}`);
  if (compiled.result === null) throw new Error('The PDF setter gave neither pages nor an error.');
  const pdf = compiler.pdf(compiled.result, {
    pdfStandard: 'a-2a',
    creationTimestamp: Math.floor(at.getTime() / 1000),
  });
  return claimAccessibility(pdf);
}
