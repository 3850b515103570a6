import './rounds.css';

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { RoundSummary } from '#domain/rounds/round-view.ts';
import { cascadeTexts } from '#i18n/web/cascade-texts.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { api } from '../api/client.ts';
import { useMay } from '../api/use-session.ts';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PartBadge } from './part-badge.tsx';
import { RoundBar } from './round-bar.tsx';

/** Every round that concerns the person, with how far it has come. */
export function RoundsPage() {
  const text = useTexts(roundTexts);
  const cascade = useTexts(cascadeTexts);
  const rounds = useQuery(api.rounds.list.queryOptions());
  const mayOpen = useMay('round.run');
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <>
          <Link to="/svar" className="button">
            {cascade.title}
          </Link>
          {mayOpen && (
            <Link to="/rundor/ny" className="button button-primary">
              {text.open}
            </Link>
          )}
        </>
      }
    >
      {rounds.isPending && <Skeleton lines={8} />}
      {rounds.isError && <ProblemView error={rounds.error} onRetry={() => void rounds.refetch()} />}
      {rounds.data?.items.length === 0 && (
        <EmptyState title={text.none}>
          <p>{text.noneHelp}</p>
        </EmptyState>
      )}
      {rounds.data !== undefined && rounds.data.items.length > 0 && (
        <ul className="round-list">
          {rounds.data.items.map((round) => (
            <RoundCard key={round.id} round={round} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function RoundCard({ round }: { readonly round: RoundSummary }) {
  const text = useTexts(roundTexts);
  const { day } = useFormats();
  return (
    <li className="card round-card">
      <div className="round-card-head">
        <h2>
          <Link to="/rundor/$id" params={{ id: round.id }}>
            {round.title}
          </Link>
        </h2>
        <p className="soft small">
          {text.opener} {round.organisation.name}
          {round.lastDay !== null && `. ${text.lastDay} ${day(round.lastDay)}.`}
        </p>
      </div>
      <div className="row">
        {round.closedAt !== null && <Badge>{text.closed}</Badge>}
        {round.late > 0 && (
          <Badge tone="bad">
            <Icon name="warning" /> {text.lateCount(round.late)}
          </Badge>
        )}
      </div>
      <RoundBar counts={round.counts} />
      {round.own.length > 0 && (
        <ul className="round-own" aria-label={text.own}>
          {round.own.map(({ organisation, deadline, state }) => (
            <li key={organisation.id}>
              <span>{organisation.name}</span>
              <span className="soft">{day(deadline)}</span>
              <PartBadge state={state} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
