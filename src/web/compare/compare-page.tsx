import './compare.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import type { ComparedView } from '#domain/editions/compared-view.ts';
import { compareTexts } from '#i18n/web/compare-texts.ts';

import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

type Change = ComparedView['changes'][number];

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
  const [shown, setShown] = useState('');
  const { before, after, others, changes } = view;
  const listed = changes.filter(({ thing }) => shown === '' || thing === shown);
  const kinds = (['goal', 'indicator', 'activity', 'text', 'table'] as const).filter((kind) =>
    changes.some(({ thing }) => thing === kind),
  );
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
        <>
          <div className="compare-choice">
            <Select
              label={text.against}
              value={before.id}
              options={others.map(({ id, title, number }) => ({ value: id, label: text.version(title, number) }))}
              onChange={(mot) => {
                void navigate({ search: { mot }, replace: true });
              }}
            />
            <Select
              label={text.show}
              value={shown}
              options={[
                { value: '', label: text.all },
                ...kinds.map((kind) => ({ value: kind, label: text.many[kind] })),
              ]}
              onChange={setShown}
            />
          </div>
          {changes.length === 0 && <EmptyState title={text.none} />}
          <ol className="compare-list">
            {listed.map((change) => (
              <ChangeItem
                key={`${change.thing}-${change.before}-${change.after}`}
                change={change}
                before={before.id}
                after={after.id}
              />
            ))}
          </ol>
        </>
      )}
    </Page>
  );
}

const tones = { added: 'good', removed: 'bad', changed: 'note' } as const;

function ChangeItem({ change, before, after }: { change: Change; before: string; after: string }) {
  const text = useTexts(compareTexts);
  const { thing, change: kind, name, goal, fields } = change;
  const edition = change.after === null ? before : after;
  return (
    <li>
      <p className="row small">
        <Badge tone={tones[kind]}>{text.changes[kind]}</Badge>
        <span>
          {text.things[thing]}
          {goal !== null && ` ${text.under(goal)}`}
        </span>
      </p>
      <h2>
        <Link to="/dokument/$id" params={{ id: edition }} search={{ plats: change.after ?? change.before ?? '' }}>
          {name === '' ? text.unnamed : name}
        </Link>
      </h2>
      <dl>
        {fields.map((field) => (
          <FieldChange key={field.field} field={field} />
        ))}
      </dl>
    </li>
  );
}

function FieldChange({ field }: { readonly field: Change['fields'][number] }) {
  const text = useTexts(compareTexts);
  const { field: name, before, after, words } = field;
  return (
    <>
      <dt>{text.fields[name] ?? name}</dt>
      <dd>
        {words === null ? (
          <>
            {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
          </>
        ) : (
          words.map(({ kind, text: run }, index) => {
            const key = `${index}-${kind}`;
            if (kind === 'same') return <span key={key}>{run}</span>;
            return kind === 'removed' ? <del key={key}>{run}</del> : <ins key={key}>{run}</ins>;
          })
        )}
      </dd>
    </>
  );
}
