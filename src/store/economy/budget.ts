import { sql } from 'kysely';

import type { BudgetActKind, BudgetLine, BudgetState, BudgetStep } from '#domain/economy/budget-act.ts';
import { budgetStateAfter } from '#domain/economy/budget-act.ts';
import type { BudgetSum } from '#domain/economy/budget-sheet.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';

import type { Db } from '../db.ts';
import { countingLoads } from './loads.ts';
import { kindAsSeen, staffMayBeSeen } from './staff-costs.ts';
import type { StaffSight } from './staff-costs.ts';

/** An act with its last step, and the step whose lines count: the last that brought any. On a day gone by, of then. */
const standing = sql`
  select a.municipality, a.id, a.year, a.organisation, a.kind, a.title, a.version,
    (select s.step from budget_step s where s.municipality = a.municipality and s.act = a.id
      order by s.number desc limit 1) as last,
    (select max(s.number) from budget_step s where s.municipality = a.municipality and s.act = a.id
      and exists (select from budget_line l where l.municipality = s.municipality and l.act = s.act
        and l.step = s.number)) as counting
  from budget_act a where exists (select from budget_step s where s.municipality = a.municipality and s.act = a.id)`;

const monthNumbers = Array.from({ length: 12 }, (_, index) => index + 1);
const summedMonths = sql.join(monthNumbers.map((month) => sql`coalesce(sum(l.months[${sql.lit(month)}]), 0)`));
const filteredMonths = sql.join(
  monthNumbers.map(
    (month) => sql`coalesce(sum(o.amount) filter (where o.month = ${sql.lit(month)}), 0)::numeric(18, 2)`,
  ),
);

const ROW = { kind: 'k', area: 'a', organisation: 'b.organisation', year: 'a.year' } as const;

type SumRow = Omit<BudgetSum, 'state' | 'source'> & { readonly source: BudgetSum['source']; readonly last: BudgetStep };

/**
 * The budget of organisations in a year by organisation, source, area and kind, in the order of the year's tables: what
 * the acts give, and what the ledger's loads give where the organisation has no decided budget of its own here (EK-21).
 * Costs that are told in one sum are of one code, a row for each kind.
 */
export async function sumBudget(
  db: Db,
  asked: { readonly year: number; readonly organisations: readonly string[] } & StaffSight,
): Promise<BudgetSum[]> {
  const { year, organisations } = asked;
  const { rows } = await sql<SumRow>`
    with standing as (${standing} and a.year = ${year}),
    ${countingLoads([year])},
    acts as (
      select l.organisation, s.kind as source, s.last, l.area, l.kind, array[${summedMonths}] as months
      from standing s
      join budget_line l on l.municipality = s.municipality and l.act = s.id and l.step = s.counting
      where l.organisation = any(${organisations}::uuid[]) and s.last not in ('refuse', 'withdraw', 'annul')
      group by l.organisation, s.kind, s.last, l.area, l.kind
    ),
    loads as (
      select o.organisation, 'loaded' as source, 'grant' as last, o.area, o.kind, array[${filteredMonths}] as months
      from month_outcome o
      join counting_loads l on l.municipality = o.municipality and l.id = o.load and l.what = 'budget'
      where o.year = ${year} and o.organisation = any(${organisations}::uuid[]) and o.organisation not in (
        select organisation from acts where source = 'decided' and last = 'grant')
      group by o.organisation, o.area, o.kind
    )
    select b.organisation, b.source, b.last, a.code as area, ${kindAsSeen(asked, ROW)} as kind, b.months
    from (select * from acts union all select * from loads) b
    join economy_area a on a.id = b.area
    join account_kind k on k.id = b.kind
    where ${staffMayBeSeen(asked, ROW)}
    order by a.position, a.code, k.position, k.code, b.organisation, b.source, b.last
  `.execute(db);
  return rows.map(({ last, ...row }) => ({ ...row, state: budgetStateAfter(last) }));
}

export type StoredBudgetAct = {
  readonly id: string;
  readonly year: number;
  readonly organisation: string;
  readonly kind: BudgetActKind;
  readonly title: string;
  readonly version: number;
  readonly state: BudgetState;
  readonly steps: readonly {
    readonly number: number;
    readonly step: BudgetStep;
    readonly reason: string;
    readonly reference: string;
    readonly day: string;
    readonly by: string;
    readonly at: string;
  }[];
  /** Of every step that brought lines, the first first. */
  readonly lines: readonly (BudgetLine & {
    readonly step: number;
    readonly isStaff: boolean;
    readonly isCost: boolean;
  })[];
};

