import './tasks.css';

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { taskTexts } from '#i18n/web/task-texts.ts';

import { api, apiPath } from '../api/client.ts';
import { CheckLine } from '../rounds/check-line.tsx';
import { PartBadge } from '../rounds/part-badge.tsx';
import { Page } from '../shell/page.tsx';
import { useFormats, usePreferences, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';
import { CalendarAddress } from './calendar-address.tsx';

/** The days of the year, by month, and as a file for any calendar. */
export function CalendarPage() {
  const text = useTexts(taskTexts);
  const { language } = usePreferences();
  const { day } = useFormats();
  const calendar = useQuery(api.tasks.calendar.queryOptions());
  const [withPast, setWithPast] = useState(false);
  const data = calendar.data;
  const shown = data?.items.filter((item) => withPast || item.day >= data.today) ?? [];
  const months = [...Map.groupBy(shown, (item) => item.day.slice(0, 7))];
  const monthName = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const at = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
  return (
    <Page
      title={text.calendarTitle}
      lead={text.calendarLead}
      over={<Link to="/att-gora">{text.title}</Link>}
      actions={
        <a href={`${apiPath}/calendar/file`} className="button" download="styrkedja.ics">
          <Icon name="download" /> {text.download}
        </a>
      }
    >
      {calendar.isPending && <Skeleton lines={8} />}
      {calendar.isError && <ProblemView error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {data !== undefined && (
        <div className="filters">
          <CheckLine label={text.past} checked={withPast} onChange={setWithPast} />
        </div>
      )}
      {data !== undefined && shown.length === 0 && <EmptyState title={text.calendarNone} />}
      {months.map(([month, items]) => (
        <Table key={month} caption={<h2 className="month">{monthName.format(at(`${month}-01`))}</h2>}>
          <thead>
            <tr>
              <th scope="col">{text.day}</th>
              <th scope="col">{text.round}</th>
              <th scope="col">{text.organisation}</th>
              <th scope="col">{text.state}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.round}-${item.organisation.id}`}>
                <th scope="row">
                  {day(item.day)} <span className="soft small">{weekday.format(at(item.day))}</span>
                </th>
                <td>
                  <Link to="/rundor/$id" params={{ id: item.round }}>
                    {item.title}
                  </Link>
                </td>
                <td>{item.organisation.name}</td>
                <td>
                  <PartBadge state={item.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      ))}
      <CalendarAddress />
    </Page>
  );
}
