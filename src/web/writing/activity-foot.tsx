import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { DocumentActivity } from '#domain/steering/steering-document.ts';
import { ownerOfLevel } from '#domain/writing/own-level.ts';
import { activityTexts } from '#i18n/web/activity-texts.ts';

import { api } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { useWriting } from './writing-context.tsx';

type Properties = { readonly activity: DocumentActivity; readonly onProblem: (problem: Problem | null) => void };

/** What an activity was before, and taking it away where it is one's own. */
export function ActivityFoot({ activity, onProblem }: Properties) {
  const text = useTexts(activityTexts);
  const { view, mayWrite, act } = useWriting();
  const [open, setOpen] = useState(false);
  const { id, title, owner } = activity;
  const isOwn = owner === null || owner === ownerOfLevel(view.document.level);
  const isPromised = view.kind !== 'VP' && view.carried[id] !== undefined;
  const remove = async (): Promise<void> => {
    const problem = await act('removeActivity', { activity: id, version: view.versions[id] ?? 0 });
    onProblem(problem);
    if (problem !== null) return;
    toast(text.removed(title), {
      label: text.undo,
      run: () => void act('restoreActivity', { activity: id }),
    });
  };
  return (
    <div className="row writing-activity-foot">
      <details
        className="writing-more"
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>{text.history}</summary>
        {open && <History activity={id} />}
      </details>
      {mayWrite && isOwn && !isPromised && (
        <Button
          variant="quiet"
          className="button-small"
          icon="cross"
          aria-label={text.removeOf(title)}
          onClick={() => void remove()}
        >
          {text.remove}
        </Button>
      )}
    </div>
  );
}

function History({ activity }: { readonly activity: string }) {
  const text = useTexts(activityTexts);
  const { moment } = useFormats();
  const { view } = useWriting();
  const input = { id: view.id, activity };
  const history = useQuery(api.writing.activityHistory.queryOptions({ input, staleTime: 0 }));
  if (history.data === undefined) return null;
  const { items } = history.data;
  if (items.length === 0) return <p className="small soft">{text.noHistory}</p>;
  return (
    <ul className="small">
      {items.map(({ before, after, by, at, edition, title }, index) => (
        <li key={`${at}-${String(index)}`}>
          {Object.keys(after)
            .map((field) => text.change(field, told(before[field], text), told(after[field], text)))
            .join('; ')}{' '}
          – {by}, {moment(at)}
          {edition !== view.id && ` (${title})`}
        </li>
      ))}
    </ul>
  );
}

/** A value as people read it. */
function told(value: unknown, text: (typeof activityTexts)['sv']): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  const words: Readonly<Record<string, string>> = { ...text.participations, ...text.progresses };
  const said = typeof value === 'string' ? value : JSON.stringify(value);
  return words[said] ?? said;
}

/** Own activities that were taken away from a goal, each with a way back. */
export function RemovedActivities({ goal }: { readonly goal: string }) {
  const text = useTexts(activityTexts);
  const { moment } = useFormats();
  const { view, mayWrite, act } = useWriting();
  const removed = view.removed.filter((each) => each.goal === goal);
  if (removed.length === 0) return null;
  return (
    <details className="writing-more">
      <summary>{text.removedOnes(removed.length)}</summary>
      <ul>
        {removed.map(({ id, title, by, at }) => (
          <li key={id}>
            {title} <span className="small soft">– {text.removedBy(by, moment(at))}</span>{' '}
            {mayWrite && (
              <Button
                className="button-small"
                aria-label={text.restoreOf(title)}
                onClick={() => void act('restoreActivity', { activity: id })}
              >
                {text.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
