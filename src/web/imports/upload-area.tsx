import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { DropZone, FileTrigger, Button as AriaButton } from 'react-aria-components';
import type { DropItem } from 'react-aria-components';

import { importTexts } from '#i18n/web/import-texts.ts';

import { api, client } from '../api/client.ts';
import { announce } from '../shell/announcer.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Icon } from '../ui/icon.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { uploadFile } from './upload-file.ts';

const readable = /\.(?:pdf|docx|txt|json)$/iu;

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'wrongKind'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'uploading'; readonly name: string; readonly share: number; readonly cancel: () => void }
  | { readonly kind: 'reading'; readonly id: string; readonly name: string };

/** A place to drop a file on, a button that does the same, and what happens to the file from then on. */
export function UploadArea() {
  const text = useTexts(importTexts);
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const isCancelled = useRef(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const upload = useMutation({
    mutationFn: async (file: File) => {
      isCancelled.current = false;
      const { done, cancel } = uploadFile(file, (share) => {
        setStage({ kind: 'uploading', name: file.name, share, cancel: stop });
      });
      const stop = (): void => {
        isCancelled.current = true;
        cancel();
        setStage({ kind: 'cancelled' });
        announce(text.cancelled);
      };
      setStage({ kind: 'uploading', name: file.name, share: 0, cancel: stop });
      return done;
    },
    onSuccess: ({ id, fileName }) => {
      setStage({ kind: 'reading', id, name: fileName });
      void queries.invalidateQueries({ queryKey: api.imports.list.key() });
    },
    onError: () => {
      if (!isCancelled.current) setStage({ kind: 'idle' });
    },
  });

  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    if (readable.test(file.name)) upload.mutate(file);
    else setStage({ kind: 'wrongKind', name: file.name });
  };
  const takeDropped = async (items: readonly DropItem[]): Promise<void> => {
    const dropped = items.find((item) => item.kind === 'file');
    take(dropped === undefined ? undefined : await dropped.getFile());
  };
  const cancelReading = async (id: string): Promise<void> => {
    const { version } = await client.imports.show({ id });
    await client.imports.throwAway({ id, version });
    setStage({ kind: 'cancelled' });
    await queries.invalidateQueries({ queryKey: api.imports.list.key() });
  };

  if (stage.kind === 'uploading' || stage.kind === 'reading') {
    return (
      <div className="card">
        <ReadingProgress
          stage={stage}
          onCancel={() => {
            if (stage.kind === 'uploading') stage.cancel();
            else void cancelReading(stage.id);
          }}
          onEnded={(id) => {
            void navigate({ to: '/importera/$id', params: { id } });
          }}
        />
      </div>
    );
  }
  return (
    <>
      {upload.isError && stage.kind === 'idle' && <ProblemView error={upload.error} />}
      {stage.kind === 'wrongKind' && (
        <Banner tone="bad" live>
          <p>{text.wrongKind(stage.name)}</p>
        </Banner>
      )}
      {stage.kind === 'cancelled' && (
        <Banner tone="note" live>
          <p>{text.cancelled}</p>
        </Banner>
      )}
      <DropZone className="drop-zone" onDrop={({ items }) => void takeDropped(items)}>
        <Icon name="upload" className="drop-icon" />
        <p className="drop-title">{text.drop}</p>
        <FileTrigger
          acceptedFileTypes={['.pdf', '.docx', '.txt', '.json']}
          onSelect={(files) => {
            take(files?.[0]);
          }}
        >
          <AriaButton className="button button-primary">{text.choose}</AriaButton>
        </FileTrigger>
        <p className="soft small">{text.kinds}</p>
      </DropZone>
    </>
  );
}
