import { Link } from '@tanstack/react-router';

import { daysBetween } from '#domain/kernel/calendar.ts';
import type { Task } from '#domain/tasks/task.ts';
import { taskTexts } from '#i18n/web/task-texts.ts';

import { PartBadge } from '../rounds/part-badge.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { useTaskWords } from './task-words.ts';

type Properties = { readonly task: Task; readonly today: string; readonly onAnswer: () => void };

/** One thing that waits: what, where, by when, and the way to it. */
export function TaskRow({ task, today, onAnswer }: Properties) {
  const text = useTexts(taskTexts);
  const { day } = useFormats();
  const words = useTaskWords()(task);
  const { kind, organisation, due, state, counts, by } = task;
  const left = due === null ? null : daysBetween(today, due);
  return (
    <li className="task">
      <div className={`task-when ${left !== null && left < 0 ? 'task-late' : ''}`}>
        {left === null ? null : left < 0 ? text.overdue(-left) : left === 0 ? text.today : text.left(left)}
        {due !== null && kind !== 'answer' && <span className="soft small">{day(due)}</span>}
      </div>
      <div className="task-what">
        <p className="task-words">
          <strong>{words}</strong> {kind === 'write' && state !== null && <PartBadge state={state} />}
        </p>
        <p className="soft small">
          {organisation.name}
          {by !== null && `, ${text.from(by)}`}
          {counts !== null && `: ${text.counts(counts.open, counts.all, counts.late)}`}
        </p>
        {task.words !== null && <p className="task-quote">{task.words}</p>}
      </div>
      <div className="task-do">
        {task.message !== null && (
          <Button variant="primary" onClick={onAnswer}>
            {text.answer}
          </Button>
        )}
        <TaskLink task={task} label={task.begins === null ? text.openOne(words) : words}>
          {task.begins === null ? text.open : text.begin}
        </TaskLink>
      </div>
    </li>
  );
}

type LinkProperties = { readonly task: Task; readonly label: string; readonly children: string };

/** Where the thing is done: where it is written, in the document, else in the round that says what is asked. */
function TaskLink({ task, label, children }: LinkProperties) {
  const { kind, edition, round, thread, forecast, begins, organisation } = task;
  if (begins !== null) {
    const search = { organisation: organisation.id, dokument: begins.kind, ar: begins.year };
    return (
      <Link to="/skriv" search={search} className="button" aria-label={label}>
        {children}
      </Link>
    );
  }
  if (kind === 'question') {
    return (
      <Link to="/fragor" className="button" aria-label={label}>
        {children}
      </Link>
    );
  }
  if (forecast !== null) {
    const search = { ar: forecast.year, manad: forecast.month, organisation: organisation.id };
    return (
      <Link to="/ekonomi/min" search={search} className="button" aria-label={label}>
        {children}
      </Link>
    );
  }
  if (edition !== null && (kind === 'write' || kind === 'comment')) {
    const search = thread === null ? {} : { kommentar: thread };
    return (
      <Link to="/skriv/$edition" params={{ edition }} search={search} className="button" aria-label={label}>
        {children}
      </Link>
    );
  }
  if (edition !== null) {
    return (
      <Link to="/dokument/$id" params={{ id: edition }} className="button" aria-label={label}>
        {children}
      </Link>
    );
  }
  return round === null ? null : (
    <Link to="/rundor/$id" params={{ id: round }} className="button" aria-label={label}>
      {children}
    </Link>
  );
}
