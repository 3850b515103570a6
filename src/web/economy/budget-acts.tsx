import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { BudgetState, BudgetStep } from '#domain/economy/budget-act.ts';
import type { BudgetActView, BudgetView } from '#domain/economy/budget-view.ts';
import type { EconomyChart } from '#domain/economy/economy-chart.ts';
import { readPrintedAmount } from '#domain/economy/printed-amount.ts';
import { compareDecimals, formatDecimal } from '#domain/kernel/decimal.ts';
import { budgetTexts } from '#i18n/web/budget-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import type { Tone } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { toast } from '../ui/toast.tsx';
import { Field } from '../ui/field.tsx';
import { BudgetRequest } from './budget-request.tsx';
import { BudgetWordsDialog } from './budget-words-dialog.tsx';
import { grantedLines } from './grant-lines.ts';

type Codes = Pick<EconomyChart, 'areas' | 'kinds'>;
type Properties = { readonly view: BudgetView; readonly chart: Codes };

const TONES: Readonly<Record<BudgetState, Tone>> = {
  requested: 'note',
  supported: 'note',
  discouraged: 'part',
  granted: 'good',
  refused: 'bad',
  withdrawn: 'plain',
  annulled: 'plain',
};

/** Every decision and request of the year, with what can be done next. */
export function BudgetActs({ view, chart }: Properties) {
  const text = useTexts(budgetTexts);
  const { year, organisation } = view;
  const acts = useQuery(api.budget.acts.queryOptions({ input: { year, organisation } }));
  return (
    <section className="economy-section" aria-labelledby="budget-acts">
      <h2 id="budget-acts">{text.acts}</h2>
      {view.allowed.includes('request') && <BudgetRequest view={view} chart={chart} />}
      {acts.isPending && <Skeleton lines={4} />}
      {acts.isError && <ProblemView error={acts.error} onRetry={() => void acts.refetch()} />}
      {acts.data?.items.length === 0 && <p className="soft">{text.noActs}</p>}
      <ul className="budget-acts">
        {(acts.data?.items ?? []).map((act) => (
          <Act key={act.id} act={act} chart={chart} />
        ))}
      </ul>
    </section>
  );
}

function Act({ act, chart }: { readonly act: BudgetActView; readonly chart: Codes }) {
  const text = useTexts(budgetTexts);
  const { day } = useFormats();
  const [step, setStep] = useState<BudgetStep | null>(null);
  const [granted, setGranted] = useState<readonly string[]>([]);
  const inPart = step === 'grant' ? grantedLines(act.lines, granted) : 'all';
  const queries = useQueryClient();
  const run = useMutation(
    api.budget.step.mutationOptions({
      onSuccess: async () => {
        setStep(null);
        toast(text.stepDone);
        await queries.invalidateQueries({ queryKey: api.budget.key() });
      },
    }),
  );
  const isPart = compareDecimals(act.net, act.asked) !== 0;
  return (
    <li className="budget-act">
      <div className="budget-act-head">
        <h3>{act.title}</h3>
        <Badge tone={TONES[act.state]}>{text.states[act.state]}</Badge>
      </div>
      <p>
        {text.kinds[act.kind]}, {act.organisationName}. <strong>{text.kr(formatDecimal(act.net))}</strong>
        {isPart && ` ${text.askedOf(text.kr(formatDecimal(act.asked)))}`}
        {act.linesHidden && ` ${text.besidesHidden}`}
      </p>
      <ol className="budget-act-steps">
        {act.steps.map((one) => (
          <li key={one.at}>
            {text.onDay(text.steps[one.step], day(one.day), one.by)}
            {one.reference !== '' && `, ${one.reference}`}. {one.reason}
          </li>
        ))}
      </ol>
      {act.lines.length > 0 && (
        <details>
          <summary>{text.lines(act.lines.length)}</summary>
          <ul>
            {act.lines.map((line) => (
              <li key={`${line.organisation}/${line.area}/${line.kind}`}>
                {line.organisationName}, {chart.areas.find(({ code }) => code === line.area)?.name ?? line.area},{' '}
                {chart.kinds.find(({ code }) => code === line.kind)?.name ?? line.kind}:{' '}
                {text.kr(formatDecimal(line.total))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {act.allowed.length > 0 && (
        <div className="row no-print">
          {act.allowed.map((one) => (
            <Button
              key={one}
              aria-label={text.about(text.doStep[one], act.title)}
              onClick={() => {
                run.reset();
                setGranted(act.lines.map(({ total }) => formatDecimal(total)));
                setStep(one);
              }}
            >
              {text.doStep[one]}
            </Button>
          ))}
        </div>
      )}
      <BudgetWordsDialog
        key={step}
        title={step === null ? '' : text.about(text.doStep[step], act.title)}
        confirm={step === null ? '' : text.doStep[step]}
        open={step !== null}
        busy={run.isPending}
        error={run.isError ? run.error : null}
        onClose={() => {
          setStep(null);
        }}
        onConfirm={(words) => {
          if (step === null || inPart === null) return;
          const lines = inPart === 'all' ? null : [...inPart];
          run.mutate({ ...words, id: act.id, version: act.version, requestId: crypto.randomUUID(), step, lines });
        }}
      >
        {step === 'grant' && act.linesHidden && <p>{text.grantWhole}</p>}
        {step === 'grant' && !act.linesHidden && (
          <fieldset className="stack economy-group">
            <legend>{text.grantPart}</legend>
            {act.lines.map((line, index) => {
              const typed = granted[index] ?? '';
              return (
                <Field
                  key={`${line.organisation}/${line.area}/${line.kind}`}
                  label={`${line.organisationName}, ${chart.areas.find(({ code }) => code === line.area)?.name ?? line.area}, ${chart.kinds.find(({ code }) => code === line.kind)?.name ?? line.kind}`}
                  error={readPrintedAmount(typed, ',') === null ? text.notAmount(typed) : null}
                  inputMode="decimal"
                  maxLength={30}
                  value={typed}
                  onChange={(next) => {
                    setGranted(granted.with(index, next));
                  }}
                />
              );
            })}
          </fieldset>
        )}
      </BudgetWordsDialog>
    </li>
  );
}
