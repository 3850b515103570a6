import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { fulfilmentBasis, proposeFulfilment } from '#domain/steering/propose-fulfilment.ts';
import type { DocumentGoal, DocumentText, Fulfilment } from '#domain/steering/steering-document.ts';
import { findLevel } from '#domain/steering/steering-model.ts';
import { partsFromProposal } from '#domain/writing/parting-reason.ts';
import { CAUSE, MEASURE, REASON } from '#domain/steering/explaining-sections.ts';
import type { Gap } from '#domain/writing/what-is-left.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { api } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';
import { TakeUpTexts } from '../reuse/take-up-texts.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Select } from '../ui/field.tsx';
import { RemovedActivities } from './activity-foot.tsx';
import { ActivityCard } from './activity-card.tsx';
import { Comments } from '../comments/comments.tsx';
import { Asked, limitAt } from './asked.tsx';
import { HandedOverNote } from './handed-over-note.tsx';
import { IndicatorCard } from './indicator-card.tsx';
import { AskForAll, useMarkedPlace } from './live-findings.tsx';
import { SaidBeforeList } from './said-before.tsx';
import { Section } from './section.tsx';
import { AddActivity, AddGoals, AddIndicator } from './small-forms.tsx';
import { useWriting } from './writing-context.tsx';

type Properties = { readonly goal: DocumentGoal; readonly gaps: readonly Gap[] };

