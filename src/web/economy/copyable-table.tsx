import { useRef } from 'react';

import { spreadsheetCell } from './copy-table.ts';
import { TableTools } from './table-tools.tsx';

/** A table as it stands, with what is typed in it, to copy into a spreadsheet or to print. */
export function CopyableTable({ children }: { readonly children: React.ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const cells = (): string[][] =>
    [...(frame.current?.querySelector('table')?.rows ?? [])].map((row) => [...row.cells].flatMap(cellsOf));
  return (
    <div ref={frame}>
      <TableTools rowsOf={cells} />
      {children}
    </div>
  );
}

/** A cell over several columns leaves the others empty, so that what follows stands in its column. */
function cellsOf(cell: HTMLTableCellElement): string[] {
  const input = cell.querySelector('input');
  const words = input === null ? cell.textContent : input.value;
  return [spreadsheetCell(words), ...Array.from({ length: cell.colSpan - 1 }, () => '')];
}
