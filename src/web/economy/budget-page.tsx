import { useNavigate, useSearch } from '@tanstack/react-router';

import { outcomeDetails } from '#domain/economy/outcome-detail.ts';
import { budgetTexts } from '#i18n/web/budget-texts.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BudgetBody } from './budget-body.tsx';
import { PlaceAndYear, UnitSelect, useEconomyPlaces } from './economy-filters.tsx';
import { EconomyPageFrame } from './economy-page-frame.tsx';
import { useEconomyYear } from './economy-years.ts';

/** The budget of an organisation in a year; everything that is chosen stands in the address. */
export function BudgetPage() {
  const text = useTexts(budgetTexts);
  const words = useTexts(economyTexts);
  const search = useSearch({ from: '/shell/ekonomi/budget' });
  const navigate = useNavigate({ from: '/ekonomi/budget' });
  const { year, years, error } = useEconomyYear(search.ar);
  const { tree, places } = useEconomyPlaces();
  const organisation = search.organisation ?? places[0]?.id;
  return (
    <EconomyPageFrame title={text.title} lead={text.lead} year={year}>
      <div className="row row-end filters no-print">
        <PlaceAndYear
          places={places}
          organisation={organisation}
          year={year}
          years={years}
          onOrganisation={(id) => {
            void navigate({ search: { ...search, organisation: id }, replace: true });
          }}
          onYear={(ar) => {
            void navigate({ search: { ...search, ar }, replace: true });
          }}
        />
        <Select
          label={text.show}
          value={search.visa ?? 'areas'}
          options={outcomeDetails.map((value) => ({ value, label: words.details[value] }))}
          onChange={(chosen) => {
            const visa = oneIn(outcomeDetails, chosen) ?? 'areasAndKinds';
            void navigate({ search: { ...search, visa }, replace: true });
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
        <BudgetBody
          key={`${organisation}-${year}`}
          year={year}
          organisation={organisation}
          detail={search.visa ?? 'areas'}
          thousands={search.enhet !== 'kr'}
        />
      ) : (
        !tree.isError && error === null && <Skeleton lines={10} />
      )}
    </EconomyPageFrame>
  );
}
