import './writing.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';

import { daysBetween } from '#domain/kernel/calendar.ts';
import type { WritingHome } from '#domain/writing/start-view.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';
import { taskTexts } from '#i18n/web/task-texts.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { api } from '../api/client.ts';
import { PartBadge } from '../rounds/part-badge.tsx';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { StartForm } from './start-form.tsx';

/** The own drafts, and where another may be begun. */
export function WritingHomePage() {
  const text = useTexts(writingTexts);
  const home = useQuery(api.writing.home.queryOptions());
  const search = useSearch({ from: '/shell/skriv' });
  const isChosen = search.dokument !== undefined;
  return (
    <Page title={text.title}>
      {home.isError && <ProblemView error={home.error} onRetry={() => void home.refetch()} />}
      {home.isPending && <Skeleton lines={8} />}
      {home.data !== undefined && (
        <>
          {!isChosen && <Drafts home={home.data} />}
          {!isChosen && <Asked home={home.data} />}
          {home.data.organisations.length > 0 && (
            <StartForm key={JSON.stringify(search)} home={home.data} chosen={search} />
          )}
          {isChosen && <Drafts home={home.data} />}
        </>
      )}
    </Page>
  );
}

function Drafts({ home }: { readonly home: WritingHome }) {
  const text = useTexts(writingTexts);
  if (home.drafts.length === 0) return <EmptyState title={text.noDrafts}>{text.noDraftsHelp}</EmptyState>;
  return (
    <section>
      <h2>{text.drafts}</h2>
      <ul className="writing-drafts">
        {home.drafts.map(({ id, title, state, due }) => (
          <li key={id}>
            <Link to="/skriv/$edition" params={{ edition: id }}>
              {title}
            </Link>{' '}
            <PartBadge state={state} /> {due !== null && <DueDay due={due} today={home.today} />}{' '}
            <Link to="/skriv/$edition/kort" params={{ edition: id }} className="small">
              {text.quick}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What open rounds wait for and nobody has begun. */
function Asked({ home }: { readonly home: WritingHome }) {
  const text = useTexts(writingTexts);
  const status = useTexts(statusTexts);
  if (home.asked.length === 0) return null;
  return (
    <section>
      <h2>{text.notBegun}</h2>
      <ul className="writing-drafts">
        {home.asked.map(({ organisation, year, kind, due }) => (
          <li key={`${organisation.id}-${kind}-${year}`}>
            <Link to="/skriv" search={{ organisation: organisation.id, dokument: kind, ar: year }}>
              {status.kinds[kind]} {year}, {organisation.name}
            </Link>{' '}
            <PartBadge state="notBegun" /> <DueDay due={due} today={home.today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The day it is to be handed in, and how far it is there. */
function DueDay({ due, today }: { readonly due: string; readonly today: string }) {
  const text = useTexts(taskTexts);
  const { day } = useFormats();
  const left = daysBetween(today, due);
  return (
    <span className={left < 0 ? 'writing-late' : ''}>
      {day(due)} ({left < 0 ? text.overdue(-left) : left === 0 ? text.today : text.left(left)})
    </span>
  );
}
