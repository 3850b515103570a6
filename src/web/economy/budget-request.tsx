import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { BudgetView } from '#domain/economy/budget-view.ts';
import type { EconomyChart } from '#domain/economy/economy-chart.ts';
import { keyFromMonth, spreadMonths } from '#domain/economy/spread-months.ts';
import { addDecimals, compareDecimals, formatDecimal } from '#domain/kernel/decimal.ts';
import { budgetTexts } from '#i18n/web/budget-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import { readTyped } from './budget-draft.ts';
import { BudgetWordsDialog } from './budget-words-dialog.tsx';
import { useMonthNames } from './months.ts';
import { keyed } from './row-list.ts';
import type { Keyed } from './row-list.ts';

type Line = { readonly area: string; readonly kind: string; readonly amount: string };
type Properties = { readonly view: BudgetView; readonly chart: Pick<EconomyChart, 'areas' | 'kinds'> };

const KINDS = ['adjustment', 'turnover', 'carried'] as const;

/** Asks for more or less money, a changed turnover, or writes down a carried result. */
export function BudgetRequest({ view, chart }: Properties) {
  const text = useTexts(budgetTexts);
  const months = useMonthNames();
  const empty = (): Keyed<Line> =>
    keyed({ area: chart.areas[0]?.code ?? '', kind: chart.kinds[0]?.code ?? '', amount: '' });
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('adjustment');
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState(1);
  const [lines, setLines] = useState<readonly Keyed<Line>[]>(() => [empty()]);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const close = (): void => {
    setOpen(false);
    setTried(false);
    setTitle('');
    setLines([empty()]);
  };
  const send = useMutation(
    api.budget.add.mutationOptions({
      onSuccess: async () => {
        close();
        toast(text.sent);
        await queries.invalidateQueries({ queryKey: api.budget.key() });
      },
    }),
  );
  const amounts = lines.map(({ value }) => readTyped(value.amount));
  const net = addDecimals('0.00', ...amounts.map((amount) => amount ?? '0'));
  const isUneven = kind === 'turnover' && compareDecimals(net, '0') !== 0;
  const kinds = view.allowed.includes('budget') ? KINDS : KINDS.filter((one) => one !== 'carried');
  return (
    <>
      <Button
        onClick={() => {
          send.reset();
          setOpen(true);
        }}
      >
        {text.request}
      </Button>
      <BudgetWordsDialog
        title={text.requestTitle}
        confirm={text.send}
        open={isOpen}
        busy={send.isPending}
        error={send.isError ? send.error : null}
        onClose={close}
        onConfirm={(words) => {
          setTried(true);
          if (title.trim() === '' || isUneven || amounts.some((amount) => amount === null)) return;
          send.mutate({
            ...words,
            year: view.year,
            organisation: view.organisation,
            requestId: crypto.randomUUID(),
            kind,
            title: title.trim(),
            lines: lines.map(({ value }, index) => ({
              organisation: view.organisation,
              area: value.area,
              kind: value.kind,
              profile: from === 1 ? 'even' : 'own',
              months: spreadMonths(amounts[index] ?? '0.00', keyFromMonth(from)) ?? [],
            })),
          });
        }}
      >
        <Select
          label={text.requestKind}
          value={kind}
          options={kinds.map((value) => ({ value, label: text.requestKinds[value] }))}
          onChange={(chosen) => {
            setKind(oneIn(KINDS, chosen) ?? 'adjustment');
          }}
        />
        <Field
          label={text.requestName}
          error={tried && title.trim() === '' ? text.missing : null}
          maxLength={300}
          value={title}
          onChange={setTitle}
        />
        <Select
          label={text.fromMonth}
          value={String(from)}
          options={Array.from({ length: 12 }, (_, index) => ({
            value: String(index + 1),
            label: months.long(index + 1),
          }))}
          onChange={(chosen) => {
            setFrom(Number(chosen));
          }}
        />
        <fieldset className="budget-lines">
          <legend className="field-label">{text.amountHelp}</legend>
          {lines.map(({ key, value }, index) => {
            const row = index + 1;
            const set = (next: Line): void => {
              setLines(lines.with(index, { key, value: next }));
            };
            return (
              <div key={key} className="budget-lines-row">
                <Select
                  label={text.cells.area(row)}
                  value={value.area}
                  options={chart.areas.map(({ code, name }) => ({ value: code, label: name }))}
                  onChange={(area) => {
                    set({ ...value, area });
                  }}
                />
                <Select
                  label={text.cells.kind(row)}
                  value={value.kind}
                  options={chart.kinds.map(({ code, name }) => ({ value: code, label: name }))}
                  onChange={(of) => {
                    set({ ...value, kind: of });
                  }}
                />
                <Field
                  label={text.amountOf(row)}
                  error={amounts[index] === null ? text.notAmount(value.amount) : null}
                  inputMode="decimal"
                  maxLength={40}
                  value={value.amount}
                  onChange={(amount) => {
                    set({ ...value, amount });
                  }}
                />
                {lines.length > 1 && (
                  <IconButton
                    icon="cross"
                    label={text.removeLine(row)}
                    onClick={() => {
                      setLines(lines.toSpliced(index, 1));
                    }}
                  />
                )}
              </div>
            );
          })}
          {isUneven && tried && <p className="field-error">{text.balance(formatDecimal(net))}</p>}
          <Button
            onClick={() => {
              setLines([...lines, empty()]);
            }}
          >
            {text.addLine}
          </Button>
        </fieldset>
      </BudgetWordsDialog>
    </>
  );
}
