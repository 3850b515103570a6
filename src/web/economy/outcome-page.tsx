import { useNavigate, useSearch } from '@tanstack/react-router';

import { outcomeDetails } from '#domain/economy/outcome-detail.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Select } from '../ui/field.tsx';
import { UnitSelect } from './economy-filters.tsx';
import { EconomyPlacePage, useEconomyPlace } from './economy-place-page.tsx';
import type { EconomySearch } from './economy-search.ts';
import { OutcomeBody } from './outcome-body.tsx';

/** What is booked on an organisation in a year; everything that is chosen stands in the address. */
export function OutcomePage() {
  const text = useTexts(economyTexts);
  const search = useSearch({ from: '/shell/ekonomi' });
  const navigate = useNavigate({ from: '/ekonomi' });
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
        </>
      }
    >
      {year !== undefined && organisation !== undefined && (
        <OutcomeBody
          year={year}
          organisation={organisation}
          detail={search.visa ?? 'areasAndKinds'}
          thousands={search.enhet !== 'kr'}
        />
      )}
    </EconomyPlacePage>
  );
}
