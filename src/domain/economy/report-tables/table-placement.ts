import { z } from 'zod';

import { titleKey } from '../../editions/lasting-things.ts';
import type { OrganisationKind } from '../../organisation/organisation.ts';
import type { RoundBrief } from '../../rounds/round-brief.ts';
import type { EditionKind } from '../../steering/steering-document.ts';
import { usualStyle } from './usual-style.ts';
import { EconomyTableKind, EconomyTableSpec, TableStyle } from './economy-table.ts';

/** How tables are printed where nobody says otherwise; what is left out is as is usual for the table (EK-82). */
export const StyleChoice = TableStyle.partial();
export type StyleChoice = z.infer<typeof StyleChoice>;

/** A table or chart that a round's template wants in a chapter, with what it prints otherwise than the others. */
export const TablePlacement = EconomyTableSpec.pick({ volume: true }).extend({
  table: EconomyTableKind,
  style: StyleChoice.default({}),
});
export type TablePlacement = z.infer<typeof TablePlacement>;

/** The first of the choices that says something, else what is usual. */
export function styleOf(table: EconomyTableKind, choices: readonly StyleChoice[]): TableStyle {
  const usual = usualStyle(table);
  const chosen = <K extends keyof TableStyle>(field: K): TableStyle[K] => {
    for (const choice of choices) {
      const said = choice[field];
      if (said !== undefined) return said as TableStyle[K];
    }
    return usual[field];
  };
  return { unit: chosen('unit'), rounding: chosen('rounding'), signs: chosen('signs') };
}

/** Tables whose sums hold staff costs: whoever places one may see those (EK-77). */
export const WITH_STAFF: ReadonlySet<EconomyTableKind> = new Set([
  'driftTotal',
  'areas',
  'kinds',
  'deviations',
  'months',
  'volumeCost',
  'goals',
]);

/** Of those the ones that print costs by kind. */
export const BY_KIND: ReadonlySet<EconomyTableKind> = new Set(['kinds']);

/** And those with last year's outcome beside this year's. */
export const WITH_LAST_YEAR: ReadonlySet<EconomyTableKind> = new Set(['kinds', 'months']);

/** Sums of a whole board or administration are no single person's salary, whoever begins its draft (EK-82). */
const IS_LARGE: ReadonlySet<OrganisationKind> = new Set([
  'council',
  'executiveBoard',
  'board',
  'administration',
  'company',
]);

/** Whether an edition of the kind can print the table at all: a plan has no forecast, and so no deviation (EK-82). */
export const isPrintedIn = (table: EconomyTableKind, edition: EditionKind): boolean =>
  table !== 'deviations' || edition !== 'VP';

/** A table of the template with the heading of its chapter, and how it is printed. */
export type AskedTable = {
  readonly heading: string;
  readonly place: 'front' | 'back';
  readonly spec: EconomyTableSpec;
};

/** For which draft, and for whom: `maySeeStaff` says that whoever begins the draft may see staff costs. */
type AskedFor = {
  readonly kind: OrganisationKind;
  readonly maySeeStaff: boolean;
  readonly municipality: StyleChoice;
};

/** Two tables that print the same amounts, however each is printed. */
export const isSameTable = (
  one: Pick<EconomyTableSpec, 'table' | 'volume'>,
  other: Pick<EconomyTableSpec, 'table' | 'volume'>,
): boolean => one.table === other.table && one.volume === other.volume;

/** What the round's template wants in a draft and that does not stand there yet, in the template's order. */
export function askedTables(
  { chapters, round }: Pick<RoundBrief, 'chapters' | 'round'>,
  { kind, maySeeStaff, municipality }: AskedFor,
  standing: readonly { readonly heading: string | null; readonly spec: EconomyTableSpec }[],
): AskedTable[] {
  const keyOf = (heading: string, { table, volume }: Pick<EconomyTableSpec, 'table' | 'volume'>): string =>
    `${titleKey(heading)} ${table} ${volume ?? ''}`;
  const there = new Set(standing.map(({ heading, spec }) => keyOf(heading ?? '', spec)));
  return chapters.flatMap(({ heading, place, economy }) =>
    economy
      .filter((one) => isPrintedIn(one.table, round.kind) && !there.has(keyOf(heading, one)))
      .filter(({ table }) => maySeeStaff || IS_LARGE.has(kind) || !WITH_STAFF.has(table))
      .map(({ table, volume, style }) => ({
        heading,
        place,
        spec: {
          table,
          ...styleOf(table, [style, round.tableStyle, municipality]),
          ...(volume === undefined ? {} : { volume }),
        },
      })),
  );
}

/** Those that the round's template does not want in any chapter, by id. */
export function unaskedTables(
  { chapters }: Pick<RoundBrief, 'chapters'>,
  placed: readonly { readonly id: string; readonly spec: EconomyTableSpec }[],
): string[] {
  const wanted = chapters.flatMap(({ economy }) => economy);
  return placed.filter(({ spec }) => !wanted.some((one) => isSameTable(one, spec))).map(({ id }) => id);
}
