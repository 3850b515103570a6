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
  return (
    <section className="affected" aria-label={text.affected}>
      {groups.map((group) => (
        <details key={group} open={group === 'ending' || group === 'beginning' || group === 'moving'}>
          <summary>
            {text.groups[group]}: {preview[group].length}
          </summary>
          <ul>
            {preview[group].map((name, index) => (
              <li key={`${index}-${name}`}>{name}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
