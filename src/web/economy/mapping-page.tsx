import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';

import { economyMappingTexts } from '#i18n/web/economy-mapping-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { YearSelect } from './economy-filters.tsx';
import { EconomyPageFrame } from './economy-page-frame.tsx';
import { useEconomyYear } from './economy-years.ts';
import { MappingEditor } from './mapping-editor.tsx';
import { MappingVersions } from './mapping-versions.tsx';
import { proposedRules } from './proposed-rules.ts';
import { useHeld } from './use-held.ts';

/** Where account strings belong in a year: its rules, what they would do, and who has changed them. */
export function MappingPage() {
  const text = useTexts(economyMappingTexts);
  const search = useSearch({ from: '/shell/ekonomi/kontering' });
  const navigate = useNavigate({ from: '/ekonomi/kontering' });
  const { year, years, error } = useEconomyYear(search.ar);
  return (
    <EconomyPageFrame title={text.title} lead={text.lead} year={year}>
      {error !== null && <ProblemView error={error} />}
      <div className="row row-end filters no-print">
        <YearSelect
          year={year}
          years={years}
          onYear={(chosen) => {
            void navigate({ search: { ar: chosen } });
          }}
        />
      </div>
      {year !== undefined && <OneYear key={year} year={year} proposed={proposedRules(search)} />}
    </EconomyPageFrame>
  );
}

function OneYear({ year, proposed }: { readonly year: number; readonly proposed: ReturnType<typeof proposedRules> }) {
  const text = useTexts(economyMappingTexts);
  const chart = useQuery(api.economy.chart.queryOptions({ input: { year } }));
  const tree = useQuery(api.organisations.tree.queryOptions({ input: {} }));
  const mapping = useQuery(api.economy.mapping.queryOptions({ input: { year } }));
  const { view, hold, release } = useHeld(mapping.data, String(year));
  for (const query of [chart, tree, mapping]) {
    if (query.isLoadingError) return <ProblemView error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (chart.data === undefined || tree.data === undefined || mapping.data === undefined || view === undefined)
    return <Skeleton lines={10} />;
  const targets = {
    organisation: [
      ...tree.data.items.map(({ id, name, depth }) => ({
        value: id,
        label: `${'\u00a0\u00a0'.repeat(depth)}${name}`,
      })),
      ...mapping.data.gone.map(({ id, name }) => ({ value: id, label: text.gone(name) })),
    ],
    area: chart.data.areas.map(({ code, name }) => ({ value: code, label: name })),
    kind: chart.data.kinds.map(({ code, name }) => ({ value: code, label: name })),
  };
  return (
    <>
      {(chart.data.areas.length === 0 || chart.data.kinds.length === 0) && (
        <Banner tone="part">
          <p>{text.needsChart}</p>
          <Link to="/ekonomi/kodplan" search={{ ar: year }} className="button">
            {text.toChart}
          </Link>
        </Banner>
      )}
      <MappingEditor
        key={view.number}
        view={view}
        onTouch={hold}
        onSaved={release}
        targets={targets}
        proposed={proposed}
        other={chart.data.years.filter((one) => one !== year).toSorted((a, b) => b - a)[0]}
      />
      <MappingVersions versions={mapping.data.versions} />
    </>
  );
}
