import { can } from '#domain/access/can.ts';
import { applyCorrections } from '#domain/editions/apply-correction.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { organisationsOn } from '#domain/organisation/organisation-tree.ts';
import { lineAbove, nameOn, thingAt } from '#domain/organisation/standing.ts';
import { answersBelow } from '#domain/writing/answers-below.ts';
import type { Answer, AnswersBelow } from '#domain/writing/answers-below.ts';
import { aboveOf } from '#domain/writing/choose-sources.ts';
import { listParticipations } from '#store/activities/activities.ts';
import type { Db } from '#store/db.ts';
import { asDocument, loadCorrections, loadDocuments } from '#store/editions/load-document.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { listSources } from '#store/writing/start.ts';
import type { SourceRow } from '#store/writing/start.ts';

import { mayAtAll, reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { ownPlaces } from '../organisations/own-places.ts';
import { inTreeOrder } from '../organisations/tree-order.ts';

type Asked = { readonly organisation?: string | undefined; readonly year?: number | undefined };

const DECIDED: readonly string[] = ['decided', 'sealed'];

/** Who below has answered what an organisation has decided for a year. */
export function showAnswersBelow(app: App, who: SignedIn, asked: Asked): Promise<Result<AnswersBelow, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<AnswersBelow, Failure>> => {
    const may = mayAtAll(who, 'edition.read');
    if (!may.ok) return may;
    const register = await loadRegister(db);
    const { organisations } = register;
    const { today } = who.actor;
    const all = await listSources(
      db,
      organisations.map(({ id }) => id),
    );
    const mayRead = (row: SourceRow): boolean =>
      can(who.actor, 'edition.read', thingAt(organisations, row.organisation, today, row.state));
    const decided = all.filter((row) => DECIDED.includes(row.state));
    const deciders = new Set(decided.map((row) => row.organisation));
    const organisation =
      asked.organisation ?? ownPlaces(who, register).find((id) => deciders.has(id)) ?? decided[0]?.organisation;
    if (organisation === undefined || !organisations.some(({ id }) => id === organisation)) {
      return notFound('Organisationen finns inte.');
    }
    const own = decided.filter((row) => row.organisation === organisation);
    const years = [...new Set(all.map((row) => row.year))].toSorted((one, other) => other - one);
    const year = asked.year ?? own[0]?.year ?? Number(today.slice(0, 4));
    const day = `${year}-12-31`;
    const named = (id: string) => ({ id, name: nameOn(organisations, id, day) });
    const source = aboveOf(
      own.filter((row) => row.year === year),
      year,
    );
    const present = inTreeOrder(organisationsOn(organisations, day));
    const reporting = present.filter(
      ({ id, kind }) =>
        kind === 'board' || kind === 'unit' || all.some((row) => row.organisation === id && row.year === year),
    );
    const ids = new Set(reporting.map(({ id }) => id));
    // Whoever reports to somebody in between answers them.
    const below = reporting.filter(
      ({ id }) =>
        lineAbove(organisations, id, day).find((above) => above.id === organisation || ids.has(above.id))?.id ===
        organisation,
    );
    const editions = below.map(({ id }) => ({
      id,
      any: all.some((row) => row.organisation === id && row.year === year),
      row: aboveOf(
        all.filter((row) => row.organisation === id && row.year === year && mayRead(row)),
        year,
      ),
    }));
    const rows = editions.flatMap(({ row }) => (row === null ? [] : [row]));
    const answers = await loadAnswers(db, source === null ? rows : [source, ...rows], named);
    const decidedDocument = source === null ? undefined : answers.get(source.id)?.document;
    const given = rows.flatMap(({ id }) => answers.get(id) ?? []);
    return ok({
      organisation: named(organisation),
      year,
      edition: source === null ? null : { id: source.id, title: source.title },
      items: decidedDocument === undefined ? [] : answersBelow(decidedDocument, given),
      hidden: editions.filter(({ any, row }) => any && row === null).map(({ id }) => named(id)),
      notBegun: editions.filter(({ any }) => !any).map(({ id }) => named(id)),
      choices: {
        organisations: present.filter(({ id }) => deciders.has(id)).map(({ id, name, depth }) => ({ id, name, depth })),
        years: years.includes(year) ? years : [year, ...years],
      },
    });
  });
}

async function loadAnswers(
  db: Db,
  rows: readonly SourceRow[],
  named: (id: string) => { id: string; name: string },
): Promise<Map<string, Answer>> {
  const ids = rows.map(({ id }) => id);
  const documents = await loadDocuments(db, ids);
  const corrections = Map.groupBy(await loadCorrections(db, { editions: ids }), ({ edition }) => edition);
  const said = Map.groupBy(await listParticipations(db, ids), ({ edition }) => edition);
  return new Map(
    rows.flatMap(({ id, organisation, head }) => {
      const loaded = documents.get(id);
      if (loaded === undefined) return [];
      const participations = new Map((said.get(id) ?? []).map((one) => [one.id, one.participation]));
      const document = applyCorrections(asDocument(head, loaded), corrections.get(id) ?? []);
      return [[id, { organisation: named(organisation), document, participations }] as const];
    }),
  );
}
