import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { GoalMoney } from '#domain/economy/goal-money/goal-money-view.ts';
import { goalMoneyTexts } from '#i18n/web/goal-money-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { toast } from '../ui/toast.tsx';
import { useEconomyPlaces } from './economy-filters.tsx';
import { draftOf, emptyTie, faultOfDraft, tieOf } from './goal-money-draft.ts';
import type { TieDraft } from './goal-money-draft.ts';
import { keyed } from './row-list.ts';
import type { Keyed } from './row-list.ts';

type Properties = { readonly view: GoalMoney; readonly onClose: () => void; readonly onSaved: () => void };

/** The goal's money as a list of rows, saved together. */
export function GoalMoneyForm({ view, onClose, onSaved }: Properties) {
  const text = useTexts(goalMoneyTexts);
  const { year, goal, number } = view;
  const [rows, setRows] = useState<readonly Keyed<TieDraft>[]>(() =>
    view.ties.length === 0 ? [keyed(emptyTie(goal.organisation.id))] : view.ties.map(({ tie }) => keyed(draftOf(tie))),
  );
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const queries = useQueryClient();
  const save = useMutation(
    api.goalMoney.save.mutationOptions({
      onSuccess: async () => {
        toast(text.saved);
        await queries.invalidateQueries({ queryKey: api.goalMoney.key() });
        onSaved();
      },
    }),
  );
  const faults = rows.map(({ value }) => faultOfDraft(value));
  const isWrong = faults.some((fault) => fault !== null);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        const ties = rows.map(({ value }) => tieOf(value));
        if (isWrong) return;
        save.mutate({ goal: goal.id, number, ties, reason, requestId: crypto.randomUUID() });
      }}
    >
      {attempt > 0 && isWrong && (
        <ErrorSummary
          key={attempt}
          title={text.wrong}
          faults={faults.flatMap((fault, index) =>
            fault === null ? [] : [{ field: text.row(index + 1), message: text[fault] }],
          )}
        />
      )}
      {rows.map(({ key, value }, index) => (
        <TieFields
          key={key}
          row={index + 1}
          year={year}
          tie={value}
          activities={view.activities}
          fault={attempt > 0 ? (faults[index] ?? null) : null}
          onChange={(next) => {
            setRows(rows.with(index, { key, value: next }));
          }}
          onRemove={() => {
            setRows(rows.toSpliced(index, 1));
          }}
        />
      ))}
      <div>
        <Button
          repeats
          onClick={() => {
            setRows([...rows, keyed(emptyTie(goal.organisation.id))]);
          }}
        >
          {text.add}
        </Button>
      </div>
      <Field label={text.reason} value={reason} maxLength={1000} onChange={setReason} />
      {save.isError && <ProblemView key={save.submittedAt} error={save.error} />}
      <div className="row">
        <Button variant="primary" submit busy={save.isPending}>
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}

type RowProperties = {
  readonly row: number;
  readonly year: number;
  readonly tie: TieDraft;
  readonly activities: GoalMoney['activities'];
  readonly fault: ReturnType<typeof faultOfDraft>;
  readonly onChange: (tie: TieDraft) => void;
  readonly onRemove: () => void;
};

function TieFields({ row, year, tie, activities, fault, onChange, onRemove }: RowProperties) {
  const text = useTexts(goalMoneyTexts);
  const { places } = useEconomyPlaces();
  const chart = useQuery(api.economy.chart.queryOptions({ input: { year } }));
  if (chart.isPending) return <Skeleton lines={2} />;
  if (chart.isError) return <ProblemView error={chart.error} onRetry={() => void chart.refetch()} />;
  const set = (some: Partial<TieDraft>): void => {
    onChange({ ...tie, ...some });
  };
  const named = (all: string, codes: readonly { readonly code: string; readonly name: string }[]) => [
    { value: '', label: all },
    ...codes.map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <fieldset className="economy-tie">
      <legend>{text.row(row)}</legend>
      <div className="row row-end">
        <Select
          label={text.what}
          value={tie.what}
          options={(['share', 'amount'] as const).map((value) => ({ value, label: text.whats[value] }))}
          onChange={(what) => {
            set({ what: oneIn(['share', 'amount'] as const, what) ?? 'share' });
          }}
        />
        {tie.what === 'share' ? (
          <Field
            label={text.share}
            inputMode="decimal"
            maxLength={6}
            value={tie.share}
            error={fault === 'badShare' ? text.badShare : null}
            onChange={(share) => {
              set({ share });
            }}
          />
        ) : (
          <>
            <Field
              label={text.amount}
              inputMode="decimal"
              maxLength={20}
              value={tie.amount}
              error={fault === 'badAmount' ? text.badAmount : null}
              onChange={(amount) => {
                set({ amount });
              }}
            />
            <Field
              label={text.basisOf}
              help={text.basisOfHelp}
              maxLength={300}
              value={tie.basis}
              error={fault === 'noBasis' ? text.noBasis : null}
              onChange={(basis) => {
                set({ basis });
              }}
            />
          </>
        )}
        <Select
          label={text.organisation}
          value={tie.organisation}
          options={places.map(({ id, name, depth }) => ({
            value: id,
            label: `${'\u00a0\u00a0'.repeat(depth)}${name}`,
          }))}
          onChange={(organisation) => {
            set({ organisation });
          }}
        />
        <Select
          label={text.area}
          value={tie.area}
          options={named(text.everyArea, chart.data.areas)}
          onChange={(area) => {
            set({ area });
          }}
        />
        <Select
          label={text.kind}
          value={tie.kind}
          options={named(text.everyKind, chart.data.kinds)}
          onChange={(kind) => {
            set({ kind });
          }}
        />
        {tie.what === 'share' && (
          <Field
            label={text.project}
            help={text.projectHelp}
            maxLength={100}
            value={tie.project}
            onChange={(project) => {
              set({ project });
            }}
          />
        )}
        {activities.length > 0 && (
          <Select
            label={text.activity}
            value={tie.activity}
            options={[
              { value: '', label: text.whole },
              ...activities.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(activity) => {
              set({ activity });
            }}
          />
        )}
        <IconButton icon="cross" label={text.remove(row)} onClick={onRemove} />
      </div>
    </fieldset>
  );
}
