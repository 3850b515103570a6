import './activities.css';

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { wantedActivities } from '#domain/activities/activity-year.ts';
import type { ActivityYear } from '#domain/activities/activity-year.ts';
import { activityTexts } from '#i18n/web/activity-texts.ts';

import { api } from '../api/client.ts';
import { useSession } from '../api/use-session.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ActivityFilters } from './activity-filters.tsx';
import { parseActivitySearch } from './activity-search.ts';
import type { ActivitySearch } from './activity-search.ts';
import { ActivityTimeline } from './activity-timeline.tsx';

/** What is asked of the server: the address, and where it says nothing the person's own home. */
function useActivityYear(search: ActivitySearch) {
  const { home } = useSession();
  const organisation = search.organisation ?? home?.organisation;
  const year = search.ar ?? (search.organisation === undefined ? home?.year : undefined);
  return useQuery(
    api.activities.year.queryOptions({
      input: {
        ...(organisation === undefined ? {} : { organisation }),
        ...(year === undefined ? {} : { year }),
        below: search.under === 'ja' ? 'true' : 'false',
      },
      placeholderData: (before) => before,
    }),
  );
}

/** The activities of a year, each with its time, who has it and how it goes. */
export function ActivitiesPage() {
  const text = useTexts(activityTexts);
  const search = useSearch({ from: '/shell/aktiviteter' });
  const navigate = useNavigate({ from: '/aktiviteter' });
  const shown = useActivityYear(search);
  const change = (next: Record<string, unknown>): void => {
    void navigate({ search: parseActivitySearch({ ...search, ...next }), replace: true, resetScroll: false });
  };
  const view = shown.data;
  return (
    <Page
      wide
      title={text.title}
      over={view === undefined ? undefined : `${view.organisation.name}, ${view.year}`}
      lead={text.lead}
      actions={
        <Button icon="print" onClick={() => print()}>
          {text.print}
        </Button>
      }
    >
      {shown.isError && <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.isPending && <Skeleton lines={14} />}
      {view !== undefined && (
        <div aria-busy={shown.isPlaceholderData}>
          <ActivityFilters view={view} search={search} onChange={change} />
          <Activities view={view} search={search} onClear={() => change(NONE)} />
        </div>
      )}
    </Page>
  );
}

const NONE = { visa: undefined, agare: undefined, q: undefined };

type Properties = { readonly view: ActivityYear; readonly search: ActivitySearch; readonly onClear: () => void };

function Activities({ view, search, onClear }: Properties) {
  const text = useTexts(activityTexts);
  const { items, today } = view;
  if (items.length === 0) {
    return (
      <EmptyState title={text.nothing}>
        <p>{text.nothingHelp}</p>
      </EmptyState>
    );
  }
  const { visa = null, agare = null, q = '' } = search;
  const wanted = wantedActivities(items, { filter: visa, owner: agare, words: q }, today);
  return (
    <>
      <p role="status">{text.count(wanted.length, items.length)}</p>
      {view.leftOff && <Banner tone="note">{text.leftOff(items.length)}</Banner>}
      {wanted.length === 0 ? (
        <p>
          {text.noMatch} <Button onClick={onClear}>{text.clear}</Button>
        </p>
      ) : (
        <ActivityTimeline view={view} items={wanted} />
      )}
    </>
  );
}
