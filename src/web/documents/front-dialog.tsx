import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { DocumentFront } from '#domain/steering/steering-document.ts';
import { documentTexts } from '#i18n/web/document-texts.ts';
import { frontTexts } from '#i18n/web/front-texts.ts';

import { client } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';

type Properties = { readonly edition: string; readonly version: number; readonly front: DocumentFront };

const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Opens the front page of a draft: the head of the official statement and the proposals for decision. */
export function FrontButton({ edition, version, front }: Properties) {
  const text = useTexts(frontTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {text.open}
      </Button>
      {open && (
        <FrontDialog
          edition={edition}
          version={version}
          front={front}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function FrontDialog({ edition, version, front, onClose }: Properties & { readonly onClose: () => void }) {
  const text = useTexts(frontTexts);
  const labels = useTexts(documentTexts);
  const queries = useQueryClient();
  const [words, setWords] = useState({
    title: front.title ?? '',
    administration: front.administration ?? '',
    reference: front.reference ?? '',
    date: front.date ?? '',
    recipient: front.recipient ?? '',
    handlers: front.handlers.join('\n'),
    proposals: front.proposals.join('\n'),
  });
  const set = (key: keyof typeof words) => (value: string) => {
    setWords((before) => ({ ...before, [key]: value }));
  };
  const save = useMutation({
    mutationFn: () =>
      client.fronts.write({
        id: edition,
        version,
        requestId: crypto.randomUUID(),
        front: {
          title: orNull(words.title),
          administration: orNull(words.administration),
          reference: orNull(words.reference),
          date: orNull(words.date),
          recipient: orNull(words.recipient),
          handlers: linesOf(words.handlers),
          proposals: linesOf(words.proposals),
        },
      }),
    onSuccess: async () => {
      onClose();
      toast(text.done);
      await queries.invalidateQueries();
    },
  });
  return (
    <ConfirmDialog
      open
      title={text.open}
      confirm={text.save}
      busy={save.isPending}
      onClose={onClose}
      onConfirm={() => {
        save.mutate();
      }}
    >
      <div className="stack">
        {save.isError && <ProblemView error={save.error} />}
        <Field label={text.title} value={words.title} onChange={set('title')} maxLength={300} />
        <Field
          label={labels.administration}
          value={words.administration}
          onChange={set('administration')}
          maxLength={300}
        />
        <Field label={labels.reference} value={words.reference} onChange={set('reference')} maxLength={100} />
        <Field label={labels.date} value={words.date} onChange={set('date')} maxLength={100} />
        <Field label={labels.recipient} value={words.recipient} onChange={set('recipient')} maxLength={300} />
        <TextArea
          label={labels.handlers}
          help={text.oneALine}
          value={words.handlers}
          onChange={set('handlers')}
          rows={2}
        />
        <TextArea
          label={labels.proposals}
          help={text.oneALine}
          value={words.proposals}
          onChange={set('proposals')}
          rows={5}
        />
      </div>
    </ConfirmDialog>
  );
}
