import { deviationsTable, monthsTable, volumeCostTable } from './chart-tables.ts';
import { areasTable, driftTotalTable, kindsTable } from './drift-tables.ts';
import type { EconomyFigures } from './economy-figures.ts';
import type { EconomyTable, EconomyTableKind, EconomyTableSpec, TableStyle } from './economy-table.ts';
import { goalsTable } from './goals-table.ts';
import { measuresTable } from './measures-table.ts';
import { adjustmentsTable, turnoverTable, volumesTable } from './request-tables.ts';
import { balanceTable, investmentsTable, rentGrantsTable, resultUnitsTable } from './sheet-tables.ts';

const TABLES: Readonly<
  Record<EconomyTableKind, (figures: EconomyFigures, style: TableStyle, volume?: string) => EconomyTable>
> = {
  driftTotal: driftTotalTable,
  areas: areasTable,
  kinds: kindsTable,
  resultUnits: resultUnitsTable,
  investments: investmentsTable,
  adjustments: adjustmentsTable,
  turnover: turnoverTable,
  rentGrants: rentGrantsTable,
  volumes: volumesTable,
  balance: balanceTable,
  deviations: deviationsTable,
  months: monthsTable,
  volumeCost: volumeCostTable,
  measures: measuresTable,
  goals: goalsTable,
};

/** The table that is asked for, of these figures, printed as it says. */
export const computeTable = (figures: EconomyFigures, { table, volume, ...style }: EconomyTableSpec): EconomyTable =>
  TABLES[table](figures, style, volume);
