import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { machineTokenTexts } from '#i18n/web/machine-token-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog, Dialog } from '../ui/dialog.tsx';
import { Field, Select } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';

/** Makes a token and shows it once; what is shown is gone when the dialog closes. */
export function MakeTokenDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(machineTokenTexts);
  const queries = useQueryClient();
  const tree = useQuery(api.organisations.tree.queryOptions({ input: {} }));
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const make = useMutation(
    api.machineTokens.create.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.machineTokens.key() }),
    }),
  );
  const places = tree.data?.items ?? [];
  const organisation = chosen === '' ? (places[0]?.id ?? '') : chosen;
  if (make.isSuccess) return <ShownToken name={make.data.name} token={make.data.token} onClose={onClose} />;
  const send = (): void => {
    setTried(true);
    if (name.trim() === '' || organisation === '') return;
    make.mutate({ requestId: crypto.randomUUID(), name: name.trim(), organisation });
  };
  return (
    <ConfirmDialog title={text.make} open confirm={text.make} busy={make.isPending} onClose={onClose} onConfirm={send}>
      <div className="stack">
        {make.isError && <ProblemView error={make.error} />}
        <Field
          label={text.name}
          help={text.nameHelp}
          value={name}
          onChange={setName}
          maxLength={100}
          error={tried && name.trim() === '' ? text.nameMissing : null}
        />
        <Select
          label={text.organisation}
          value={organisation}
          options={places.map(({ id, name: label, depth }) => ({
            value: id,
            label: `${'\u00a0\u00a0'.repeat(depth)}${label}`,
          }))}
          onChange={setChosen}
        />
      </div>
    </ConfirmDialog>
  );
}

type ShownProperties = { readonly name: string; readonly token: string | null; readonly onClose: () => void };

/** Not closed by the escape key: the token would be lost by a slip of the hand. */
function ShownToken({ name, token, onClose }: ShownProperties) {
  const text = useTexts(machineTokenTexts);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(token ?? '');
      toast(text.copied);
    } catch {
      toast(text.notCopied);
    }
  };
  return (
    <Dialog title={text.shownTitle(name)} open closable={false} onClose={onClose}>
      {token === null ? (
        <p>{text.notShown}</p>
      ) : (
        <div className="stack">
          <p>{text.shownHelp}</p>
          <Field
            label={text.token}
            value={token}
            readOnly
            spellCheck={false}
            onChange={() => undefined}
            onFocus={(event) => {
              event.currentTarget.select();
            }}
          />
        </div>
      )}
      <div className="dialog-foot">
        {token !== null && <Button onClick={() => void copy()}>{text.copy}</Button>}
        <Button variant="primary" onClick={onClose}>
          {text.done}
        </Button>
      </div>
    </Dialog>
  );
}
