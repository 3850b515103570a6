import './writing.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { daysBetween } from '#domain/kernel/calendar.ts';
import { EditionKind } from '#domain/steering/steering-document.ts';
import type { OwnGoal, WritingHome } from '#domain/writing/start-view.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';
import { taskTexts } from '#i18n/web/task-texts.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { api, client } from '../api/client.ts';
import { PartBadge } from '../rounds/part-badge.tsx';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { GoalChoice } from './goal-choice.tsx';

/** The own drafts, and where another may be begun. */
export function WritingHomePage() {
  const text = useTexts(writingTexts);
  const home = useQuery(api.writing.home.queryOptions());
  return (
    <Page title={text.title}>
      {home.isError && <ProblemView error={home.error} onRetry={() => void home.refetch()} />}
      {home.isPending && <Skeleton lines={8} />}
      {home.data !== undefined && (
        <>
          <Drafts home={home.data} />
          {home.data.organisations.length > 0 && <StartForm home={home.data} />}
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

const sumOf = (goals: readonly OwnGoal[], what: keyof OwnGoal['counts']): number =>
  goals.reduce((sum, { counts }) => sum + counts[what], 0);

function StartForm({ home }: { readonly home: WritingHome }) {
  const text = useTexts(writingTexts);
  const status = useTexts(statusTexts);
  const navigate = useNavigate();
  const [asked, setAsked] = useState({
    organisation: home.organisations[0]?.id ?? '',
    year: home.year,
    kind: 'VP' as EditionKind,
    goals: true,
    indicators: true,
    activities: true,
    texts: true,
  });
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { activities, texts, goals, indicators, ...place } = asked;
  const flag = (on: boolean) => (on ? ('true' as const) : ('false' as const));
  const chosen = { activities: flag(activities), texts: flag(texts), goals: flag(goals), indicators: flag(indicators) };
  const input = { ...place, ...chosen };
  const preview = useQuery(
    api.writing.showStart.queryOptions({ input, enabled: asked.year >= 1900 && asked.year <= 2200 }),
  );
  const own = preview.data?.own ?? [];
  const left = own.filter(({ key }) => without.has(key));
  const start = async (): Promise<void> => {
    setBusy(true);
    try {
      const { id } = await client.writing.start({
        ...asked,
        without: left.map(({ key }) => key),
        requestId: crypto.randomUUID(),
      });
      await navigate({ to: '/skriv/$edition', params: { edition: id } });
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  const standing = preview.data?.standing ?? null;
  return (
    <section>
      <h2>{text.start}</h2>
      <p>{text.startHelp}</p>
      <form
        className="writing-start"
        onSubmit={(event) => {
          event.preventDefault();
          if (standing === null && !busy) void start();
        }}
      >
        <Select
          label={text.organisation}
          value={asked.organisation}
          options={home.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(organisation) => {
            setAsked({ ...asked, organisation });
          }}
        />
        <Select
          label={text.kind}
          value={asked.kind}
          options={EditionKind.options.map((kind) => ({ value: kind, label: status.kinds[kind] }))}
          onChange={(kind) => {
            setAsked({ ...asked, kind: kind as EditionKind });
          }}
        />
        <Field
          label={text.year}
          type="number"
          min={1900}
          max={2200}
          value={asked.year}
          onChange={(year) => {
            setAsked({ ...asked, year: Number(year) });
          }}
        />
        {asked.kind === 'VP' && (
          <fieldset className="writing-choices">
            <legend className="visually-hidden">{text.start}</legend>
            {(['goals', 'indicators', 'activities', 'texts'] as const).map((name) => (
              <label key={name} className="check">
                <input
                  type="checkbox"
                  checked={asked[name]}
                  onChange={({ target }) => {
                    setAsked({ ...asked, [name]: target.checked });
                  }}
                />{' '}
                {text.taken[name]}
              </label>
            ))}
          </fieldset>
        )}
        <GoalChoice goals={own} without={without} onChange={setWithout} />
        <div className="writing-preview" aria-live="polite">
          {preview.data !== undefined && (
            <>
              <h3>{preview.data.title}</h3>
              {standing === null ? (
                <>
                  <p>
                    {text.holds(
                      preview.data.counts.goals - left.length,
                      preview.data.counts.indicators - sumOf(left, 'indicators'),
                      preview.data.counts.activities - sumOf(left, 'activities'),
                      preview.data.counts.texts - sumOf(left, 'texts'),
                    )}
                  </p>
                  <p className="small">
                    {preview.data.previous.length === 0
                      ? text.nothingBefore
                      : text.fromPrevious(preview.data.previous.map(({ title }) => title).join(', '))}
                  </p>
                  {preview.data.above !== null && <p className="small">{text.fromAbove(preview.data.above.title)}</p>}
                </>
              ) : (
                <Banner tone="note" title={text.standing}>
                  <p>
                    <Link
                      to={standing.state === 'draft' ? '/skriv/$edition' : '/dokument/$id'}
                      params={{ edition: standing.id, id: standing.id }}
                    >
                      {text.openStanding}
                    </Link>
                  </p>
                </Banner>
              )}
            </>
          )}
          {preview.isError && <ProblemView error={preview.error} />}
        </div>
        {problem !== null && <ProblemView error={problem} />}
        <Button variant="primary" submit busy={busy} disabled={standing !== null}>
          {text.start}
        </Button>
      </form>
    </section>
  );
}
