import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { sealTexts } from '#i18n/web/seal-texts.ts';

import { client } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';

/** Begins a correction of what is decided as a new edition with a reason, and goes to it. */
export function ReviseButton({ edition }: { readonly edition: string }) {
  const text = useTexts(sealTexts);
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const revise = useMutation({
    mutationFn: () => client.seals.revise({ id: edition, requestId: crypto.randomUUID(), reason }),
    onSuccess: async ({ id }) => {
      setOpen(false);
      toast(text.reviseDone);
      await navigate({ to: '/dokument/$id', params: { id } });
    },
  });
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {text.revise}
      </Button>
      <ConfirmDialog
        open={open}
        title={text.reviseTitle}
        confirm={text.reviseTitle}
        busy={revise.isPending}
        onClose={() => {
          setOpen(false);
        }}
        onConfirm={() => {
          revise.mutate();
        }}
      >
        {revise.isError && <ProblemView error={revise.error} />}
        <p>{text.reviseHelp}</p>
        <TextArea label={text.reviseReason} value={reason} onChange={setReason} rows={3} maxLength={2000} required />
      </ConfirmDialog>
    </>
  );
}
