import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { peopleTexts } from '#i18n/web/people-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { usePeopleChange } from './use-people-change.ts';

const shortestPassword = 12;

export function AddPersonDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const text = useTexts(peopleTexts);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const changed = usePeopleChange(onClose);
  const create = useMutation(
    api.people.create.mutationOptions({
      onSuccess: async (person) => {
        setName('');
        setEmail('');
        setPassword('');
        setTried(false);
        await changed(text.added(person.name));
      },
    }),
  );
  const isShort = password !== '' && password.length < shortestPassword;
  const send = (): void => {
    setTried(true);
    if (name.trim() === '' || email.trim() === '' || isShort) return;
    create.mutate({
      requestId: crypto.randomUUID(),
      name: name.trim(),
      email: email.trim(),
      ...(password === '' ? {} : { password }),
    });
  };
  return (
    <ConfirmDialog
      title={text.add}
      open={open}
      confirm={text.add}
      busy={create.isPending}
      onClose={onClose}
      onConfirm={send}
    >
      <div className="stack">
        {create.isError && <ProblemView error={create.error} />}
        <Field
          label={text.name}
          value={name}
          onChange={setName}
          maxLength={200}
          error={tried && name.trim() === '' ? text.nameMissing : null}
        />
        <Field
          label={text.email}
          type="email"
          value={email}
          onChange={setEmail}
          maxLength={320}
          error={tried && email.trim() === '' ? text.emailMissing : null}
        />
        <Field
          label={text.password}
          help={text.passwordHelp}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          maxLength={200}
          error={tried && isShort ? text.passwordShort : null}
        />
      </div>
    </ConfirmDialog>
  );
}
