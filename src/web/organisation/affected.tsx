import type { ReorganisationPreview } from '#domain/organisation/reorganisation-view.ts';
import { organisationTexts } from '#i18n/web/organisation-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';

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
export function Affected({ preview, date }: { readonly preview: ReorganisationPreview; readonly date: string }) {
  const text = useTexts(organisationTexts);
  const linesOf = (group: (typeof groups)[number]): readonly string[] => {
    if (group === 'beginning') return preview.beginning.map(({ name, under }) => text.standsUnder(name, under));
    if (group === 'moving') return preview.moving.map(({ name, from, to }) => text.movesTo(name, from, to));
    return preview[group];
  };
  const { day } = useFormats();
  const [touched, rest] = [
    groups.filter((group) => preview[group].length > 0),
    groups.filter((group) => preview[group].length === 0),
  ];
  return (
    <section className="affected" aria-label={text.affected}>
      <p>{text.holdsFrom(day(date))}</p>
      {touched.map((group) => (
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
      {rest.length > 0 && (
        <p className="small soft">
          {text.untouched}: {rest.map((group) => text.groups[group]).join(', ')}.
        </p>
      )}
    </section>
  );
}
