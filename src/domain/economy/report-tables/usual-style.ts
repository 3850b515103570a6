import type { EconomyTableKind, TableStyle } from './economy-table.ts';

/** How municipalities usually print each table; what a table is placed with until somebody says otherwise. */
export const usualStyle = (table: EconomyTableKind): TableStyle => ({
  unit:
    table === 'resultUnits' || table === 'balance' || table === 'rentGrants' || table === 'measures' ? 'tkr' : 'mnkr',
  rounding: 'adding',
  signs: 'ledger',
});
