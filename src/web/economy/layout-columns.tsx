import { ACCOUNT_PARTS } from '#domain/economy/account-string.ts';
import type { FigureLayout } from '#domain/economy/figure-layout.ts';
import { layoutTexts } from '#i18n/web/layout-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Select } from '../ui/field.tsx';
import { useMonthNames } from './months.ts';

type Properties = {
  readonly headings: readonly string[];
  readonly layout: FigureLayout;
  readonly onChange: (layout: FigureLayout) => void;
};

/** Which column is what. */
export function LayoutColumns({ headings, layout, onChange }: Properties) {
  const text = useTexts(layoutTexts);
  const { parts } = layout;
  const column = (label: string, value: string | null | undefined, set: (value: string) => void) => (
    <Select
      key={label}
      label={label}
      value={value ?? ''}
      options={[{ value: '', label: text.none }, ...headings.map((one) => ({ value: one, label: one }))]}
      onChange={set}
    />
  );
  return (
    <>
      <Amounts headings={headings} layout={layout} onChange={onChange} />
      <fieldset className="layout-fields">
        <legend>{text.parts}</legend>
        {ACCOUNT_PARTS.map((part) =>
          column(text.partNames[part], parts[part], (name) => {
            const { [part]: _before, ...others } = parts;
            onChange({ ...layout, parts: name === '' ? others : { ...others, [part]: name } });
          }),
        )}
        {column(text.text, layout.text, (name) => {
          onChange({ ...layout, text: name === '' ? null : name });
        })}
        {column(text.voucher, layout.voucher, (name) => {
          onChange({ ...layout, voucher: name === '' ? null : name });
        })}
      </fieldset>
    </>
  );
}

function Amounts({ headings, layout, onChange }: Properties) {
  const text = useTexts(layoutTexts);
  const names = useMonthNames();
  const { amounts } = layout;
  const set = (next: FigureLayout['amounts']): void => {
    onChange({ ...layout, amounts: next });
  };
  const column = (label: string, value: string, choose: (value: string) => void) => (
    <Select
      label={label}
      value={value}
      options={[{ value: '', label: text.choose }, ...headings.map((one) => ({ value: one, label: one }))]}
      onChange={choose}
    />
  );
  const spanned = (from: string, to: string): string[] => {
    const [first, last] = [headings.indexOf(from), headings.indexOf(to)];
    return first < 0 ? [] : headings.slice(first, Math.max(first, last) + 1).slice(0, 12);
  };
  return (
    <fieldset className="layout-fields">
      <legend>{text.amounts}</legend>
      <Select
        hideLabel
        label={text.amounts}
        value={amounts.kind}
        options={(['amount', 'debitCredit', 'months'] as const).map((one) => ({
          value: one,
          label: text.amountKinds[one],
        }))}
        onChange={(kind) => {
          const when = amounts.kind === 'months' ? '' : amounts.when;
          if (kind === 'months') set({ kind, columns: [], firstMonth: 1 });
          else if (kind === 'debitCredit') set({ kind, debit: '', credit: '', when });
          else set({ kind: 'amount', amount: '', when });
        }}
      />
      {amounts.kind === 'amount' &&
        column(text.amount, amounts.amount, (amount) => {
          set({ ...amounts, amount });
        })}
      {amounts.kind === 'debitCredit' && (
        <>
          {column(text.debit, amounts.debit, (debit) => {
            set({ ...amounts, debit });
          })}
          {column(text.credit, amounts.credit, (credit) => {
            set({ ...amounts, credit });
          })}
        </>
      )}
      {amounts.kind === 'months' ? (
        <>
          {column(text.firstMonthColumn, amounts.columns[0] ?? '', (first) => {
            set({ ...amounts, columns: spanned(first, amounts.columns.at(-1) ?? first) });
          })}
          {column(text.lastMonthColumn, amounts.columns.at(-1) ?? '', (last) => {
            set({ ...amounts, columns: spanned(amounts.columns[0] ?? last, last) });
          })}
          <Select
            label={text.firstMonth}
            value={String(amounts.firstMonth)}
            options={Array.from({ length: 12 }, (_, index) => ({
              value: String(index + 1),
              label: names.long(index + 1),
            }))}
            onChange={(month) => {
              set({ ...amounts, firstMonth: Number(month) });
            }}
          />
        </>
      ) : (
        column(text.when, amounts.when, (when) => {
          set({ ...amounts, when });
        })
      )}
    </fieldset>
  );
}
