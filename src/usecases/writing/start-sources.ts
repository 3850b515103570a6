import { can } from '#domain/access/can.ts';
import { applyCorrections } from '#domain/editions/apply-correction.ts';
import { editionDay, editionTitle } from '#domain/editions/edition-title.ts';
import { forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { OrganisationOnDay } from '#domain/organisation/organisation-tree.ts';
import { carrierOn } from '#domain/organisation/reorganise.ts';
import { lineAbove, standing, thingAt } from '#domain/organisation/standing.ts';
import { modelWithUnitGoals } from '#domain/steering/model-presets.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import { aboveOf, lastResultOf, patternOf, previousOf } from '#domain/writing/choose-sources.ts';
import type { SourceEdition } from '#domain/writing/draft-builder.ts';
import { joinEditions } from '#domain/writing/join-sources.ts';
import type { StartSources } from '#domain/writing/start-document.ts';
import type { Db } from '#store/db.ts';
import { asDocument, loadCorrections, loadDocuments } from '#store/editions/load-document.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { findModel } from '#store/steering-models.ts';
import { listTakenUp } from '#store/writing/origins.ts';
import { listPeriodicities } from '#store/writing/periods.ts';
import { listSources } from '#store/writing/start.ts';
import type { SourceRow } from '#store/writing/start.ts';

import type { SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';

/** Which document somebody wants to begin. */
export type StartAsked = { readonly organisation: string; readonly year: number; readonly kind: EditionKind };

/** What there is to begin from; `standing` is the edition that is there already. */
export type FoundSources = {
  readonly register: Register;
  readonly standing: SourceRow | null;
  readonly rows: {
    /** Several where the organisation carries on others and has said nothing itself yet (RE-8). */
    readonly previous: readonly SourceRow[];
    readonly above: SourceRow | null;
    readonly pattern: readonly SourceRow[];
    readonly lastResult: readonly SourceRow[];
  };
  readonly sources: Omit<StartSources, 'choice'>;
};

/** Finds everything a draft is built from, with corrections laid over; refuses whoever may not begin one there. */
export async function findStartSources(
  db: Db,
  who: SignedIn,
  { organisation, year, kind }: StartAsked,
): Promise<Result<FoundSources, Failure>> {
  const register = await loadRegister(db);
  const { organisations } = register;
  const own = isUuid(organisation) ? organisations.find(({ id }) => id === organisation) : undefined;
  if (own === undefined) return notFound('Organisationen finns inte.');
  const thing = thingAt(organisations, organisation, who.actor.today);
  if (!can(who.actor, 'edition.start', thing)) return forbidden('Du får inte börja skriva för den organisationen.');
  const day = editionDay(kind, year);
  const self = standing(own, day);
  if (self === undefined) return notFound('Organisationen finns inte.');
  const line = lineAbove(organisations, organisation, day);
  const carriedOn = organisations
    .map(({ id }) => id)
    .filter((id) => id !== organisation && carrierOn(register.successions, id, day) === organisation);
  const all = await listSources(db, [organisation, ...carriedOn, ...line.map(({ id }) => id)]);
  const readable = all.filter((row) =>
    can(
      who.actor,
      'edition.read',
      // What an organisation that has ended left behind belongs to whoever carries it on (RE-5).
      thingAt(
        organisations,
        carrierOn(register.successions, row.organisation, who.actor.today),
        who.actor.today,
        row.state,
      ),
    ),
  );
  const ownRows = readable.filter((row) => row.organisation === organisation);
  const theirs = carriedOn.map((id) => readable.filter((row) => row.organisation === id));
  const ownOrTheirs = (pick: (candidates: readonly SourceRow[]) => SourceRow | null): SourceRow[] => {
    const mine = pick(ownRows);
    return mine === null ? theirs.flatMap((candidates) => pick(candidates) ?? []) : [mine];
  };
  const rows = {
    previous: ownOrTheirs((candidates) => previousOf(candidates, kind, year)),
    pattern: ownOrTheirs((candidates) => patternOf(candidates, kind, year)),
    lastResult: ownOrTheirs((candidates) => lastResultOf(candidates, year)),
    above: decidedAbove(readable, line, year),
  };
  const wanted = [...rows.previous, ...rows.pattern, ...rows.lastResult, ...(rows.above === null ? [] : [rows.above])];
  const loaded = await loadSources(db, wanted);
  const take = (taken: readonly SourceRow[]): SourceEdition | null =>
    joinEditions(taken.flatMap(({ id }) => loaded.get(id) ?? []));
  const sources = {
    kind,
    year,
    organisation: self.name,
    administration: line.find((above) => above.kind === 'administration')?.name ?? null,
    level: levelOf(self),
    title: editionTitle(kind, year, self.name),
    model: (await findModel(db, year)) ?? modelWithUnitGoals(year),
    previous: take(rows.previous),
    above: take(rows.above === null ? [] : [rows.above]),
    pattern: take(rows.pattern),
    lastResult: take(rows.lastResult),
    periodicities: await listPeriodicities(db),
  };
  const there = ownRows.find((row) => row.year === year && row.kind === kind) ?? null;
  return ok({ register, standing: there, rows, sources });
}

/** What the level above has decided last, up to the year of an edition; null where nothing was. */
export async function editionAbove(
  db: Db,
  who: SignedIn,
  { organisations }: Register,
  { organisation, year, kind }: StartAsked,
): Promise<{ readonly source: SourceEdition; readonly title: string } | null> {
  const line = lineAbove(organisations, organisation, editionDay(kind, year));
  const all = await listSources(
    db,
    line.map(({ id }) => id),
  );
  const readable = all.filter((row) =>
    can(who.actor, 'edition.read', thingAt(organisations, row.organisation, who.actor.today, row.state)),
  );
  const row = decidedAbove(readable, line, year);
  const source = row === null ? undefined : (await loadSources(db, [row])).get(row.id);
  return row === null || source === undefined ? null : { source, title: row.title };
}

/** The nearest organisation above that has decided something says what is asked. */
function decidedAbove(
  readable: readonly SourceRow[],
  line: readonly OrganisationOnDay[],
  year: number,
): SourceRow | null {
  for (const { id } of line) {
    const decided = readable.filter(
      ({ organisation, state }) => organisation === id && (state === 'decided' || state === 'sealed'),
    );
    const found = aboveOf(decided, year);
    if (found !== null) return found;
  }
  return null;
}

const levelOf = ({ kind }: OrganisationOnDay): StartSources['level'] =>
  kind === 'unit' || kind === 'group' || kind === 'department' ? 'unit' : 'board';

async function loadSources(db: Db, rows: readonly SourceRow[]): Promise<Map<string, SourceEdition>> {
  const wanted = new Map(rows.map((row) => [row.id, row]));
  const loaded = await loadDocuments(db, [...wanted.keys()]);
  const corrections = await loadCorrections(db, { editions: [...wanted.keys()] });
  const takenUp = await listTakenUp(db, [...wanted.keys()]);
  return new Map(
    [...wanted].flatMap(([id, { head }]) => {
      const found = loaded.get(id);
      if (found === undefined) return [];
      const own = corrections.filter(({ edition }) => edition === id);
      const taken = new Set(takenUp.filter(({ edition }) => edition === id).map(({ text }) => text));
      const document = applyCorrections(asDocument(head, found), own);
      // A unit's chapter that was taken up is none that next year's document is to have.
      const texts = document.texts.filter((text) => text.goal !== null || !taken.has(text.id));
      return [[id, { id, document: { ...document, texts } }] as const];
    }),
  );
}
