import { useRef } from 'react';

import { economyTexts } from '#i18n/web/economy-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { copyText, spreadsheetCell, tabSeparated } from './copy-table.ts';

/** A table as it stands, with what is typed in it, to copy into a spreadsheet or to print. */
export function CopyableTable({ children }: { readonly children: React.ReactNode }) {
  const text = useTexts(economyTexts);
  const frame = useRef<HTMLDivElement>(null);
  const copy = async (): Promise<void> => {
    const table = frame.current?.querySelector('table');
    if (table == null) return;
    const rows = [...table.rows].map((row) => [...row.cells].flatMap(cellsOf));
    toast((await copyText(tabSeparated(rows))) ? text.copied : text.notCopied);
  };
  return (
    <div ref={frame}>
      <div className="economy-tools no-print">
        <Button icon="document" onClick={() => void copy()}>
          {text.copy}
        </Button>
        <Button
          icon="print"
          onClick={() => {
            globalThis.print();
          }}
        >
          {text.print}
        </Button>
      </div>
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
