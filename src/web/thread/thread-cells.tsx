import { Suspense } from 'react';
import type { ReactNode } from 'react';

import type { ThreadActivity, ThreadGoal, ThreadIndicator, ThreadView } from '#domain/thread/thread-view.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';
import { threadTexts } from '#i18n/web/thread-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Badge, StatusBadge } from '../ui/badge.tsx';
import { IconButton } from '../ui/button.tsx';
import { OutcomeBar, TimeLine } from './row-pictures.tsx';
import { ThreadDetail } from './thread-detail.tsx';
import { judgingAnswers } from './thread-rows.ts';
import type { ThreadRow } from './thread-rows.ts';

type Properties = {
  readonly row: ThreadRow;
  readonly view: ThreadView;
  readonly tabIndex: 0 | -1;
  readonly isDetailed: boolean;
  readonly onFold: (expanded: boolean) => void;
  readonly onDetail: () => void;
};

/** The cells of one row; what kind of thing it is decides how the columns are used. */
export function ThreadCells(properties: Properties) {
  const { row, view, tabIndex } = properties;
  switch (row.kind) {
    case 'goal':
      return <GoalCells {...properties} row={row} />;
    case 'indicator':
      return <IndicatorRow {...properties} indicator={row.indicator} whose={whose(row, row.indicator.organisation)} />;
    case 'activity':
      return <ActivityRow {...properties} activity={row.activity} whose={whose(row, row.activity.organisation)} />;
    case 'detail':
      return (
        <td role="gridcell" colSpan={7} className="thread-detail-cell" style={indent(row.level)}>
          <ThreadDetail of={row.of} view={view} tabIndex={tabIndex} />
        </td>
      );
    default:
      throw new Error('A row of the thread is of a kind that the page does not know.');
  }
}

/** Where several organisations answer a goal, each row says whose it is. */
const whose = ({ goal }: { readonly goal: ThreadGoal }, { name }: { readonly name: string }): string =>
  new Set(goal.answers.map(({ organisation }) => organisation.id)).size > 1 ? name : '';

const indent = (level: number) => ({ '--level': level - 1 }) as React.CSSProperties;

type NameProperties = Properties & { readonly title: string; readonly over?: ReactNode; readonly children?: ReactNode };

function NameCell({ row, title, over, tabIndex, isDetailed, onFold, onDetail, children }: NameProperties) {
  const text = useTexts(threadTexts);
  return (
    <td role="gridcell" className="thread-name" style={indent(row.level)}>
      <div className="thread-name-inner">
        {row.expanded === undefined ? (
          <span className="thread-knot" aria-hidden="true" />
        ) : (
          <IconButton
            icon="chevron"
            label={row.expanded ? text.fold(title) : text.unfold(title)}
            tabIndex={-1}
            className={`thread-fold no-print ${row.expanded ? 'thread-fold-open' : ''}`}
            onClick={() => {
              onFold(row.expanded === false);
            }}
          />
        )}
        <div className="thread-name-words">
          {over}
          <button
            type="button"
            className="thread-title"
            tabIndex={tabIndex}
            aria-expanded={isDetailed}
            onClick={onDetail}
          >
            {title}
          </button>
          {children}
        </div>
      </div>
    </td>
  );
}

function GoalCells(properties: Properties & { readonly row: Extract<ThreadRow, { kind: 'goal' }> }) {
  const text = useTexts(threadTexts);
  const status = useTexts(statusTexts);
  const { goal, below, expanded } = properties.row;
  const summary = text.below(below.goals, below.indicators, below.activities);
  const findings = goal.answers.reduce((sum, answer) => sum + answer.findings, 0);
  return (
    <>
      <NameCell
        {...properties}
        title={`${goal.number === null ? '' : `${goal.number} `}${goal.title}`}
        over={
          <span className="thread-level">
            {status.levels[goal.level]}
            {goal.organisation !== null && ` · ${goal.organisation.name}`}
          </span>
        }
      >
        {goal.empty.map((lack) => (
          <span key={lack} className="thread-empty">
            {text.empties[lack]}
          </span>
        ))}
      </NameCell>
      <td role="gridcell" className="thread-status">
        {goal.level !== 'focusArea' &&
          judgingAnswers(goal).map((answer) => (
            <span key={answer.edition} className="thread-answer">
              <StatusBadge status={answer.status} printed={answer.statusPrinted} />
            </span>
          ))}
      </td>
      <td role="gridcell" colSpan={5} className="thread-summary">
        {expanded === false && summary !== '' && <span className="soft small">{summary}</span>}
        {findings > 0 && <Badge tone="part">{text.findings(findings)}</Badge>}
      </td>
    </>
  );
}

