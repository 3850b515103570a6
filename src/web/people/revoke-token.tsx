import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { MachineTokenView } from '#domain/people/machine-token-view.ts';
import { machineTokenTexts } from '#i18n/web/machine-token-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';

/** Asks first: a revoked token cannot be taken back, a new one must be put into the system. */
export function RevokeToken({ token }: { readonly token: MachineTokenView }) {
  const text = useTexts(machineTokenTexts);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation(
    api.machineTokens.revoke.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        toast(text.isRevoked(token.name));
        await queries.invalidateQueries({ queryKey: api.machineTokens.key() });
      },
    }),
  );
  return (
    <>
      <Button
        variant="quiet"
        className="button-small"
        aria-label={text.revokeNamed(token.name)}
        onClick={() => {
          setAsking(true);
        }}
      >
        {text.revoke}
      </Button>
      <ConfirmDialog
        title={text.revokeTitle}
        open={asking}
        confirm={text.revoke}
        danger
        busy={revoke.isPending}
        onClose={() => {
          setAsking(false);
        }}
        onConfirm={() => {
          revoke.mutate({ id: token.id, requestId: crypto.randomUUID() });
        }}
      >
        {revoke.isError && <ProblemView error={revoke.error} />}
        <p>{text.revokeHelp(token.name)}</p>
      </ConfirmDialog>
    </>
  );
}
