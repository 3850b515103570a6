import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';

import { barOf, placeOf } from '#domain/activities/activity-year.ts';
import type { ActivityYear, Bar, YearActivity } from '#domain/activities/activity-year.ts';
import { isCalendarDay } from '#domain/kernel/calendar.ts';
import { activityTexts } from '#i18n/web/activity-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import { Table } from '../ui/table.tsx';

type Properties = { readonly view: ActivityYear; readonly items: readonly YearActivity[] };

/**
 * A table that says everything in words, with a bar for the eye in its last column. Where the page is narrow, each row
 * becomes a card.
 */
export function ActivityTimeline({ view, items }: Properties) {
  const text = useTexts(activityTexts);
  const { year, today } = view;
  const now = placeOf(today, year);
  return (
    <>
      <Table caption={`${text.title} ${year}`} className="activity-table">
        <thead>
          <tr>
            <th scope="col">{text.activity}</th>
            <th scope="col">{text.time}</th>
            <th scope="col">{text.role}</th>
            <th scope="col">{text.status}</th>
            <th scope="col" className="activity-months-cell">
              <span className="visually-hidden">{text.timeline}</span>
              <span className="activity-months" aria-hidden="true">
                {text.months.map((month) => (
                  <span key={month}>{month}</span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((activity) => (
            <Row key={`${activity.edition}-${activity.id}`} activity={activity} view={view} now={now} />
          ))}
        </tbody>
      </Table>
      <p className="small soft">
        {text.legend} {now !== null && text.today(today)}
      </p>
    </>
  );
}

function Row({ activity, view, now }: { activity: YearActivity; view: ActivityYear; now: number | null }) {
  const text = useTexts(activityTexts);
  const { edition, id, title, organisation, goal, owner, start, end, plannedEnd, postponedReason } = activity;
  const { participation, progress, deviation, asked } = activity;
  const isLate = end !== null && end < view.today && progress !== 'done' && progress !== 'stopped';
  return (
    <tr>
      <th scope="row">
        <Link to="/dokument/$id" params={{ id: edition }} search={{ plats: id }}>
          {title}
        </Link>
        <span className="small soft activity-where">
          {[view.withBelow ? organisation.name : null, owner === null ? null : text.owners[owner], goal]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </th>
      <td data-label={text.time}>
        {text.days(start ?? text.noStart, end ?? text.noEnd)}
        {plannedEnd !== null && <span className="activity-planned small">{text.planned(plannedEnd)}</span>}
        {postponedReason !== null && (
          <span className="small soft activity-where" lang="sv">
            {postponedReason}
          </span>
        )}
      </td>
      <td data-label={text.role}>
        {participation === null ? (
          <span className="soft">{asked ? text.unanswered : '–'}</span>
        ) : (
          text.participations[participation]
        )}
      </td>
      <td data-label={text.status}>
        <span className="activity-badges">
          {progress !== null && (
            <Badge tone={progress === 'done' ? 'good' : 'plain'}>{text.progresses[progress]}</Badge>
          )}
          {deviation && <Badge tone="bad">{text.deviation}</Badge>}
          {isLate && <Badge tone="part">{text.late}</Badge>}
          {progress === null && !deviation && !isLate && <span className="soft">–</span>}
        </span>
      </td>
      <td className="activity-bar-cell">
        <BarOf activity={activity} year={view.year} now={now} />
      </td>
    </tr>
  );
}

const styleOf = ({ from, to }: Bar): CSSProperties => ({
  insetInlineStart: `${from * 100}%`,
  inlineSize: `${Math.max(to - from, 0.006) * 100}%`,
});

/** The bar from start to end; postponed, it is filled to the day that was planned and striped from there. */
function BarOf({ activity, year, now }: { activity: YearActivity; year: number; now: number | null }) {
  const text = useTexts(activityTexts);
  const { start, end, plannedEnd, progress, deviation } = activity;
  const whole = barOf({ start, end }, year);
  if (whole === null) {
    const isReadable = [start, end].every((day) => day === null || isCalendarDay(day));
    return <span className="small soft">{isReadable ? text.outside : text.unreadable}</span>;
  }
  const first = plannedEnd === null ? whole : barOf({ start, end: plannedEnd }, year);
  const tone = progress === 'done' ? 'activity-bar-done' : deviation ? 'activity-bar-deviating' : '';
  return (
    <span className="activity-track" aria-hidden="true">
      {plannedEnd !== null && <span className="activity-bar activity-bar-later" style={styleOf(whole)} />}
      {first !== null && <span className={`activity-bar ${tone}`} style={styleOf(first)} />}
      {now !== null && <span className="activity-now" style={{ insetInlineStart: `${now * 100}%` }} />}
    </span>
  );
}
