import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { PersonView, RoleAtPlace } from '#domain/people/person-view.ts';
import { peopleTexts } from '#i18n/web/people-texts.ts';
import { shellTexts } from '#i18n/web/shell-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { IconButton } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { today, usePeopleChange } from './use-people-change.ts';

export function EndRole({ person, role }: { readonly person: PersonView; readonly role: RoleAtPlace }) {
  const text = useTexts(peopleTexts);
  const words = useTexts(shellTexts);
  const [asking, setAsking] = useState(false);
  const close = (): void => {
    setAsking(false);
  };
  const changed = usePeopleChange(close);
  const end = useMutation(api.people.endRole.mutationOptions({ onSuccess: () => changed() }));
  const name = words.roles[role.role];
  return (
    <>
      <IconButton
        icon="cross"
        label={text.endRole(name, role.organisation.name)}
        onClick={() => {
          setAsking(true);
        }}
      />
      <ConfirmDialog
        title={text.endTitle}
        open={asking}
        confirm={text.end}
        danger
        busy={end.isPending}
        onClose={close}
        onConfirm={() => {
          end.mutate({ id: person.id, roleId: role.id, requestId: crypto.randomUUID(), validTo: today() });
        }}
      >
        {end.isError && <ProblemView error={end.error} />}
        <p>{text.endHelp(name, role.organisation.name)}</p>
      </ConfirmDialog>
    </>
  );
}
