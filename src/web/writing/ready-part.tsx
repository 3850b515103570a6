import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { sectionsOf } from '#domain/editions/content-of.ts';
import type { DocumentSection } from '#domain/editions/content-of.ts';
import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import { openErrors } from '#domain/editions/open-errors.ts';
import { readyTexts } from '#i18n/web/ready-texts.ts';

import { api, client } from '../api/client.ts';
import { OpenErrors } from '../lifecycle/open-errors.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { PlaceLink, useLiveFindings } from './live-findings.tsx';
import { useSaveState, useWriting } from './writing-context.tsx';

/** Where whoever has written a part says that it is ready, and first sees what stands in the way. */
export function ReadyPart({ part }: { readonly part: string }) {
  const { view } = useWriting();
  const section = useMemo(
    () => sectionsOf(view.document).find(({ things }) => things.has(part)),
    [view.document, part],
  );
  const shown = useQuery(api.lifecycle.show.queryOptions({ input: { id: view.id }, staleTime: 0 }));
  const marked = shown.data?.sections.find(({ id }) => id === section?.id);
  if (section === undefined || marked === undefined || shown.data?.allowed.includes('ready') !== true) return null;
  return <Marking key={section.id} section={section} marked={marked} />;
}

type Properties = { readonly section: DocumentSection; readonly marked: LifecycleView['sections'][number] };

function Marking({ section, marked }: Properties) {
  const text = useTexts(readyTexts);
  const { view } = useWriting();
  const { findings } = useLiveFindings();
  const isSaved = useSaveState() === 'saved';
  const [isAsked, setAsked] = useState(false);
  const errors = openErrors(findings, section.things);
  const mark = useMarking(section.id);
  const isReady = marked.mark === 'ready';
  return (
    <section className="ready-part" aria-label={text.title}>
      <Standing marked={marked} />
      {isAsked && errors.length > 0 && (
        <OpenErrors
          edition={view.id}
          errors={errors}
          renderPlace={(place, quote) => <PlaceLink place={place}>{quote}</PlaceLink>}
        />
      )}
      {isAsked && errors.length === 0 && !isReady && mark.isIdle && <p role="status">{text.nothing}</p>}
      {mark.isError && errors.length === 0 && <ProblemView error={mark.error} />}
      <p className="row">
        <Button
          variant={isReady ? 'quiet' : 'primary'}
          busy={mark.isPending}
          disabled={!isSaved}
          onClick={() => {
            setAsked(!isReady);
            mark.reset();
            if (isReady || errors.length === 0) mark.mutate(!isReady);
          }}
        >
          {isReady ? text.unmark : text.ready}
        </Button>
        {!isSaved && <span className="small soft">{text.waits}</span>}
      </p>
    </section>
  );
}

/** Marks what is saved now: the page shows exactly that, letter by letter, whoever wrote it. */
function useMarking(section: string) {
  const { view } = useWriting();
  const queries = useQueryClient();
  const { id } = view;
  return useMutation({
    mutationFn: async (ready: boolean) => {
      const now = await client.lifecycle.show({ id });
      const contentHash = now.sections.find((one) => one.id === section)?.contentHash ?? '';
      return client.lifecycle.mark({ id, requestId: crypto.randomUUID(), section, ready, contentHash });
    },
    onSettled: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: api.lifecycle.key() }),
        queries.invalidateQueries({ queryKey: api.editions.findings.queryKey({ input: { id } }) }),
      ]);
    },
  });
}

function Standing({ marked: { mark, by, at, reason } }: Pick<Properties, 'marked'>) {
  const text = useTexts(readyTexts);
  const { moment } = useFormats();
  if (mark === 'ready') {
    return (
      <p role="status" className="ready-done">
        {text.isReady(by ?? '', at === null ? '' : moment(at))}
      </p>
    );
  }
  if (mark === 'changed') return <p>{text.isChanged}</p>;
  return mark === 'returned' ? (
    <Banner tone="note">
      <p lang="sv">{text.isReturned(reason ?? '')}</p>
    </Banner>
  ) : null;
}
