import { useNavigate, useSearch } from '@tanstack/react-router';

import { SheetKind } from '#domain/economy/sheets/sheet.ts';
import { economySheetTexts } from '#i18n/web/economy-sheet-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PlaceAndYear, UnitSelect, useEconomyPlaces } from './economy-filters.tsx';
import { EconomyPageFrame } from './economy-page-frame.tsx';
import type { SheetSearch } from './economy-search.ts';
import { useEconomyYear } from './economy-years.ts';
import { SheetBody } from './sheet-body.tsx';

/** Result units, investments, grants for premises and the balance sheet of a year; what is chosen stands in the address. */
export function SheetsPage() {
  const text = useTexts(economySheetTexts);
  const search = useSearch({ from: '/shell/ekonomi/tabeller' });
  const navigate = useNavigate({ from: '/ekonomi/tabeller' });
  const { year, years, error } = useEconomyYear(search.ar);
  const { tree, places } = useEconomyPlaces();
  const organisation = search.organisation ?? places[0]?.id;
  const kind = search.tabell ?? 'resultUnits';
  const choose = (next: SheetSearch): void => {
    void navigate({ search: { ...search, ...next }, replace: true });
  };
  return (
    <EconomyPageFrame title={text.title} lead={text.lead} year={year}>
      <div className="row row-end filters no-print">
        <Select
          label={text.which}
          value={kind}
          options={SheetKind.options.map((value) => ({ value, label: text.kinds[value] }))}
          onChange={(chosen) => {
            choose({ tabell: oneIn(SheetKind.options, chosen) ?? 'resultUnits' });
          }}
        />
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
        <SheetBody year={year} organisation={organisation} kind={kind} unit={search.enhet ?? 'tkr'} />
      ) : (
        !tree.isError && error === null && <Skeleton lines={8} />
      )}
    </EconomyPageFrame>
  );
}