type ActRow = Omit<StoredBudgetAct, 'state' | 'lines'> & {
  readonly last: BudgetStep;
  readonly lines: readonly (Omit<BudgetLine, 'months'> & {
    readonly step: number;
    readonly isStaff: boolean;
    readonly isCost: boolean;
    readonly months: readonly Decimal[];
  })[];
};

const acts = sql`
  select s.id, s.year, s.organisation, s.kind, s.title, s.version, s.last,
    (select jsonb_agg(jsonb_build_object('number', t.number, 'step', t.step, 'reason', t.reason, 'reference', t.reference,
        'day', t.day, 'by', p.name, 'at', t.at) order by t.number)
      from budget_step t join person p on p.municipality = t.municipality and p.id = t.person
      where t.municipality = s.municipality and t.act = s.id) as steps,
    coalesce((select jsonb_agg(jsonb_build_object('step', l.step, 'organisation', l.organisation, 'area', r.code,
        'kind', k.code, 'isStaff', k.is_staff, 'isCost', k.side = 'cost', 'profile', l.profile, 'months', to_jsonb(l.months::text[]))
        order by l.step, r.position, r.code, k.position, k.code, l.organisation)
      from budget_line l
      join budget_step t on t.municipality = l.municipality and t.act = l.act and t.number = l.step
      join economy_area r on r.municipality = l.municipality and r.id = l.area
      join account_kind k on k.municipality = l.municipality and k.id = l.kind
      where l.municipality = s.municipality and l.act = s.id), '[]') as lines
  from (${standing}) s`;

const toAct = ({ last, lines, ...row }: ActRow): StoredBudgetAct => ({
  ...row,
  state: budgetStateAfter(last),
  lines: lines.map((line) => ({ ...line, months: [...line.months] })),
});

/** Acts of organisations in a year, the newest first. */
export async function listBudgetActs(
  db: Db,
  asked: { readonly year: number; readonly organisations: readonly string[] },
  limit: number,
): Promise<StoredBudgetAct[]> {
  const { rows } = await sql<ActRow>`
    ${acts} where s.year = ${asked.year} and s.organisation = any(${asked.organisations}::uuid[])
    order by (select max(t.at) from budget_step t where t.municipality = s.municipality and t.act = s.id) desc, s.id
    limit ${limit}
  `.execute(db);
  return rows.map(toAct);
}

export async function findBudgetAct(db: Db, id: string): Promise<StoredBudgetAct | undefined> {
  const { rows } = await sql<ActRow>`${acts} where s.id = ${id}::uuid`.execute(db);
  return rows[0] === undefined ? undefined : toAct(rows[0]);
}

/** False where the version is stale; else the act is the caller's until the end. */
export async function raiseBudgetAct(db: Db, id: string, version: number): Promise<boolean> {
  const { rows } = await sql`
    update budget_act set version = version + 1 where id = ${id}::uuid and version = ${version} returning id
  `.execute(db);
  return rows.length > 0;
}

export type NewBudgetStep = {
  readonly act: string;
  readonly number: number;
  readonly step: BudgetStep;
  readonly reason: string;
  readonly reference: string;
  readonly day: string;
  readonly person: string;
  readonly at: string;
};

/** A step, with lines where it brings any; their codes are those of the act's year. */
export async function insertBudgetStep(
  db: Db,
  step: NewBudgetStep,
  year: number,
  lines: readonly BudgetLine[],
): Promise<void> {
  await sql`
    insert into budget_step (municipality, act, number, step, reason, reference, day, person, at)
    values (current_municipality(), ${step.act}, ${step.number}, ${step.step}, ${step.reason}, ${step.reference},
      ${step.day}::date, ${step.person}, ${step.at})
  `.execute(db);
  if (lines.length === 0) return;
  await sql`
    insert into budget_line (municipality, act, step, organisation, area, kind, profile, months)
    select current_municipality(), ${step.act}::uuid, ${step.number}, r.organisation, a.id, k.id, r.profile, r.months
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as r(organisation uuid, area text, kind text, profile text, months numeric[])
    join economy_area a on a.year = ${year} and a.code = r.area
    join account_kind k on k.year = ${year} and k.code = r.kind
  `.execute(db);
}

export async function insertBudgetAct(
  db: Db,
  act: Pick<StoredBudgetAct, 'id' | 'year' | 'organisation' | 'kind' | 'title'>,
): Promise<void> {
  await sql`
    insert into budget_act (municipality, id, year, organisation, kind, title)
    values (current_municipality(), ${act.id}, ${act.year}, ${act.organisation}, ${act.kind}, ${act.title})
  `.execute(db);
}
