import './desk.css';

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { compareTexts } from '#i18n/web/compare-texts.ts';
import { deskTexts } from '#i18n/web/desk-texts.ts';
import { documentTexts } from '#i18n/web/document-texts.ts';

import { api } from '../api/client.ts';
import { ChangeList } from '../compare/change-list.tsx';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { parseChangesSearch } from './desk-search.ts';

/** All changes between two editions of an organisation. */
export function ChangesPage() {
  const text = useTexts(deskTexts);
  const words = useTexts(documentTexts);
  const search = useSearch({ from: '/shell/revision/jamfor' });
  const navigate = useNavigate({ from: '/revision/jamfor' });
  const tree = useQuery(api.organisations.tree.queryOptions({ input: {} }));
  const { organisation, fore, efter } = search;
  const editions = useQuery(
    api.editions.list.queryOptions({
      input: { limit: 200, ...(organisation === undefined ? {} : { organisation }) },
      enabled: organisation !== undefined,
    }),
  );
  const change = (next: Record<string, string | undefined>): void => {
    void navigate({ search: parseChangesSearch({ ...search, ...next }), replace: true });
  };
  const options = [
    { value: '', label: text.chooseEdition },
    ...(editions.data?.items ?? []).map(({ id, title, number }) => ({
      value: id,
      label: number > 1 ? `${title} (${words.version(number)})` : title,
    })),
  ];
  return (
    <Page wide title={text.compareTitle} lead={text.compareLead}>
      <div className="row row-end filters no-print">
        <Select
          label={text.organisation}
          value={organisation ?? ''}
          options={[
            { value: '', label: words.allOrganisations },
            ...(tree.data?.items ?? []).map(({ id, name, depth }) => ({
              value: id,
              label: `${'\u00a0\u00a0'.repeat(depth)}${name}`,
            })),
          ]}
          onChange={(value) => {
            change({ organisation: value, fore: undefined, efter: undefined });
          }}
        />
        <Select
          label={text.before}
          value={fore ?? ''}
          options={options}
          onChange={(value) => {
            change({ fore: value });
          }}
        />
        <Select
          label={text.after}
          value={efter ?? ''}
          options={options}
          onChange={(value) => {
            change({ efter: value });
          }}
        />
      </div>
      {fore === undefined || efter === undefined ? (
        <p className="soft">{text.choose}</p>
      ) : (
        <Changes before={fore} after={efter} />
      )}
    </Page>
  );
}

function Changes({ before, after }: { readonly before: string; readonly after: string }) {
  const text = useTexts(compareTexts);
  const compared = useQuery(api.comparisons.show.queryOptions({ input: { id: after, other: before } }));
  if (compared.isPending) return <Skeleton lines={12} />;
  if (compared.isError) return <ProblemView error={compared.error} onRetry={() => void compared.refetch()} />;
  const { changes } = compared.data;
  return (
    <section aria-label={text.lead(changes.length)}>
      <p role="status">{text.lead(changes.length)}</p>
      <ChangeList changes={changes} before={before} after={after} />
    </section>
  );
}
