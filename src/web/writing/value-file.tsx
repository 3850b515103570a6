import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button as AriaButton, FileTrigger } from 'react-aria-components';

import type { ValuePlan } from '#domain/writing/value-file.ts';
import { valueFileTexts } from '#i18n/web/value-file-texts.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Table } from '../ui/table.tsx';
import { toast } from '../ui/toast.tsx';
import { cellsOf } from './indicator-card.tsx';
import { useWriting } from './writing-context.tsx';

/** Reads a file of values: looked at first, entered when somebody says so. */
export function ValueFile() {
  const text = useTexts(valueFileTexts);
  const { view } = useWriting();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const preview = useMutation(api.writing.previewFile.mutationOptions());
  const enter = useMutation(
    api.writing.enterFile.mutationOptions({
      onSuccess: async ({ entered }) => {
        close();
        toast(text.entered(entered));
        await queries.invalidateQueries({ queryKey: api.writing.show.queryKey({ input: { id: view.id } }) });
      },
    }),
  );
  const close = (): void => {
    setFile(null);
    preview.reset();
    enter.reset();
  };
  const take = (chosen: File): void => {
    enter.reset();
    setFile(chosen);
    preview.mutate({ id: view.id, file: chosen });
  };
  const plan = preview.data;
  return (
    <details className="writing-more value-file">
      <summary>{text.title}</summary>
      <p className="measure">{text.help}</p>
      <div className="row">
        <FileTrigger
          acceptedFileTypes={['.csv', '.txt', '.xlsx']}
          onSelect={(files) => {
            const [chosen] = files ?? [];
            if (chosen !== undefined) take(chosen);
          }}
        >
          <AriaButton className="button">{text.choose}</AriaButton>
        </FileTrigger>
        <Template />
      </div>
      <div aria-live="polite">
        {preview.isPending && <p>{text.reading}</p>}
        {preview.isError && <ProblemView error={preview.error} />}
        {enter.isError && <ProblemView error={enter.error} />}
        {plan !== undefined && file !== null && (
          <Plan
            plan={plan}
            name={file.name}
            busy={enter.isPending}
            onCancel={close}
            onEnter={() => {
              enter.mutate({ id: view.id, requestId: crypto.randomUUID(), file, mark: plan.mark });
            }}
          />
        )}
      </div>
    </details>
  );
}

/** A file with the draft's indicators and empty columns, as a spreadsheet in Swedish opens it. */
function Template() {
  const text = useTexts(valueFileTexts);
  const words = useTexts(writingTexts);
  const { view } = useWriting();
  const cells = cellsOf(view.kind);
  const goals = new Map(view.document.goals.map(({ id, title }) => [id, title]));
  const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const lines = [
    [words.indicator, 'Mål', ...cells.map((cell) => words[cell]), 'Källa', 'Mätt den'],
    ...view.document.indicators
      .toSorted((one, other) => one.position - other.position)
      .map((row) => [row.name, goals.get(row.goal ?? '') ?? '', ...cells.map((cell) => row.cells[cell] ?? ''), '', '']),
  ];
  const body = lines.map((line) => line.map(quoted).join(';')).join('\r\n');
  return (
    <a
      download={text.templateName(view.title)}
      href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${body}\r\n`)}`}
    >
      {text.template}
    </a>
  );
}

type Properties = {
  readonly plan: ValuePlan;
  readonly name: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onEnter: () => void;
};

function Plan({ plan, name, busy, onCancel, onEnter }: Properties) {
  const text = useTexts(valueFileTexts);
  const words = useTexts(writingTexts);
  const { values, same, unread, faults } = plan;
  const errors = faults.filter(({ severity }) => severity === 'error');
  return (
    <section aria-label={text.preview(name)}>
      <h3>{text.preview(name)}</h3>
      <p>{text.counts(values.length, same)}</p>
      {unread.length > 0 && <p className="small soft">{text.unread(unread.join(', '))}</p>}
      {errors.length > 0 && (
        <Banner tone="bad" title={text.faults(errors.length)}>
          <p>{text.faultsHelp}</p>
          <ul lang="sv">
            {errors.map(({ code, line, field, message, remedy }) => (
              <li key={`${code}-${line ?? ''}-${field ?? ''}-${message}`}>
                <strong>{text.where(line, field)}</strong> {message} {remedy}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {values.length > 0 && (
        <Table caption={text.preview(name)} hideCaption>
          <thead>
            <tr>
              <th scope="col">{text.line}</th>
              <th scope="col">{text.indicator}</th>
              <th scope="col">{text.cell}</th>
              <th scope="col">{text.before}</th>
              <th scope="col">{text.after}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(({ line, indicator, name: title, cell, before, after, numerator, denominator }) => (
              <tr key={`${indicator}-${cell}`}>
                <td>{line}</td>
                <th scope="row">{title}</th>
                <td>{words[cell]}</td>
                <td>{before ?? '–'}</td>
                <td>
                  {after}
                  {numerator !== null && denominator !== null && (
                    <span className="small soft"> ({text.share(numerator, denominator)})</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <div className="row">
        {errors.length === 0 && values.length > 0 && (
          <Button variant="primary" busy={busy} onClick={onEnter}>
            {text.enter(values.length)}
          </Button>
        )}
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </section>
  );
}
