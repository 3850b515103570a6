import '../findings/findings.css';
import './search.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import type { SearchHit } from '#domain/search/search-view.ts';
import { searchTexts } from '#i18n/web/search-texts.ts';

import { api } from '../api/client.ts';
import { FilterList } from '../findings/filter-list.tsx';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { searchThings } from './search-things.ts';

const most = 100;

export function SearchPage() {
  const text = useTexts(searchTexts);
  const { q, slag } = useSearch({ from: '/shell/sok' });
  const navigate = useNavigate({ from: '/sok' });
  const found = useQuery(
    api.search.find.queryOptions({
      input: { q, limit: most, ...(slag === undefined ? {} : { thing: slag }) },
      enabled: q !== '',
      placeholderData: (before) => before,
    }),
  );
  return (
    <Page title={q === '' ? text.title : text.resultOf(q)} wide>
      <SearchForm key={q} q={q} />
      {found.isError && <ProblemView error={found.error} onRetry={() => void found.refetch()} />}
      {q !== '' && found.isPending && <Skeleton lines={8} />}
      {found.data !== undefined && q !== '' && (
        <div className="findings-page">
          <div className="findings-filter">
            <FilterList
              title={text.kind}
              all={text.all}
              chosen={slag}
              items={searchThings
                .filter((thing) => (found.data.counts[thing] ?? 0) > 0 || thing === slag)
                .map((thing) => ({ id: thing, label: text.things[thing], count: found.data.counts[thing] ?? 0 }))}
              onChoose={(id) => {
                const thing = searchThings.find((name) => name === id);
                void navigate({ search: thing === undefined ? { q } : { q, slag: thing } });
              }}
            />
          </div>
          <div aria-busy={found.isPlaceholderData}>
            <p role="status" className="soft">
              {text.total(found.data.total)}
            </p>
            {found.data.hits.length === 0 && (
              <EmptyState title={text.none(q)}>
                <p>{text.noneHelp}</p>
              </EmptyState>
            )}
            <ol className="hits">
              {found.data.hits.map((hit) => (
                <Hit key={`${hit.thing}-${hit.edition?.id ?? ''}-${hit.id}`} hit={hit} />
              ))}
            </ol>
          </div>
        </div>
      )}
    </Page>
  );
}

function SearchForm({ q }: { readonly q: string }) {
  const text = useTexts(searchTexts);
  const navigate = useNavigate({ from: '/sok' });
  const [written, setWritten] = useState(q);
  return (
    <form
      className="row row-end search-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (written.trim() !== '') void navigate({ search: { q: written.trim() } });
      }}
    >
      <Field label={text.label} help={text.help} type="search" value={written} onChange={setWritten} maxLength={200} />
      <Button variant="primary" submit icon="search">
        {text.title}
      </Button>
    </form>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const text = useTexts(searchTexts);
  return (
    <li className="hit">
      <p className="row hit-where">
        <Badge>{text.thing[hit.thing]}</Badge>
        {hit.edition !== null && hit.thing !== 'edition' && <span className="soft small">{hit.edition.title}</span>}
      </p>
      <p className="hit-title">
        {hit.thing === 'indicator' ? (
          <Link to="/indikatorer/$id" params={{ id: hit.id }}>
            {hit.title}
          </Link>
        ) : (
          <Link
            to="/dokument/$id"
            params={{ id: hit.edition?.id ?? hit.id }}
            search={hit.thing === 'edition' ? {} : { plats: hit.id }}
          >
            {hit.title}
          </Link>
        )}
      </p>
      <p className="hit-excerpt">
        <Marked text={hit.excerpt} />
      </p>
    </li>
  );
}

/** The server marks what was found with two control characters, which no text of a document holds. */
function Marked({ text }: { readonly text: string }) {
  return text.split('\u0001').map((part, index) => {
    const [found = '', rest] = part.split('\u0002');
    const key = `${index}-${part}`;
    return rest === undefined ? (
      <span key={key}>{part}</span>
    ) : (
      <span key={key}>
        <mark>{found}</mark>
        {rest}
      </span>
    );
  });
}
