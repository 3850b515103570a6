import type { MappingRule } from '#domain/economy/account-mapping.ts';
import type { EconomyChart } from '#domain/economy/economy-chart.ts';
import type { FigureLayout } from '#domain/economy/figure-layout.ts';

import { municipality } from '../municipality.ts';
import { rules } from './ledger/accounts.ts';
import { bookedStrings } from './ledger/book.ts';
import type { Book } from './ledger/book.ts';
import { areas, kinds } from './ledger/chart.ts';
import { norrstrandBooks } from './ledger/norrstrand.ts';
import { socialBooks } from './ledger/social.ts';

const YEARS = [2024, 2025] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];
const controllers = {
  norrstrand: `johan.ekvall@${municipality.mailDomain}`,
  social: `ingela.frisk@${municipality.mailDomain}`,
} as const;

/** Öre as a ledger prints it: "-1234,50". */
function printed(ore: number): string {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** A ledger's printout of the year's months: one row an account string. */
function printout(books: readonly Book[]): { readonly text: string; readonly controlTotal: string } {
  const strings = books.flatMap(bookedStrings);
  const sum = strings.flatMap(({ months }) => months).reduce((total, ore) => total + ore, 0);
  const rows = strings.map(({ responsibility, operation, account, months }) =>
    [responsibility, operation, account, ...months.map(printed)].join(';'),
  );
  const text = [['Ansvar', 'Verksamhet', 'Konto', ...MONTHS].join(';'), ...rows, ''].join('\r\n');
  return { text, controlTotal: printed(sum) };
}

/** How the ledger's printout is laid out. */
const layout: FigureLayout = {
  name: 'Månadssummor ur huvudboken',
  headerRow: 1,
  sheet: null,
  decimal: ',',
  parts: { account: 'Konto', responsibility: 'Ansvar', operation: 'Verksamhet' },
  amounts: { kind: 'months', columns: MONTHS, firstMonth: 1 },
  turnSign: false,
  text: null,
  voucher: null,
};

const charts: readonly EconomyChart[] = YEARS.map((year) => ({ year, areas: [...areas], kinds: [...kinds] }));
const mappings: readonly { readonly year: number; readonly rules: readonly MappingRule[]; readonly reason: string }[] =
  YEARS.map((year) => ({ year, rules, reason: `Stadens kodplan ${year}` }));

const loads = YEARS.flatMap((year) => [
  {
    year,
    by: controllers.norrstrand,
    fileName: `norrstrand-manadssummor-${year}.csv`,
    ...printout(norrstrandBooks(year)),
  },
  { year, by: controllers.social, fileName: `social-manadssummor-${year}.csv`, ...printout(socialBooks(year)) },
]);

/** The example's ledger: chart, mapping and the months of two years, as both boards' controllers load them. */
export const exampleLedger = { by: controllers.norrstrand, charts, mappings, layout, loads } as const;
