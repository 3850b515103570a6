import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import type { CommentsView, CommentThread } from '#domain/comments/comment-view.ts';
import { commentTexts } from '#i18n/web/comment-texts.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { problemOf } from '../api/problem.ts';
import { useSession } from '../api/use-session.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { CommentForm } from './comment-form.tsx';
import { SaidView } from './said-view.tsx';
import { useCommentActs } from './use-comments.ts';

type Properties = {
  readonly edition: string;
  readonly thread: CommentThread;
  readonly view: CommentsView;
  /** A number where somebody came here for this thread, another one each time; null otherwise. */
  readonly asked: number | null;
  /** Shows the marked words in the text; null where there are none to show. */
  readonly onShow: (() => void) | null;
};

/** One thread: the words it is about, what was said, and what one can do. */
export function ThreadView({ edition, thread, view, asked, onShow }: Properties) {
  const text = useTexts(commentTexts);
  const cells = useTexts(writingTexts);
  const { moment } = useFormats();
  const { person } = useSession();
  const acts = useCommentActs(edition);
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (asked === null) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [asked]);
  const [answering, setAnswering] = useState(false);
  const { quote, resolved, cell } = thread;
  const waits = resolved === null && thread.comments.some(({ mentions }) => mentions.some(isWaiting(person.id)));
  const doing = (act: Promise<unknown>): Promise<boolean> =>
    act.then(
      () => true,
      (error: unknown) => {
        toast(problemOf(error).detail);
        return false;
      },
    );
  const resolve = async (): Promise<void> => {
    // What is settled is put away with its buttons.
    place.current?.closest('.comments')?.querySelector<HTMLElement>('.comments-toggle')?.focus();
    if (await doing(acts.resolve(thread, true))) {
      toast(text.resolvedToast, {
        label: text.undo,
        run: () => void doing(acts.resolve({ ...thread, version: thread.version + 1 }, false)),
      });
    }
  };
  return (
    <li ref={place} className={`comment-thread ${asked === null ? '' : 'comment-asked'}`} tabIndex={-1}>
      {cell !== null && <p className="small soft">{cells[cell === 'period' ? 'outcome' : cell]}</p>}
      {quote !== null && (
        <blockquote className="comment-quote" lang="sv">
          {quote.words}
        </blockquote>
      )}
      {quote !== null && onShow === null && <p className="small soft">{text.quoteGone}</p>}
      {thread.comments.map((said) => (
        <SaidView
          key={said.number}
          said={said}
          people={view.people}
          asksYou={resolved === null && said.mentions.some(isWaiting(person.id))}
          onChange={
            view.mayAnswer && said.by.id === person.id
              ? (body, mentions) => acts.change({ thread: thread.id, number: said.number, body, mentions })
              : null
          }
        />
      ))}
      {resolved !== null && <p className="small soft">{text.resolvedBy(resolved.by, moment(resolved.at))}</p>}
      {answering ? (
        <CommentForm
          label={text.answerBody}
          people={view.people}
          onSend={async (body, mentions) => {
            await acts.answer({ thread: thread.id, body, mentions });
            place.current?.focus();
            setAnswering(false);
          }}
          onCancel={() => {
            place.current?.focus();
            setAnswering(false);
          }}
        />
      ) : (
        <div className="row comment-acts">
          {view.mayAnswer && resolved === null && (
            <Act onPress={() => setAnswering(true)} primary={waits}>
              {text.answer}
            </Act>
          )}
          {waits && (
            <Act onPress={() => void doing(acts.finish(thread.id)).then((ok) => ok && toast(text.doneHelp))}>
              {text.done}
            </Act>
          )}
          {view.mayAnswer && resolved === null && <Act onPress={() => void resolve()}>{text.resolve}</Act>}
          {view.mayAnswer && resolved !== null && (
            <Act onPress={() => void doing(acts.resolve(thread, false))}>{text.reopen}</Act>
          )}
          {onShow !== null && <Act onPress={onShow}>{text.showQuote}</Act>}
          <Act
            onPress={() => {
              const link = new URL(`/skriv/${edition}?kommentar=${thread.id}`, location.href);
              void navigator.clipboard.writeText(link.href).then(() => toast(text.copied));
            }}
          >
            {text.copyLink}
          </Act>
        </div>
      )}
    </li>
  );
}

type ActProperties = { readonly primary?: boolean; readonly onPress: () => void; readonly children: ReactNode };

const Act = ({ primary = false, onPress, children }: ActProperties) => (
  <Button variant={primary ? 'primary' : 'quiet'} className="button-small" onClick={onPress}>
    {children}
  </Button>
);

const isWaiting =
  (person: string) =>
  ({ id, done }: { readonly id: string; readonly done: boolean }): boolean =>
    id === person && !done;
