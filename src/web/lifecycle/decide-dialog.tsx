import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import type { Decision } from '#domain/seal/seal-manifest.ts';
import { sealTexts } from '#i18n/web/seal-texts.ts';

import { client } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { GapsConfirm } from './gaps-confirm.tsx';
import { useStepDone } from './use-step.ts';

type Properties = {
  readonly edition: string;
  readonly view: LifecycleView;
  readonly onClose: () => void;
};

/** Asks for the decision, says that sealing cannot be undone, and seals. */
export function DecideDialog({ edition, view, onClose }: Properties) {
  const text = useTexts(sealTexts);
  const isDecided = view.state === 'decided';
  const [decision, setDecision] = useState<Decision>({ decidedOn: '', meeting: '', paragraph: '', reference: '' });
  const [reason, setReason] = useState('');
  const [isConfirmed, setConfirmed] = useState(false);
  const [isTold, setTold] = useState(false);
  const done = useStepDone('seal', onClose);
  const gaps = isDecided ? [] : view.gaps;
  const seal = useMutation({
    mutationFn: () => {
      const confirmed = isConfirmed ? gaps.map(({ organisation }) => organisation) : [];
      const asked = { id: edition, version: view.version, requestId: crypto.randomUUID(), decision };
      return client.seals.seal(gaps.length === 0 ? asked : { ...asked, gaps: { confirmed, reason } });
    },
    onSuccess: done,
  });
  const isWhole = Object.values(decision).every((value) => value.trim() !== '');
  const set = (key: keyof Decision) => (value: string) => {
    setDecision((before) => ({ ...before, [key]: value }));
  };
  return (
    <ConfirmDialog
      open
      title={isDecided ? text.sealTitle : text.decideTitle}
      confirm={text.confirm}
      busy={seal.isPending}
      onClose={onClose}
      onConfirm={() => {
        setTold(true);
        if (isWhole) seal.mutate();
      }}
    >
      <div className="stack">
        {seal.isError && <ProblemView error={seal.error} />}
        {isTold && !isWhole && (
          <Banner tone="bad" live>
            <p>{text.missing}</p>
          </Banner>
        )}
        <p>{text.help}</p>
        <Field label={text.decidedOn} type="date" value={decision.decidedOn} onChange={set('decidedOn')} required />
        <Field
          label={text.meeting}
          help={text.meetingHelp}
          value={decision.meeting}
          onChange={set('meeting')}
          maxLength={300}
          required
        />
        <Field label={text.paragraph} value={decision.paragraph} onChange={set('paragraph')} maxLength={300} required />
        <Field label={text.reference} value={decision.reference} onChange={set('reference')} maxLength={300} required />
        {gaps.length > 0 && (
          <GapsConfirm
            gaps={gaps}
            isConfirmed={isConfirmed}
            onConfirm={setConfirmed}
            reason={reason}
            onReason={setReason}
          />
        )}
        {seal.isPending && <p role="status">{text.wait}</p>}
      </div>
    </ConfirmDialog>
  );
}
