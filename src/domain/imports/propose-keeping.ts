import { editionDay } from '../editions/edition-title.ts';
import { titleKey } from '../editions/lasting-things.ts';
import { standing } from '../organisation/standing.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { SteeringDocument } from '../steering/steering-document.ts';
import type { ImportView } from './import-view.ts';

/** An administration writes the documents of its board. */
const GENITIVES = /s$/u;

/**
 * What a document says of itself, as far as the municipality knows it: which organisation, year and kind. The name is
 * sought among all names an organisation has had; a board's document may be signed by its administration.
 */
export function proposeKeeping(
  document: SteeringDocument,
  organisations: readonly Organisation[],
): ImportView['proposal'] {
  const { organisation: printed, year, kind, level } = document;
  const found = printed === null ? undefined : findByName(organisations, printed);
  if (found === undefined) return { organisation: null, organisationPrinted: printed, year, kind };
  const day = year === null || kind === null ? '9999-12-31' : editionDay(kind, year);
  const own = standing(found, day);
  const board = own?.kind === 'administration' && level !== 'unit' ? own.parent : null;
  const chosen = organisations.find(({ id }) => id === (board ?? found.id)) ?? found;
  const name = standing(chosen, day)?.name ?? '';
  return { organisation: { id: chosen.id, name }, organisationPrinted: printed, year, kind };
}

function findByName(organisations: readonly Organisation[], printed: string): Organisation | undefined {
  const wanted = titleKey(printed);
  const keys = ({ versions }: Organisation): string[] => versions.map(({ name }) => titleKey(name));
  const loose = wanted.replace(GENITIVES, '');
  return (
    organisations.find((organisation) => keys(organisation).includes(wanted)) ??
    organisations.find((organisation) => keys(organisation).some((key) => key.replace(GENITIVES, '') === loose))
  );
}
