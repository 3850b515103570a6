import { useNavigate, useSearch } from '@tanstack/react-router';

import { SheetKind } from '#domain/economy/sheets/sheet.ts';
import { economySheetTexts } from '#i18n/web/economy-sheet-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Select } from '../ui/field.tsx';
import { UnitSelect, withUnit } from './economy-filters.tsx';
import { EconomyPlacePage, useEconomyPlace } from './economy-place-page.tsx';
import type { SheetSearch } from './economy-search.ts';
import { SheetBody } from './sheet-body.tsx';

/** Result units, investments, grants for premises and the balance sheet of a year; what is chosen stands in the address. */
export function SheetsPage() {
  const text = useTexts(economySheetTexts);
  const search = useSearch({ from: '/shell/ekonomi/tabeller' });
  const navigate = useNavigate({ from: '/ekonomi/tabeller' });
  const place = useEconomyPlace(search);
  const { year, organisation } = place;
  const kind = search.tabell ?? 'resultUnits';
  const choose = (next: SheetSearch): void => {
    void navigate({ search: { ...search, ...next }, replace: true });
  };
  return (
    <EconomyPlacePage
      title={text.title}
      lead={text.lead}
      place={place}
      onChoose={choose}
      first={
        <Select
          label={text.which}
          value={kind}
          options={SheetKind.options.map((value) => ({ value, label: text.kinds[value] }))}
          onChange={(chosen) => {
            choose({ tabell: oneIn(SheetKind.options, chosen) ?? 'resultUnits' });
          }}
        />
      }
      filters={
        <UnitSelect
          unit={search.enhet}
          onUnit={(unit) => {
            void navigate({ search: withUnit(search, unit), replace: true });
          }}
        />
      }
    >
      {year !== undefined && organisation !== undefined && (
        <SheetBody year={year} organisation={organisation} kind={kind} unit={search.enhet ?? 'tkr'} />
      )}
    </EconomyPlacePage>
  );
}
