import './steering-models.css';

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { modelWithUnitGoals } from '#domain/steering/model-presets.ts';
import { modelTexts } from '#i18n/web/model-texts.ts';

import { api } from '../api/client.ts';
import { useSession } from '../api/use-session.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ModelForm } from './model-form.tsx';
import { ShownModel } from './shown-model.tsx';

/** The steering models year by year; whoever may change them does it here. */
export function ModelsPage() {
  const text = useTexts(modelTexts);
  const { allowed } = useSession();
  const { ar } = useSearch({ from: '/shell/styrmodell' });
  const years = useQuery(api.steeringModels.list.queryOptions());
  const [starting, setStarting] = useState(false);
  const year = ar ?? years.data?.items[0]?.year;
  const [thisYear] = useState(() => new Date().getFullYear());
  if (year !== undefined) return <OneYear year={year} years={years.data?.items.map((one) => one.year) ?? []} />;
  return (
    <Page title={text.title} lead={text.lead}>
      {years.isPending && <Skeleton lines={8} />}
      {years.isError && <ProblemView error={years.error} onRetry={() => void years.refetch()} />}
      {years.isSuccess && !starting && (
        <EmptyState title={text.none}>
          <p>{text.noneHelp}</p>
          {allowed.includes('model.change') && (
            <Button
              variant="primary"
              onClick={() => {
                setStarting(true);
              }}
            >
              {text.start}
            </Button>
          )}
        </EmptyState>
      )}
      {starting && (
        <ModelForm
          model={modelWithUnitGoals(thisYear)}
          version={0}
          onDone={() => {
            setStarting(false);
          }}
        />
      )}
    </Page>
  );
}

function OneYear({ year, years }: { readonly year: number; readonly years: readonly number[] }) {
  const text = useTexts(modelTexts);
  const navigate = useNavigate({ from: '/styrmodell' });
  const shown = useQuery(api.steeringModels.show.queryOptions({ input: { year } }));
  const [changing, setChanging] = useState(false);
  const choices = [...new Set([...years, year])].toSorted((a, b) => b - a);
  return (
    <Page
      title={changing ? text.changing : text.title}
      lead={changing ? text.changeHelp : text.lead}
      actions={
        !changing &&
        shown.data?.allowed.includes('model.change') === true && (
          <Button
            icon="pencil"
            onClick={() => {
              setChanging(true);
            }}
          >
            {text.change}
          </Button>
        )
      }
    >
      {!changing && (
        <div className="row row-end filters">
          <Select
            label={text.year}
            value={String(year)}
            options={choices.map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(value) => {
              void navigate({ search: { ar: Number(value) } });
            }}
          />
        </div>
      )}
      {shown.isPending && <Skeleton lines={10} />}
      {shown.isError && <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.data !== undefined && !changing && <ShownModel view={shown.data} />}
      {shown.data !== undefined && changing && (
        <ModelForm
          model={shown.data.model}
          version={shown.data.version}
          onDone={(saved) => {
            setChanging(false);
            if (saved !== null) void navigate({ search: { ar: saved } });
          }}
        />
      )}
    </Page>
  );
}
