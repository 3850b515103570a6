import './reuse.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';

import { hasChanged, takenUp, wordsOf } from '#domain/reuse/reusable-texts.ts';
import { reuseTexts } from '#i18n/web/reuse-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { partsOf } from '../writing/parts.ts';
import { Difference } from '../writing/versions-dialog.tsx';
import { useWriting } from '../writing/writing-context.tsx';

/** Where a text was taken up from and, where the origin has changed since, how, with the choice to follow it. */
export function OriginNote({ text: id }: { readonly text: string }) {
  const text = useTexts(reuseTexts);
  const { view, mayWrite, act } = useWriting();
  const navigate = useNavigate();
  const note = useRef<HTMLDivElement>(null);
  const origins = useQuery(api.reuse.origins.queryOptions({ input: { id: view.id } }));
  const origin = origins.data?.items.find((each) => each.text === id);
  if (origin === undefined) return null;
  const now = origin.now === null ? null : takenUp(origin.now);
  const isChanged = now !== null && hasChanged(origin);
  const own = view.document.texts.find((each) => each.id === id)?.paragraphs ?? [];
  const isRewritten = wordsOf(own) !== wordsOf(origin.taken);
  const follow = (wording: 'new' | 'own'): void => {
    // The buttons go away with what they answer.
    note.current?.focus();
    void act('followOrigin', { text: id, wording, seen: wordsOf(now ?? []) }).then((problem) =>
      toast(problem === null ? (wording === 'new' ? text.followed : text.kept) : problem.detail),
    );
  };
  const takeOut = async (): Promise<void> => {
    const problem = await act('takeOutText', { text: id });
    toast(problem === null ? text.takenOut : problem.detail);
    // A chapter that is gone leads to the one that it stood after.
    const parts = partsOf(view.document);
    const before = parts[parts.findIndex((part) => part.id === id) - 1];
    if (problem === null && before !== undefined) {
      await navigate({ to: '/skriv/$edition', params: { edition: view.id }, search: { del: before.id } });
    }
  };
  return (
    <div ref={note} tabIndex={-1} className="reuse-origin small" id={`origin-${id}`}>
      {text.from}{' '}
      <Link to="/dokument/$id" params={{ id: origin.edition }}>
        {origin.title}
      </Link>
      {mayWrite && !isRewritten && (
        <Button
          variant="quiet"
          className="button-small"
          onClick={() => {
            void takeOut();
          }}
        >
          {text.takeOut}
        </Button>
      )}
      {isChanged && (
        <details>
          <summary>{text.changed}</summary>
          <Difference before={origin.taken} now={now} />
          {mayWrite && isRewritten && <p>{text.ownReplaced}</p>}
          {mayWrite && (
            <div className="row">
              <Button className="button-small" onClick={() => follow('new')}>
                {text.takeNew}
              </Button>
              <Button variant="quiet" className="button-small" onClick={() => follow('own')}>
                {text.keepOwn}
              </Button>
            </div>
          )}
        </details>
      )}
    </div>
  );
}
