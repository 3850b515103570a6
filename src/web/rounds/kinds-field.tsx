import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { CheckLine } from './check-line.tsx';

const offered = ['executiveBoard', 'board', 'administration', 'department', 'unit', 'group', 'company'] as const;

type Properties = {
  readonly kinds: readonly OrganisationKind[] | null;
  readonly onChange: (kinds: OrganisationKind[] | null) => void;
};

/** Which kinds of organisation something is for; none ticked means all. */
export function KindsField({ kinds, onChange }: Properties) {
  const text = useTexts(roundTexts);
  const chosen = new Set<OrganisationKind>(kinds ?? []);
  return (
    <fieldset className="kind-choices">
      <legend>
        {text.forKinds} {chosen.size === 0 && <span className="soft">({text.forAll})</span>}
      </legend>
      {offered.map((kind) => (
        <CheckLine
          key={kind}
          label={text.places[kind]}
          checked={chosen.has(kind)}
          onChange={(on) => {
            const next = offered.filter((of) => (of === kind ? on : chosen.has(of)));
            onChange(next.length === 0 ? null : next);
          }}
        />
      ))}
    </fieldset>
  );
}
