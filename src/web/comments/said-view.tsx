import { useState } from 'react';
import type { ReactElement } from 'react';

import type { CommentsView, CommentView } from '#domain/comments/comment-view.ts';
import { commentTexts } from '#i18n/web/comment-texts.ts';

import { problemOf } from '../api/problem.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { CommentForm } from './comment-form.tsx';

type Properties = {
  readonly said: CommentView;
  readonly people: CommentsView['people'];
  /** It waits for whoever reads it. */
  readonly asksYou: boolean;
  /** Says it in other words, or takes it back (null); null for everybody but its author. */
  readonly onChange: ((body: string | null, mentions: string[]) => Promise<unknown>) | null;
};

/** What somebody said in a thread, and how it read before. */
export function SaidView({ said, people, asksYou, onChange }: Properties) {
  const text = useTexts(commentTexts);
  const { moment } = useFormats();
  const [changing, setChanging] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { by, at, body, mentions, changedAt, removedAt, before } = said;
  const remove = (): void => {
    setRemoving(false);
    void onChange?.(null, []).then(
      () => toast(text.removedToast),
      (error: unknown) => toast(problemOf(error).detail),
    );
  };
  if (changing && onChange !== null) {
    return (
      <CommentForm
        label={text.changeBody}
        people={people}
        standing={body}
        onSend={async (words, names) => {
          await onChange(words, names);
          setChanging(false);
        }}
        onCancel={() => {
          setChanging(false);
        }}
      />
    );
  }
  return (
    <div className="comment-said">
      <p className="small">
        <strong>{by.name}</strong> <span className="soft">{moment(at)}</span>{' '}
        {asksYou && <Badge tone="part">{text.asksYou}</Badge>}
      </p>
      {removedAt === null ? (
        <p className="comment-body" lang="sv">
          <Said body={body} names={mentions.map(({ name }) => name)} />
        </p>
      ) : (
        <p className="small soft">{text.removed(moment(removedAt))}</p>
      )}
      {removedAt === null && changedAt !== null && (
        <details className="small soft">
          <summary>{text.changed(moment(changedAt))}</summary>
          {before.map(({ body: words, until }) => (
            <p key={until} className="comment-body" lang="sv">
              {text.until(moment(until))}: {words}
            </p>
          ))}
        </details>
      )}
      {removedAt === null && onChange !== null && (
        <div className="row comment-acts">
          <Button variant="quiet" className="button-small" onClick={() => setChanging(true)}>
            {text.change}
          </Button>
          <Button variant="quiet" className="button-small" onClick={() => setRemoving(true)}>
            {text.remove}
          </Button>
          <ConfirmDialog
            open={removing}
            title={text.removeTitle}
            confirm={text.remove}
            danger
            onConfirm={remove}
            onClose={() => setRemoving(false)}
          >
            <p>{text.removeHelp}</p>
          </ConfirmDialog>
        </div>
      )}
    </div>
  );
}

/** What was said, with the names of those who were asked in bold. */
function Said({ body, names }: { readonly body: string; readonly names: readonly string[] }) {
  let parts: (string | ReactElement)[] = [body];
  for (const name of names) {
    parts = parts.flatMap((part) =>
      typeof part === 'string'
        ? part
            .split(`@${name}`)
            .flatMap((words, index) =>
              index === 0 ? [words] : [<strong key={`${name}-${index}`}>@{name}</strong>, words],
            )
        : [part],
    );
  }
  return parts;
}
