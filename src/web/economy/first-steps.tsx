import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { EconomyChart } from '#domain/economy/economy-chart.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';

import { api } from '../api/client.ts';
import { useMay } from '../api/use-session.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

type Properties = { readonly year: number; readonly chart: Pick<EconomyChart, 'areas' | 'kinds'> };

/** A year without figures: what has to be done before there can be any, and what of it is done. */
export function FirstSteps({ year, chart }: Properties) {
  const text = useTexts(economyTexts);
  const maySee = useMay('economy.seeLoads');
  const mapping = useQuery(api.economy.mapping.queryOptions({ input: { year }, enabled: maySee }));
  if (!maySee) {
    return (
      <EmptyState title={text.empty(year)}>
        <p>{text.emptyForOthers}</p>
      </EmptyState>
    );
  }
  const hasChart = chart.areas.length > 0 && chart.kinds.length > 0;
  const hasMapping = (mapping.data?.mapping.rules.length ?? 0) > 0;
  return (
    <EmptyState title={text.empty(year)}>
      <p>{text.emptyHelp}</p>
      <ol className="economy-steps">
        <li>
          <Link to="/ekonomi/kodplan" search={{ ar: year }}>
            {text.steps.chart}
          </Link>{' '}
          {hasChart && <Badge tone="good">{text.done}</Badge>}
        </li>
        <li>
          <Link to="/ekonomi/kontering" search={{ ar: year }}>
            {text.steps.mapping}
          </Link>{' '}
          {hasMapping && <Badge tone="good">{text.done}</Badge>}
        </li>
        <li>
          <Link to="/ekonomi/inlasningar" search={{ ar: year }}>
            {text.steps.file}
          </Link>
        </li>
      </ol>
    </EmptyState>
  );
}
