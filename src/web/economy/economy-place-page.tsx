import type { ReactNode } from 'react';

import { ProblemView } from '../shell/problem-view.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PlaceAndYear, useEconomyPlaces } from './economy-filters.tsx';
import { EconomyPageFrame } from './economy-page-frame.tsx';
import type { EconomySearch } from './economy-search.ts';
import { useEconomyYear } from './economy-years.ts';

type Chosen = Pick<EconomySearch, 'ar' | 'organisation'>;

/** Whose economy and which year the address says; the first that the person may see, and the newest, where it does not. */
export function useEconomyPlace(search: Chosen) {
  const { year, years, error } = useEconomyYear(search.ar);
  const { tree, places } = useEconomyPlaces();
  const organisation = search.organisation ?? places[0]?.id;
  return { year, years, error, tree, places, organisation };
}

type Properties = {
  readonly title: string;
  readonly lead: string;
  readonly place: ReturnType<typeof useEconomyPlace>;
  readonly onChoose: (next: Chosen) => void;
  /** What else is chosen, before and after the organisation and the year. */
  readonly first?: ReactNode;
  readonly filters?: ReactNode;
  /** Shown when organisation and year are known. */
  readonly children: ReactNode;
};

/** The pages of the economy that are about an organisation in a year: their head, and what is said until both are known. */
export function EconomyPlacePage({ title, lead, place, onChoose, first, filters, children }: Properties) {
  const { year, years, error, tree, places, organisation } = place;
  const isKnown = year !== undefined && organisation !== undefined;
  return (
    <EconomyPageFrame title={title} lead={lead} year={year}>
      <div className="row row-end filters no-print">
        {first}
        <PlaceAndYear
          places={places}
          organisation={organisation}
          year={year}
          years={years}
          onOrganisation={(id) => {
            onChoose({ organisation: id });
          }}
          onYear={(ar) => {
            onChoose({ ar });
          }}
        />
        {filters}
      </div>
      {error !== null && <ProblemView error={error} />}
      {tree.isError && <ProblemView error={tree.error} onRetry={() => void tree.refetch()} />}
      {isKnown ? children : !tree.isError && error === null && <Skeleton lines={10} />}
    </EconomyPageFrame>
  );
}
