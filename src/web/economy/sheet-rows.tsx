import type { ClipboardEvent } from 'react';

import { emptyRow } from '#domain/economy/sheets/sheet-form.ts';
import type { CellFault, FormRow, SheetColumn } from '#domain/economy/sheets/sheet-form.ts';
import type { SheetView } from '#domain/economy/sheets/sheet-view.ts';
import { economyMappingTexts } from '#i18n/web/economy-mapping-texts.ts';
import { economySheetTexts } from '#i18n/web/economy-sheet-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { pasteCells } from '../writing/paste-cells.ts';
import { EditRows } from './edit-rows.tsx';
import { keyed } from './row-list.ts';
import type { Keyed } from './row-list.ts';

type Properties = {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly Keyed<FormRow>[];
  readonly faults: readonly CellFault[];
  readonly locked: boolean;
  /** A table that always has the one row that it has. */
  readonly fixed: boolean;
  /** Organisations that a row may be about. */
  readonly units: SheetView['units'];
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onChange: (rows: readonly Keyed<FormRow>[]) => void;
};

/** What was pasted, laid over the rows from a cell on; rows that there are not yet are made. */
function withPasted(
  rows: readonly Keyed<FormRow>[],
  columns: readonly SheetColumn[],
  at: { readonly row: number; readonly column: number },
  pasted: string,
): readonly Keyed<FormRow>[] {
  const next = [...rows];
  for (const { row, column, value } of pasteCells(pasted)) {
    const [index, target] = [at.row + row, columns[at.column + column]];
    while (next.length <= index) next.push(keyed(emptyRow(columns)));
    const present = next[index];
    if (target === undefined || present === undefined || !['text', 'amount', 'measure'].includes(target.kind)) continue;
    next[index] = { key: present.key, value: { ...present.value, [target.key]: value } };
  }
  return next;
}

/** One table of a sheet: typed in place, or pasted from a spreadsheet. */
export function SheetRows(properties: Properties) {
  const { title, columns, rows, faults, locked, fixed, units, addLabel, onAdd, onChange } = properties;
  const text = useTexts(economySheetTexts);
  const { cellLabel } = useTexts(economyMappingTexts);
  const paste = (event: ClipboardEvent, row: number, column: number): void => {
    const pasted = event.clipboardData.getData('text');
    if (!/[\t\n]/u.test(pasted.trim())) return;
    event.preventDefault();
    onChange(withPasted(rows, columns, { row, column }, pasted));
  };
  return (
    <section className="economy-section">
      <h2>{title}</h2>
      {rows.length > 0 && (
        <EditRows
          caption={title}
          columns={columns.map(({ key }) => text.columns[key] ?? key)}
          rows={rows}
          locked={locked || fixed}
          onChange={onChange}
          renderCells={(row, number, set) =>
            columns.map((column, place) => (
              <td
                key={column.key}
                className={`economy-sheet-${column.kind}`}
                onPaste={(event) => {
                  if (!locked) paste(event, number - 1, place);
                }}
              >
                <Cell
                  column={column}
                  label={cellLabel(text.columns[column.key] ?? column.key, number)}
                  value={row[column.key] ?? ''}
                  wrong={faults.find((fault) => fault.row === number && fault.column === column.key)}
                  locked={locked}
                  units={units}
                  onChange={(value) => {
                    set({ ...row, [column.key]: value });
                  }}
                />
              </td>
            ))
          }
        />
      )}
      {!locked && !fixed && (
        <Button repeats onClick={onAdd}>
          {addLabel}
        </Button>
      )}
    </section>
  );
}

type CellProperties = {
  readonly column: SheetColumn;
  readonly label: string;
  readonly value: string;
  readonly wrong: CellFault | undefined;
  readonly locked: boolean;
  readonly units: SheetView['units'];
  readonly onChange: (value: string) => void;
};

function Cell({ column, label, value, wrong, locked, units, onChange }: CellProperties) {
  const text = useTexts(economySheetTexts);
  if (column.kind === 'flag') {
    return (
      <input
        type="checkbox"
        className="economy-box"
        aria-label={label}
        disabled={locked}
        checked={value === 'yes'}
        onChange={(event) => {
          onChange(event.target.checked ? 'yes' : '');
        }}
      />
    );
  }
  if (column.kind === 'unit') {
    return (
      <Select
        hideLabel
        label={label}
        disabled={locked}
        value={value}
        options={[
          { value: '', label: text.noUnit },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
          // Tied to one that has ended: who carries it on is among the others.
          ...(value === '' || units.some(({ id }) => id === value) ? [] : [{ value, label: text.endedUnit }]),
        ]}
        onChange={onChange}
      />
    );
  }
  if (column.kind === 'side') {
    return (
      <Select
        hideLabel
        label={label}
        disabled={locked}
        value={value}
        options={(['assets', 'liabilities'] as const).map((side) => ({ value: side, label: text.sides[side] }))}
        onChange={onChange}
      />
    );
  }
  return (
    <Field
      hideLabel
      label={label}
      disabled={locked}
      inputMode={column.kind === 'text' ? 'text' : 'decimal'}
      maxLength={column.kind === 'text' ? 200 : 30}
      error={wrong === undefined ? null : text.faults[wrong.fault]}
      value={value}
      onChange={onChange}
    />
  );
}
