import { APART, hasOwnRow } from '#domain/economy/area-rows.ts';
import { costLeft, costOfAll, costOfTies, sumCosts } from '#domain/economy/goal-money/goal-cost.ts';
import type { GoalTie } from '#domain/economy/goal-money/tie-overlap.ts';
import type { GoalCosts } from '#domain/economy/report-tables/economy-figures.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { listGoalParents, listOwnGoals } from '#store/economy/goal-money.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { placesBelow } from './economy-place.ts';
import { loadAllMoney } from './money-ground.ts';
import { allBelow, said, wordsOf } from './show-goal-money.ts';
import { loadStaffSecrecy } from './staff-sight.ts';

/**
 * What the goals of an organisation cost at a month with those below them, of its own money: for a table that everybody
 * who reads the report sees. Money of a part of it with too few persons behind is told among the rest (EK-105).
 */
export async function reportGoals(
  db: Db,
  register: Register,
  { organisation, year, month }: { readonly organisation: string; readonly year: number; readonly month: number },
): Promise<GoalCosts> {
  const organisations = placesBelow(register, organisation, year);
  const { chart, ties: all, within, pieces } = await loadAllMoney(db, register, { year, organisations, month });
  if (all.length === 0) return { goals: [], untied: costOfAll(pieces) };
  const { withoutTables, merged, hidden, rowsOf } = await loadStaffSecrecy(db, register, year);
  const ours = new Set(organisations);
  const isToldApart = ({ tie }: GoalTie): boolean => tie.kind !== null || (tie.what === 'share' && tie.project !== '');
  /** A part of what is told in one sum would tell the rest of it (EK-107). */
  const holdsClosed = ({ tie }: GoalTie): boolean =>
    [...merged, ...hidden].some(
      (cell) =>
        within.organisation(cell.organisation, tie.organisation) &&
        (tie.area === null || within.area(cell.area, tie.area)),
    );
  const hasRow = ({ tie }: GoalTie): boolean => {
    const { area } = tie;
    if (area === null) return true;
    const top = chart.areas.find(({ code }) => code === area)?.parent ?? area;
    return hasOwnRow(rowsOf.get(tie.organisation) ?? APART, area, top);
  };
  const ties = all.filter(
    (one) =>
      ours.has(one.tie.organisation) &&
      hasRow(one) &&
      !withoutTables.has(one.tie.organisation) &&
      !(isToldApart(one) && holdsClosed(one)),
  );
  // Only which goal lies below which is asked of others' drafts, never what they say.
  const drafts = { draft: organisations, sent: organisations, asOf: null };
  const parents = await listGoalParents(db, year, drafts);
  const costs = costOfTies(ties, pieces, within);
  const nameOf = (id: string): string => nameOn(register.organisations, id, editionDay('VB', year));
  const words = wordsOf(chart, nameOf, []);
  const own = (await listOwnGoals(db, { organisation, year })).map(({ id, title }) => ({
    id,
    title,
    below: allBelow(id, parents),
  }));
  const tops = own.filter(({ id }) => !own.some(({ below }) => below.has(id)));
  const taken = new Set<GoalTie>();
  const goals = tops.flatMap(({ id, title, below }) => {
    const wanted = new Set([id, ...below]);
    // A goal may lie below two: its money is told with the first.
    const found = ties.filter((tie) => wanted.has(tie.goal) && !taken.has(tie));
    for (const tie of found) taken.add(tie);
    if (found.length === 0) return [];
    const cost = sumCosts(found.flatMap((tie) => costs.get(tie) ?? []));
    return [{ title, basis: found.map(({ tie }) => basisOf(words(tie), organisation)), cost }];
  });
  const given = sumCosts([...taken].flatMap((tie) => costs.get(tie) ?? []));
  return { goals, untied: costLeft(costOfAll(pieces), given) };
}

/** A tie as a report of the organisation tells it: whose money it is goes without saying where it is the own. */
const basisOf = (words: ReturnType<ReturnType<typeof wordsOf>>, organisation: string): string =>
  said({
    ...words,
    organisationName: words.tie.organisation === organisation ? '' : words.organisationName,
    areaName: words.areaName?.replace(/^varav /iu, '') ?? null,
  });
