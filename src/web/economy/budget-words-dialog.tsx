import { useState } from 'react';
import type { ReactNode } from 'react';

import { budgetTexts } from '#i18n/web/budget-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field, TextArea } from '../ui/field.tsx';

export type Words = { readonly reason: string; readonly reference: string; readonly day: string };

type Properties = {
  readonly title: string;
  readonly confirm: string;
  readonly open: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onConfirm: (words: Words) => void;
  /** Fields of its own before the words. */
  readonly children?: ReactNode;
};

const today = (): string => new Date().toLocaleDateString('sv-SE');

/** Asks why, by which decision and on which day. */
export function BudgetWordsDialog({ title, confirm, open, busy, error, onClose, onConfirm, children }: Properties) {
  const text = useTexts(budgetTexts);
  const [reason, setReason] = useState('');
  const [reference, setReference] = useState('');
  const [day, setDay] = useState(today);
  const [tried, setTried] = useState(false);
  return (
    <ConfirmDialog
      title={title}
      open={open}
      confirm={confirm}
      busy={busy}
      onClose={onClose}
      onConfirm={() => {
        setTried(true);
        if (reason.trim() !== '' && day !== '') onConfirm({ reason: reason.trim(), reference: reference.trim(), day });
      }}
    >
      {error !== null && <ProblemView error={error} />}
      <div className="stack">
        {children}
        <TextArea
          label={text.reason}
          help={text.reasonHelp}
          error={tried && reason.trim() === '' ? text.missing : null}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <Field
          label={text.reference}
          help={text.referenceHelp}
          maxLength={200}
          value={reference}
          onChange={setReference}
        />
        <Field
          label={text.day}
          error={tried && day === '' ? text.noDay : null}
          type="date"
          value={day}
          onChange={setDay}
        />
      </div>
    </ConfirmDialog>
  );
}
