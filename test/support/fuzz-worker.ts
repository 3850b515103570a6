import { parentPort, workerData } from 'node:worker_threads';

import { readDocx } from '#documents/read/docx.ts';
import { readCsv } from '#documents/read/figures/csv-figures.ts';
import { readSieFigures } from '#documents/read/figures/sie-figures.ts';
import { readWorkbook } from '#documents/read/figures/xlsx-figures.ts';
import { readPdf } from '#documents/read/pdf.ts';
import { readText } from '#documents/read/text.ts';
import { USUAL_DIMENSIONS } from '#domain/economy/account-mapping.ts';
import type { FigureLayout } from '#domain/economy/figure-layout.ts';
import { figureReader } from '#domain/economy/read-figure-rows.ts';
import type { Fault } from '#domain/kernel/fault.ts';

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

const layout: FigureLayout = {
  name: 'Prov',
  headerRow: 1,
  sheet: null,
  decimal: ',',
  parts: { account: 'Konto', responsibility: 'Ansvar' },
  amounts: { kind: 'amount', amount: 'Belopp', when: 'Period' },
  turnSign: false,
  text: 'Text',
  voucher: null,
};

/** Lines of a table as the worker of figures reads them: the first says what the columns are. */
function readTable(lines: readonly { readonly cells: readonly string[]; readonly line: number }[]): Fault[] {
  const [head, ...rest] = lines;
  const made = figureReader(layout, head?.cells ?? [], 2026);
  if ('faults' in made) return made.faults;
  return rest.flatMap(({ cells, line }) => made.reader.read(cells, line).faults);
}

/** A file of figures: what is told of it. Everything told must be in words. */
async function readFigures(figures: 'csv' | 'sie' | 'xlsx', bytes: Uint8Array): Promise<Fault[]> {
  if (figures === 'xlsx') {
    const { rows, faults } = await readWorkbook(bytes, 'prov', null, ',');
    return [...faults, ...(rows.length === 0 ? [] : readTable(rows))];
  }
  if (figures === 'sie') {
    const task = { preview: false, name: 'prov', year: 2026, layout: null, what: 'outcome' } as const;
    const add = async (): Promise<void> => {};
    const read = await readSieFigures({ ...task, bytes, sieDimensions: USUAL_DIMENSIONS }, add, () => undefined);
    return read.faults;
  }
  const lines = [];
  const rows = readCsv(bytes);
  for (let next = await rows.next(); ; next = await rows.next()) {
    if (next.done === true) return [...next.value.faults, ...readTable(lines)];
    lines.push(next.value);
  }
}

async function read(bytes: Uint8Array): Promise<string | null> {
  try {
    const name = 'prov';
    if (kind === 'csv' || kind === 'sie' || kind === 'xlsx') {
      const faults = await readFigures(kind, bytes);
      return faults.every(({ message }) => message.length > 10) ? null : 'a fault without words';
    }
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
