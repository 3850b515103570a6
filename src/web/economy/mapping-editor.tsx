import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { AccountMapping, MappingRule, MappingTarget } from '#domain/economy/account-mapping.ts';
import { economyMappingTexts } from '#i18n/web/economy-mapping-texts.ts';

import { api, client } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { TextArea } from '../ui/field.tsx';
import type { Option } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import { MappingTrialView } from './mapping-trial.tsx';
import { keyed } from './row-list.ts';
import { RuleTable } from './rule-table.tsx';

export type TargetOptions = Readonly<Record<MappingTarget, readonly Option[]>>;

type Properties = {
  readonly view: { year: number; number: number; mapping: AccountMapping; allowed: readonly 'map'[] };
  readonly targets: TargetOptions;
  readonly proposed: readonly MappingRule[];
  /** The newest other year that has a chart; undefined where none has. */
  readonly other: number | undefined;
  /** Somebody has begun to change it. */
  readonly onTouch: () => void;
  readonly onSaved: () => void;
};

/** The rules of a year as a table to edit, tried before they are saved. */
export function MappingEditor({ view, targets, proposed, other, onTouch, onSaved }: Properties) {
  const text = useTexts(economyMappingTexts);
  const mayChange = view.allowed.includes('map');
  const [rows, setRows] = useState(() =>
    [...(mayChange ? proposed : []), ...view.mapping.rules].map((rule) => keyed(rule)),
  );
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const [sieDimensions, setDimensions] = useState(view.mapping.sieDimensions);
  const mapping = { rules: rows.map(({ value }) => value), sieDimensions };
  const trial = useMutation(api.economy.testMapping.mutationOptions());
  const save = useMutation(
    api.economy.saveMapping.mutationOptions({
      onSuccess: async () => {
        toast(text.saved);
        await queries.invalidateQueries({ queryKey: api.economy.key() });
        onSaved();
      },
    }),
  );
  const change = (next: typeof rows): void => {
    onTouch();
    setRows(next);
    trial.reset();
    save.reset();
  };
  const copy = useMutation({
    mutationFn: (year: number) => client.economy.mapping({ year, carriedTo: view.year }),
    onSuccess: (from) => {
      setDimensions(from.mapping.sieDimensions);
      change([...rows, ...from.mapping.rules.map((rule) => keyed(rule))]);
      setReason(text.copiedFrom(from.year));
    },
  });
  return (
    <section className="economy-section">
      <h2>{text.rules(view.year, rows.length)}</h2>
      <p className="soft">{mayChange ? text.patterns : text.readOnly}</p>
      {mayChange && view.mapping.rules.length === 0 && other !== undefined && !copy.isSuccess && (
        <Button
          busy={copy.isPending}
          onClick={() => {
            copy.mutate(other);
          }}
        >
          {text.copyFrom(other)}
        </Button>
      )}
      {copy.isError && <ProblemView error={copy.error} />}
      <RuleTable
        rows={rows}
        targets={targets}
        locked={!mayChange}
        onChange={(next) => {
          change([...next]);
        }}
      />
      {mayChange && (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (reason.trim() === '') return;
            const { year, number } = view;
            save.mutate({ year, number, mapping, reason: reason.trim(), requestId: crypto.randomUUID() });
          }}
        >
          <TextArea
            label={text.reason}
            help={text.reasonHelp}
            error={tried && reason.trim() === '' ? text.reasonMissing : null}
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(written) => {
              onTouch();
              setReason(written);
            }}
          />
          <RuleProblem error={save.error ?? trial.error} />
          <div className="row">
            <Button
              busy={trial.isPending}
              onClick={() => {
                save.reset();
                trial.mutate({ year: view.year, mapping });
              }}
            >
              {text.try}
            </Button>
            <Button variant="primary" submit busy={save.isPending}>
              {text.save}
            </Button>
          </div>
          {trial.data !== undefined && <MappingTrialView trial={trial.data} targets={targets} />}
        </form>
      )}
    </section>
  );
}

function RuleProblem({ error }: { readonly error: unknown }) {
  const text = useTexts(economyMappingTexts);
  if (error === null) return null;
  const faults = problemOf(error).faults.map((fault) => ({
    message: fault.line === null ? fault.message : `${text.row(fault.line)}: ${fault.message}`,
    remedy: fault.remedy,
  }));
  return faults.length === 0 ? <ProblemView error={error} /> : <ErrorSummary title={text.wrong} faults={faults} />;
}
