import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { Measure } from '#domain/economy/measure-plan.ts';
import type { MeasurePlan } from '#domain/economy/measure-plan.ts';
import { measureTexts } from '#i18n/web/measure-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import { fromThousands, inThousands, thousands } from './forecast-draft.ts';
import { MeasureRows } from './measure-rows.tsx';
import type { TypedMeasure } from './measure-rows.tsx';
import { useMonthNames } from './months.ts';
import { keyed } from './row-list.ts';

const EMPTY: TypedMeasure = { text: '', responsible: '', effect: '', soFar: '', day: '', state: 'planned' };

const typedOf = (measure: Measure): TypedMeasure => ({
  ...measure,
  effect: inThousands(measure.effect),
  soFar: measure.soFar === null ? '' : inThousands(measure.soFar),
  day: measure.day ?? '',
});

/** Null where a measure cannot be read. */
function readMeasures(typed: readonly TypedMeasure[]): Measure[] | null {
  const read = typed.map(({ effect, soFar, day, ...rest }) =>
    Measure.safeParse({
      ...rest,
      effect: fromThousands(effect),
      soFar: soFar.trim() === '' ? null : fromThousands(soFar),
      day: day === '' ? null : day,
    }),
  );
  return read.length === 0 || read.some(({ success }) => !success) ? null : read.flatMap(({ data }) => data ?? []);
}

type Properties = {
  readonly plan: MeasurePlan;
  /** Somebody has begun to change it. */
  readonly onTouch: () => void;
  readonly onSaved: () => void;
};

/** Writing and following up a plan, closing it, and what it was before. */
export function MeasureForm({ plan, onTouch, onSaved }: Properties) {
  const text = useTexts(measureTexts);
  const { moment } = useFormats();
  const months = useMonthNames();
  const [last, ...earlier] = plan.versions;
  const [rows, setRows] = useState(() =>
    (last === undefined ? [EMPTY] : last.measures.map(typedOf)).map((one) => keyed(one)),
  );
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const [isClosing, setClosing] = useState(false);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const onSuccess = async (): Promise<void> => {
    setClosing(false);
    toast(text.saved);
    await queries.invalidateQueries({ queryKey: api.measures.key() });
    await queries.invalidateQueries({ queryKey: api.tasks.key() });
    onSaved();
  };
  const save = useMutation(api.measures.write.mutationOptions({ onSuccess }));
  const close = useMutation(api.measures.close.mutationOptions({ onSuccess }));
  const measures = readMeasures(rows.map(({ value }) => value));
  const may = plan.allowed.includes('write');
  const closing = { id: plan.id, version: plan.version };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (measures === null) return;
        save.mutate({ ...closing, requestId: crypto.randomUUID(), measures, comment: comment.trim() });
      }}
    >
      <MeasureRows
        rows={rows}
        locked={!may}
        onChange={(next) => {
          onTouch();
          setRows(next);
        }}
        onAdd={() => {
          onTouch();
          setRows([...rows, keyed(EMPTY)]);
        }}
      />
      {tried && measures === null && (
        <p role="alert" className="field-error">
          {text.wrong}
        </p>
      )}
      {may && (
        <TextArea
          label={text.comment}
          rows={2}
          maxLength={4000}
          value={comment}
          onChange={(written) => {
            onTouch();
            setComment(written);
          }}
        />
      )}
      {save.isError && <ProblemView key={save.submittedAt} error={save.error} />}
      {close.isError && <ProblemView key={close.submittedAt} error={close.error} />}
      <div className="row no-print">
        {may && (
          <Button variant="primary" submit busy={save.isPending}>
            {last === undefined ? text.write : text.followUp}
          </Button>
        )}
        {plan.allowed.includes('close') && (
          <Button
            onClick={() => {
              setClosing(true);
            }}
          >
            {text.close}
          </Button>
        )}
        {plan.allowed.includes('reopen') && (
          <Button
            busy={close.isPending}
            onClick={() => {
              close.mutate({ ...closing, requestId: crypto.randomUUID(), reason: null });
            }}
          >
            {text.reopen}
          </Button>
        )}
      </div>
      {earlier.length > 0 && (
        <details>
          <summary>{text.history(earlier.length)}</summary>
          <ul>
            {earlier.map(({ number, month, by, at, measures: then }) => (
              <li key={number}>
                {then.map((one) => (
                  <p key={one.text}>
                    {one.text}: {text.versionLine(months.long(month), by, moment(at), thousands(one.effect))}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ConfirmDialog
        title={text.closeTitle}
        open={isClosing}
        confirm={text.close}
        busy={close.isPending}
        onClose={() => {
          setClosing(false);
        }}
        onConfirm={() => {
          setTried(true);
          if (reason.trim() !== '') close.mutate({ ...closing, requestId: crypto.randomUUID(), reason: reason.trim() });
        }}
      >
        <TextArea
          label={text.reason}
          error={tried && reason.trim() === '' ? text.noReason : null}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
      </ConfirmDialog>
    </form>
  );
}
