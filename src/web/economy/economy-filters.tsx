import { useQuery } from '@tanstack/react-query';

import { outcomeDetails } from '#domain/economy/outcome-detail.ts';
import type { OutcomeDetail } from '#domain/economy/outcome-detail.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Select } from '../ui/field.tsx';
import type { EconomySearch } from './economy-search.ts';

/** The organisations whose economy the person may see, in the order of the tree. */
export function useEconomyPlaces() {
  const tree = useQuery(api.organisations.tree.queryOptions({ input: {} }));
  const places = (tree.data?.items ?? []).filter(({ allowed }) => allowed.includes('economy.read'));
  return { tree, places };
}

type PlaceProperties = {
  readonly places: ReturnType<typeof useEconomyPlaces>['places'];
  readonly organisation: string | undefined;
  readonly onOrganisation: (id: string) => void;
};

/** Whose economy; those below stand further in. */
export function PlaceSelect({ places, organisation, onOrganisation }: PlaceProperties) {
  const text = useTexts(economyTexts);
  const highest = Math.min(...places.map(({ depth }) => depth));
  return (
    <Select
      label={text.organisation}
      value={organisation ?? ''}
      options={places.map(({ id, name, depth }) => ({
        value: id,
        label: `${'\u00a0\u00a0'.repeat(depth - highest)}${name}`,
      }))}
      onChange={onOrganisation}
    />
  );
}

type YearProperties = {
  readonly year: number | undefined;
  readonly years: readonly number[];
  readonly onYear: (year: number) => void;
};

export function YearSelect({ year, years, onYear }: YearProperties) {
  const text = useTexts(economyTexts);
  return (
    <Select
      label={text.year}
      value={String(year ?? '')}
      options={years.map((one) => ({ value: String(one), label: String(one) }))}
      onChange={(chosen) => {
        onYear(Number(chosen));
      }}
    />
  );
}

type Properties = PlaceProperties & YearProperties;

/** Whose economy, and which year. */
export function PlaceAndYear({ year, years, onYear, ...place }: Properties) {
  return (
    <>
      <PlaceSelect {...place} />
      <YearSelect year={year} years={years} onYear={onYear} />
    </>
  );
}

type UnitProperties = { readonly unit: 'kr' | undefined; readonly onUnit: (unit: 'kr' | undefined) => void };

/** Kronor or thousands; thousands where nothing is said. */
export function UnitSelect({ unit, onUnit }: UnitProperties) {
  const text = useTexts(economyTexts);
  return (
    <Select
      label={text.unit}
      value={unit ?? 'tkr'}
      options={[
        { value: 'tkr', label: text.units.tkr },
        { value: 'kr', label: text.units.kr },
      ]}
      onChange={(chosen) => {
        onUnit(chosen === 'kr' ? 'kr' : undefined);
      }}
    />
  );
}

/** The search with the unit that was chosen; thousands are left out of it. */
export function withUnit<S extends Pick<EconomySearch, 'enhet'>>(search: S, unit: 'kr' | undefined): S {
  const { enhet: _, ...rest } = search;
  return (unit === undefined ? rest : { ...rest, enhet: unit }) as S;
}

type TableProperties = {
  readonly search: EconomySearch;
  /** What is shown where the address says nothing. */
  readonly usual: OutcomeDetail;
  readonly onSearch: (search: EconomySearch) => void;
};

/** What the rows of a table of amounts are, and in which unit. */
export function TableFilters({ search, usual, onSearch }: TableProperties) {
  const text = useTexts(economyTexts);
  return (
    <>
      <Select
        label={text.show}
        value={search.visa ?? usual}
        options={outcomeDetails.map((value) => ({ value, label: text.details[value] }))}
        onChange={(chosen) => {
          onSearch({ ...search, visa: oneIn(outcomeDetails, chosen) ?? usual });
        }}
      />
      <UnitSelect
        unit={search.enhet}
        onUnit={(unit) => {
          onSearch(withUnit(search, unit));
        }}
      />
    </>
  );
}
