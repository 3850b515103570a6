import { useQuery } from '@tanstack/react-query';

import { budgetTexts } from '#i18n/web/budget-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Select } from '../ui/field.tsx';

/** The organisations whose economy the person may see, in the order of the tree. */
export function useEconomyPlaces() {
  const tree = useQuery(api.organisations.tree.queryOptions({ input: {} }));
  const places = (tree.data?.items ?? []).filter(({ allowed }) => allowed.includes('economy.read'));
  return { tree, places };
}

type Properties = {
  readonly places: ReturnType<typeof useEconomyPlaces>['places'];
  readonly organisation: string | undefined;
  readonly year: number | undefined;
  readonly years: readonly number[];
  readonly onOrganisation: (id: string) => void;
  readonly onYear: (year: number) => void;
};

/** Whose economy, and which year. */
export function PlaceAndYear({ places, organisation, year, years, onOrganisation, onYear }: Properties) {
  const text = useTexts(budgetTexts);
  const highest = Math.min(...places.map(({ depth }) => depth));
  return (
    <>
      <Select
        label={text.organisation}
        value={organisation ?? ''}
        options={places.map(({ id, name, depth }) => ({
          value: id,
          label: `${'\u00a0\u00a0'.repeat(depth - highest)}${name}`,
        }))}
        onChange={onOrganisation}
      />
      <Select
        label={text.year}
        value={String(year ?? '')}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
        onChange={(chosen) => {
          onYear(Number(chosen));
        }}
      />
    </>
  );
}
