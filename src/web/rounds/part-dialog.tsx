import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { PartView, RoundView } from '#domain/rounds/round-view.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { CheckLine } from './check-line.tsx';
import { useRoundChange } from './use-round-change.ts';

export type PartChange = { readonly what: 'move' | 'excuse'; readonly part: PartView };

type Properties = {
  readonly view: RoundView;
  readonly change: PartChange | null;
  readonly onClose: () => void;
};

/** Moves a day, excuses or takes in again; always with a reason that those it concerns can read. */
export function PartDialog({ view, change, onClose }: Properties) {
  const text = useTexts(roundTexts);
  const part = change?.part;
  const name = part?.organisation.name ?? '';
  const [deadline, setDeadline] = useState(part?.deadline ?? '');
  const [withBelow, setWithBelow] = useState(true);
  const [reason, setReason] = useState('');
  const changed = useRoundChange();
  const saved = (message: string) => ({
    onSuccess: () => {
      onClose();
      return changed(message);
    },
  });
  const move = useMutation(api.rounds.movePart.mutationOptions(saved(text.moved)));
  const excuse = useMutation(api.rounds.excusePart.mutationOptions(saved(text.excusedNow)));
  const isMove = change?.what === 'move';
  const isExcused = part !== undefined && part.excused !== null;
  const confirm = isMove ? text.move : isExcused ? text.include : text.excuse;
  const title = isMove ? text.moveOne(name) : isExcused ? text.includeOne(name) : text.excuseOne(name);
  return (
    <ConfirmDialog
      title={title}
      open={change !== null}
      confirm={confirm}
      busy={move.isPending || excuse.isPending}
      onClose={onClose}
      onConfirm={() => {
        if (part === undefined) return;
        const { organisation, version } = part;
        const asked = { id: view.id, requestId: crypto.randomUUID(), organisation: organisation.id, version, reason };
        if (isMove) move.mutate({ ...asked, deadline, withBelow });
        else excuse.mutate({ ...asked, excused: !isExcused });
      }}
    >
      <div className="stack">
        {move.isError && <ProblemView error={move.error} />}
        {excuse.isError && <ProblemView error={excuse.error} />}
        {isMove ? (
          <>
            <Field label={text.newDay} type="date" value={deadline} onChange={setDeadline} />
            <CheckLine label={text.withBelow} checked={withBelow} onChange={setWithBelow} />
          </>
        ) : (
          <p>{isExcused ? text.includeHelp : text.excuseHelp}</p>
        )}
        <TextArea label={text.reason} help={text.reasonHelp} value={reason} onChange={setReason} maxLength={2000} />
      </div>
    </ConfirmDialog>
  );
}
