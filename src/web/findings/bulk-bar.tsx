import { useState } from 'react';

import { answerTexts } from '#i18n/web/answer-texts.ts';
import { collectedTexts } from '#i18n/web/collected-texts.ts';

import { problemOf } from '../api/problem.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { DismissDialog } from './dismiss-dialog.tsx';
import { useAnswers } from './use-answers.ts';
import type { Answered } from './use-answers.ts';

type Properties = {
  readonly chosen: readonly Answered[];
  /** How many of those shown may be chosen. */
  readonly choosable: number;
  readonly onChooseAll: () => void;
  readonly onClear: () => void;
};

/** One answer to all that are chosen; stays in sight while the list is scrolled. */
export function BulkBar({ chosen, choosable, onChooseAll, onClear }: Properties) {
  const text = useTexts(collectedTexts);
  const answers = useTexts(answerTexts);
  const { give } = useAnswers();
  const [dismissing, setDismissing] = useState(false);
  if (choosable === 0) return null;
  return (
    <div className="bulk-bar no-print">
      <p className="row" role="status">
        <strong>{text.chosen(chosen.length)}</strong>
      </p>
      {give.error !== null && (
        <p role="alert" className="field-error">
          {problemOf(give.error).detail}
        </p>
      )}
      <p className="row">
        <Button disabled={chosen.length === choosable} onClick={onChooseAll}>
          {text.chooseAll}
        </Button>
        {chosen.length > 0 && (
          <>
            <Button
              busy={give.isPending}
              onClick={() => {
                give.mutate({ items: chosen, answer: { kind: 'confirmed' } }, { onSuccess: onClear });
              }}
            >
              {answers.confirm}
            </Button>
            <Button
              onClick={() => {
                setDismissing(true);
              }}
            >
              {answers.dismiss}
            </Button>
            <Button variant="quiet" onClick={onClear}>
              {text.clear}
            </Button>
          </>
        )}
      </p>
      <DismissDialog
        items={dismissing ? chosen : null}
        onClose={() => {
          setDismissing(false);
        }}
        onDone={onClear}
      />
    </div>
  );
}
