import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { accountTexts } from '#i18n/web/account-texts.ts';

import { api } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';

const shortestPassword = 12;

type Properties = { readonly open: boolean; readonly onClose: () => void; readonly onChanged: () => Promise<unknown> };

/** Asks for the present password and a new one. What is wrong is said at its field; nothing typed is lost. */
export function ChangePasswordDialog({ open, onClose, onChanged }: Properties) {
  const text = useTexts(accountTexts);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const close = (): void => {
    setCurrent('');
    setNext('');
    setTried(false);
    change.reset();
    onClose();
  };
  const change = useMutation(
    api.session.changePassword.mutationOptions({
      onSuccess: async () => {
        close();
        toast(text.passwordChanged);
        await onChanged();
      },
    }),
  );
  const wrong = change.isError ? problemOf(change.error).faults.find(({ field }) => field === 'current') : undefined;
  const send = (): void => {
    setTried(true);
    if (current !== '' && next.length >= shortestPassword) change.mutate({ current, next });
  };
  return (
    <ConfirmDialog
      title={text.changePassword}
      open={open}
      confirm={text.changePassword}
      busy={change.isPending}
      onClose={close}
      onConfirm={send}
    >
      <div className="stack">
        {change.isError && wrong === undefined && <ProblemView error={change.error} />}
        <Field
          label={text.currentPassword}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          maxLength={200}
          error={tried && current === '' ? text.currentMissing : wrong?.message}
        />
        <Field
          label={text.nextPassword}
          help={text.nextHelp}
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
          maxLength={200}
          error={tried && next.length < shortestPassword ? text.nextShort : null}
        />
      </div>
    </ConfirmDialog>
  );
}
