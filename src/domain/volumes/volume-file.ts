import { z } from 'zod';

import { headingKey } from '../economy/figure-layout.ts';
import { readWhen } from '../economy/read-figure-rows.ts';
import { Fault } from '../kernel/fault.ts';
import { readVolumeEntry } from './read-volume-entry.ts';
import { VolumeCell } from './volume.ts';
import type { VolumeDefinition } from './volume.ts';

/** What a file of volumes holds: values for the volumes it names, and everything that is wrong with it. */
export const VolumeFile = z.object({ fileName: z.string(), cells: z.array(VolumeCell), faults: z.array(Fault) });
export type VolumeFile = z.infer<typeof VolumeFile>;

type Known = { readonly id: string; readonly definition: VolumeDefinition };
type Line = { readonly line: number; readonly cells: readonly string[] };

const fault = (code: string, message: string, remedy: string, line: number | null, field: string | null): Fault => ({
  code,
  severity: 'error',
  message,
  remedy,
  line,
  page: null,
  field,
});

/**
 * Months by column, where at least two cells of the line name one: bare numbers would be values. A year named with the
 * month must be the asked one.
 */
function monthColumns({ cells }: Line, year: number): Map<number, number> | null {
  const found = new Map<number, number>();
  for (const [column, cell] of cells.entries()) {
    const when = /^\p{L}{3,9}\.?$|^\d{4}[-./ ]?\d{2}$/u.test(cell.trim()) ? readWhen(cell, year) : null;
    if (when?.startsWith(`${year}-`) === true) found.set(column, Number(when.slice(5, 7)));
  }
  return found.size < 2 ? null : found;
}

/**
 * Reads a table of volumes: the first line that names months is the heading, the cell or two before them say the volume
 * and its group; a group alone belongs to the volume named above it. Nothing of it is saved by reading it.
 */
export function readVolumeFile(
  fileName: string,
  lines: readonly Line[],
  known: readonly Known[],
  year: number,
): VolumeFile {
  const at = lines.findIndex((line) => monthColumns(line, year) !== null);
  const heading = lines[at];
  const months = heading === undefined ? null : monthColumns(heading, year);
  if (heading === undefined || months === null) {
    const remedy = `Skriv månaderna som rubriker: jan, feb … eller ${year}-01, ${year}-02 …`;
    return {
      fileName,
      cells: [],
      faults: [fault('volume-months', `Ingen rad har ${year} års månader som rubriker.`, remedy, null, null)],
    };
  }
  const first = Math.min(...months.keys());
  const cells: VolumeCell[] = [];
  const faults: Fault[] = [];
  let volume: Known | null = null;
  for (const line of lines.slice(at + 1)) {
    const names = line.cells
      .slice(0, first)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    if (line.cells.every((cell) => cell.trim() === '')) continue;
    const place = placeOf(names, volume, known);
    if ('fault' in place) {
      faults.push(
        fault('volume-unknown', place.fault, 'Rätta namnet i filen, eller lägg upp volymen.', line.line, null),
      );
      continue;
    }
    volume = place.volume;
    if (place.split === null) continue;
    for (const [column, month] of months) {
      const read = readVolumeEntry(line.cells[column] ?? '', volume.definition.decimals);
      if ('problem' in read) {
        const field = heading.cells[column]?.trim() ?? null;
        faults.push(fault('volume-value', read.problem, 'Skriv ett tal eller i.u.', line.line, field));
      } else if (read.entry !== null) {
        cells.push({ volume: volume.id, split: place.split, year, month, entry: read.entry });
      }
    }
  }
  return { fileName, cells, faults };
}

type Place = { readonly volume: Known; readonly split: string | null } | { readonly fault: string };

function placeOf(names: readonly string[], above: Known | null, known: readonly Known[]): Place {
  const [one = '', two] = names;
  const named = known.find(({ definition }) => headingKey(definition.name) === headingKey(one));
  if (named !== undefined) {
    const { splits } = named.definition;
    if (two !== undefined) return splitOf(named, two);
    // A volume of several groups named alone is a heading above them.
    return { volume: named, split: splits.length === 1 ? (splits[0]?.code ?? null) : null };
  }
  if (above !== null && two === undefined) {
    const found = splitOf(above, one);
    if ('volume' in found) return found;
  }
  return { fault: `Volymen ”${names.join(', ')}” finns inte.` };
}

function splitOf(volume: Known, name: string): Place {
  const key = headingKey(name);
  const split = volume.definition.splits.find((one) => headingKey(one.name) === key || one.code === key);
  if (split !== undefined) return { volume, split: split.code };
  return { fault: `”${volume.definition.name}” har ingen grupp som heter ”${name}”.` };
}
