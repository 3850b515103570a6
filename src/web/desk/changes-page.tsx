import './desk.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';

import type { ThingChange } from '#contract/desk.ts';
import { correctionTexts } from '#i18n/web/correction-texts.ts';
import { deskTexts } from '#i18n/web/desk-texts.ts';
import { documentTexts } from '#i18n/web/document-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
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
  const text = useTexts(deskTexts);
  const compared = useQuery(api.desk.compare.queryOptions({ input: { before, after } }));
  if (compared.isPending) return <Skeleton lines={12} />;
  if (compared.isError) return <ProblemView error={compared.error} onRetry={() => void compared.refetch()} />;
  const { changes } = compared.data;
  if (changes.length === 0) return <p>{text.same}</p>;
  return (
    <section aria-label={text.changes(changes.length)}>
      <p role="status">{text.changes(changes.length)}</p>
      <ul className="changes">
        {changes.map((change) => (
          <li key={`${change.thing} ${change.before ?? ''} ${change.after ?? ''}`}>
            <Change change={change} edition={change.after === null ? before : after} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const tones = { added: 'good', removed: 'bad', changed: 'note' } as const;

function Change({ change, edition }: { readonly change: ThingChange; readonly edition: string }) {
  const text = useTexts(deskTexts);
  const place = change.after ?? change.before ?? '';
  return (
    <>
      <p className="row">
        <Badge tone={tones[change.change]}>{text.kinds[change.change]}</Badge>
        <span className="soft small">{text.things[change.thing]}</span>
        <Link to="/dokument/$id" params={{ id: edition }} search={{ plats: place }}>
          {change.name === '' ? text.things[change.thing] : change.name}
        </Link>
        {change.goal !== null && <span className="soft small">{text.under(change.goal)}</span>}
      </p>
      {change.fields.map((field) => (
        <Field key={field.field} field={field} />
      ))}
    </>
  );
}

function Field({ field: { field, before, after, words } }: { readonly field: ThingChange['fields'][number] }) {
  const text = useTexts(deskTexts);
  const corrections = useTexts(correctionTexts);
  const status = useTexts(statusTexts);
  const names: Readonly<Record<string, string>> = { ...status.columns, ...corrections.fields };
  const gone = (value: string) => (
    <del>
      <span className="visually-hidden">{text.gone} </span>
      {value}
    </del>
  );
  const fresh = (value: string) => (
    <ins>
      <span className="visually-hidden">{text.fresh} </span>
      {value}
    </ins>
  );
  return (
    <div className="change-field">
      <p className="soft small">{names[field] ?? field}</p>
      <p className="change-words" lang="sv">
        {words === null ? (
          <>
            {before !== null && gone(before)} {after !== null && fresh(after)}
          </>
        ) : (
          words.map(({ kind, text: run }, index) => (
            // The runs never move: they are the text from its beginning to its end.
            <span key={`${index} ${kind}`}>{kind === 'same' ? run : kind === 'removed' ? gone(run) : fresh(run)}</span>
          ))
        )}
      </p>
    </div>
  );
}
