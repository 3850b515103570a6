import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { PrintChoice, orderedChoices } from '#domain/rounds/print-choice.ts';
import type { DocumentPrints } from '#domain/rounds/print-choice.ts';
import { frontTexts } from '#i18n/web/front-texts.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { api, client } from '../api/client.ts';
import { CheckLine } from '../rounds/check-line.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';

/** Opens the choice of what one draft prints besides what it always prints. */
export function PrintsButton({ edition }: { readonly edition: string }) {
  const text = useTexts(frontTexts);
  const [open, setOpen] = useState(false);
  const prints = useQuery({ ...api.prints.show.queryOptions({ input: { id: edition } }), enabled: open });
  return (
    <>
      <Button
        busy={open && prints.isPending}
        onClick={() => {
          setOpen(true);
        }}
      >
        {text.prints}
      </Button>
      {prints.isError && <ProblemView error={prints.error} onRetry={() => void prints.refetch()} />}
      {open && prints.data !== undefined && (
        <PrintsDialog
          edition={edition}
          prints={prints.data}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

type Properties = { readonly edition: string; readonly prints: DocumentPrints; readonly onClose: () => void };

function PrintsDialog({ edition, prints: { own, round, version }, onClose }: Properties) {
  const text = useTexts(frontTexts);
  const { printChoices } = useTexts(roundTexts);
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<readonly PrintChoice[] | null>(own);
  const save = useMutation({
    mutationFn: () =>
      client.prints.choose({
        id: edition,
        version,
        requestId: crypto.randomUUID(),
        prints: chosen === null ? null : [...chosen],
      }),
    onSuccess: async () => {
      onClose();
      toast(text.printsDone);
      await queries.invalidateQueries();
    },
  });
  return (
    <ConfirmDialog
      open
      title={text.prints}
      confirm={text.printsSave}
      busy={save.isPending}
      onClose={onClose}
      onConfirm={() => {
        save.mutate();
      }}
    >
      <div className="stack">
        {save.isError && <ProblemView error={save.error} />}
        <CheckLine
          label={text.printsOwn}
          checked={chosen !== null}
          onChange={(on) => {
            setChosen(on ? round : null);
          }}
        />
        {chosen === null ? (
          <>
            <p className="soft">{text.printsOwnHelp}</p>
            <p>{text.printsRound}</p>
            <ul>
              {round.length === 0 ? (
                <li className="soft">{text.printsNone}</li>
              ) : (
                round.map((option) => <li key={option}>{printChoices[option]}</li>)
              )}
            </ul>
          </>
        ) : (
          PrintChoice.options.map((option) => (
            <CheckLine
              key={option}
              label={printChoices[option]}
              checked={chosen.includes(option)}
              onChange={(on) => {
                setChosen(orderedChoices(on ? [...chosen, option] : chosen.filter((one) => one !== option)));
              }}
            />
          ))
        )}
      </div>
    </ConfirmDialog>
  );
}
