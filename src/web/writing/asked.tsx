import { instructionsFor, lengthLimit } from '#domain/rounds/round-brief.ts';
import type { RoundBrief } from '#domain/rounds/round-brief.ts';
import type { SectionPlace } from '#domain/rounds/round.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { useWriting } from './writing-context.tsx';

export const limitAt = (brief: RoundBrief | null, place: SectionPlace | null): number | null =>
  brief === null || place === null ? null : lengthLimit(brief, place);

/** What the round says about this place, each with whose it is. */
export function Asked({ place }: { readonly place: SectionPlace }) {
  const text = useTexts(writingTexts);
  const { brief } = useWriting().view;
  const given = brief === null ? [] : instructionsFor(brief, place);
  if (given.length === 0) return null;
  return (
    <aside className="writing-asked" aria-label={text.asked}>
      <h3>{text.asked}</h3>
      {given.map(({ id, body, from, kind }) => (
        <p key={id} lang="sv">
          <span className="soft small">
            {from.name}
            {kind === 'question' ? ` – ${text.questions}` : ''}:
          </span>{' '}
          {body}
        </p>
      ))}
    </aside>
  );
}
