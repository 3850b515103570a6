import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { documentTexts } from '#i18n/web/document-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { api } from '../api/client.ts';
import type { DocumentsSearch } from './document-search.ts';
import { useTexts } from '../shell/preferences.tsx';
import { editionKinds } from '../thread/thread-search.ts';
import { Select } from '../ui/field.tsx';

/** The years to choose among: those one may plausibly have documents from, newest first. */
const yearsBack = 20;

type Properties = {
  readonly search: DocumentsSearch;
  readonly onChange: (next: Record<string, string | undefined>) => void;
};

/** Which organisation, year and edition a list is about. */
export function SelectionFilters({ search, onChange }: Properties) {
  const text = useTexts(documentTexts);
  const status = useTexts(statusTexts);
  const tree = useQuery(api.organisations.tree.queryOptions({ input: {} }));
  const [thisYear] = useState(() => new Date().getFullYear());
  const years = Array.from({ length: yearsBack }, (_, index) => String(thisYear + 1 - index));
  return (
    <div className="row row-end filters no-print">
      <Select
        label={text.organisation}
        value={search.organisation ?? ''}
        options={[
          { value: '', label: text.allOrganisations },
          ...(tree.data?.items ?? []).map(({ id, name, depth }) => ({
            value: id,
            label: `${'\u00a0\u00a0'.repeat(depth)}${name}`,
          })),
        ]}
        onChange={(organisation) => {
          onChange({ organisation });
        }}
      />
      <Select
        label={text.year}
        value={search.ar === undefined ? '' : String(search.ar)}
        options={[{ value: '', label: text.allYears }, ...years.map((year) => ({ value: year, label: year }))]}
        onChange={(ar) => {
          onChange({ ar });
        }}
      />
      <Select
        label={text.kind}
        value={search.utgava ?? ''}
        options={[
          { value: '', label: text.allKinds },
          ...editionKinds.map((kind) => ({ value: kind, label: status.kinds[kind] })),
        ]}
        onChange={(utgava) => {
          onChange({ utgava });
        }}
      />
    </div>
  );
}
