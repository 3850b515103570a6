import type { OrganisationOnDay } from '#domain/organisation/organisation-tree.ts';
import type { GoalLevel, OwnerLevel, SteeringDocument } from '#domain/steering/steering-document.ts';

/** A goal or activity that lasts through the editions of its year. `level` is null for activities. */
export type Lasting = {
  readonly id: string;
  readonly level: GoalLevel | null;
  readonly key: string;
  readonly organisation: string;
};

/** An organisation with those above it, nearest first, and the ids of those below. */
export type Family = {
  readonly self: OrganisationOnDay;
  readonly above: readonly OrganisationOnDay[];
  readonly below: readonly string[];
};

/** The same words whatever the case, blanks, hyphens and marks: "Trygg & säker." and "trygg  säker" are one. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

const OWNER_OF_LEVEL: Readonly<Record<GoalLevel, OwnerLevel>> = {
  focusArea: 'council',
  areaGoal: 'council',
  boardGoal: 'board',
  departmentGoal: 'department',
  unitGoal: 'unit',
  commitment: 'unit',
};

const KINDS: Readonly<Record<OwnerLevel, readonly string[]>> = {
  council: ['council'],
  board: ['board', 'executiveBoard', 'company'],
  department: ['department'],
  unit: ['unit', 'group'],
};

/** The organisation of a level in the line from this one upwards; this one where the line has none. */
export function ownerOf(owner: OwnerLevel | null, family: Family): string {
  if (owner === null) return family.self.id;
  const line = [family.self, ...family.above];
  return (line.find(({ kind }) => KINDS[owner].includes(kind)) ?? family.self).id;
}

/** What each thing of a document is among the lasting ones, and which of those have to be made. */
export type Linking = {
  readonly links: Readonly<Record<string, string>>;
  readonly made: readonly (Lasting & { readonly title: string })[];
};

type Wanted = { readonly id: string; readonly level: GoalLevel | null; readonly title: string; readonly owner: string };

/**
 * Ties things to those that stand: same level and key, owned by the organisation itself, one above or one below. Of
 * several the owner's own comes first, then this organisation's, then the nearest above.
 */
function link(wanted: readonly Wanted[], known: readonly Lasting[], family: Family, newId: () => string): Linking {
  const order = [family.self.id, ...family.above.map(({ id }) => id), ...family.below];
  const rank = new Map(order.map((id, index) => [id, index]));
  const byKey = Map.groupBy(
    known.filter(({ organisation }) => rank.has(organisation)),
    ({ level, key }) => `${level ?? ''} ${key}`,
  );
  const links: Record<string, string> = {};
  const made: (Lasting & { title: string })[] = [];
  for (const { id, level, title, owner } of wanted) {
    const key = titleKey(title);
    const name = `${level ?? ''} ${key}`;
    const nearness = ({ organisation }: Lasting): number =>
      organisation === owner ? -1 : (rank.get(organisation) ?? Number.MAX_SAFE_INTEGER);
    const found = (byKey.get(name) ?? []).toSorted((one, other) => nearness(one) - nearness(other))[0];
    const lasting = found ?? { id: newId(), level, key, organisation: owner };
    if (found === undefined) {
      made.push({ ...lasting, title });
      byKey.set(name, [lasting]);
    }
    links[id] = lasting.id;
  }
  return { links, made };
}

/** Goals by level and title (domain.md section 3): the same goal in a board's and its units' documents is one. */
export const linkGoals = (
  document: SteeringDocument,
  known: readonly Lasting[],
  family: Family,
  newId: () => string,
): Linking =>
  link(
    document.goals.map(({ id, level, title }) => ({
      id,
      level,
      title,
      owner: ownerOf(OWNER_OF_LEVEL[level], family),
    })),
    known,
    family,
    newId,
  );

/** Activities by title among the organisation, those above and those below. */
export const linkActivities = (
  document: SteeringDocument,
  known: readonly Lasting[],
  family: Family,
  newId: () => string,
): Linking =>
  link(
    document.activities.map(({ id, title, owner }) => ({ id, level: null, title, owner: ownerOf(owner, family) })),
    known,
    family,
    newId,
  );
