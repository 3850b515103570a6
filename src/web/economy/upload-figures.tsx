import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button as AriaButton, DropZone, FileTrigger } from 'react-aria-components';

import type { LoadKind, LoadSummary } from '#domain/economy/load-view.ts';
import { fittingLayout } from '#domain/economy/layout-trial.ts';
import { economyLoadTexts } from '#i18n/web/economy-load-texts.ts';
import { layoutTexts } from '#i18n/web/layout-texts.ts';

import { MAX_FILE_BYTES } from '#limits';

import { api, client } from '../api/client.ts';
import { uploadForm } from '../api/upload-form.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Progress } from '../ui/progress.tsx';
import { LayoutWizard } from './layout-wizard.tsx';

const TABLE_FILE = /\.(?:csv|txt|tsv|xlsx)$/iu;

type Properties = {
  readonly year: number;
  readonly years: readonly number[];
  /** The file is with the server, which reads it from then on. */
  readonly onSent: (id: string) => void;
};

/** Which file, for what, read how; and how much of it has been sent. */
export function UploadFigures({ year: first, years, onSent }: Properties) {
  const text = useTexts(economyLoadTexts);
  const words = useTexts(layoutTexts);
  const { bytes } = useFormats();
  const layouts = useQuery(api.economy.layouts.queryOptions());
  const [file, setFile] = useState<File | null>(null);
  const [year, setYear] = useState(String(first));
  const [what, setWhat] = useState<LoadKind>('outcome');
  const [layout, setLayout] = useState<string | null>(null);
  const [controlTotal, setControlTotal] = useState('');
  const [tried, setTried] = useState(false);
  const [share, setShare] = useState(0);
  const queries = useQueryClient();
  const [describing, setDescribing] = useState(false);
  const items = layouts.data?.items ?? [];
  // Told before it is sent: a browser whose sending is broken off does not hear why.
  const isTooLarge = file !== null && file.size > MAX_FILE_BYTES;
  const isTable = file !== null && !isTooLarge && TABLE_FILE.test(file.name);
  const head = useQuery({
    queryKey: ['layout-head', file?.name, file?.size, file?.lastModified],
    queryFn: () => client.economy.preview({ file: file ?? new File([], '') }),
    enabled: isTable,
    retry: false,
  });
  const fitting = isTable && head.data !== undefined ? fittingLayout(items, head.data) : undefined;
  const chosen = layout ?? fitting?.id ?? '';
  const lacksLayout = isTable && chosen === '';
  const send = useMutation({
    mutationFn: (given: File) => {
      setShare(0);
      const fields = {
        file: given,
        year,
        what,
        ...(chosen === '' ? {} : { layout: chosen }),
        ...(controlTotal.trim() === '' ? {} : { controlTotal: controlTotal.trim() }),
      };
      return uploadForm<LoadSummary>('/economy/loads', fields, setShare).done;
    },
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: api.economy.loads.key() });
      onSent(id);
    },
  });
  const take = (given: File | undefined): void => {
    if (given === undefined) return;
    setFile(given);
    setLayout(null);
  };
  if (describing && file !== null) {
    return (
      <LayoutWizard
        file={file}
        year={Number(year)}
        onDone={(made) => {
          setDescribing(false);
          if (made !== null) setLayout(made);
        }}
      />
    );
  }
  return (
    <form
      className="card economy-upload"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (file !== null && !lacksLayout && !isTooLarge) send.mutate(file);
      }}
    >
      <h2>{text.send}</h2>
      {send.isError && <ProblemView error={send.error} />}
      {layouts.isError && <ProblemView error={layouts.error} onRetry={() => void layouts.refetch()} />}
      <DropZone
        className="economy-drop"
        aria-label={text.file}
        onDrop={({ items: dropped }) => {
          const first = dropped.find((item) => item.kind === 'file');
          if (first !== undefined) void first.getFile().then(take);
        }}
      >
        <p>{file === null ? text.drop : text.chosen(file.name, bytes(file.size))}</p>
        <FileTrigger
          onSelect={(files) => {
            take(files?.[0]);
          }}
        >
          <AriaButton className="button">{text.choose}</AriaButton>
        </FileTrigger>
        <p className="soft small">{text.fileHelp}</p>
        {tried && file === null && <p className="field-error">{text.noFile}</p>}
        {isTooLarge && (
          <p className="field-error" role="alert">
            {words.tooLarge(bytes(MAX_FILE_BYTES))}
          </p>
        )}
      </DropZone>
      {isTable && layout === null && fitting !== undefined && <p>{words.fits(fitting.layout.name)}</p>}
      {isTable && head.data !== undefined && fitting === undefined && layout === null && <p>{words.describeHelp}</p>}
      {isTable && (
        <div className="row">
          <Button
            onClick={() => {
              setDescribing(true);
            }}
          >
            {words.describe}
          </Button>
        </div>
      )}
      <div className="economy-upload-fields">
        <Select
          label={text.year}
          value={year}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={setYear}
        />
        <Select
          label={text.what}
          value={what}
          options={[
            { value: 'outcome', label: text.kinds.outcome },
            { value: 'budget', label: text.kinds.budget },
          ]}
          onChange={(value) => {
            setWhat(value === 'budget' ? 'budget' : 'outcome');
          }}
        />
        <Select
          label={text.layout}
          help={text.layoutHelp}
          error={tried && lacksLayout ? text.needsLayout : null}
          value={chosen}
          options={[
            { value: '', label: text.noLayout },
            ...items.map(({ id, layout: { name } }) => ({ value: id, label: name })),
          ]}
          onChange={setLayout}
        />
        <Field
          label={text.controlTotal}
          help={text.controlTotalHelp}
          inputMode="decimal"
          value={controlTotal}
          maxLength={40}
          onChange={setControlTotal}
        />
      </div>
      {send.isPending && <Progress label={text.sending(file?.name ?? '')} share={share} />}
      <Button variant="primary" icon="upload" submit busy={send.isPending || head.isLoading}>
        {text.read}
      </Button>
    </form>
  );
}
