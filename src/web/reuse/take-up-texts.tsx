import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { DocumentGoal } from '#domain/steering/steering-document.ts';
import { reuseTexts } from '#i18n/web/reuse-texts.ts';

import { api } from '../api/client.ts';
import { Paragraphs } from '../documents/paragraphs.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { useWriting } from '../writing/writing-context.tsx';

/** What those below have written of a goal, to be taken up as sections that say where they come from. */
export function TakeUpTexts({ goal }: { readonly goal: DocumentGoal }) {
  const text = useTexts(reuseTexts);
  const { view, act } = useWriting();
  const [open, setOpen] = useState(false);
  const found = useQuery(
    api.reuse.below.queryOptions({ input: { id: view.id, goal: goal.id }, enabled: open, staleTime: 0 }),
  );
  if (view.document.level === 'unit') return null;
  return (
    <details
      className="writing-before"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{text.below}</summary>
      {found.data?.items.length === 0 && <p>{text.none}</p>}
      {found.data?.items.map(({ edition, text: id, title, organisation, heading, goal: under, paragraphs }) => (
        <div key={`${edition}-${id}`} lang="sv">
          <p className="text-subheading">
            {heading}: {title}
          </p>
          <p className="small soft">{text.under(under)}</p>
          <Paragraphs paragraphs={paragraphs} />
          <Button
            className="button-small"
            aria-label={text.takeUpOne(heading, organisation)}
            onClick={() => {
              void act('takeUpText', { goal: goal.id, source: edition, sourceText: id }).then((problem) =>
                toast(problem === null ? text.takenUp : problem.detail),
              );
            }}
          >
            {text.takeUp}
          </Button>
        </div>
      ))}
    </details>
  );
}
