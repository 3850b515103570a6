import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { RoundChangeView, RoundMessageView, RoundView } from '#domain/rounds/round-view.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/field.tsx';
import { useRoundChange } from './use-round-change.ts';

/** What was asked and answered, and what was changed with which reason. */
export function RoundNotes({ view }: { readonly view: RoundView }) {
  const text = useTexts(roundTexts);
  const [answering, setAnswering] = useState<RoundMessageView | null>(null);
  return (
    <>
      <h2>{text.messages}</h2>
      {view.messages.length === 0 && <p className="soft">{text.noMessages}</p>}
      <ul className="instruction-list">
        {view.messages.map((message) => (
          <Message
            key={message.id}
            message={message}
            onAnswer={() => {
              setAnswering(message);
            }}
          />
        ))}
      </ul>
      <h2>{text.happened}</h2>
      {view.changes.length === 0 && <p className="soft">{text.noChanges}</p>}
      <ul className="instruction-list">
        {view.changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ul>
      <AnswerDialog
        key={answering?.id ?? ''}
        round={view.id}
        message={answering}
        onClose={() => {
          setAnswering(null);
        }}
      />
    </>
  );
}

function Message({ message, onAnswer }: { readonly message: RoundMessageView; readonly onAnswer: () => void }) {
  const text = useTexts(roundTexts);
  const { moment } = useFormats();
  return (
    <li className={`instruction ${message.kind === 'question' ? 'instruction-question' : ''}`}>
      <div className="row small">
        <Badge>{text.messageKinds[message.kind]}</Badge>
        <span>{text.messageTitle(message.organisation.name)}</span>
        <span className="soft">{text.latestBy(message.by, moment(message.at))}</span>
      </div>
      <p>{message.body}</p>
      {message.answer === null ? (
        <div className="row">
          <Badge tone="part">{text.waits}</Badge>
          {message.mayAnswer && (
            <Button className="button-small" onClick={onAnswer}>
              {text.answer}
            </Button>
          )}
        </div>
      ) : (
        <>
          <p>
            <strong>{message.answer}</strong>
          </p>
          <p className="soft small">{text.latestBy(message.answeredBy ?? '', moment(message.answeredAt ?? ''))}</p>
        </>
      )}
    </li>
  );
}

function Change({ change }: { readonly change: RoundChangeView }) {
  const text = useTexts(roundTexts);
  const { day, moment } = useFormats();
  return (
    <li className="instruction">
      <strong>
        {text.changes[change.what](change.organisation.name, day(change.before ?? ''), day(change.after ?? ''))}
      </strong>
      <p>{change.reason}</p>
      <p className="soft small">{text.latestBy(change.by, moment(change.at))}</p>
    </li>
  );
}

type AnswerProperties = {
  readonly round: string;
  readonly message: Pick<RoundMessageView, 'id' | 'body' | 'version'> | null;
  readonly onClose: () => void;
};

/** Answers a question; a reminder can be answered by a single press. */
export function AnswerDialog({ round, message, onClose }: AnswerProperties) {
  const text = useTexts(roundTexts);
  const [answer, setAnswer] = useState<string>(text.seen);
  const changed = useRoundChange();
  const send = useMutation(
    api.rounds.answerMessage.mutationOptions({
      onSuccess: () => {
        onClose();
        return changed(text.answered);
      },
    }),
  );
  return (
    <ConfirmDialog
      title={text.answerTitle}
      open={message !== null}
      confirm={text.sendMessage}
      busy={send.isPending}
      onClose={onClose}
      onConfirm={() => {
        if (message === null) return;
        const { id, version } = message;
        send.mutate({ id: round, requestId: crypto.randomUUID(), message: id, version, answer });
      }}
    >
      {send.isError && <ProblemView error={send.error} />}
      <p className="measure">{message?.body}</p>
      <TextArea label={text.answerField} value={answer} onChange={setAnswer} maxLength={4000} />
    </ConfirmDialog>
  );
}
