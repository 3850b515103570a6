import type { OrganisationKind } from './organisation.ts';

type Kind = Exclude<OrganisationKind, 'council'>;

/** Words at the end of a name that tell what it is; the compound's last part decides in Swedish. */
const ENDINGS: readonly (readonly [RegExp, Kind])[] = [
  [/kommunstyrelsen?\b/iu, 'executiveBoard'],
  [/(?:nämnd(?:en)?|utskott(?:et)?|styrelsen?)\b/iu, 'board'],
  [/(?:förvaltning(?:en)?|kontor(?:et)?)\b/iu, 'administration'],
  [/avdelning(?:en)?\b/iu, 'department'],
  [/(?:\bAB\b|bolag(?:et)?\b)/iu, 'company'],
  [/grupp(?:en)?\b/iu, 'group'],
  [/enhet(?:en)?\b/iu, 'unit'],
];

/** What kind of organisation a name speaks of: a unit where it does not tell. */
export function kindOfName(name: string): Kind {
  const found = ENDINGS.map(([ending, kind]) => ({ kind, at: name.search(ending) })).filter(({ at }) => at >= 0);
  // "Avdelningen för förvaltningens lokaler" is a department: the word that comes first is what it is.
  return found.toSorted((one, other) => one.at - other.at)[0]?.kind ?? 'unit';
}
