import { useNavigate, useSearch } from '@tanstack/react-router';

import { outcomeDetails } from '#domain/economy/outcome-detail.ts';
import { budgetTexts } from '#i18n/web/budget-texts.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Select } from '../ui/field.tsx';
import { BudgetBody } from './budget-body.tsx';
import { UnitSelect } from './economy-filters.tsx';
import { EconomyPlacePage, useEconomyPlace } from './economy-place-page.tsx';
import type { EconomySearch } from './economy-search.ts';

/** The budget of an organisation in a year; everything that is chosen stands in the address. */
export function BudgetPage() {
  const text = useTexts(budgetTexts);
  const words = useTexts(economyTexts);
  const search = useSearch({ from: '/shell/ekonomi/budget' });
  const navigate = useNavigate({ from: '/ekonomi/budget' });
  const place = useEconomyPlace(search);
  const { year, organisation } = place;
  const choose = (next: EconomySearch): void => {
    void navigate({ search: { ...search, ...next }, replace: true });
  };
  return (
    <EconomyPlacePage
      title={text.title}
      lead={text.lead}
      place={place}
      onChoose={choose}
      filters={
        <>
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
        </>
      }
    >
      {year !== undefined && organisation !== undefined && (
        <BudgetBody
          key={`${organisation}-${year}`}
          year={year}
          organisation={organisation}
          detail={search.visa ?? 'areas'}
          thousands={search.enhet !== 'kr'}
        />
      )}
    </EconomyPlacePage>
  );
}
