import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import { lifecycleTexts } from '#i18n/web/lifecycle-texts.ts';

import { client } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/field.tsx';
import { GapsConfirm } from './gaps-confirm.tsx';
import { ReturnSections } from './return-sections.tsx';
import type { SectionReason } from './return-sections.tsx';
import { useStepDone } from './use-step.ts';

/** Steps that are asked about in this dialog. */
export type AskedStep = 'send' | 'takeBack' | 'return' | 'approve' | 'reopen';

type Properties = {
  readonly edition: string;
  readonly view: LifecycleView;
  readonly step: AskedStep;
  readonly onClose: () => void;
};

/** Says what a step means, asks what it needs, and takes it. */
export function StepDialog({ edition, view, step, onClose }: Properties) {
  const text = useTexts(lifecycleTexts);
  const [reason, setReason] = useState('');
  const [isConfirmed, setConfirmed] = useState(false);
  const [sections, setSections] = useState<readonly SectionReason[]>([]);
  const done = useStepDone(step, onClose);
  const { version, gaps } = view;
  const take = useMutation({
    mutationFn: () => {
      const asked = { id: edition, version, requestId: crypto.randomUUID() };
      const confirmed = isConfirmed ? gaps.map(({ organisation }) => organisation) : [];
      const calls = {
        send: () => client.lifecycle.send(gaps.length === 0 ? asked : { ...asked, gaps: { confirmed, reason } }),
        takeBack: () => client.lifecycle.takeBack(asked),
        return: () => client.lifecycle.returnIt({ ...asked, reason, sections: [...sections] }),
        approve: () => client.lifecycle.approve(asked),
        reopen: () => client.lifecycle.reopen({ ...asked, reason }),
      };
      return calls[step]();
    },
    onSuccess: done,
  });
  const asksReason = step === 'return' || step === 'reopen';
  return (
    <ConfirmDialog
      open
      title={text.buttons[step]}
      confirm={text.buttons[step]}
      busy={take.isPending}
      onClose={onClose}
      onConfirm={() => {
        take.mutate();
      }}
    >
      {take.isError && <ProblemView error={take.error} />}
      <p>{text.help[step]}</p>
      {step === 'send' && gaps.length > 0 && (
        <GapsConfirm
          gaps={gaps}
          isConfirmed={isConfirmed}
          onConfirm={setConfirmed}
          reason={reason}
          onReason={setReason}
        />
      )}
      {asksReason && (
        <TextArea label={text.reason} value={reason} onChange={setReason} rows={3} maxLength={2000} required />
      )}
      {step === 'return' && <ReturnSections sections={view.sections} chosen={sections} onChange={setSections} />}
    </ConfirmDialog>
  );
}
