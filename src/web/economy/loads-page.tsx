import { useNavigate, useSearch } from '@tanstack/react-router';

import { economyLoadTexts } from '#i18n/web/economy-load-texts.ts';

import { useMay } from '../api/use-session.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { EconomyPageFrame } from './economy-page-frame.tsx';
import { useEconomyYear } from './economy-years.ts';
import { LoadList } from './load-list.tsx';
import { UploadFigures } from './upload-figures.tsx';

/** Files of figures: sending a new one, and all that have been read. */
export function LoadsPage() {
  const text = useTexts(economyLoadTexts);
  const mayLoad = useMay('economy.load');
  const { ar } = useSearch({ from: '/shell/ekonomi/inlasningar' });
  const { year, years, error } = useEconomyYear(ar);
  const navigate = useNavigate();
  return (
    <EconomyPageFrame title={text.title} lead={text.lead} year={year}>
      {error !== null && <ProblemView error={error} />}
      {mayLoad && year !== undefined && (
        <UploadFigures
          key={year}
          year={year}
          years={years}
          onSent={(id) => {
            void navigate({ to: '/ekonomi/inlasningar/$id', params: { id } });
          }}
        />
      )}
      <h2>{text.list}</h2>
      <LoadList />
    </EconomyPageFrame>
  );
}
