import { useEffect, useState } from 'react';

import { ACTIVITY_FILTERS } from '#domain/activities/activity-year.ts';
import type { ActivityYear } from '#domain/activities/activity-year.ts';
import { OwnerLevel } from '#domain/steering/steering-document.ts';
import { activityTexts } from '#i18n/web/activity-texts.ts';

import { CheckLine } from '../rounds/check-line.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Field, Select } from '../ui/field.tsx';
import type { ActivitySearch } from './activity-search.ts';

/** Time between the last key and the search, so that the list does not jump under the writing. */
const QUIET_MS = 250;

type Properties = {
  readonly view: ActivityYear;
  readonly search: ActivitySearch;
  readonly onChange: (next: Record<string, unknown>) => void;
};

/** Whose activities, of which year, and which of them. */
export function ActivityFilters({ view, search, onChange }: Properties) {
  const text = useTexts(activityTexts);
  const { organisations, years } = view.choices;
  const place = { organisation: view.organisation.id, ar: view.year };
  return (
    <div className="activity-filters no-print">
      <Select
        label={text.organisation}
        value={view.organisation.id}
        options={organisations.map(({ id, name, depth }) => ({ value: id, label: `${'  '.repeat(depth)}${name}` }))}
        onChange={(organisation) => {
          onChange({ ...place, organisation });
        }}
      />
      <Select
        label={text.year}
        value={String(view.year)}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        onChange={(year) => {
          onChange({ ...place, ar: Number(year) });
        }}
      />
      <Select
        label={text.filter}
        value={search.visa ?? ''}
        options={[
          { value: '', label: text.everything },
          ...ACTIVITY_FILTERS.map((value) => ({ value, label: text.filters[value] })),
        ]}
        onChange={(visa) => {
          onChange({ visa });
        }}
      />
      <Select
        label={text.owner}
        value={search.agare ?? ''}
        options={[
          { value: '', label: text.everything },
          ...OwnerLevel.options.map((value) => ({ value, label: text.owners[value] })),
        ]}
        onChange={(agare) => {
          onChange({ agare });
        }}
      />
      <Words
        standing={search.q ?? ''}
        onChange={(q) => {
          onChange({ q });
        }}
      />
      <CheckLine
        label={text.withBelow}
        checked={view.withBelow}
        onChange={(on) => {
          onChange({ ...place, under: on ? 'ja' : undefined });
        }}
      />
    </div>
  );
}

function Words({ standing, onChange }: { readonly standing: string; readonly onChange: (words: string) => void }) {
  const text = useTexts(activityTexts);
  const [words, setWords] = useState(standing);
  useEffect(() => {
    if (words === standing) return undefined;
    const timer = setTimeout(() => {
      onChange(words);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
    // The address follows the words, never the other way while somebody writes.
  }, [words, standing, onChange]);
  return <Field label={text.search} type="search" value={words} onChange={setWords} />;
}
