import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { economyLoadTexts } from '#i18n/web/economy-load-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { EconomyPageFrame } from './economy-page-frame.tsx';
import { LoadComparison } from './load-comparison.tsx';
import { LoadFacts } from './load-facts.tsx';
import { LoadFaults } from './load-faults.tsx';
import { LoadStanding } from './load-standing.tsx';
import { UnmatchedList } from './unmatched-list.tsx';

/** How often the reading is asked about, in milliseconds. */
const askEvery = 500;

/** One file of figures: what it says, what is wrong, what it changes, and whether it is to count. */
export function LoadPage() {
  const text = useTexts(economyLoadTexts);
  const { id } = useParams({ from: '/shell/ekonomi/inlasningar/$id' });
  const { moment } = useFormats();
  const shown = useQuery(
    api.economy.load.queryOptions({
      input: { id },
      refetchInterval: ({ state }) => (state.data?.state === 'reading' ? askEvery : false),
    }),
  );
  const view = shown.data;
  return (
    <EconomyPageFrame
      title={view?.fileName ?? text.title}
      lead={view === undefined ? undefined : `${view.by}, ${moment(view.at)}`}
      year={view?.year}
    >
      <p className="no-print">
        <Link to="/ekonomi/inlasningar">{text.back}</Link>
      </p>
      {shown.isPending && <Skeleton lines={10} />}
      {shown.isError && <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />}
      {view?.state === 'reading' && <Progress label={text.reading(view.fileName)} share={view.share} />}
      {view !== undefined && view.state !== 'reading' && (
        <>
          <LoadStanding view={view} />
          {view.faults.length > 0 && <LoadFaults view={view} />}
          {view.state !== 'refused' && (
            <>
              <LoadFacts view={view} />
              {view.comparison !== null && <LoadComparison comparison={view.comparison} />}
              <UnmatchedList unmatched={view.unmatched} year={view.year} />
            </>
          )}
        </>
      )}
    </EconomyPageFrame>
  );
}
