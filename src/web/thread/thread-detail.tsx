import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { DocumentText } from '#domain/steering/steering-document.ts';
import type { ThreadGoal, ThreadView } from '#domain/thread/thread-view.ts';
import { threadTexts } from '#i18n/web/thread-texts.ts';

import { api } from '../api/client.ts';
import { useMay } from '../api/use-session.ts';
import { Paragraphs } from '../documents/paragraphs.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge, StatusBadge } from '../ui/badge.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { goalsByParent, pathTo } from './thread-rows.ts';
import type { ThreadRow } from './thread-rows.ts';

type Of = Extract<ThreadRow, { kind: 'detail' }>['of'];
type Properties = { readonly of: Of; readonly view: ThreadView; readonly tabIndex: 0 | -1 };

/** What is only read when asked for: the analysis, or where a goal comes from and who answers it. */
export function ThreadDetail({ of, view, tabIndex }: Properties) {
  const text = useTexts(threadTexts);
  if (of.kind === 'goal') return <GoalDetail goal={of.goal} view={view} tabIndex={tabIndex} />;
  const { edition, id } = of.kind === 'indicator' ? of.indicator : of.activity;
  return (
    <>
      <EditionTexts edition={edition} pick={(one) => (of.kind === 'indicator' ? one.indicator : one.activity) === id} />
      <p className="row small">
        <Link to="/dokument/$id" params={{ id: edition }} search={{ plats: id }} tabIndex={tabIndex}>
          {text.read}
        </Link>
        {of.kind === 'indicator' && (
          <Link to="/indikatorer/$id" params={{ id: of.indicator.definition }} tabIndex={tabIndex}>
            {text.series}
          </Link>
        )}
      </p>
    </>
  );
}

type TextsProperties = { readonly edition: string; readonly pick: (text: DocumentText) => boolean };

function EditionTexts({ edition, pick }: TextsProperties) {
  const text = useTexts(threadTexts);
  const shown = useQuery(api.editions.show.queryOptions({ input: { id: edition } }));
  if (shown.isPending) return <Skeleton lines={2} />;
  if (shown.isError) return <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />;
  const found = shown.data.document.texts.filter(pick);
  if (found.length === 0) return <p className="soft small">{text.noAnalysis}</p>;
  return (
    <div className="thread-text">
      {found.map((one) => (
        <div key={one.id}>
          {one.heading !== null && <p className="thread-text-heading">{one.heading}</p>}
          <Paragraphs paragraphs={one.paragraphs} />
        </div>
      ))}
    </div>
  );
}

function GoalDetail({
  goal,
  view,
  tabIndex,
}: {
  readonly goal: ThreadGoal;
  readonly view: ThreadView;
  readonly tabIndex: 0 | -1;
}) {
  const text = useTexts(threadTexts);
  const mayReadEconomy = useMay('economy.read');
  const path = pathTo(view.goals, goal.id);
  const children = goalsByParent(view.goals).get(goal.id) ?? [];
  return (
    <div className="thread-goal-detail">
      <div className="thread-ways">
        {path.length > 0 && <Way label={text.upTo} goals={path} tabIndex={tabIndex} />}
        {children.length > 0 ? (
          <Way label={text.downTo} goals={children} tabIndex={tabIndex} />
        ) : (
          <p className="soft small">{text.nothingBelow}</p>
        )}
        {mayReadEconomy && (
          <p className="small">
            <Link to="/ekonomi/mal/$id" params={{ id: goal.id }} tabIndex={tabIndex}>
              {text.cost}
            </Link>
          </p>
        )}
      </div>
      <div className="thread-answers">
        <p className="thread-text-heading">{text.answers}</p>
        {goal.answers.map((answer) => (
          <div key={answer.edition + answer.documentGoal} className="thread-answer-box">
            <p className="row">
              <strong>{answer.organisation.name}</strong>
              {goal.level !== 'focusArea' && <StatusBadge status={answer.status} printed={answer.statusPrinted} />}
              {answer.findings > 0 && <Badge tone="part">{text.findings(answer.findings)}</Badge>}
              <Link
                to="/dokument/$id"
                params={{ id: answer.edition }}
                search={{ plats: answer.documentGoal }}
                tabIndex={tabIndex}
                className="small"
              >
                {text.read}
              </Link>
            </p>
            {answer.hasText && (
              <EditionTexts
                edition={answer.edition}
                pick={(one) => one.goal === answer.documentGoal && one.indicator === null && one.activity === null}
              />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

type WayProperties = { readonly label: string; readonly goals: readonly ThreadGoal[]; readonly tabIndex: 0 | -1 };

function Way({ label, goals, tabIndex }: WayProperties) {
  return (
    <div>
      <p className="thread-text-heading">{label}</p>
      <ul className="thread-way">
        {goals.map((goal) => (
          <li key={goal.id}>
            <Link
              from="/trad"
              search={({ status: _status, visa: _visa, q: _q, ...place }) => ({ ...place, mal: goal.id })}
              resetScroll={false}
              tabIndex={tabIndex}
            >
              {goal.number} {goal.title}
            </Link>
            {goal.organisation !== null && <span className="soft small"> {goal.organisation.name}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
