import { parentPort, workerData } from 'node:worker_threads';

import { figureReader } from '#domain/economy/read-figure-rows.ts';
import type { FigureReader } from '#domain/economy/read-figure-rows.ts';
import type { Fault } from '#domain/kernel/fault.ts';

import { MAX_FAULTS_OF_A_KIND } from '#limits';

import { Batcher, TooManyStringsError } from './batcher.ts';
import { previewCsv, readCsv } from './csv-figures.ts';
import type { FigureMessage, FigureSummary, FigureTask, PreviewTask } from './figure-messages.ts';
import { readSieFigures } from './sie-figures.ts';
import { readWorkbook } from './xlsx-figures.ts';

const port = parentPort;
if (port === null) throw new Error('Runs as a worker only.');
const given = workerData as FigureTask | PreviewTask;
const say = (message: FigureMessage): void => port.postMessage(message, []);

/** The next batch is made only when the last one is stored, so that a slow database does not fill the memory. */
let share = 0;
const batcher = new Batcher(async (batch) => {
  const stored = new Promise<void>((resolve) => {
    port.once('message', () => resolve());
  });
  say({ kind: 'batch', batch, share });
  await stored;
});

/** More of one kind say the same thing: the rest is counted in one line. */
class Faults {
  readonly list: Fault[] = [];
  readonly #counts = new Map<string, number>();

  add(fault: Fault): void {
    const count = (this.#counts.get(fault.code) ?? 0) + 1;
    this.#counts.set(fault.code, count);
    if (count <= MAX_FAULTS_OF_A_KIND) this.list.push(fault);
  }

  all(): Fault[] {
    const more = [...this.#counts].flatMap(([code, count]): Fault[] => {
      const left = count - MAX_FAULTS_OF_A_KIND;
      const message = `Samma slags fel finns på ${left} rader till.`;
      return left > 0 ? [{ code, severity: 'error', message, remedy: null, line: null, page: null, field: null }] : [];
    });
    return [...this.list, ...more];
  }
}

const isSie = (bytes: Uint8Array): boolean =>
  /^\s*#(?:FLAGGA|PROGRAM|FORMAT|GEN|SIETYP|KSUMMA)\b/u.test(Buffer.from(bytes.subarray(0, 2_000)).toString('latin1'));
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function readTable(
  task: FigureTask,
  layout: NonNullable<FigureTask['layout']>,
  faults: Faults,
): Promise<FigureSummary | Fault[]> {
  let reader: FigureReader | null = null;
  const readLine = async (cells: readonly string[], row: number, line: number): Promise<Fault[] | null> => {
    if (row < layout.headerRow) return null;
    if (row === layout.headerRow) {
      const made = figureReader(layout, cells, task.year);
      if ('faults' in made) return made.faults;
      reader = made.reader;
      return null;
    }
    const read = reader?.read(cells, line) ?? { rows: [], faults: [] };
    for (const fault of read.faults) faults.add(fault);
    for (const one of read.rows) await batcher.add(one);
    return null;
  };
  if (isZip(task.bytes)) {
    const workbook = await readWorkbook(task.bytes, task.name, layout.sheet, layout.decimal);
    for (const fault of workbook.faults) faults.add(fault);
    for (const [index, { cells, line }] of workbook.rows.entries()) {
      share = index / workbook.rows.length;
      const refused = await readLine(cells, index + 1, line);
      if (refused !== null) return refused;
    }
    return { format: 'xlsx', origin: null, encoding: null, faults: faults.all() };
  }
  const rows = readCsv(task.bytes, layout);
  let row = 0;
  for (let next = await rows.next(); ; next = await rows.next()) {
    if (next.done === true) {
      for (const fault of next.value.faults) faults.add(fault);
      return { format: 'csv', origin: null, encoding: next.value.encoding, faults: faults.all() };
    }
    row += 1;
    share = Math.min(0.99, row / Math.max(1, task.bytes.length / 60));
    const refused = await readLine(next.value.cells, row, next.value.line);
    if (refused !== null) return refused;
  }
}

const refusal = (code: string, message: string, remedy: string): Fault[] => [
  { code, severity: 'error', message, remedy, line: null, page: null, field: null },
];

async function readFigures(task: FigureTask): Promise<FigureSummary | Fault[]> {
  const faults = new Faults();
  if (isSie(task.bytes)) {
    const read = await readSieFigures(
      task,
      (row) => batcher.add(row),
      (done) => (share = done),
    );
    for (const fault of read.faults) faults.add(fault);
    return { format: 'sie', origin: read.origin, encoding: read.encoding, faults: faults.all() };
  }
  if (task.layout === null) {
    const message = `Filen ”${task.name}” är ingen SIE-fil, och ingen filbeskrivning är vald.`;
    return refusal('figure-layout', message, 'Välj hur filen ska läsas, eller gör en ny filbeskrivning.');
  }
  return readTable(task, task.layout, faults);
}

async function preview({ bytes, name, sheet, lines: most, known }: PreviewTask): Promise<void> {
  if (isSie(bytes)) {
    const message = `Filen ”${name}” är en SIE-fil och behöver ingen beskrivning.`;
    say({ kind: 'refused', faults: refusal('figure-sie', message, 'Läs in den som den är.') });
  } else if (isZip(bytes)) {
    const { rows, faults, sheets } = await readWorkbook(bytes, name, sheet, ',');
    const errors = faults.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) say({ kind: 'refused', faults: errors });
    else {
      const lines = rows.slice(0, most);
      say({
        kind: 'preview',
        preview: { format: 'xlsx', encoding: null, separator: null, sheets: [...sheets], lines: [...lines] },
      });
    }
  } else {
    say({ kind: 'preview', preview: await previewCsv(bytes, most, known) });
  }
}

try {
  if (given.preview) await preview(given);
  else {
    const read = await readFigures(given);
    await batcher.flush();
    say(Array.isArray(read) ? { kind: 'refused', faults: read } : { kind: 'end', summary: read });
  }
} catch (error) {
  if (!(error instanceof TooManyStringsError)) throw error;
  const message = 'Filen har fler olika kontosträngar än någon kodplan: kolumnerna är troligen förväxlade.';
  say({ kind: 'refused', faults: refusal('figure-strings', message, 'Kontrollera filbeskrivningen.') });
}
