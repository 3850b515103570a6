import './rounds.css';

import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import type { RoundView } from '#domain/rounds/round-view.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { RoundChapters } from './round-chapters.tsx';
import { RoundInstructions } from './round-instructions.tsx';
import { LeftOut } from './left-out.tsx';
import { PartSections } from './part-sections.tsx';
import { RoundPrints } from './round-prints.tsx';
import { RoundNotes } from './round-notes.tsx';
import { parseRoundSearch, roundTabs } from './round-search.ts';
import { RoundStatus } from './round-status.tsx';
import { useRoundChange } from './use-round-change.ts';

/** One round: who stands where, what is asked, and what has happened. */
export function RoundPage() {
  const text = useTexts(roundTexts);
  const { id } = useParams({ from: '/shell/rundor/$id' });
  const search = useSearch({ from: '/shell/rundor/$id' });
  const navigate = useNavigate({ from: '/rundor/$id' });
  const round = useQuery(api.rounds.show.queryOptions({ input: { id } }));
  if (round.data === undefined) {
    return (
      <Page title={text.round}>
        {round.isError ? (
          <ProblemView error={round.error} onRetry={() => void round.refetch()} />
        ) : (
          <Skeleton lines={12} />
        )}
      </Page>
    );
  }
  const view = round.data;
  const change = (next: Record<string, unknown>): void => {
    void navigate({ search: parseRoundSearch({ ...search, ...next }), replace: true, resetScroll: false });
  };
  const contents = {
    lage: (
      <>
        <RoundStatus
          view={view}
          filter={search.visa}
          onFilter={(visa) => {
            change({ visa });
          }}
        />
        <LeftOut view={view} />
        <PartSections view={view} />
      </>
    ),
    anvisningar: <RoundInstructions view={view} />,
    kapitel: (
      <>
        <RoundChapters view={view} />
        <RoundPrints view={view} />
      </>
    ),
    handelser: <RoundNotes view={view} />,
  };
  return (
    <Page
      wide
      title={view.title}
      over={<Link to="/rundor">{text.title}</Link>}
      lead={
        <>
          {text.opener} {view.organisation.name} {view.closedAt !== null && <Badge>{text.closed}</Badge>}
        </>
      }
      actions={view.allowed.includes('round.run') && <CloseButton view={view} />}
    >
      <Tabs
        label={view.title}
        selected={search.flik ?? 'lage'}
        items={roundTabs.map((tab) => ({ id: tab, label: text.tabs[tab], content: contents[tab] }))}
        onSelect={(flik) => {
          change({ flik });
        }}
      />
    </Page>
  );
}

function CloseButton({ view }: { readonly view: RoundView }) {
  const text = useTexts(roundTexts);
  const [asking, setAsking] = useState(false);
  const changed = useRoundChange();
  const isClosed = view.closedAt !== null;
  const close = useMutation(
    api.rounds.close.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        return changed(isClosed ? text.reopenedNow : text.closedNow);
      },
    }),
  );
  const run = (): void => {
    close.mutate({ id: view.id, requestId: crypto.randomUUID(), version: view.version, closed: !isClosed });
  };
  return (
    <>
      <Button
        busy={close.isPending}
        onClick={() => {
          if (isClosed) run();
          else setAsking(true);
        }}
      >
        {isClosed ? text.reopen : text.close}
      </Button>
      <ConfirmDialog
        title={text.close}
        open={asking}
        confirm={text.close}
        busy={close.isPending}
        onClose={() => {
          setAsking(false);
        }}
        onConfirm={run}
      >
        {close.isError && <ProblemView error={close.error} />}
        <p>{text.closeHelp}</p>
      </ConfirmDialog>
    </>
  );
}
