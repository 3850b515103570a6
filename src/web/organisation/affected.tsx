import type { ReorganisationPreview } from '#domain/organisation/reorganisation-view.ts';
import { organisationTexts } from '#i18n/web/organisation-texts.ts';

import { useTexts } from '../shell/preferences.tsx';

const groups = [
  'ending',
  'beginning',
  'moving',
  'people',
  'drafts',
  'goals',
  'series',
  'activities',
  'resultUnits',
] as const;

/** Everything that a reorganisation touches, by what people call it. */
export function Affected({ preview }: { readonly preview: ReorganisationPreview }) {
  const text = useTexts(organisationTexts);
  const linesOf = (group: (typeof groups)[number]): readonly string[] => {
    if (group === 'beginning') return preview.beginning.map(({ name, under }) => text.standsUnder(name, under));
    if (group === 'moving') return preview.moving.map(({ name, from, to }) => text.movesTo(name, from, to));
    return preview[group];
  };
  return (
    <section className="affected" aria-label={text.affected}>
      {groups.map((group) => (
        <details key={group} open={group === 'ending' || group === 'beginning' || group === 'moving'}>
          <summary>
            {text.groups[group]}: {preview[group].length}
          </summary>
          <ul>
            {linesOf(group).map((name, index) => (
              <li key={`${index}-${name}`}>{name}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
