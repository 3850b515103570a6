import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { FigureLayout, TablePreview } from '#domain/economy/figure-layout.ts';
import { guessLayout } from '#domain/economy/layout-trial.ts';
import { layoutTexts } from '#i18n/web/layout-texts.ts';

import { api, client } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { toast } from '../ui/toast.tsx';
import { LayoutColumns } from './layout-columns.tsx';
import { LayoutPreview } from './layout-preview.tsx';
import { LayoutReading } from './layout-reading.tsx';
import { LayoutTrialView } from './layout-trial-view.tsx';

type Properties = {
  readonly file: File;
  readonly year: number;
  /** With the description's id where one was saved. */
  readonly onDone: (layout: string | null) => void;
};

const withoutEnding = (name: string): string => name.replace(/\.[^.]*$/u, '').slice(0, 120);

/** Says once how a kind of file is laid out, with its first lines and what comes of it in sight. */
export function LayoutWizard({ file, year, onDone }: Properties) {
  const text = useTexts(layoutTexts);
  const [reading, setReading] = useState<Pick<FigureLayout, 'sheet' | 'encoding' | 'separator'>>({ sheet: null });
  const [changed, setChanged] = useState<FigureLayout | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const { sheet, encoding, separator } = reading;
  const preview = useQuery({
    queryKey: ['layout-preview', file.name, file.size, file.lastModified, reading],
    queryFn: () =>
      client.economy.preview({
        file,
        ...(sheet === null ? {} : { sheet }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(separator === undefined ? {} : { separator }),
      }),
    retry: false,
    placeholderData: (before: TablePreview | undefined) => before,
  });
  const save = useMutation(
    api.economy.saveLayout.mutationOptions({
      onSuccess: async ({ id, layout: { name: saved } }) => {
        toast(text.saved(saved));
        await queries.invalidateQueries({ queryKey: api.economy.layouts.key() });
        onDone(id);
      },
    }),
  );
  const guessed = preview.data === undefined ? null : guessLayout(preview.data, withoutEnding(file.name));
  const chosen = changed ?? guessed;
  const layout = chosen === null ? null : { ...chosen, ...reading, name: (name ?? chosen.name).trim() };
  return (
    <section className="card stack layout-wizard" aria-labelledby="layout-wizard">
      <h2 id="layout-wizard">{text.title(file.name)}</h2>
      <p>{text.lead}</p>
      {preview.isError && <ProblemView error={preview.error} />}
      {preview.isPending && <Skeleton lines={8} />}
      {preview.data !== undefined && layout !== null && (
        <>
          <LayoutReading
            preview={preview.data}
            layout={layout}
            onReading={(next) => {
              setReading({ ...reading, ...next });
            }}
            onChange={setChanged}
          />
          <LayoutPreview preview={preview.data} headerRow={layout.headerRow} />
          <LayoutColumns headings={headingsOf(preview.data, layout.headerRow)} layout={layout} onChange={setChanged} />
          <LayoutTrialView file={file} year={year} layout={layout} />
          <Field
            label={text.name}
            help={text.nameHelp}
            error={tried && layout.name === '' ? text.nameMissing : null}
            value={name ?? chosen?.name ?? ''}
            maxLength={120}
            onChange={setName}
          />
        </>
      )}
      {save.isError && <ProblemView key={save.submittedAt} error={save.error} />}
      <div className="row">
        <Button
          variant="primary"
          busy={save.isPending}
          disabled={layout === null}
          onClick={() => {
            setTried(true);
            if (layout === null || layout.name === '') return;
            save.mutate({ requestId: crypto.randomUUID(), id: null, version: 1, layout });
          }}
        >
          {text.save}
        </Button>
        <Button
          onClick={() => {
            onDone(null);
          }}
        >
          {text.cancel}
        </Button>
      </div>
    </section>
  );
}

/** A heading that stands twice is found at its first place. */
const headingsOf = ({ lines }: TablePreview, headerRow: number): string[] => [
  ...new Set((lines[headerRow - 1]?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')),
];
