import { useState } from 'react';

import { TreeGrid } from '../ui/tree-grid.tsx';
import type { TreeRow } from '../ui/tree-grid.tsx';

type Row = TreeRow & { readonly title: string; readonly value: string };

/** The smallest tree that has everything: a branch, a leaf below it and a leaf beside it. */
export function TreeExample() {
  const [open, setOpen] = useState(true);
  const all: readonly Row[] = [
    { id: 'a', parent: null, level: 1, position: 1, siblings: 2, expanded: open, title: 'Trygg uppväxt', value: '' },
    { id: 'b', parent: 'a', level: 2, position: 1, siblings: 1, title: 'Andel nöjda', value: '86 %' },
    { id: 'c', parent: null, level: 1, position: 2, siblings: 2, title: 'God ekonomi', value: '' },
  ];
  return (
    <TreeGrid
      label="Exempel på träd"
      columns={[
        { id: 'name', name: 'Mål' },
        { id: 'value', name: 'Utfall', className: 'numbers' },
      ]}
      rows={all.filter(({ parent }) => parent === null || open)}
      onFold={(_row, expanded) => {
        setOpen(expanded);
      }}
      onOpen={({ expanded }) => {
        if (expanded !== undefined) setOpen(!expanded);
      }}
      renderCells={(row) => (
        <>
          <td role="gridcell" style={{ paddingLeft: `${row.level}rem` }}>
            {row.title}
          </td>
          <td role="gridcell" className="numbers">
            {row.value}
          </td>
        </>
      )}
    />
  );
}
