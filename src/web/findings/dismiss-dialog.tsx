import { useState } from 'react';

import type { DismissalKind } from '#domain/review/finding-answer.ts';
import { answerTexts } from '#i18n/web/answer-texts.ts';

import { MIN_REASON_LETTERS } from '#limits';

import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { useAnswers } from './use-answers.ts';
import type { Answered } from './use-answers.ts';

const kinds = ['misread', 'explained', 'accepted', 'other'] as const satisfies readonly DismissalKind[];

type Properties = {
  /** Null while the dialog is closed. */
  readonly items: readonly Answered[] | null;
  readonly onClose: () => void;
  readonly onDone?: () => void;
};

/** Sets findings aside with one reason. */
export function DismissDialog({ items, onClose, onDone }: Properties) {
  const text = useTexts(answerTexts);
  const { give } = useAnswers();
  const [because, setBecause] = useState<DismissalKind>('misread');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState(false);
  const tooShort = reason.trim().length < MIN_REASON_LETTERS;
  const close = (): void => {
    setTold(false);
    setReason('');
    give.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      title={text.dialogTitle(items?.length ?? 0)}
      open={items !== null}
      confirm={text.doDismiss}
      busy={give.isPending}
      onClose={close}
      onConfirm={() => {
        setTold(true);
        if (items === null || tooShort) return;
        const answer = { kind: 'dismissed' as const, because, reason: reason.trim() };
        give.mutate(
          { items, answer },
          {
            onSuccess: () => {
              close();
              onDone?.();
            },
          },
        );
      }}
    >
      <div className="stack">
        <p>{text.dialogHelp}</p>
        {give.isError && <ProblemView error={give.error} />}
        <Select
          label={text.kind}
          value={because}
          options={kinds.map((kind) => ({ value: kind, label: text.because[kind] }))}
          onChange={(value) => {
            setBecause(kinds.find((kind) => kind === value) ?? 'misread');
          }}
        />
        <TextArea
          label={text.reason}
          help={text.reasonHelp}
          value={reason}
          maxLength={2000}
          error={told && tooShort ? text.tooShort : null}
          onChange={setReason}
        />
      </div>
    </ConfirmDialog>
  );
}