/** An empty cell keeps its column in the table and takes no room on a phone. */
const numbers = (cell: string | null): string => (cell === null ? 'numbers cell-empty' : 'numbers');

const tones = { reached: 'good', missed: 'bad', unknown: 'note', missing: 'plain' } as const;

type IndicatorProperties = Properties & { readonly indicator: ThreadIndicator; readonly whose: string };

function IndicatorRow(properties: IndicatorProperties) {
  const text = useTexts(threadTexts);
  const status = useTexts(statusTexts);
  const { cells, judgement, name, quotedFrom, owner, period } = {
    ...properties.indicator,
    period: properties.indicator.cells.period,
  };
  const sexes = [
    cells.men === null ? '' : `${text.men} ${cells.men}`,
    cells.women === null ? '' : `${text.women} ${cells.women}`,
  ].filter(Boolean);
  return (
    <>
      <NameCell {...properties} title={name}>
        <span className="thread-under">
          {[
            properties.whose,
            owner === null ? '' : status.owners[owner],
            period ?? '',
            quotedFrom === null ? '' : text.quoted(quotedFrom.name),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </NameCell>
      <td role="gridcell" className="thread-status">
        {judgement === 'notDue' ? (
          <span className="soft small">{status.judgement.notDue}</span>
        ) : (
          <Badge tone={tones[judgement]}>{status.judgement[judgement]}</Badge>
        )}
      </td>
      <td role="gridcell" className="numbers thread-outcome" data-label={text.outcome}>
        {cells.outcome ?? '–'}
        {sexes.length > 0 && <span className="thread-under">{sexes.join(', ')}</span>}
      </td>
      <td role="gridcell" className="thread-picture-cell">
        <Suspense>
          <OutcomeBar cells={cells} reached={judgement === 'reached' ? true : judgement === 'missed' ? false : null} />
        </Suspense>
      </td>
      <td role="gridcell" className="numbers" data-label={text.target}>
        {cells.target ?? '–'}
        {cells.councilTarget !== null && cells.councilTarget !== cells.target && (
          <span className="thread-under">
            {text.councilShort}: {cells.councilTarget}
          </span>
        )}
      </td>
      <td role="gridcell" className={numbers(cells.previous)} data-label={text.previous}>
        {cells.previous ?? '–'}
      </td>
      <td role="gridcell" className={numbers(cells.forecast)} data-label={text.forecast}>
        {cells.forecast ?? '–'}
      </td>
    </>
  );
}

type ActivityProperties = Properties & { readonly activity: ThreadActivity; readonly whose: string };

function ActivityRow(properties: ActivityProperties) {
  const text = useTexts(threadTexts);
  const status = useTexts(statusTexts);
  const { day } = useFormats();
  const { title, owner, start, end, deviation } = properties.activity;
  return (
    <>
      <NameCell {...properties} title={title}>
        <span className="thread-under">
          {[properties.whose, owner === null ? '' : status.owners[owner]].filter(Boolean).join(' · ')}
        </span>
      </NameCell>
      <td role="gridcell" className="thread-status">
        {deviation && <Badge tone="part">{text.deviation}</Badge>}
      </td>
      <td role="gridcell" colSpan={5} className="thread-dates">
        <span className="thread-days">
          {start === null ? '' : day(start)} – {end === null ? '' : day(end)}
        </span>
        <Suspense>
          <TimeLine start={start} end={end} year={properties.view.year} />
        </Suspense>
      </td>
    </>
  );
}
