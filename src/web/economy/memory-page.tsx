import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { memoryTexts } from '#i18n/web/memory-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PlaceSelect, useEconomyPlaces } from './economy-filters.tsx';
import { EconomyPageFrame } from './economy-page-frame.tsx';
import { MemoryBody } from './memory-body.tsx';

/** What became of the forecasts. */
export function MemoryPage() {
  const text = useTexts(memoryTexts);
  const search = useSearch({ from: '/shell/ekonomi/traffsakerhet' });
  const navigate = useNavigate({ from: '/ekonomi/traffsakerhet' });
  const { tree, places } = useEconomyPlaces();
  const organisation = search.organisation ?? places[0]?.id;
  const memory = useQuery({
    ...api.forecasts.memory.queryOptions({ input: { organisation: organisation ?? '' } }),
    enabled: organisation !== undefined,
  });
  return (
    <EconomyPageFrame title={text.title} lead={text.lead} year={undefined}>
      <div className="row row-end filters no-print">
        <PlaceSelect
          places={places}
          organisation={organisation}
          onOrganisation={(id) => {
            void navigate({ search: { organisation: id }, replace: true });
          }}
        />
      </div>
      {tree.isError && <ProblemView error={tree.error} onRetry={() => void tree.refetch()} />}
      {memory.isError && <ProblemView error={memory.error} onRetry={() => void memory.refetch()} />}
      {memory.isPending && !memory.isError && <Skeleton lines={8} />}
      {memory.data !== undefined && <MemoryBody memory={memory.data} />}
    </EconomyPageFrame>
  );
}
