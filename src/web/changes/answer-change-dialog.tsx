import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { ChangeListItem } from '#domain/changes/change-views.ts';
import { changeTexts } from '#i18n/web/change-texts.ts';

import { client } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { useChangeDone } from './use-change-done.ts';

export type AnswerTo = { readonly change: ChangeListItem; readonly as: 'opinion' | 'decision' };

/** The central office's opinion, or the decision with its day and reference. */
export function AnswerChangeDialog({ change, as, onClose }: AnswerTo & { readonly onClose: () => void }) {
  const text = useTexts(changeTexts);
  const [yes, setYes] = useState(true);
  const [reason, setReason] = useState('');
  const [decidedOn, setDecidedOn] = useState('');
  const [reference, setReference] = useState('');
  const done = useChangeDone(onClose);
  const answer = useMutation({
    mutationFn: () => {
      const asked = { id: change.id, version: change.version, requestId: crypto.randomUUID() };
      return as === 'opinion'
        ? client.changes.giveOpinion({ ...asked, kind: yes ? 'supports' : 'opposes', reason })
        : client.changes.decide({ ...asked, kind: yes ? 'approved' : 'refused', decidedOn, reference });
    },
    onSuccess: done,
  });
  const title = as === 'opinion' ? text.giveOpinion : text.decide;
  const [first, second] =
    as === 'opinion'
      ? [text.opinions.supports, text.opinions.opposes]
      : [text.decisions.approved, text.decisions.refused];
  return (
    <ConfirmDialog
      open
      title={title}
      confirm={title}
      busy={answer.isPending}
      onClose={onClose}
      onConfirm={() => {
        answer.mutate();
      }}
    >
      <div className="stack">
        {answer.isError && <ProblemView error={answer.error} />}
        <p>
          {change.name}: {change.before ?? text.empty} → {change.after ?? text.empty}
        </p>
        <Select
          label={text.kind}
          value={String(yes)}
          options={[
            { value: 'true', label: first },
            { value: 'false', label: second },
          ]}
          onChange={(value) => {
            setYes(value === 'true');
          }}
        />
        {as === 'opinion' ? (
          <TextArea label={text.reason} value={reason} onChange={setReason} rows={3} maxLength={2000} required />
        ) : (
          <>
            <Field label={text.decidedOn} type="date" value={decidedOn} onChange={setDecidedOn} required />
            <Field label={text.reference} value={reference} onChange={setReference} maxLength={300} required />
          </>
        )}
      </div>
    </ConfirmDialog>
  );
}
