import './cascade.css';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { AboveDifference } from '#domain/writing/above-differences.ts';
import { cascadeTexts } from '#i18n/web/cascade-texts.ts';

import { api } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { toast } from '../ui/toast.tsx';
import { useWriting } from '../writing/writing-context.tsx';

/** What the level above says now and the plan does not: shown with both sides, taken up one by one. */
export function AboveChanges() {
  const text = useTexts(cascadeTexts);
  const { view, mayWrite, act } = useWriting();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const input = { id: view.id };
  const above = useQuery(api.writing.above.queryOptions({ input, enabled: view.kind === 'VP' }));
  if (above.data === undefined || above.data.edition === null || above.data.items.length === 0) return null;
  const { edition, items } = above.data;
  const take = async ({ key, title }: AboveDifference): Promise<void> => {
    const refused = await act('takeUpAbove', { key });
    setProblem(refused);
    if (refused === null) toast(text.takenUp(title));
    await queries.invalidateQueries({ queryKey: api.writing.above.queryKey({ input }) });
  };
  const groups = [
    { title: text.changed, list: items.filter(({ optional }) => !optional) },
    { title: text.offered, list: items.filter(({ optional }) => optional) },
  ].filter(({ list }) => list.length > 0);
  return (
    <>
      {problem !== null && <ErrorSummary title={problem.title} faults={[{ message: problem.detail }]} />}
      {groups.map(({ title, list }) => (
        <details key={title(0)} className="above-changes">
          <summary>{title(list.length)}</summary>
          <p className="small soft">{text.from(edition.title)}</p>
          <ul>
            {list.map((difference) => (
              <li key={difference.key}>
                <span>
                  <Badge tone={difference.kind === 'gone' ? 'part' : 'note'}>{text.kinds[difference.kind]}</Badge>{' '}
                  <strong>{difference.title}</strong>
                  <Sides difference={difference} />
                </span>
                {mayWrite && difference.kind !== 'gone' && (
                  <Button
                    className="button-small"
                    aria-label={text.takeUpOf(difference.title)}
                    onClick={() => void take(difference)}
                  >
                    {text.takeUp}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Sides({ difference: { before, after } }: { readonly difference: AboveDifference }) {
  const text = useTexts(cascadeTexts);
  if (after === null) return null;
  return (
    <span className="small above-sides">
      {before !== null && (
        <>
          {text.now}: <del>{before}</del>,{' '}
        </>
      )}
      {text.above}: <ins>{after}</ins>
    </span>
  );
}
