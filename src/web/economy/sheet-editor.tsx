import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { emptyRow, formOf, SHEET_TABLES, sheetOf } from '#domain/economy/sheets/sheet-form.ts';
import type { CellFault, FormRow, SheetForm, SheetUnit } from '#domain/economy/sheets/sheet-form.ts';
import type { Sheet } from '#domain/economy/sheets/sheet.ts';
import type { SheetView } from '#domain/economy/sheets/sheet-view.ts';
import { economySheetTexts } from '#i18n/web/economy-sheet-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import { keyed } from './row-list.ts';
import type { Keyed } from './row-list.ts';
import { SheetRows } from './sheet-rows.tsx';

type Properties = {
  readonly view: SheetView;
  /** Rows to begin with that are not saved yet; null where the standing sheet is shown. */
  readonly begun: Sheet | null;
  readonly unit: SheetUnit;
  /** Why it is changed, where that is known. */
  readonly because?: string;
  /** Somebody has begun to change it. */
  readonly onTouch: () => void;
  readonly onSaved: () => void;
};
type Tables = Readonly<Record<string, readonly Keyed<FormRow>[]>>;

const keyedTables = (form: SheetForm): Tables =>
  Object.fromEntries(Object.entries(form).map(([table, rows]) => [table, rows.map((row) => keyed(row))]));

/** The tables of a sheet to type in; saved together, or every cell that cannot be read is told. */
export function SheetEditor({ view, begun, unit, because = '', onTouch, onSaved }: Properties) {
  const text = useTexts(economySheetTexts);
  const { kind } = view.sheet;
  const locked = !view.allowed.includes('change');
  const [tables, setTables] = useState(() => keyedTables(formOf(begun ?? view.sheet, unit)));
  const [reason, setReason] = useState(because);
  const [faults, setFaults] = useState<{ readonly attempt: number; readonly cells: readonly CellFault[] }>();
  const queries = useQueryClient();
  const save = useMutation(
    api.economySheets.save.mutationOptions({
      onSuccess: async () => {
        toast(text.saved);
        await queries.invalidateQueries({ queryKey: api.economySheets.key() });
        onSaved();
      },
    }),
  );
  const submit = (): void => {
    const form = Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [table, rows.map(({ value }) => value)]),
    );
    const read = sheetOf(kind, form, unit);
    setFaults(read.ok ? undefined : { attempt: (faults?.attempt ?? 0) + 1, cells: read.error });
    if (!read.ok) return;
    const { year, organisation, number } = view;
    save.mutate({ year, organisation, number, sheet: read.value, reason, requestId: crypto.randomUUID() });
  };
  const nameOf = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {locked && <p className="soft">{text.readOnly}</p>}
      {faults !== undefined && (
        <ErrorSummary
          key={faults.attempt}
          title={text.wrong}
          faults={faults.cells.map(({ table, row, column, fault }) => ({
            field: text.where(nameOf(text.tables, table), row, nameOf(text.columns, column)),
            message: text.faults[fault],
          }))}
        />
      )}
      {Object.entries(SHEET_TABLES[kind]).map(([table, columns]) => (
        <SheetRows
          key={table}
          title={
            table === 'rows'
              ? text.caption(text.kinds[kind], view.organisationName, view.year)
              : nameOf(text.tables, table)
          }
          columns={columns}
          rows={tables[table] ?? []}
          faults={(faults?.cells ?? []).filter((fault) => fault.table === table)}
          locked={locked}
          fixed={table === 'caps'}
          units={view.units}
          addLabel={table === 'brackets' ? text.addBracket : text.add}
          onAdd={() => {
            onTouch();
            setTables({ ...tables, [table]: [...(tables[table] ?? []), keyed(emptyRow(columns))] });
          }}
          onChange={(rows) => {
            onTouch();
            setTables({ ...tables, [table]: rows });
          }}
        />
      ))}
      {save.isError && <ProblemView key={save.submittedAt} error={save.error} />}
      {!locked && (
        <>
          <p className="soft small">{text.paste}</p>
          <Field
            label={text.reason}
            value={reason}
            maxLength={1000}
            onChange={(written) => {
              onTouch();
              setReason(written);
            }}
          />
          <Button variant="primary" submit busy={save.isPending}>
            {text.save}
          </Button>
        </>
      )}
    </form>
  );
}
