import type { Task } from '#domain/tasks/task.ts';
import { taskTexts } from '#i18n/web/task-texts.ts';

import { useTexts } from '../shell/preferences.tsx';

/** What is to be done, in one line. */
export function useTaskWords(): (task: Task) => string {
  const { what } = useTexts(taskTexts);
  return ({ kind, state, title }) => {
    if (kind !== 'write') return what[kind](title);
    if (state === 'notBegun') return what.begin(title);
    if (state === 'ready') return what.send(title);
    return state === 'returned' ? what.mend(title) : what.write(title);
  };
}
