import './tasks.css';

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { daysBetween } from '#domain/kernel/calendar.ts';
import type { Task } from '#domain/tasks/task.ts';
import { taskTexts } from '#i18n/web/task-texts.ts';

import { api } from '../api/client.ts';
import { AnswerDialog } from '../rounds/round-notes.tsx';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TaskRow } from './task-row.tsx';

const WEEK = 7;

/** The first page after sign-in: what waits for the person, soonest first. */
export function TasksPage() {
  const text = useTexts(taskTexts);
  const list = useQuery(api.tasks.list.queryOptions());
  const [answering, setAnswering] = useState<Task | null>(null);
  const data = list.data;
  const due = (task: Task): number =>
    task.kind === 'comment'
      ? 0
      : task.due === null || data === undefined
        ? Number.POSITIVE_INFINITY
        : daysBetween(data.today, task.due);
  const groups = [
    { title: text.soon, of: (task: Task) => task.kind !== 'notice' && due(task) <= WEEK },
    { title: text.later, of: (task: Task) => task.kind !== 'notice' && due(task) > WEEK },
    { title: text.notices, of: (task: Task) => task.kind === 'notice' },
  ];
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <Link to="/kalender" className="button">
          {text.calendar}
        </Link>
      }
    >
      {list.isPending && <Skeleton lines={8} />}
      {list.isError && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {data?.items.length === 0 && (
        <EmptyState title={text.none}>
          <p>{text.noneHelp}</p>
          <Link to="/trad">{text.toThread}</Link>
        </EmptyState>
      )}
      {data !== undefined &&
        groups.map(({ title, of }) => {
          const tasks = data.items.filter(of);
          if (tasks.length === 0) return null;
          return (
            <section key={title}>
              <h2>{title}</h2>
              <ul className="task-list">
                {tasks.map((task) => (
                  <TaskRow
                    key={task.id}
                    task={task}
                    today={data.today}
                    onAnswer={() => {
                      setAnswering(task);
                    }}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      <AnswerDialog
        key={answering?.id ?? ''}
        round={answering?.round ?? ''}
        message={
          answering === null || answering.message === null
            ? null
            : { ...answering.message, body: answering.words ?? '' }
        }
        onClose={() => {
          setAnswering(null);
        }}
      />
    </Page>
  );
}
