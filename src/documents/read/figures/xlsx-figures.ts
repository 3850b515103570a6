import { readSheet } from 'read-excel-file/node';

import type { Fault } from '#domain/kernel/fault.ts';

import { decodeXml } from '../xml.ts';
import { BrokenZipError, ZipArchive, ZipBombError } from '../zip.ts';
import { zipBomb } from '../read-faults.ts';

export type Workbook = {
  readonly rows: readonly { readonly line: number; readonly cells: string[] }[];
  readonly faults: Fault[];
  /** Names of the sheets that are shown. */
  readonly sheets: readonly string[];
};

const fault = (severity: Fault['severity'], code: string, message: string, remedy: string | null): Fault => ({
  code,
  severity,
  message,
  remedy,
  line: null,
  page: null,
  field: null,
});

/**
 * The cells of one sheet as text: numbers with the decimal sign asked for, days as ISO days, formulas as the value they
 * had when the workbook was saved. Hidden sheets and merged cells are told.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  sheet: string | null,
  decimal: ',' | '.',
): Promise<Workbook> {
  try {
    const archive = await ZipArchive.open(bytes);
    const sheets = sheetsIn(decodeXml((await archive.read('xl/workbook.xml')) ?? new Uint8Array()));
    const shown = sheets.filter(({ hidden }) => !hidden);
    const wanted = sheet ?? shown[0]?.name;
    if (wanted === undefined || !sheets.some((one) => one.name === wanted)) {
      const names = shown.map((one) => `”${one.name}”`).join(', ');
      const remedy = `Filen har bladen ${names || '(inga)'}. Välj ett av dem i filbeskrivningen.`;
      return {
        rows: [],
        sheets: [],
        faults: [fault('error', 'xlsx-sheet', `Bladet ”${sheet ?? ''}” finns inte i filen.`, remedy)],
      };
    }
    const data = await readSheet(Buffer.from(bytes), wanted);
    const rows = data.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cellText(cell, decimal)) }));
    return {
      rows,
      sheets: shown.map((one) => one.name),
      faults: [...hiddenFaults(sheets), ...(await mergedFaults(archive, sheets, wanted))],
    };
  } catch (error) {
    if (error instanceof ZipBombError) return { rows: [], sheets: [], faults: [zipBomb(name)] };
    const cause = error instanceof BrokenZipError ? 'packa upp' : 'läsa';
    const remedy = 'Öppna filen i kalkylprogrammet, spara den på nytt som .xlsx och försök igen.';
    return {
      rows: [],
      sheets: [],
      faults: [fault('error', 'xlsx-broken', `Kalkylfilen ”${name}” går inte att ${cause}.`, remedy)],
    };
  }
}

type Sheet = { readonly name: string; readonly hidden: boolean };

/** Names and visibility from the workbook's own list. */
function sheetsIn(xml: string): Sheet[] {
  return [...xml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/gu)].map(([, attributes = '']) => ({
    name: unescape(/\bname="([^"]*)"/u.exec(attributes)?.[1] ?? ''),
    hidden: /\bstate="(?:hidden|veryHidden)"/u.test(attributes),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescape = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => ENTITIES[name] ?? '');

function hiddenFaults(sheets: readonly Sheet[]): Fault[] {
  const hidden = sheets.filter((sheet) => sheet.hidden).map(({ name }) => `”${name}”`);
  if (hidden.length === 0) return [];
  return [
    fault(
      'warning',
      'xlsx-hidden',
      `Dolda blad läses inte: ${hidden.join(', ')}.`,
      'Ta fram bladet och spara filen på nytt, om det ska med.',
    ),
  ];
}

/** A merged cell holds its value in its first cell only; the others are empty. */
async function mergedFaults(archive: ZipArchive, sheets: readonly Sheet[], wanted: string): Promise<Fault[]> {
  const number = sheets.findIndex(({ name }) => name === wanted) + 1;
  const xml = await archive.read(`xl/worksheets/sheet${number}.xml`);
  const merged = [...decodeXml(xml ?? new Uint8Array()).matchAll(/<(?:\w+:)?mergeCell\s+ref="([^"]+)"/gu)];
  if (merged.length === 0) return [];
  const places = merged.slice(0, 5).map(([, place]) => place);
  const message = `Bladet har sammanslagna celler (${places.join(', ')}${merged.length > places.length ? ' med flera' : ''}); värdet läses bara i den första.`;
  return [fault('warning', 'xlsx-merged', message, 'Dela upp cellerna om rader saknar värden.')];
}

/** Six decimals are more than any amount has; what is beyond is the noise of binary fractions. */
const MOST_DECIMALS = 6;

function cellText(cell: unknown, decimal: ',' | '.'): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') {
    const text = Number.isInteger(cell) ? cell.toFixed(0) : cell.toFixed(MOST_DECIMALS).replace(/\.?0+$/u, '');
    return text.replace('.', decimal);
  }
  return typeof cell === 'boolean' ? (cell ? 'SANT' : 'FALSKT') : typeof cell === 'string' ? cell : '';
}
