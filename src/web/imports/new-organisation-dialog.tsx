import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { OrganisationNode } from '#contract/organisations.ts';
import { kindOfName } from '#domain/organisation/kind-of-name.ts';
import { importReviewTexts } from '#i18n/web/import-review-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field, Select } from '../ui/field.tsx';

const kinds = ['board', 'administration', 'department', 'unit', 'group', 'company', 'executiveBoard'] as const;
type Kind = (typeof kinds)[number];

type Properties = {
  readonly open: boolean;
  /** As the document prints it. */
  readonly name: string;
  /** The document's year: the organisation was there then. */
  readonly year: number | null;
  readonly nodes: readonly OrganisationNode[];
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
};

/** Adds an organisation to the tree from the import page; the button's own words are the confirmation. */
export function NewOrganisationDialog({ open, name: printed, year, nodes, onClose, onCreated }: Properties) {
  const text = useTexts(importReviewTexts);
  const queries = useQueryClient();
  const allowed = nodes.filter((node) => node.allowed.includes('organisation.create'));
  const [name, setName] = useState(printed);
  const [kind, setKind] = useState<Kind>(() => kindOfName(printed));
  const [chosenParent, setParent] = useState('');
  const [chosenDay, setDay] = useState<string | null>(null);
  const above = allowed.find(({ id }) => id === chosenParent) ?? allowed[0];
  // From the document's year, or as soon after as there is something to stand below.
  const [asked] = useState(() => `${year ?? new Date().getFullYear()}-01-01`);
  const validFrom = chosenDay ?? (above !== undefined && above.since > asked ? above.since : asked);
  const create = useMutation(
    api.organisations.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: api.organisations.key() });
        onCreated(id);
      },
    }),
  );
  return (
    <ConfirmDialog
      title={text.createTitle}
      open={open}
      confirm={text.create}
      busy={create.isPending}
      onClose={onClose}
      onConfirm={() => {
        create.mutate({
          requestId: crypto.randomUUID(),
          name: name.trim(),
          kind,
          parent: above?.id ?? '',
          validFrom,
        });
      }}
    >
      <div className="stack">
        <p>{text.createHelp}</p>
        {create.isError && <ProblemView error={create.error} />}
        <Field label={text.createName} value={name} onChange={setName} maxLength={200} />
        <Select
          label={text.createKind}
          value={kind}
          options={kinds.map((value) => ({ value, label: text.organisationKinds[value] }))}
          onChange={(value) => {
            setKind(kinds.find((one) => one === value) ?? kind);
          }}
        />
        <Select
          label={text.createParent}
          value={above?.id ?? ''}
          options={allowed.map(({ id, name: label, depth }) => ({ value: id, label: `${'  '.repeat(depth)}${label}` }))}
          onChange={setParent}
        />
        <Field label={text.createFrom} type="date" value={validFrom} onChange={setDay} />
      </div>
    </ConfirmDialog>
  );
}
