import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { expect, it } from 'vitest';

import { insertPerson } from '#store/people/people.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { addChart } from '#test/support/economy.ts';
import { addSmallMunicipality, asTest } from '#test/support/steering.ts';

import { MAX_BUDGET_ACTS_SHOWN } from '#limits';

import { loadEconomyFigures } from './report-figures.ts';

describeOnEachDatabase('what a report’s tables are made of', (open) => {
  it('holds a request however many decisions of others came after it', async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    await addChart(database, place.id, 2025);
    const [request, person] = [randomUUID(), randomUUID()];
    await asTest(database, place.id, async ({ db }) => {
      await insertPerson(db, { id: person, name: 'Lisa Läs', email: `${person}@prov.example` });
      await sql`
        with later as (select gen_random_uuid() as id from generate_series(1, ${MAX_BUDGET_ACTS_SHOWN}::integer)),
        acts as (
          insert into budget_act (municipality, id, year, organisation, kind, title)
          select current_municipality(), ${request}::uuid, 2025, ${place.board}::uuid, 'adjustment', 'Fler lekplatser'
          union all select current_municipality(), id, 2025, ${place.unit}::uuid, 'decided', 'Budget' from later)
        insert into budget_step (municipality, act, number, step, reason, day, person, at)
        select current_municipality(), ${request}::uuid, 1, 'request', '', date '2025-01-10', ${person}::uuid,
          timestamptz '2025-01-10'
        union all select current_municipality(), id, 1, 'grant', '', date '2025-02-10', ${person}::uuid,
          timestamptz '2025-02-10' from later
      `.execute(db);
      await sql`
        insert into budget_line (municipality, act, step, organisation, area, kind, profile, months)
        select current_municipality(), ${request}::uuid, 1, ${place.board}::uuid, a.id, k.id, 'even',
          array_fill(100.00, array[12])
        from economy_area a, account_kind k
        where a.year = 2025 and a.code = 'barn' and k.year = 2025 and k.code = 'lokaler'
      `.execute(db);
    });

    const { figures } = await asTest(database, place.id, async ({ db }) =>
      loadEconomyFigures(db, await loadRegister(db), { organisation: place.board, year: 2025, kind: 'T1' }),
    );

    expect(figures.adjustments).toEqual([
      { title: 'Fler lekplatser', area: 'Barn och ungdom', cost: '1200.00', income: '0' },
    ]);
  });
});
