import './thread.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';

import { statusTexts } from '#i18n/web/status-texts.ts';
import { threadTexts } from '#i18n/web/thread-texts.ts';

import { api } from '../api/client.ts';
import { useMay, useSession } from '../api/use-session.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ThreadFilters } from './thread-filters.tsx';
import type { ThreadChange } from './thread-filters.tsx';
import { ThreadGlance } from './thread-glance.tsx';
import { parseThreadSearch } from './thread-search.ts';
import type { ThreadSearch } from './thread-search.ts';
import { ThreadTree } from './thread-tree.tsx';

/** What is asked of the server: the address, and where it says nothing the person's own home. */
function useThread(search: ThreadSearch) {
  const { home } = useSession();
  const organisation = search.organisation ?? home?.organisation;
  const year = search.ar ?? (search.organisation === undefined ? home?.year : undefined);
  return useQuery(
    api.thread.show.queryOptions({
      input: {
        ...(organisation === undefined ? {} : { organisation }),
        ...(year === undefined ? {} : { year }),
        ...(search.utgava === undefined ? {} : { kind: search.utgava }),
      },
      placeholderData: (before) => before,
    }),
  );
}

export function ThreadPage() {
  const text = useTexts(threadTexts);
  const status = useTexts(statusTexts);
  const search = useSearch({ from: '/shell/trad' });
  const navigate = useNavigate({ from: '/trad' });
  const thread = useThread(search);
  const mayImport = useMay('import.create');
  const change: ThreadChange = (next) => {
    const changed = parseThreadSearch({ ...search, mal: undefined, ...next });
    void navigate({ search: changed, replace: true, resetScroll: false });
  };
  const view = thread.data;
  return (
    <Page
      wide
      title={text.title}
      over={
        view === undefined
          ? text.lead
          : `${view.organisation.name}, ${status.kinds[view.kind].toLocaleLowerCase()} ${view.year}`
      }
      lead={view === undefined ? undefined : text.lead}
      actions={
        <Button icon="print" onClick={() => print()}>
          {text.print}
        </Button>
      }
    >
      {thread.isError && <ProblemView error={thread.error} onRetry={() => void thread.refetch()} />}
      {thread.isPending && <Skeleton lines={14} />}
      {view !== undefined && (
        <div aria-busy={thread.isPlaceholderData}>
          <ThreadFilters view={view} search={search} onChange={change} />
          {view.goals.length === 0 ? (
            <EmptyState title={text.nothing}>
              <p>{text.nothingHelp}</p>
              {mayImport && <Link to="/importera">{text.importOne}</Link>}
            </EmptyState>
          ) : (
            <>
              <ThreadGlance view={view} search={search} onChange={change} />
              {view.missing.length > 0 && (
                <Banner tone="note">
                  <p>{text.missingEditions(view.missing.map(({ name }) => name).join(', '))}</p>
                </Banner>
              )}
              <ThreadTree key={`${view.organisation.id}-${view.year}-${view.kind}`} view={view} search={search} />
            </>
          )}
        </div>
      )}
    </Page>
  );
}
