import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { importTexts } from '#i18n/web/import-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';

const askEvery = 500;

type Stage =
  | { readonly kind: 'uploading'; readonly name: string; readonly share: number }
  | { readonly kind: 'reading'; readonly id: string; readonly name: string };

type Properties = {
  readonly stage: Stage;
  readonly onCancel: () => void;
  /** The file has been read, or refused. */
  readonly onEnded: (id: string) => void;
};

export function ReadingProgress({ stage, onCancel, onEnded }: Properties) {
  const text = useTexts(importTexts);
  return (
    <div className="stack">
      {stage.kind === 'uploading' ? (
        <Progress label={text.uploading(stage.name)} share={stage.share} />
      ) : (
        <Reading id={stage.id} name={stage.name} onEnded={onEnded} />
      )}
      <Button icon="cross" onClick={onCancel}>
        {text.cancel}
      </Button>
    </div>
  );
}

type ReadingProperties = { readonly id: string; readonly name: string; readonly onEnded: (id: string) => void };

function Reading({ id, name, onEnded }: ReadingProperties) {
  const text = useTexts(importTexts);
  const progress = useQuery(
    api.imports.progress.queryOptions({ input: { id }, refetchInterval: askEvery, staleTime: 0, gcTime: 0 }),
  );
  const state = progress.data?.state;
  const hasEnded = state !== undefined && state !== 'waiting' && state !== 'reading';
  useEffect(() => {
    if (hasEnded) onEnded(id);
  }, [hasEnded, id, onEnded]);
  if (progress.isError) return <ProblemView error={progress.error} onRetry={() => void progress.refetch()} />;
  const at = progress.data?.progress;
  const pages = at?.pages ?? null;
  return (
    <Progress
      label={state === 'waiting' ? text.waiting(name) : text.reading(name)}
      share={at?.share ?? null}
      {...(pages === null ? {} : { detail: text.pagesRead(at?.pagesRead ?? 0, pages) })}
    />
  );
}
