import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { PersonView } from '#domain/people/person-view.ts';
import { peopleTexts } from '#i18n/web/people-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { usePeopleChange } from './use-people-change.ts';

/** Closing asks first, since it signs the person out; opening does not. */
export function ToggleAccount({ person }: { readonly person: PersonView }) {
  const text = useTexts(peopleTexts);
  const [asking, setAsking] = useState(false);
  const close = (): void => {
    setAsking(false);
  };
  const changed = usePeopleChange(close);
  const change = useMutation(api.people.setDisabled.mutationOptions({ onSuccess: () => changed() }));
  const set = (disabled: boolean): void => {
    change.mutate({ id: person.id, requestId: crypto.randomUUID(), version: person.version, disabled });
  };
  return (
    <>
      <Button
        variant="quiet"
        className="button-small"
        busy={change.isPending}
        onClick={() => {
          if (person.disabled) set(false);
          else setAsking(true);
        }}
      >
        {person.disabled ? text.enable : text.disable}
      </Button>
      {change.isError && !asking && <ProblemView error={change.error} />}
      <ConfirmDialog
        title={text.disableTitle}
        open={asking}
        confirm={text.disable}
        danger
        busy={change.isPending}
        onClose={close}
        onConfirm={() => {
          set(true);
        }}
      >
        {change.isError && <ProblemView error={change.error} />}
        <p>{text.disableHelp(person.name)}</p>
      </ConfirmDialog>
    </>
  );
}
