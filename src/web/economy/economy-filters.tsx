import { useQuery } from '@tanstack/react-query';

import { economyTexts } from '#i18n/web/economy-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Select } from '../ui/field.tsx';

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

type Properties = PlaceProperties & {
  readonly year: number | undefined;
  readonly years: readonly number[];
  readonly onYear: (year: number) => void;
};

/** Whose economy, and which year. */
export function PlaceAndYear({ year, years, onYear, ...place }: Properties) {
  const text = useTexts(economyTexts);
  return (
    <>
      <PlaceSelect {...place} />
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
