import './reuse.css';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { reuseTexts } from '#i18n/web/reuse-texts.ts';

import { api } from '../api/client.ts';
import { ImageEdition } from '../rich-text/image-address.ts';
import { Paragraphs } from '../documents/paragraphs.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { useWriting } from '../writing/writing-context.tsx';

type Properties = {
  /** The goal, row or chapter of the draft. */
  readonly thing: string;
  /** What it is called where several stand on one page; null where the page is about it alone. */
  readonly name: string | null;
  readonly isChapter?: boolean;
};

/** What those below have written of a goal, a row or a chapter, to be taken up as texts that say where they come from. */
export function TakeUpTexts({ thing, name, isChapter = false }: Properties) {
  const text = useTexts(reuseTexts);
  const { view, act } = useWriting();
  const [open, setOpen] = useState(false);
  const found = useQuery(api.reuse.below.queryOptions({ input: { id: view.id, thing }, enabled: open, staleTime: 0 }));
  const origins = useQuery(api.reuse.origins.queryOptions({ input: { id: view.id }, enabled: open }));
  if (view.document.level === 'unit') return null;
  const isTaken = (edition: string, source: string): boolean =>
    origins.data?.items.some((each) => each.edition === edition && each.source === source) === true;
  return (
    <details
      className={name === null ? 'writing-before' : 'writing-before small'}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary aria-label={name === null ? undefined : text.belowAbout(name)}>{text.below}</summary>
      {found.isError && <ProblemView error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <p>{text.none}</p>}
      {found.data?.items.map(({ edition, text: id, title, organisation, heading, goal: under, paragraphs }) => (
        <div key={`${edition}-${id}`} lang="sv" className="reuse-offered">
          <p className="reuse-heading">
            {heading}: {title}
          </p>
          {under !== null && <p className="small soft">{text.under(under)}</p>}
          <ImageEdition value={edition}>
            <Paragraphs paragraphs={paragraphs} />
          </ImageEdition>
          <Button
            className="button-small"
            aria-label={text.takeUpOne(heading, organisation)}
            onClick={() => {
              void act('takeUpText', { thing, source: edition, sourceText: id }).then((problem) =>
                toast(problem === null ? (isChapter ? text.takenUpChapter : text.takenUp) : problem.detail),
              );
            }}
          >
            {text.takeUp}
          </Button>
          {isTaken(edition, id) && <span className="small soft"> {text.alreadyTaken}</span>}
        </div>
      ))}
    </details>
  );
}
