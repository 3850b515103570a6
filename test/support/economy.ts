import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';

import { saveChart } from '#store/economy/chart.ts';
import type { Database } from '#store/open-database.ts';
import { insertPerson } from '#store/people/people.ts';

import { asTest } from './steering.ts';

/** A year's areas and kinds: one area with a varav, an income, staff and another cost. */
export async function addChart(database: Database, municipality: string, year: number): Promise<void> {
  await asTest(database, municipality, ({ db }) =>
    saveChart(db, randomUUID, {
      year,
      areas: [
        { code: 'barn', name: 'Barn och ungdom', parent: null },
        { code: 'forskola', name: 'varav förskola', parent: 'barn' },
      ],
      kinds: [
        { code: 'avgifter', name: 'Taxor och avgifter', side: 'income', isStaff: false },
        { code: 'personal', name: 'Personal', side: 'cost', isStaff: true },
        { code: 'lokaler', name: 'Lokaler', side: 'cost', isStaff: false },
      ],
    }),
  );
}

export type MonthFigures = {
  readonly year: number;
  readonly what: 'outcome' | 'budget';
  readonly organisation: string;
  /** Area, kind, month, kronor. */
  readonly rows: readonly (readonly [area: string, kind: string, month: number, amount: string])[];
};

/** A load that counts, as if a file had been read and mapped. The year must have a chart. */
export async function addMonthOutcome(
  database: Database,
  municipality: string,
  { year, what, organisation, rows }: MonthFigures,
): Promise<void> {
  const load = randomUUID();
  const person = randomUUID();
  const months = rows.map(([, , month]) => month);
  await asTest(database, municipality, async ({ db }) => {
    await insertPerson(db, { id: person, name: 'Lisa Läs', email: `${person}@prov.example` });
    await sql`
      insert into economy_load (municipality, id, year, what, organisation, file_name, sha256, state, from_month, to_month,
        row_count, total, person, at)
      values (current_municipality(), ${load}, ${year}, ${what}, ${organisation}, 'prov.csv', ${'0'.repeat(64)}, 'loaded',
        ${Math.min(...months)}, ${Math.max(...months)}, ${rows.length}, 0, ${person}, now())
    `.execute(db);
    for (const [area, kind, month, amount] of rows) {
      await sql`
        insert into month_outcome (municipality, load, year, month, organisation, area, kind, amount, row_count)
        select current_municipality(), ${load}, ${year}, ${month}, ${organisation}, a.id, k.id, ${amount}::numeric, 1
        from economy_area a, account_kind k
        where a.year = ${year} and a.code = ${area} and k.year = ${year} and k.code = ${kind}
      `.execute(db);
    }
  });
}
