import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { LoadView } from '#domain/economy/load-view.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { economyLoadTexts } from '#i18n/web/economy-load-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import { useMonthNames } from './months.ts';

export type LoadAct = 'load' | 'undo';

type Properties = { readonly view: LoadView; readonly act: LoadAct | null; readonly onClose: () => void };

/** Asks before figures begin or cease to count; faults are let in only with a reason. */
export function LoadDialog({ view, act, onClose }: Properties) {
  const text = useTexts(economyLoadTexts);
  const { count } = useFormats();
  const { span } = useMonthNames();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const done = (said: string) => async (): Promise<void> => {
    onClose();
    toast(said);
    await queries.invalidateQueries({ queryKey: api.economy.key() });
  };
  const confirm = useMutation(api.economy.confirm.mutationOptions({ onSuccess: done(text.loaded) }));
  const undo = useMutation(api.economy.undo.mutationOptions({ onSuccess: done(text.undone) }));
  const isLoad = act !== 'undo';
  const needsReason = isLoad && view.faults.some(({ severity }) => severity === 'error');
  const running = isLoad ? confirm : undo;
  return (
    <ConfirmDialog
      title={isLoad ? text.loadTitle : text.undoTitle}
      open={act !== null}
      confirm={isLoad ? text.load : view.state === 'loaded' ? text.undo : text.throwAway}
      danger={!isLoad}
      busy={running.isPending}
      onClose={onClose}
      onConfirm={() => {
        setTried(true);
        if (needsReason && reason.trim() === '') return;
        running.mutate({ id: view.id, requestId: crypto.randomUUID(), version: view.version, reason: reason.trim() });
      }}
    >
      {running.isError && <ProblemView error={running.error} />}
      {isLoad ? (
        <p>
          {text.loadHelp(
            count(view.rows),
            span(view.fromMonth, view.toMonth),
            view.total === null ? null : formatDecimal(view.total),
          )}{' '}
          {view.comparison !== null && text.loadReplaces(view.comparison.fileName)}
        </p>
      ) : (
        <p>{text.undoHelp}</p>
      )}
      {(needsReason || !isLoad) && (
        <TextArea
          label={isLoad ? text.reasonFaults : text.undoReason}
          help={isLoad ? text.reasonFaultsHelp : undefined}
          error={tried && needsReason && reason.trim() === '' ? text.reasonMissing : null}
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
      )}
    </ConfirmDialog>
  );
}
