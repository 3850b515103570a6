import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { RoundView } from '#domain/rounds/round-view.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { useRoundChange } from './use-round-change.ts';

/** Organisations that the round does not ask, each with a way in. */
export function LeftOut({ view }: { readonly view: RoundView }) {
  const text = useTexts(roundTexts);
  const [chosen, setChosen] = useState<RoundView['leftOut'][number] | null>(null);
  const { leftOut } = view;
  if (leftOut.length === 0) return null;
  return (
    <details className="round-left-out no-print">
      <summary>{text.leftOut(leftOut.length)}</summary>
      <p className="soft measure">{text.leftOutHelp}</p>
      <ul>
        {leftOut.map((organisation) => (
          <li key={organisation.id}>
            <span>
              {organisation.name} <span className="soft small">{text.places[organisation.kind]}</span>
            </span>
            <Button
              className="button-small"
              aria-label={text.takeInOne(organisation.name)}
              onClick={() => {
                setChosen(organisation);
              }}
            >
              {text.takeIn}
            </Button>
          </li>
        ))}
      </ul>
      <TakeIn
        key={chosen?.id ?? 'none'}
        view={view}
        chosen={chosen}
        onClose={() => {
          setChosen(null);
        }}
      />
    </details>
  );
}

type Properties = {
  readonly view: RoundView;
  readonly chosen: RoundView['leftOut'][number] | null;
  readonly onClose: () => void;
};

function TakeIn({ view, chosen, onClose }: Properties) {
  const text = useTexts(roundTexts);
  // The last day that anybody of the round has is the one that fits most.
  const last = view.parts
    .map(({ deadline }) => deadline)
    .toSorted((one, other) => (one < other ? -1 : 1))
    .at(-1);
  const [deadline, setDeadline] = useState(last ?? '');
  const [reason, setReason] = useState('');
  const changed = useRoundChange();
  const include = useMutation(
    api.rounds.includePart.mutationOptions({
      onSuccess: () => {
        onClose();
        return changed(text.takenIn);
      },
    }),
  );
  return (
    <ConfirmDialog
      title={text.takeInOne(chosen?.name ?? '')}
      open={chosen !== null}
      confirm={text.takeIn}
      busy={include.isPending}
      onClose={onClose}
      onConfirm={() => {
        if (chosen === null) return;
        const asked = { id: view.id, requestId: crypto.randomUUID(), organisation: chosen.id };
        include.mutate({ ...asked, deadline, reason });
      }}
    >
      <div className="stack">
        {include.isError && <ProblemView error={include.error} />}
        <Field label={text.deadline} type="date" value={deadline} onChange={setDeadline} required />
        <TextArea label={text.reason} help={text.reasonHelp} value={reason} onChange={setReason} maxLength={2000} />
      </div>
    </ConfirmDialog>
  );
}
