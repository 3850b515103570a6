import { parentPort, workerData } from 'node:worker_threads';

import type { Fault } from '#domain/kernel/fault.ts';
import type { ValueTable } from '#domain/writing/value-file.ts';
import { MAX_VALUE_FILE_ROWS } from '#limits';

import { readCsv } from '../figures/csv-figures.ts';
import { readWorkbook } from '../figures/xlsx-figures.ts';

export type ValueTableMessage = { readonly table: ValueTable } | { readonly faults: readonly Fault[] };

const port = parentPort;
if (port === null) throw new Error('Runs as a worker only.');
const { name, bytes } = workerData as { readonly name: string; readonly bytes: Uint8Array };
const say = (message: ValueTableMessage): void => port.postMessage(message, []);

const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;

const tooLong: Fault = {
  code: 'value-file-long',
  severity: 'error',
  message: `Filen har fler än ${MAX_VALUE_FILE_ROWS} rader.`,
  remedy: 'Ta med bara era egna indikatorer, eller dela upp filen.',
  line: null,
  page: null,
  field: null,
};

async function readRows(): Promise<ValueTableMessage> {
  if (isZip) {
    const { rows, faults } = await readWorkbook(bytes, name, null, ',');
    if (faults.some(({ severity }) => severity === 'error')) return { faults };
    if (rows.length > MAX_VALUE_FILE_ROWS) return { faults: [tooLong] };
    return { table: { lines: rows.map(({ line, cells }) => ({ line, cells })), faults } };
  }
  const lines: { line: number; cells: readonly string[] }[] = [];
  const rows = readCsv(bytes);
  for (let next = await rows.next(); ; next = await rows.next()) {
    if (next.done === true) {
      const { faults } = next.value;
      return faults.length > 0 ? { faults } : { table: { lines, faults: [] } };
    }
    if (lines.length >= MAX_VALUE_FILE_ROWS) return { faults: [tooLong] };
    lines.push(next.value);
  }
}

say(await readRows());
