import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import { lifecycleTexts } from '#i18n/web/lifecycle-texts.ts';

import { client } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import type { Tone } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { useStepDone } from './use-step.ts';

const tones: Readonly<Record<LifecycleView['whole']['mark'], Tone>> = {
  unmarked: 'plain',
  ready: 'good',
  changed: 'part',
  returned: 'bad',
};

type Place = {
  readonly isSaving: boolean;
  readonly renderSection: ((id: string, title: string) => ReactNode) | undefined;
};
type Properties = Place & { readonly edition: string; readonly view: LifecycleView };

/** Every section with its mark and, for who may write, the button that sets it or takes it off. */
export function SectionMarks({ edition, view, ...place }: Properties) {
  const text = useTexts(lifecycleTexts);
  const rows = [
    { ...view.whole, id: null, title: text.whole, errors: view.errors.length },
    ...view.sections.map((section) => ({ ...section, title: section.title === '' ? text.section : section.title })),
  ];
  return (
    <ul className="lifecycle-steps">
      {rows.map((row) => (
        <SectionMark
          key={row.id ?? 'whole'}
          edition={edition}
          row={row}
          mayMark={view.allowed.includes('ready')}
          {...place}
        />
      ))}
    </ul>
  );
}

type Row = Omit<LifecycleView['sections'][number], 'id' | 'kind'> & { readonly id: string | null };

function SectionMark({
  edition,
  row,
  mayMark,
  isSaving,
  renderSection,
}: Place & { edition: string; row: Row; mayMark: boolean }) {
  const text = useTexts(lifecycleTexts);
  const { moment } = useFormats();
  const { id, title, mark, by, at, reason, errors, contentHash } = row;
  const ready = mark !== 'ready';
  const done = useStepDone(ready ? 'ready' : 'notReady', () => undefined);
  const set = useMutation({
    mutationFn: () =>
      client.lifecycle.mark({ id: edition, requestId: crypto.randomUUID(), section: id, ready, contentHash }),
    onSuccess: done,
  });
  return (
    <li>
      <div className="lifecycle-section">
        <div>
          <p className="row">
            {id === null ? (
              <strong>{title}</strong>
            ) : (
              (renderSection?.(id.replace('chapter:', ''), title) ?? (
                <a href={`#${CSS.escape(id.replace('chapter:', ''))}`}>{title}</a>
              ))
            )}
            <Badge tone={tones[mark]}>{text.marks[mark]}</Badge>
            {errors > 0 && <Badge tone="bad">{text.errors(errors)}</Badge>}
          </p>
          {reason !== null && <p>{reason}</p>}
          {by !== null && at !== null && <p className="small soft">{text.byAt(by, moment(at))}</p>}
        </div>
        {mayMark && (
          <Button
            variant={ready ? 'secondary' : 'quiet'}
            busy={set.isPending}
            disabled={isSaving}
            aria-label={ready ? text.markOf(title) : text.unmarkOf(title)}
            onClick={() => {
              set.mutate();
            }}
          >
            {ready ? text.markReady : text.unmark}
          </Button>
        )}
      </div>
      {set.isError && <ProblemView error={set.error} />}
    </li>
  );
}
