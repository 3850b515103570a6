import type { EconomyTableKind } from '#domain/economy/report-tables/economy-table.ts';
import { BY_KIND, WITH_LAST_YEAR, WITH_STAFF } from '#domain/economy/report-tables/table-placement.ts';
import type { StaffSecrecy } from '#domain/economy/staff-secrecy.ts';
import type { Db } from '#store/db.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { loadStaffSecrecy } from './staff-sight.ts';

/** Which tables have too few counted persons behind what they would tell of an organisation's staff costs (EK-102). */
export async function refusedTables(
  db: Db,
  register: Register,
  { year, organisation }: { readonly year: number; readonly organisation: string },
): Promise<(table: EconomyTableKind) => boolean> {
  const now = await loadStaffSecrecy(db, register, year);
  const before = await loadStaffSecrecy(db, register, year - 1);
  return (table) => {
    if (!WITH_STAFF.has(table)) return false;
    const hasFew = ({ withoutTables, withoutKinds }: StaffSecrecy): boolean =>
      (BY_KIND.has(table) ? withoutKinds : withoutTables).has(organisation);
    return hasFew(now) || (WITH_LAST_YEAR.has(table) && hasFew(before));
  };
}
