import './writing.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { lacksReason } from '#domain/activities/activity-state.ts';
import { whatIsLeft } from '#domain/writing/what-is-left.ts';
import type { Gap } from '#domain/writing/what-is-left.ts';
import type { WritingView } from '#domain/writing/writing-view.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { api } from '../api/client.ts';
import { useComments } from '../comments/use-comments.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { AboveChanges } from '../cascade/above-changes.tsx';
import { ReturnNote } from '../lifecycle/return-note.tsx';
import { ChangedOrigins } from '../reuse/changed-origins.tsx';
import { Banner } from '../ui/banner.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ChapterPart } from './chapter-part.tsx';
import { GoalPart } from './goal-part.tsx';
import { LiveReview } from './live-findings.tsx';
import { RemovedChapters } from './own-chapter.tsx';
import { partOf, partsOf } from './parts.ts';
import type { Part } from './parts.ts';
import { ReadyPart } from './ready-part.tsx';
import { AddChapter } from './small-forms.tsx';
import { useSaveState, useWriting, WritingProvider } from './writing-context.tsx';

export const useGaps = (view: WritingView): readonly Gap[] =>
  useMemo(
    () =>
      whatIsLeft({
        document: view.document,
        model: view.model,
        directions: new Map(Object.entries(view.directions)),
        suggestions: new Map(Object.entries(view.suggestions)),
        plannedEnds: new Map(
          Object.entries(view.activities).flatMap(([id, { plannedEnd }]) =>
            plannedEnd === null ? [] : [[id, plannedEnd]],
          ),
        ),
        forecasts: new Map(Object.entries(view.forecasts)),
        unexplained: new Set(
          Object.entries(view.activities).flatMap(([id, state]) => (lacksReason(state) ? [id] : [])),
        ),
      }),
    [view],
  );

/** The writing page: what there is and what is left of it, and one part at a time. */
export function WritingPage() {
  const { edition } = useParams({ from: '/shell/skriv/$edition' });
  const { del, kommentar } = useSearch({ from: '/shell/skriv/$edition' });
  return (
    <DraftPage edition={edition} view="whole">
      <Parts chosen={del ?? null} comment={kommentar ?? null} />
    </DraftPage>
  );
}

function Returned({ edition }: { readonly edition: string }) {
  const { data } = useQuery(api.lifecycle.show.queryOptions({ input: { id: edition }, staleTime: 0 }));
  if (data === undefined) return null;
  return (
    <ReturnNote
      state={data.state}
      history={data.history}
      sections={data.sections}
      renderSection={(part, title) => (
        <Link to="/skriv/$edition" params={{ edition }} search={{ del: part }}>
          {title}
        </Link>
      )}
    />
  );
}

type DraftPageProperties = {
  readonly edition: string;
  readonly view: 'whole' | 'quick' | 'grid';
  readonly children: ReactNode;
};

/** The frame of every page in which a draft is written. */
export function DraftPage({ edition, view, children }: DraftPageProperties) {
  const text = useTexts(writingTexts);
  const shown = useQuery(api.writing.show.queryOptions({ input: { id: edition }, staleTime: 0 }));
  if (shown.data === undefined) {
    return (
      <Page wide title={text.title}>
        {shown.isError ? (
          <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />
        ) : (
          <Skeleton lines={16} />
        )}
      </Page>
    );
  }
  return (
    <WritingProvider key={edition} view={shown.data}>
      <Page
        wide
        title={shown.data.title}
        over={<Link to="/skriv">{text.drafts}</Link>}
        lead={<SaveState />}
        actions={<Views edition={edition} view={view} />}
      >
        {!shown.data.allowed.includes('edition.write') && (
          <Banner tone="note">
            <p>{text.readOnly}</p>
          </Banner>
        )}
        {view !== 'grid' && <Returned edition={edition} />}
        {view === 'whole' && <AboveChanges />}
        {view === 'whole' && <ChangedOrigins />}
        <LiveReview>{children}</LiveReview>
      </Page>
    </WritingProvider>
  );
}

function Views({ edition, view }: { readonly edition: string; readonly view: DraftPageProperties['view'] }) {
  const text = useTexts(writingTexts);
  const params = { edition };
  return (
    <nav aria-label={text.title} className="row">
      {view !== 'whole' && (
        <Link to="/skriv/$edition" params={params} className="button">
          {text.whole}
        </Link>
      )}
      {view !== 'quick' && (
        <Link to="/skriv/$edition/kort" params={params} className="button">
          {text.quick}
        </Link>
      )}
      {view !== 'grid' && (
        <Link to="/skriv/$edition/varden" params={params} className="button">
          {text.grid}
        </Link>
      )}
      <Link to="/dokument/$id" params={{ id: edition }} className="button">
        {text.toDocument}
      </Link>
    </nav>
  );
}

