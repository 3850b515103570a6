import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { DocumentText } from '#domain/steering/steering-document.ts';
import { whyChapterStays } from '#domain/writing/own-chapter.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import type { Problem } from '../api/problem.ts';
import { useSession } from '../api/use-session.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { partsOf } from './parts.ts';
import { useWriting } from './writing-context.tsx';

/** Brings a chapter back and goes there. */
function useRestore(): (chapter: string) => Promise<void> {
  const { view, act } = useWriting();
  const navigate = useNavigate();
  return async (chapter) => {
    const problem = await act('restoreChapter', { text: chapter });
    if (problem !== null) toast(problem.detail);
    else await navigate({ to: '/skriv/$edition', params: { edition: view.id }, search: { del: chapter } });
  };
}

/** Takes a chapter of one's own away, where nothing says that it stays; asks first. */
export function RemoveChapter({ chapter }: { readonly chapter: DocumentText }) {
  const text = useTexts(writingTexts);
  const { view, act } = useWriting();
  const { person } = useSession();
  const navigate = useNavigate();
  const restore = useRestore();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stays = whyChapterStays(view.document, chapter, {
    asked: view.brief?.chapters.map(({ heading }) => heading) ?? [],
    addedBy: view.addedBy[chapter.id]?.id ?? null,
    person: person.id,
    isWaiting: (view.suggestions[chapter.id] ?? 0) > 0,
  });
  if (stays !== null) return null;
  const heading = chapter.heading ?? '';
  const close = (): void => {
    setAsking(false);
    setProblem(null);
  };
  const remove = async (): Promise<void> => {
    const parts = partsOf(view.document);
    const at = parts.findIndex(({ id }) => id === chapter.id);
    const beside = parts[at - 1] ?? parts[at + 1];
    setBusy(true);
    const refused = await act('removeChapter', { text: chapter.id });
    setBusy(false);
    setProblem(refused);
    if (refused !== null) return;
    toast(text.chapterRemoved(heading), { label: text.undo, run: () => void restore(chapter.id) });
    await navigate({
      to: '/skriv/$edition',
      params: { edition: view.id },
      search: beside === undefined ? {} : { del: beside.id },
    });
  };
  return (
    <p>
      <Button
        variant="quiet"
        className="button-small"
        icon="cross"
        onClick={() => {
          setAsking(true);
        }}
      >
        {text.removeChapter}
      </Button>
      <ConfirmDialog
        open={asking}
        title={text.removeChapterTitle(heading)}
        confirm={text.removeChapter}
        danger
        busy={busy}
        onConfirm={() => void remove()}
        onClose={close}
      >
        {problem !== null && <p role="alert">{problem.detail}</p>}
        <p>{text.removeChapterHelp}</p>
      </ConfirmDialog>
    </p>
  );
}

/** Chapters that were taken away, each with a way back. */
export function RemovedChapters() {
  const text = useTexts(writingTexts);
  const { moment } = useFormats();
  const { view, mayWrite } = useWriting();
  const restore = useRestore();
  const { removedChapters } = view;
  if (removedChapters.length === 0) return null;
  return (
    <details className="writing-more">
      <summary>{text.removedChapters(removedChapters.length)}</summary>
      <ul>
        {removedChapters.map(({ id, heading, by, at }) => (
          <li key={id}>
            {heading} <span className="small soft">– {`${by}, ${moment(at)}`}</span>{' '}
            {mayWrite && (
              <Button
                className="button-small"
                aria-label={text.restoreChapterOf(heading)}
                onClick={() => void restore(id)}
              >
                {text.restoreChapter}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
