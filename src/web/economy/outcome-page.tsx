import { useNavigate, useSearch } from '@tanstack/react-router';

import { outcomeDetails } from '#domain/economy/outcome-detail.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PlaceAndYear, UnitSelect, useEconomyPlaces } from './economy-filters.tsx';
import { EconomyPageFrame } from './economy-page-frame.tsx';
import type { EconomySearch } from './economy-search.ts';
import { useEconomyYear } from './economy-years.ts';
import { OutcomeBody } from './outcome-body.tsx';

/** What is booked on an organisation in a year; everything that is chosen stands in the address. */
export function OutcomePage() {
  const text = useTexts(economyTexts);
  const search = useSearch({ from: '/shell/ekonomi' });
  const navigate = useNavigate({ from: '/ekonomi' });
  const { year, years, error } = useEconomyYear(search.ar);
  const { tree, places } = useEconomyPlaces();
  const organisation = search.organisation ?? places[0]?.id;
  const choose = (next: EconomySearch): void => {
    void navigate({ search: { ...search, ...next }, replace: true });
  };
  return (
    <EconomyPageFrame title={text.title} lead={text.lead} year={year}>
      <div className="row row-end filters no-print">
        <PlaceAndYear
          places={places}
          organisation={organisation}
          year={year}
          years={years}
          onOrganisation={(id) => {
            choose({ organisation: id });
          }}
          onYear={(ar) => {
            choose({ ar });
          }}
        />
        <Select
          label={text.show}
          value={search.visa ?? 'areasAndKinds'}
          options={outcomeDetails.map((value) => ({ value, label: text.details[value] }))}
          onChange={(chosen) => {
            choose({ visa: oneIn(outcomeDetails, chosen) ?? 'areasAndKinds' });
          }}
        />
        <UnitSelect
          unit={search.enhet}
          onUnit={(unit) => {
            const { enhet: _, ...rest } = search;
            void navigate({ search: unit === 'kr' ? { ...rest, enhet: 'kr' } : rest, replace: true });
          }}
        />
      </div>
      {error !== null && <ProblemView error={error} />}
      {tree.isError && <ProblemView error={tree.error} onRetry={() => void tree.refetch()} />}
      {year !== undefined && organisation !== undefined ? (
        <OutcomeBody
          year={year}
          organisation={organisation}
          detail={search.visa ?? 'areasAndKinds'}
          thousands={search.enhet !== 'kr'}
        />
      ) : (
        !tree.isError && error === null && <Skeleton lines={10} />
      )}
    </EconomyPageFrame>
  );
}
