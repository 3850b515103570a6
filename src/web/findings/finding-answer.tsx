import { useState } from 'react';

import type { KeptFinding } from '#domain/review/finding-answer.ts';
import { answerTexts } from '#i18n/web/answer-texts.ts';

import { problemOf } from '../api/problem.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import type { Tone } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { DismissDialog } from './dismiss-dialog.tsx';
import { PhraseButton } from './phrase-button.tsx';
import { useAnswers } from './use-answers.ts';

const tones: Readonly<Record<KeptFinding['state'], Tone>> = {
  open: 'plain',
  dismissed: 'note',
  confirmed: 'part',
  mended: 'good',
};

export function StateBadge({ state }: { readonly state: KeptFinding['state'] }) {
  const text = useTexts(answerTexts);
  return <Badge tone={tones[state]}>{text.states[state]}</Badge>;
}

type Properties = {
  readonly finding: KeptFinding;
  readonly edition: string;
  readonly mayAnswer: boolean;
  /** A service that phrases corrections is set up. */
  readonly canPhrase: boolean;
};

/** What has been said of a finding and by whom and, for those who may, what can be said. */
export function FindingAnswerView({ finding, edition, mayAnswer, canPhrase }: Properties) {
  const text = useTexts(answerTexts);
  const { day } = useFormats();
  const { state, answer, mendedAt } = finding;
  return (
    <div className="finding-answer">
      {answer !== null && (
        <p className="small">
          <strong>
            {answer.because === null
              ? text.states[answer.kind]
              : `${text.states.dismissed}: ${text.because[answer.because]}`}
          </strong>
          {answer.reason !== null && <> – {answer.reason}</>}{' '}
          <span className="soft">({text.saidBy(answer.by, day(answer.at.slice(0, 10)))})</span>
        </p>
      )}
      {mendedAt !== null && <p className="small">{text.mendedOn(day(mendedAt.slice(0, 10)))}</p>}
      {mayAnswer && state !== 'mended' && <Buttons finding={finding} edition={edition} />}
      {mayAnswer && canPhrase && state !== 'mended' && state !== 'dismissed' && (
        <PhraseButton edition={edition} findingKey={finding.key} />
      )}
    </div>
  );
}

function Buttons({ finding, edition }: Pick<Properties, 'finding' | 'edition'>) {
  const text = useTexts(answerTexts);
  const { give, takeBack } = useAnswers();
  const [dismissing, setDismissing] = useState(false);
  const items = [{ edition, finding }];
  const failed = give.error ?? takeBack.error;
  return (
    <>
      {failed !== null && (
        <p role="alert" className="field-error">
          {problemOf(failed).detail}
        </p>
      )}
      <p className="row no-print">
        {finding.answer === null ? (
          <>
            <Button
              busy={give.isPending}
              onClick={() => {
                give.mutate({ items, answer: { kind: 'confirmed' } });
              }}
            >
              {text.confirm}
            </Button>
            <Button
              variant="quiet"
              onClick={() => {
                setDismissing(true);
              }}
            >
              {text.dismiss}
            </Button>
          </>
        ) : (
          <Button
            variant="quiet"
            busy={takeBack.isPending}
            onClick={() => {
              takeBack.mutate(items);
            }}
          >
            {text.undo}
          </Button>
        )}
      </p>
      <DismissDialog
        items={dismissing ? items : null}
        onClose={() => {
          setDismissing(false);
        }}
      />
    </>
  );
}