function SaveState() {
  const text = useTexts(writingTexts);
  const state = useSaveState();
  return (
    <p role="status" className={`writing-state writing-state-${state}`}>
      {text[state]}
    </p>
  );
}

/** From here the parts stand beside what is written (writing.css). */
const WIDE = 860;

function Parts({ chosen, comment }: { readonly chosen: string | null; readonly comment: string | null }) {
  const text = useTexts(writingTexts);
  const { view, mayWrite } = useWriting();
  const gaps = useGaps(view);
  const parts = useMemo(() => partsOf(view.document), [view.document]);
  // Whoever comes without a place begins where something is left.
  const first = useState(() => parts.find(({ id }) => gaps.some(({ goal }) => goal === id)) ?? parts[0])[0];
  const { threads } = useComments(view.id);
  const thing = threads.find(({ id }) => id === comment)?.thing;
  const commented = thing === undefined ? null : partOf(view.document, thing);
  const open = parts.find(({ id }) => id === (chosen ?? commented ?? first?.id)) ?? parts[0];
  const list = useRef<HTMLDetailsElement>(null);
  // On a phone the list lies above what was chosen from it.
  const foldList = (): void => {
    if (innerWidth <= WIDE && list.current !== null) list.current.open = false;
  };
  const index = open === undefined ? -1 : parts.indexOf(open);
  const [before, after] = [parts[index - 1], parts[index + 1]];
  return (
    <div className="writing">
      <nav className="writing-parts" aria-label={text.parts}>
        <details ref={list} open={innerWidth > WIDE}>
          <summary>{text.parts}</summary>
          <ul>
            {parts.map((part) => (
              <PartLink key={part.id} part={part} gaps={gaps} current={part === open} onChoose={foldList} />
            ))}
          </ul>
          {mayWrite && <AddChapter />}
          <RemovedChapters />
          {mayWrite && (
            <p className="writing-to-hand-in">
              <Link to="/skriv/$edition/kort" params={{ edition: view.id }} hash="lamna-in">
                {text.handIn} →
              </Link>
            </p>
          )}
        </details>
      </nav>
      <div className="writing-part" key={open?.id}>
        {open?.kind === 'goal' && <GoalPart goal={open.goal} gaps={gaps.filter(({ goal }) => goal === open.id)} />}
        {open?.kind === 'chapter' && <ChapterPart text={open.text} />}
        {open !== undefined && mayWrite && <ReadyPart part={open.id} />}
        <p className="writing-steps">
          {before !== undefined && <StepLink part={before} sign="←" />}
          {after !== undefined && <StepLink part={after} sign="→" />}
        </p>
      </div>
    </div>
  );
}

const titleOf = (part: Part): string =>
  part.kind === 'goal'
    ? `${part.goal.number === null ? '' : `${part.goal.number} `}${part.goal.title}`
    : (part.text.heading ?? '');

function StepLink({ part, sign }: { readonly part: Part; readonly sign: '←' | '→' }) {
  const { view } = useWriting();
  return (
    <Link to="/skriv/$edition" params={{ edition: view.id }} search={{ del: part.id }}>
      {sign === '←' && '← '}
      {titleOf(part)}
      {sign === '→' && ' →'}
    </Link>
  );
}

function PartLink({
  part,
  gaps,
  current,
  onChoose,
}: {
  readonly part: Part;
  readonly gaps: readonly Gap[];
  readonly current: boolean;
  readonly onChoose: () => void;
}) {
  const text = useTexts(writingTexts);
  const { view } = useWriting();
  const left = gaps.filter(({ goal, thing }) => (part.kind === 'goal' ? goal === part.id : thing === part.id)).length;
  return (
    <li className={`writing-part-link writing-depth-${part.depth}`}>
      <Link
        to="/skriv/$edition"
        params={{ edition: view.id }}
        search={{ del: part.id }}
        aria-current={current ? 'page' : undefined}
        onClick={onChoose}
      >
        {titleOf(part)}
      </Link>
      {left > 0 && (
        <span className="writing-left" title={text.left(left)}>
          <span aria-hidden="true">{left}</span>
          <span className="visually-hidden">{text.left(left)}</span>
        </span>
      )}
    </li>
  );
}
