import type { PartView } from '#domain/rounds/round-view.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';

/** Says that nobody holds the post, who sees what waits there, and who can appoint somebody. */
export function VacancyNote({ vacancy: { next, appoint } }: { readonly vacancy: NonNullable<PartView['vacancy']> }) {
  const text = useTexts(roundTexts);
  return (
    <div className="small">
      <Badge tone="part">{text.vacant}</Badge>{' '}
      <span className="soft">
        {next === null ? text.vacantNobody : text.vacantNext(next.name, next.names.join(', '))}{' '}
        {appoint.length > 0 && text.vacantAppoint(appoint.join(', '))}
      </span>
    </div>
  );
}
