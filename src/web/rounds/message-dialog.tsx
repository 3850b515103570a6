import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { PartView, RoundView } from '#domain/rounds/round-view.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/field.tsx';
import { useRoundChange } from './use-round-change.ts';

export type Asking = { readonly kind: 'question' | 'reminder'; readonly to: readonly PartView[] };

type Properties = {
  readonly view: RoundView;
  readonly asking: Asking | null;
  readonly onClose: () => void;
};

/** A question or reminder to those chosen; a reminder is written in beforehand, so that one press sends it. */
export function MessageDialog({ view, asking, onClose }: Properties) {
  const text = useTexts(roundTexts);
  const { day } = useFormats();
  const late = asking?.to.filter(({ daysLate }) => daysLate > 0) ?? [];
  const first = late.map(({ deadline }) => deadline).toSorted((one, other) => one.localeCompare(other))[0];
  const proposed = first === undefined ? text.reminderSoonText(view.title) : text.reminderText(view.title, day(first));
  const [body, setBody] = useState(asking?.kind === 'reminder' ? proposed : '');
  const changed = useRoundChange();
  const send = useMutation(
    api.rounds.sendMessage.mutationOptions({
      onSuccess: () => {
        onClose();
        return changed(text.messageSent);
      },
    }),
  );
  return (
    <ConfirmDialog
      title={text.messageTitle(asking?.to.map(({ organisation }) => organisation.name).join(', ') ?? '')}
      open={asking !== null}
      confirm={text.sendMessage}
      busy={send.isPending}
      onClose={onClose}
      onConfirm={() => {
        if (asking === null) return;
        send.mutate({
          id: view.id,
          requestId: crypto.randomUUID(),
          kind: asking.kind,
          organisations: asking.to.map(({ organisation }) => organisation.id),
          body,
        });
      }}
    >
      {send.isError && <ProblemView error={send.error} />}
      <TextArea label={text.message} help={text.messageHelp} value={body} onChange={setBody} maxLength={4000} />
    </ConfirmDialog>
  );
}
