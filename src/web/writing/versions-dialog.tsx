import { useQuery } from '@tanstack/react-query';
import { diffWords } from 'diff';
import { useState } from 'react';

import type { WordRun } from '#domain/editions/compare-texts.ts';
import type { DocumentText, Paragraph } from '#domain/steering/steering-document.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { api } from '../api/client.ts';
import { WordDifference } from '../compare/word-difference.tsx';
import { ImageEdition } from '../rich-text/image-address.ts';
import { Paragraphs } from '../documents/paragraphs.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { toast } from '../ui/toast.tsx';
import { useWriting } from './writing-context.tsx';

type Properties = { readonly text: DocumentText; readonly label: string; readonly onClose: () => void };

/** How a text has read over time: see it, compare it word by word with what stands now, bring it back. */
export function VersionsDialog({ text, label, onClose }: Properties) {
  const words = useTexts(writingTexts);
  const { moment } = useFormats();
  const { view, mayWrite, act } = useWriting();
  const [chosen, setChosen] = useState<number | null>(null);
  const input = { id: view.id, text: text.id };
  const versions = useQuery(api.writing.versions.queryOptions({ input, staleTime: 0 }));
  const items = versions.data?.items ?? [];
  const shown = items.find(({ number }) => number === chosen);
  return (
    <Dialog title={words.versionsOf(label)} open onClose={onClose}>
      {versions.isPending && <Skeleton lines={4} />}
      {versions.isSuccess && items.length === 0 && <p>{words.noVersions}</p>}
      <ul className="writing-versions">
        {items.map(({ number, people, changedAt }) => (
          <li key={number}>
            <button
              type="button"
              className="link-button"
              aria-expanded={number === chosen}
              onClick={() => {
                setChosen(number === chosen ? null : number);
              }}
            >
              {moment(changedAt)} – {words.versionBy(people.join(', '))}
            </button>
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <>
          <h3>{words.compare}</h3>
          <Difference before={shown.paragraphs} now={text.paragraphs} />
          <details>
            <summary>{moment(shown.changedAt)}</summary>
            <ImageEdition value={view.id}>
              <Paragraphs paragraphs={shown.paragraphs} />
            </ImageEdition>
          </details>
          {mayWrite && (
            <div className="dialog-foot">
              <Button
                variant="primary"
                onClick={() => {
                  void act('restore', { text: text.id, number: shown.number }).then((problem) => {
                    toast(problem === null ? words.broughtBack : problem.detail);
                    onClose();
                    return problem;
                  });
                }}
              >
                {words.bringBack}
              </Button>
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}

const wordsOf = (paragraphs: readonly Paragraph[]): string => paragraphs.map(({ text }) => text).join('\n');

/** Two wordings, word by word. */
export function Difference({
  before,
  now,
}: {
  readonly before: readonly Paragraph[];
  readonly now: readonly Paragraph[];
}) {
  const runs = diffWords(wordsOf(before), wordsOf(now)).map(({ value, added, removed }): WordRun => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
  return (
    <p className="writing-difference" lang="sv">
      <WordDifference runs={runs} />
    </p>
  );
}
