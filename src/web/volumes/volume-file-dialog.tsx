import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button as AriaButton, FileTrigger } from 'react-aria-components';

import type { VolumeFile } from '#domain/volumes/volume-file.ts';
import type { VolumeView } from '#domain/volumes/volume-view.ts';
import { sameEntry } from '#domain/volumes/volume.ts';
import { volumeTexts } from '#i18n/web/volume-texts.ts';

import { api, client } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { toast } from '../ui/toast.tsx';
import { backwards } from './volume-rows.ts';
import type { MonthChange } from './volume-rows.ts';

type Properties = {
  readonly organisation: string;
  readonly year: number;
  readonly items: readonly VolumeView[];
  readonly onClose: () => void;
};

/** What the file would change against what stands, cell by cell. */
const changesOf = ({ cells }: VolumeFile, items: readonly VolumeView[]): MonthChange[] =>
  cells.map((cell) => ({
    ...cell,
    seen:
      items
        .find(({ id }) => id === cell.volume)
        ?.years.find(({ year }) => year === cell.year)
        ?.rows.find(({ split }) => split === cell.split)?.months[cell.month - 1] ?? null,
  }));

/** A file is read and looked at; its values are saved when somebody says so, and can be taken back at once. */
export function VolumeFileDialog({ organisation, year, items, onClose }: Properties) {
  const text = useTexts(volumeTexts);
  const [file, setFile] = useState<File | null>(null);
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: (given: File) => client.volumes.propose({ file: given, organisation, year }),
  });
  const enter = useMutation(
    api.volumes.enter.mutationOptions({ onSettled: () => queries.invalidateQueries({ queryKey: api.volumes.key() }) }),
  );
  const all = read.data === undefined ? [] : changesOf(read.data, items);
  const changes = all.filter(({ entry, seen }) => !sameEntry(entry, seen));
  const save = (): void => {
    const source = read.data?.fileName ?? null;
    const asked = { requestId: crypto.randomUUID(), cells: changes, source };
    enter.mutate(asked, {
      onSuccess: ({ changed }) => {
        toast(text.saved(changed), {
          label: text.undo,
          run: () => {
            enter.mutate({ requestId: crypto.randomUUID(), cells: backwards(changes), source: null });
          },
        });
        onClose();
      },
    });
  };
  return (
    <Dialog title={text.fileTitle} open onClose={onClose}>
      <div className="stack">
        <p>{text.fileHelp}</p>
        <div className="row">
          <FileTrigger
            acceptedFileTypes={['.csv', '.txt', '.tsv', '.xlsx']}
            onSelect={(files) => {
              const first = files?.[0];
              if (first === undefined) return;
              setFile(first);
              read.mutate(first);
            }}
          >
            <AriaButton className="button">{text.file}</AriaButton>
          </FileTrigger>
          <span>{file?.name}</span>
        </div>
        {read.isError && <ProblemView key={read.submittedAt} error={read.error} />}
        {enter.isError && <ProblemView key={enter.submittedAt} error={enter.error} />}
        {read.data !== undefined && (
          <>
            {read.data.faults.length > 0 && (
              <ErrorSummary
                title={text.fileFaults}
                faults={read.data.faults.map(({ line, field, ...fault }) => ({
                  ...fault,
                  field: [line === null ? '' : text.row(line), field ?? ''].filter((part) => part !== '').join(', '),
                }))}
              />
            )}
            <p role="status">{text.proposal(changes.length, all.length - changes.length)}</p>
          </>
        )}
      </div>
      <div className="dialog-foot">
        <Button variant="primary" busy={enter.isPending} disabled={changes.length === 0} onClick={save}>
          {text.saveFile}
        </Button>
      </div>
    </Dialog>
  );
}
