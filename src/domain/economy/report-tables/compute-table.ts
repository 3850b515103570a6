import { areasTable, driftTotalTable, kindsTable } from './drift-tables.ts';
import type { EconomyFigures } from './economy-figures.ts';
import type { EconomyTable, EconomyTableKind, EconomyTableSpec, TableStyle } from './economy-table.ts';
import { adjustmentsTable, turnoverTable, volumesTable } from './request-tables.ts';
import { balanceTable, investmentsTable, rentGrantsTable, resultUnitsTable } from './sheet-tables.ts';

const TABLES: Readonly<Record<EconomyTableKind, (figures: EconomyFigures, style: TableStyle) => EconomyTable>> = {
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
};

/** The table that is asked for, of these figures, printed as it says. */
export const computeTable = (figures: EconomyFigures, { table, ...style }: EconomyTableSpec): EconomyTable =>
  TABLES[table](figures, style);

/** How municipalities usually print each table; what a table is placed with until somebody says otherwise. */
export const usualStyle = (table: EconomyTableKind): TableStyle => ({
  unit: table === 'resultUnits' || table === 'balance' || table === 'rentGrants' ? 'tkr' : 'mnkr',
  rounding: 'adding',
  signs: 'ledger',
});
