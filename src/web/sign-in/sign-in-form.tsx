import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { signInTexts } from '#i18n/web/sign-in-texts.ts';

import { api } from '../api/client.ts';
import { sessionQuery } from '../api/use-session.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';

type Properties = { readonly email?: string; readonly password?: string; readonly onSignedIn: () => void };

/** Sign-in with a local account; a wrong password leaves the address standing. */
export function SignInForm({ email: given = '', password: givenPassword = '', onSignedIn }: Properties) {
  const text = useTexts(signInTexts);
  const [email, setEmail] = useState(given);
  const [password, setPassword] = useState(givenPassword);
  const [missing, setMissing] = useState(false);
  const queries = useQueryClient();
  const signIn = useMutation(
    api.session.signIn.mutationOptions({
      onSuccess: (session) => {
        queries.setQueryData(sessionQuery().queryKey, session);
        onSignedIn();
      },
    }),
  );
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isMissing = email.trim() === '' || password === '';
        setMissing(isMissing);
        if (!isMissing) signIn.mutate({ email: email.trim(), password });
      }}
    >
      {signIn.isError && <ProblemView error={signIn.error} />}
      <Field
        label={text.email}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={missing && email.trim() === '' ? text.emailMissing : null}
      />
      <Field
        label={text.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={missing && password === '' ? text.passwordMissing : null}
      />
      <Button variant="primary" submit busy={signIn.isPending} className="sign-in-button">
        {text.signIn}
      </Button>
    </form>
  );
}
