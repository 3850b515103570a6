import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';

import type { ComparedView } from '#domain/editions/compared-view.ts';
import { compareTexts } from '#i18n/web/compare-texts.ts';

import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ChangeList } from './change-list.tsx';

/** Everything that differs between two editions of an organisation; texts word by word. */
export function ComparePage() {
  const text = useTexts(compareTexts);
  const { id } = useParams({ from: '/shell/dokument/$id/skillnad' });
  const { mot } = useSearch({ from: '/shell/dokument/$id/skillnad' });
  const input = mot === undefined ? { id } : { id, other: mot };
  const compared = useQuery(api.comparisons.show.queryOptions({ input }));
  if (compared.data !== undefined) return <Compared key={id} view={compared.data} />;
  return (
    <Page title={text.title}>
      {compared.isError ? (
        <ProblemView error={compared.error} onRetry={() => void compared.refetch()} />
      ) : (
        <Skeleton lines={12} />
      )}
    </Page>
  );
}

function Compared({ view }: { readonly view: ComparedView }) {
  const text = useTexts(compareTexts);
  const navigate = useNavigate({ from: '/dokument/$id/skillnad' });
  const { before, after, others, changes } = view;
  return (
    <Page
      title={text.of(text.version(after.title, after.number))}
      over={
        <Link to="/dokument/$id" params={{ id: after.id }}>
          {text.back}
        </Link>
      }
      lead={before !== null && <p>{text.lead(changes.length)}</p>}
    >
      {before === null ? (
        <EmptyState title={text.nothing}>
          <p>{text.nothingHelp}</p>
        </EmptyState>
      ) : (
        <ChangeList
          changes={changes}
          before={before.id}
          after={after.id}
          beside={
            <Select
              label={text.against}
              value={before.id}
              options={others.map(({ id, title, number }) => ({ value: id, label: text.version(title, number) }))}
              onChange={(mot) => {
                void navigate({ search: { mot }, replace: true });
              }}
            />
          }
        />
      )}
    </Page>
  );
}
