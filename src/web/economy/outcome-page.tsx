import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { outcomeDetails } from '#domain/economy/outcome-detail.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
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
  const tree = useQuery(api.organisations.tree.queryOptions({ input: {} }));
  const places = (tree.data?.items ?? []).filter(({ allowed }) => allowed.includes('economy.read'));
  const organisation = search.organisation ?? places[0]?.id;
  const highest = Math.min(...places.map(({ depth }) => depth));
  const choose = (next: EconomySearch): void => {
    void navigate({ search: { ...search, ...next }, replace: true });
  };
  return (
    <EconomyPageFrame title={text.title} lead={text.lead} year={year}>
      <div className="row row-end filters no-print">
        <Select
          label={text.organisation}
          value={organisation ?? ''}
          options={places.map(({ id, name, depth }) => ({
            value: id,
            label: `${'\u00a0\u00a0'.repeat(depth - highest)}${name}`,
          }))}
          onChange={(id) => {
            choose({ organisation: id });
          }}
        />
        <Select
          label={text.year}
          value={String(year ?? '')}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(chosen) => {
            choose({ ar: Number(chosen) });
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
        <Select
          label={text.unit}
          value={search.enhet ?? 'tkr'}
          options={[
            { value: 'tkr', label: text.units.tkr },
            { value: 'kr', label: text.units.kr },
          ]}
          onChange={(unit) => {
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
