import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import type { PartView, RoundView } from '#domain/rounds/round-view.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import type { Tone } from '../ui/badge.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const tones: Readonly<Record<LifecycleView['whole']['mark'], Tone>> = {
  unmarked: 'plain',
  ready: 'good',
  changed: 'part',
  returned: 'bad',
};

/** How far each document has come section by section, with what was changed after it had been marked ready. */
export function PartSections({ view }: { readonly view: RoundView }) {
  const text = useTexts(roundTexts);
  const parts = view.parts.filter(({ edition }) => edition !== null);
  if (parts.length === 0) return null;
  return (
    <section className="round-sections">
      <h2>{text.sectionsOfAll}</h2>
      {parts.map((part) => (
        <Part key={part.organisation.id} part={part} />
      ))}
    </section>
  );
}

function Part({ part: { organisation, edition } }: { readonly part: PartView }) {
  const text = useTexts(roundTexts);
  const [open, setOpen] = useState(false);
  if (edition === null) return null;
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        {organisation.name}{' '}
        {edition.state === 'draft' && (
          <span className="soft">{text.ofSections(edition.readySections, edition.sections)}</span>
        )}
      </summary>
      {!edition.readable && <p className="soft">{text.sectionsHidden}</p>}
      {open && edition.readable && <Sections edition={edition.id} name={organisation.name} />}
    </details>
  );
}

function Sections({ edition, name }: { readonly edition: string; readonly name: string }) {
  const text = useTexts(roundTexts);
  const { moment } = useFormats();
  const shown = useQuery(api.lifecycle.show.queryOptions({ input: { id: edition } }));
  if (shown.isError) return <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />;
  if (shown.data === undefined) return <Skeleton lines={4} />;
  return (
    <ul aria-label={text.sectionsOf(name)}>
      {shown.data.sections.map(({ id, title, mark, by, at }) => (
        <li key={id}>
          {title} <Badge tone={tones[mark]}>{text.marks[mark]}</Badge>
          {by !== null && at !== null && (
            <span className="soft small">
              {' '}
              {by}, {moment(at)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
