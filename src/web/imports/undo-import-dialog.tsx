import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { ImportSummary } from '#domain/imports/import-view.ts';
import { importTexts } from '#i18n/web/import-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';

type Properties = { readonly item: Pick<ImportSummary, 'id' | 'edition'> | null; readonly onClose: () => void };

/** Says what goes away before a kept import is undone as a whole. */
export function UndoImportDialog({ item, onClose }: Properties) {
  const text = useTexts(importTexts);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const undo = useMutation(
    api.imports.undo.mutationOptions({
      onSuccess: async () => {
        onClose();
        toast(text.undoDone);
        // The thread, the lists and the findings are all without it now.
        await queries.invalidateQueries();
      },
    }),
  );
  return (
    <ConfirmDialog
      title={text.undoTitle}
      open={item !== null}
      confirm={text.undoImport}
      danger
      busy={undo.isPending}
      onClose={onClose}
      onConfirm={() => {
        if (item !== null) undo.mutate({ id: item.id, requestId: crypto.randomUUID(), reason });
      }}
    >
      {undo.isError && <ProblemView error={undo.error} />}
      <p>{text.undoHelp(item?.edition?.title ?? '')}</p>
      <TextArea label={text.undoReason} value={reason} onChange={setReason} rows={2} maxLength={1000} />
    </ConfirmDialog>
  );
}
