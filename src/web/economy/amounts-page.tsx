import type { ReactNode } from 'react';

import type { OutcomeDetail } from '#domain/economy/outcome-detail.ts';

import { TableFilters } from './economy-filters.tsx';
import { EconomyPlacePage, useEconomyPlace } from './economy-place-page.tsx';
import type { EconomySearch } from './economy-search.ts';

/** What a table of amounts is of, and how it is shown. */
export type AmountsShown = {
  readonly year: number;
  readonly organisation: string;
  readonly detail: OutcomeDetail;
  readonly thousands: boolean;
};

type Properties = {
  readonly title: string;
  readonly lead: string;
  readonly search: EconomySearch;
  /** What the rows are where the address says nothing. */
  readonly usual: OutcomeDetail;
  readonly onSearch: (search: EconomySearch) => void;
  readonly children: (shown: AmountsShown) => ReactNode;
};

/** A page of an organisation's amounts in a year; everything that is chosen stands in the address. */
export function AmountsPage({ title, lead, search, usual, onSearch, children }: Properties) {
  const place = useEconomyPlace(search);
  const { year, organisation } = place;
  return (
    <EconomyPlacePage
      title={title}
      lead={lead}
      place={place}
      onChoose={(next) => {
        onSearch({ ...search, ...next });
      }}
      filters={<TableFilters search={search} usual={usual} onSearch={onSearch} />}
    >
      {year !== undefined &&
        organisation !== undefined &&
        children({ year, organisation, detail: search.visa ?? usual, thousands: search.enhet !== 'kr' })}
    </EconomyPlacePage>
  );
}
