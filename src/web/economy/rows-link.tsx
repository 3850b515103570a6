import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';

import { MERGED_COSTS } from '#domain/economy/staff-cover.ts';
import type { LedgerPart } from '#domain/economy/outcome-table.ts';

import type { RowsSearch } from './economy-search.ts';

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The search of an amount's rows; the side's code as the table of outcome has it. Costs in one sum have no rows to show. */
export function rowsOf(
  place: { readonly year: number; readonly organisation: string },
  { area, kind, side }: LedgerPart,
  months: { readonly month: number } | { readonly through: number },
): RowsSearch | null {
  if (kind === MERGED_COSTS) return null;
  return {
    ar: place.year,
    organisation: place.organisation,
    ...(area === null ? {} : { omrade: area }),
    ...(kind === null ? {} : { slag: kind }),
    ...(side === 'income' || side === 'cost' ? { sida: side } : {}),
    ...('month' in months ? { manad: months.month } : { till: months.through }),
  };
}

type Properties = { readonly to: RowsSearch | null; readonly isFirst?: boolean; readonly children: ReactNode };

/**
 * An amount that leads to its rows in the loaded files; without a way it is the amount alone. A table of amounts is one stop
 * for the tab key: the arrows go on from its first (see moveAmongAmounts).
 */
export function RowsLink({ to, isFirst = false, children }: Properties) {
  if (to === null) return <>{children}</>;
  return (
    <Link
      to="/ekonomi/rader"
      search={to}
      className="amount-link"
      tabIndex={isFirst ? 0 : -1}
      onKeyDown={moveAmongAmounts}
    >
      {children}
    </Link>
  );
}

/** Arrows go between the amounts of a table's body as in a spreadsheet. */
function moveAmongAmounts(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const from = event.currentTarget.closest('td');
  const body = event.currentTarget.closest('tbody');
  if (step === undefined || from === null || body === null) return;
  if (!(from.parentElement instanceof HTMLTableRowElement)) return;
  const [down, right] = step;
  let [y, x] = [from.parentElement.sectionRowIndex + down, from.cellIndex + right];
  const rows = body.rows;
  for (; ; y += down, x += right) {
    const cell = rows[y]?.cells[x];
    if (cell === undefined) return;
    const link = cell.querySelector<HTMLElement>('.amount-link');
    if (link === null) continue;
    event.preventDefault();
    for (const each of body.querySelectorAll<HTMLElement>('.amount-link')) each.tabIndex = -1;
    link.tabIndex = 0;
    link.focus();
    return;
  }
}
