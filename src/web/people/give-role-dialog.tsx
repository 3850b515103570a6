import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Role } from '#domain/access/role.ts';
import { ROLES } from '#domain/access/roles.ts';
import type { PersonView } from '#domain/people/person-view.ts';
import { peopleTexts } from '#i18n/web/people-texts.ts';
import { shellTexts } from '#i18n/web/shell-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field, Select } from '../ui/field.tsx';
import { today, usePeopleChange } from './use-people-change.ts';

export function GiveRoleDialog({
  person,
  onClose,
}: {
  readonly person: PersonView | null;
  readonly onClose: () => void;
}) {
  const text = useTexts(peopleTexts);
  const words = useTexts(shellTexts);
  const tree = useQuery(api.organisations.tree.queryOptions({ input: {} }));
  const [role, setRole] = useState<Role>('reader');
  const [chosen, setChosen] = useState('');
  const [validFrom, setValidFrom] = useState(today);
  const [validTo, setValidTo] = useState('');
  const changed = usePeopleChange(onClose);
  const give = useMutation(api.people.giveRole.mutationOptions({ onSuccess: () => changed() }));
  const places = tree.data?.items ?? [];
  const organisation = chosen === '' ? (places[0]?.id ?? '') : chosen;
  return (
    <ConfirmDialog
      title={text.giveRoleTo(person?.name ?? '')}
      open={person !== null}
      confirm={text.giveRole}
      busy={give.isPending}
      onClose={onClose}
      onConfirm={() => {
        if (person === null) return;
        give.mutate({
          id: person.id,
          requestId: crypto.randomUUID(),
          role,
          organisation,
          validFrom,
          validTo: validTo === '' ? null : validTo,
        });
      }}
    >
      <div className="stack">
        {give.isError && <ProblemView error={give.error} />}
        <Select
          label={text.role}
          value={role}
          options={ROLES.map((value) => ({ value, label: words.roles[value] }))}
          onChange={(value) => {
            setRole(ROLES.find((name) => name === value) ?? 'reader');
          }}
        />
        <Select
          label={text.at}
          value={organisation}
          options={places.map(({ id, name, depth }) => ({
            value: id,
            label: `${'\u00a0\u00a0'.repeat(depth)}${name}`,
          }))}
          onChange={setChosen}
        />
        <Field label={text.from} type="date" value={validFrom} onChange={setValidFrom} />
        <Field label={text.to} type="date" value={validTo} onChange={setValidTo} />
      </div>
    </ConfirmDialog>
  );
}
