import { useEffect, useState } from 'react';

import type { ThreadView } from '#domain/thread/thread-view.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';
import { threadTexts } from '#i18n/web/thread-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { isFiltered } from './thread-rows.ts';
import { lackFilters, statusFilters } from './thread-search.ts';
import type { ThreadSearch } from './thread-search.ts';

/** Time between the last key and the search, so that the tree does not jump under the writing. */
const quietFor = 250;

export type ThreadChange = (next: Partial<Record<keyof ThreadSearch, string | number | undefined>>) => void;

type Properties = { readonly view: ThreadView; readonly search: ThreadSearch; readonly onChange: ThreadChange };

export function ThreadFilters({ view, search, onChange }: Properties) {
  const text = useTexts(threadTexts);
  const status = useTexts(statusTexts);
  const { organisations, years, kinds } = view.choices;
  return (
    <div className="thread-filters no-print">
      <div className="thread-filters-what">
        <Select
          label={text.organisation}
          value={view.organisation.id}
          options={organisations.map(({ id, name, depth }) => ({ value: id, label: `${'  '.repeat(depth)}${name}` }))}
          onChange={(organisation) => {
            onChange({ organisation, ar: view.year, utgava: view.kind });
          }}
        />
        <Select
          label={text.year}
          value={String(view.year)}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(year) => {
            onChange({ organisation: view.organisation.id, ar: Number(year), utgava: view.kind });
          }}
        />
        <Select
          label={text.kind}
          value={view.kind}
          options={kinds.map((kind) => ({ value: kind, label: status.kinds[kind] }))}
          onChange={(utgava) => {
            onChange({ organisation: view.organisation.id, ar: view.year, utgava });
          }}
        />
      </div>
      <div className="thread-filters-which">
        <Select
          label={text.status}
          value={search.status ?? ''}
          options={[
            { value: '', label: text.all },
            ...statusFilters.map((name) => ({ value: name, label: status[name] })),
          ]}
          onChange={(value) => {
            onChange({ status: value === '' ? undefined : value });
          }}
        />
        <Select
          label={text.show}
          value={search.visa ?? ''}
          options={[
            { value: '', label: text.everything },
            ...lackFilters.map((name) => ({ value: name, label: text.lacks[name] })),
          ]}
          onChange={(value) => {
            onChange({ visa: value === '' ? undefined : value });
          }}
        />
        <TextFilter
          value={search.q ?? ''}
          onChange={(q) => {
            onChange({ q: q === '' ? undefined : q });
          }}
        />
        {isFiltered(search) && (
          <Button
            icon="cross"
            onClick={() => {
              onChange({ status: undefined, visa: undefined, q: undefined });
            }}
          >
            {text.clear}
          </Button>
        )}
      </div>
    </div>
  );
}

type TextProperties = { readonly value: string; readonly onChange: (value: string) => void };

function TextFilter({ value, onChange }: TextProperties) {
  const text = useTexts(threadTexts);
  const [written, setWritten] = useState(value);
  const [given, setGiven] = useState(value);
  // Cleared or changed from outside (the back button): take it over.
  if (given !== value) {
    setGiven(value);
    setWritten(value);
  }
  useEffect(() => {
    if (written === value) return undefined;
    const timer = setTimeout(() => {
      onChange(written.trim());
    }, quietFor);
    return () => {
      clearTimeout(timer);
    };
  }, [written, value, onChange]);
  return <Field label={text.find} type="search" value={written} onChange={setWritten} maxLength={100} />;
}