/** Everything of one goal on one page: what is asked, what was said, the numbers, the activities, the texts. */
export function GoalPart({ goal, gaps }: Properties) {
  const text = useTexts(writingTexts);
  const status = useTexts(statusTexts);
  const { view, mayWrite } = useWriting();
  const { document, model, brief, kind } = view;
  const level = findLevel(model, goal.level);
  const indicators = inPlace(document.indicators.filter((row) => row.goal === goal.id));
  const activities = inPlace(document.activities.filter((row) => row.goal === goal.id));
  const sections = inPlace(
    document.texts.filter((each) => each.goal === goal.id && each.indicator === null && each.activity === null),
  );
  return (
    <article>
      <p className="document-level">{level?.label ?? status.levels[goal.level]}</p>
      <h2>
        {goal.number !== null && <span className="document-number">{goal.number} </span>}
        {goal.title}
      </h2>
      <HandedOverNote thing={goal.id} />
      {view.goalMoney[goal.id] !== undefined && (
        <p className="small">
          <Link to="/ekonomi/mal/$id" params={{ id: view.goalMoney[goal.id] ?? '' }}>
            {text.goalMoney}
          </Link>
        </p>
      )}
      <Comments edition={view.id} place={{ kind: 'goal', thing: goal.id }} label={goal.title} />
      {gaps.length > 0 && (
        <ul className="writing-gaps">
          {gaps.map((gap) => (
            <li key={`${gap.kind}-${gap.thing}-${gap.message}`}>
              <a
                href={`#${gap.thing}`}
                onClick={(event) => {
                  event.preventDefault();
                  globalThis.document
                    .querySelector(`[id="${CSS.escape(gap.thing)}"]`)
                    ?.scrollIntoView({ block: 'center' });
                }}
              >
                {gap.message}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Asked place={{ at: 'goal', level: goal.level, section: null }} />
      <Before goal={goal} />
      {kind !== 'VP' && level?.hasStatus === true && <FulfilmentChoice goal={goal} />}
      <GoalFindings goal={goal} />
      {indicators.length > 0 && <h3 className="writing-kind">{text.indicators}</h3>}
      {indicators.map((indicator) => (
        <IndicatorCard key={indicator.id} indicator={indicator} />
      ))}
      {mayWrite && (level?.indicatorsOf.length ?? 0) > 0 && <AddIndicator goal={goal.id} />}
      {activities.length > 0 && <h3 className="writing-kind">{text.activities}</h3>}
      {activities.map((activity) => (
        <ActivityCard key={activity.id} activity={activity} />
      ))}
      <RemovedActivities goal={goal.id} />
      {mayWrite && (level?.activitiesOf.length ?? 0) > 0 && <AddActivity goal={goal.id} />}
      {sections.map((section) => {
        const place = { at: 'goal', level: goal.level, section: section.heading } as const;
        return (
          <div key={section.id}>
            {section.heading !== null && <OwnAsked heading={section.heading} goal={goal} />}
            <Section text={section} heading={section.heading ?? text.introduction} limit={limitAt(brief, place)} />
          </div>
        );
      })}
      {mayWrite && <TakeUpTexts thing={goal.id} name={null} />}
      {mayWrite && <MissingExplanations goal={goal} sections={sections} />}
      {mayWrite && <AddGoals goal={goal} />}
    </article>
  );
}

const inPlace = <T extends { readonly position: number }>(things: readonly T[]): T[] =>
  things.toSorted((one, other) => one.position - other.position);

/** Sections of a goal that became needed after its fulfilment was set, because other facts changed. */
export function MissingExplanations({
  goal,
  sections,
}: {
  readonly goal: DocumentGoal;
  readonly sections: readonly DocumentText[];
}) {
  const { act, view } = useWriting();
  const explained = goal.status === 'partial' || goal.status === 'none' ? [CAUSE, MEASURE] : [];
  const parts = partsFromProposal(view.document, goal, new Map(Object.entries(view.directions)));
  return (parts ? [...explained, REASON] : explained)
    .filter((heading) => sections.every((section) => section.heading !== heading))
    .map((heading) => (
      <Button
        key={heading}
        variant="quiet"
        onClick={() => {
          void act('addText', { goal: goal.id, indicator: null, activity: null, heading });
        }}
      >
        + {heading}
      </Button>
    ));
}

/** Only what is said about this very section: what is about the whole goal stands at its top. */
function OwnAsked({ heading, goal }: { readonly heading: string; readonly goal: DocumentGoal }) {
  const { brief } = useWriting().view;
  const own = brief?.instructions.some(
    ({ about }) => about.at === 'goal' && about.level === goal.level && about.section === heading,
  );
  return own === true ? <Asked place={{ at: 'goal', level: goal.level, section: heading }} /> : null;
}

function Before({ goal }: { readonly goal: DocumentGoal }) {
  const text = useTexts(writingTexts);
  const { view } = useWriting();
  const [open, setOpen] = useState(false);
  const said = useQuery(api.writing.before.queryOptions({ input: { id: view.id, goal: goal.id }, enabled: open }));
  return (
    <details
      className="writing-before"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{text.before}</summary>
      {said.data !== undefined && <SaidBeforeList items={said.data.items} />}
    </details>
  );
}

export function FulfilmentChoice({ goal }: { readonly goal: DocumentGoal }) {
  const text = useTexts(writingTexts);
  const status = useTexts(statusTexts);
  const { view, mayWrite, act } = useWriting();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const proposal = proposeFulfilment(fulfilmentBasis(view.document, goal, new Map(Object.entries(view.directions))));
  // What was chosen is shown while it is on its way.
  const [pending, setPending] = useState<string | null>(null);
  const standing = pending ?? goal.status ?? (goal.statusPrinted === null ? '' : 'noContribution');
  const choose = async (chosen: string): Promise<void> => {
    const wanted = chosen === '' ? null : (chosen as Fulfilment | 'noContribution');
    setBusy(true);
    setPending(chosen);
    setProblem(await act('setFulfilment', { goal: goal.id, version: view.versions[goal.id] ?? 0, status: wanted }));
    setBusy(false);
    setPending(null);
  };
  return (
    <section className="writing-fulfilment" id={goal.id}>
      {problem !== null && <ErrorSummary title={problem.title} faults={problem.faults} />}
      <Select
        label={text.fulfilment}
        value={standing}
        aria-disabled={!mayWrite || undefined}
        options={[
          { value: '', label: text.chooseFulfilment },
          { value: 'full', label: status.full },
          { value: 'partial', label: status.partial },
          { value: 'none', label: status.none },
          { value: 'noContribution', label: text.noContribution },
        ]}
        onChange={(chosen) => {
          if (mayWrite) void choose(chosen);
        }}
      />
      <div className="writing-proposal small">
        <p>
          {proposal.status === null ? text.noProposal : text.proposal(status[proposal.status])}{' '}
          {mayWrite && proposal.status !== null && proposal.status !== goal.status && (
            <Button
              className="button-small"
              busy={busy}
              onClick={({ currentTarget }) => {
                // The button goes away with what it offers.
                currentTarget.closest('section')?.querySelector('select')?.focus();
                void choose(proposal.status ?? '');
              }}
            >
              {text.takeProposal}
            </Button>
          )}
        </p>
        {goal.status !== null && proposal.status !== null && proposal.status !== goal.status && (
          <p className="writing-why">{text.partsFrom}</p>
        )}
        {proposal.grounds.length > 0 && (
          <ul lang="sv">
            {proposal.grounds.map((ground) => (
              <li key={ground.from}>{ground.text}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** What there is to look at about the goal itself, and how much there is in the whole part. */
function GoalFindings({ goal }: { readonly goal: DocumentGoal }) {
  const { document } = useWriting().view;
  const { mark, list } = useMarkedPlace([goal.id], goal.title);
  const rows = [...document.indicators, ...document.activities]
    .filter((row) => row.goal === goal.id)
    .map(({ id }) => id);
  const texts = document.texts.filter(
    (each) => each.goal === goal.id || rows.includes(each.indicator ?? each.activity ?? ''),
  );
  return (
    <>
      <div className="row writing-asking">
        {mark}
        <AskForAll things={[goal.id, ...rows, ...texts.map(({ id }) => id)]} />
      </div>
      {list}
    </>
  );
}
