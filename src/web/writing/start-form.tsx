import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { EditionKind } from '#domain/steering/steering-document.ts';
import type { OwnGoal, WritingHome } from '#domain/writing/start-view.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { api, client } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { GoalChoice } from './goal-choice.tsx';
import type { StartSearch } from './start-search.ts';

const sumOf = (goals: readonly OwnGoal[], what: keyof OwnGoal['counts']): number =>
  goals.reduce((sum, { counts }) => sum + counts[what], 0);

type Properties = {
  readonly home: WritingHome;
  /** The document that somebody came here to begin. */
  readonly chosen: StartSearch;
};

/** Chooses a document and says what it would come with before it is begun. */
export function StartForm({ home, chosen: { organisation, dokument, ar } }: Properties) {
  const text = useTexts(writingTexts);
  const status = useTexts(statusTexts);
  const navigate = useNavigate();
  const [asked, setAsked] = useState({
    // What somebody is asked for is what they most likely come to begin.
    organisation: organisation ?? home.asked[0]?.organisation.id ?? home.organisations[0]?.id ?? '',
    year: ar ?? home.asked[0]?.year ?? home.year,
    kind: dokument ?? home.asked[0]?.kind ?? 'VP',
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
