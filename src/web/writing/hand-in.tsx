import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';

import { writingTexts } from '#i18n/web/writing-texts.ts';

import { api } from '../api/client.ts';
import { LifecyclePanel } from '../lifecycle/lifecycle-panel.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { PlaceLink } from './live-findings.tsx';
import { useSaveState, useWriting } from './writing-context.tsx';

/** Where whoever has answered hands in, without leaving the page: what stands in the way, and the steps they may take. */
export function HandIn({ empty }: { readonly empty: number }) {
  const text = useTexts(writingTexts);
  const { view } = useWriting();
  const { id } = view;
  const isSaving = useSaveState() !== 'saved';
  const queries = useQueryClient();
  useEffect(() => {
    // Every change makes a new version, and a step is taken of exactly what is there.
    if (!isSaving) void queries.invalidateQueries({ queryKey: api.lifecycle.show.queryKey({ input: { id } }) });
  }, [queries, id, isSaving]);
  return (
    <section id="lamna-in" className="writing-hand-in">
      {empty > 0 && (
        <p className="small">
          {text.emptySections(empty)}{' '}
          <Link to="/skriv/$edition" params={{ edition: id }}>
            {text.toSections}
          </Link>
        </p>
      )}
      <LifecyclePanel
        edition={id}
        allowed={[]}
        isSaving={isSaving}
        renderSection={(part, title) => (
          <Link to="/skriv/$edition" params={{ edition: id }} search={{ del: part }}>
            {title}
          </Link>
        )}
        renderPlace={(place, quote) => <PlaceLink place={place}>{quote}</PlaceLink>}
      />
    </section>
  );
}
