import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { BudgetProfile } from '#domain/economy/budget-act.ts';
import type { BudgetView } from '#domain/economy/budget-view.ts';
import type { EconomyChart } from '#domain/economy/economy-chart.ts';
import { addDecimals, formatDecimal, subtractDecimals } from '#domain/kernel/decimal.ts';
import { budgetTexts } from '#i18n/web/budget-texts.ts';

import { api } from '../api/client.ts';
import { announce } from '../shell/announcer.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import { changedRows, emptyMonths, typeBudget, yearOfRow } from './budget-draft.ts';
import type { BudgetDraftRow } from './budget-draft.ts';
import { BudgetWordsDialog } from './budget-words-dialog.tsx';
import { spreadsheetAmount } from './copy-table.ts';
import { useMonthNames } from './months.ts';
import { SheetGrid } from './sheet-grid.tsx';
import type { SheetChange } from './sheet-grid.tsx';

type Properties = {
  readonly view: BudgetView;
  readonly chart: Pick<EconomyChart, 'areas' | 'kinds'>;
  readonly onClose: () => void;
};

/** The organisation's own budget as a spreadsheet; saved as one act with its decision. */
export function BudgetEditor({ view, chart, onClose }: Properties) {
  const text = useTexts(budgetTexts);
  const months = useMonthNames();
  const [rows, setRows] = useState<readonly BudgetDraftRow[]>(() =>
    view.own.map((row) => ({ ...row, profile: 'own' as const })),
  );
  const [past, setPast] = useState<readonly (readonly BudgetDraftRow[])[]>([]);
  const [profile, setProfile] = useState<BudgetProfile>('even');
  const [said, setSaid] = useState<readonly string[]>([]);
  const [isSaving, setSaving] = useState(false);
  const queries = useQueryClient();
  const save = useMutation(
    api.budget.decide.mutationOptions({
      onSuccess: async () => {
        toast(text.saved);
        await queries.invalidateQueries({ queryKey: api.budget.key() });
        onClose();
      },
    }),
  );
  const labelOf = ({ area, kind }: { readonly area: string; readonly kind: string }): string =>
    `${chart.areas.find(({ code }) => code === area)?.name ?? area} · ${chart.kinds.find(({ code }) => code === kind)?.name ?? kind}`;
  const set = (next: readonly BudgetDraftRow[]): void => {
    setPast([...past, rows]);
    setRows(next);
  };
  const type = (changes: readonly SheetChange[]): void => {
    const typed = typeBudget(rows, changes, profile, view.lastYear);
    set(typed.rows);
    const words = [...typed.refused.map(text.notAmount), ...typed.evened.map((row) => text.noKey(labelOf(row)))];
    setSaid(words);
    if (words.length > 0) announce(words.join(' '));
  };
  const undo = (): void => {
    const last = past.at(-1);
    if (last === undefined) return;
    setRows(last);
    setPast(past.slice(0, -1));
    setSaid([]);
  };
  const changed = changedRows(rows, view.own);
  const before = addDecimals('0.00', ...view.own.map(yearOfRow));
  const net = subtractDecimals(addDecimals('0.00', ...rows.map(yearOfRow)), before);
  return (
    <section className="economy-section" aria-labelledby="budget-editor">
      <h2 id="budget-editor">{text.editTitle(view.organisationName)}</h2>
      <p>{text.editHelp}</p>
      {view.ownSource === 'loaded' && (
        <Banner tone="note">
          <p>{text.fromLedger}</p>
        </Banner>
      )}
      <div className="row row-end filters">
        <Select
          label={text.spread}
          value={profile}
          options={BudgetProfile.options.map((value) => ({ value, label: text.spreads[value] }))}
          onChange={(chosen) => {
            setProfile(BudgetProfile.parse(chosen));
          }}
        />
        <Button repeats icon="undo" disabled={past.length === 0} onClick={undo}>
          {text.undo}
        </Button>
      </div>
      {said.length > 0 && (
        <Banner tone="part">
          {said.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Banner>
      )}
      {rows.length > 0 && (
        <SheetGrid
          caption={text.editTitle(view.organisationName)}
          rowHeading={text.rowHeading}
          columns={[
            { short: text.wholeYear, long: text.wholeYear },
            ...Array.from({ length: 12 }, (_, index) => ({
              short: months.short(index + 1),
              long: months.long(index + 1),
            })),
          ]}
          rows={rows.map((row) => ({
            key: `${row.area}/${row.kind}`,
            label: labelOf(row),
            cells: [{ ...cell(yearOfRow(row)), isTotal: true }, ...row.months.map((amount) => cell(amount))],
          }))}
          onChange={type}
          onUndo={undo}
        />
      )}
      <AddRow
        chart={chart}
        taken={rows}
        onAdd={(area, kind) => {
          set([...rows, { area, kind, profile: 'even', months: emptyMonths() }]);
        }}
      />
      <div className="row">
        <p aria-live="polite">{changed.length === 0 ? text.unchanged : text.changed(formatDecimal(net))}</p>
        <Button
          variant="primary"
          disabled={changed.length === 0}
          onClick={() => {
            setSaving(true);
          }}
        >
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancelEdit}</Button>
      </div>
      <BudgetWordsDialog
        title={text.saveTitle}
        confirm={text.save}
        open={isSaving}
        busy={save.isPending}
        error={save.isError ? save.error : null}
        onClose={() => {
          setSaving(false);
        }}
        onConfirm={(words) => {
          save.mutate({
            ...words,
            year: view.year,
            organisation: view.organisation,
            requestId: crypto.randomUUID(),
            mark: view.mark,
            lines: changed.map((row) => ({ ...row, months: [...row.months] })),
          });
        }}
      />
    </section>
  );
}

const cell = (amount: string) => ({
  shown: formatDecimal(amount.replace(/\.00$/u, '')),
  plain: spreadsheetAmount(amount),
});

type AddProperties = {
  readonly chart: Pick<EconomyChart, 'areas' | 'kinds'>;
  readonly taken: readonly BudgetDraftRow[];
  readonly onAdd: (area: string, kind: string) => void;
};

/** Chooses a place that has no row yet. */
function AddRow({ chart, taken, onAdd }: AddProperties) {
  const text = useTexts(budgetTexts);
  const [area, setArea] = useState(chart.areas[0]?.code ?? '');
  const [kind, setKind] = useState('');
  const free = chart.kinds.filter(({ code }) => !taken.some((row) => row.area === area && row.kind === code));
  const chosen = free.find(({ code }) => code === kind) ?? free[0];
  return (
    <div className="row row-end filters">
      <Select
        label={text.area}
        value={area}
        options={chart.areas.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setArea}
      />
      <Select
        label={text.kind}
        value={chosen?.code ?? ''}
        options={free.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setKind}
      />
      <Button
        disabled={chosen === undefined}
        onClick={() => {
          if (chosen !== undefined) onAdd(area, chosen.code);
        }}
      >
        {text.addRow}
      </Button>
    </div>
  );
}
