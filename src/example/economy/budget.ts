import { compileMapping, USUAL_DIMENSIONS } from '#domain/economy/account-mapping.ts';
import type { BudgetLine } from '#domain/economy/budget-act.ts';
import { EVEN_KEY, spreadMonths } from '#domain/economy/spread-months.ts';
import {
  addDecimals,
  divideDecimals,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
} from '#domain/kernel/decimal.ts';

import { editions } from '../editions.ts';
import { municipality } from '../municipality.ts';
import { rules } from './ledger/accounts.ts';
import { bookedStrings } from './ledger/book.ts';
import { areas } from './ledger/chart.ts';
import { norrstrandBooks } from './ledger/norrstrand.ts';
import { socialBooks } from './ledger/social.ts';

const YEARS = [2024, 2025] as const;
const BOARDS = [
  { board: 'norrstrands-stadsdelsnamnd', by: `johan.ekvall@${municipality.mailDomain}`, books: norrstrandBooks },
  { board: 'socialnamnden', by: `ingela.frisk@${municipality.mailDomain}`, books: socialBooks },
] as const;

type Booked = {
  readonly organisation: string;
  readonly area: string;
  readonly kind: string;
  readonly months: readonly string[];
};

const place = compileMapping({ rules: [...rules], sieDimensions: USUAL_DIMENSIONS });

/** A year's books by organisation, area and kind, in kronor. */
function booked(books: ReturnType<typeof norrstrandBooks>): Booked[] {
  const placed = books.flatMap(bookedStrings).flatMap(({ responsibility, operation, account, months }) => {
    const { organisation, area, kind } = place({
      account,
      responsibility,
      operation,
      activity: '',
      project: '',
      counterpart: '',
    });
    if (organisation === null || area === null || kind === null || months.every((ore) => ore === 0)) return [];
    return [{ organisation, area, kind, months: months.map((ore) => (ore / 100).toFixed(2)) }];
  });
  return [...Map.groupBy(placed, ({ organisation, area, kind }) => `${organisation} ${area} ${kind}`).values()].flatMap(
    (group) => {
      const [first] = group;
      const months = EVEN_KEY.map((_, month) => addDecimals('0.00', ...group.map((one) => one.months[month] ?? '0')));
      return first === undefined ? [] : [{ ...first, months }];
    },
  );
}

const thousands = (kronor: string): string =>
  multiplyDecimals(roundDecimal(multiplyDecimals(kronor, '0.001'), 0), '1000');
const sumOf = (rows: readonly Booked[]): string => addDecimals('0.00', ...rows.flatMap(({ months }) => months));

/** Kronor net by area as the board's plan prints them, each area without its varav. */
function planned(board: string, year: number, rows: readonly Booked[]): Map<string, string> {
  const plan = editions.find((one) => one.kind === 'VP' && one.organisation === board && one.year === year);
  const table = plan?.document.tables.find(({ title }) => title === `Budget ${year}`);
  const amounts = new Map<string, string>();
  for (const area of areas) {
    const printed = table?.rows.find(([name]) => name === area.name)?.[1];
    const own = rows.filter((row) => row.area === area.code);
    // What the plan does not print by itself is budgeted at what it costs.
    const kronor =
      printed === undefined ? thousands(sumOf(own)) : multiplyDecimals(parseDecimal(printed) ?? '0', '1000000');
    amounts.set(area.code, kronor);
    const above = area.parent;
    if (above !== null) amounts.set(above, subtractDecimals(amounts.get(above) ?? '0', kronor));
  }
  return amounts;
}

/** The plan's budget of each area, shared among organisations and kinds as the money is spent, in whole thousands. */
function budgetOf(rows: readonly Booked[], plan: ReadonlyMap<string, string>): BudgetLine[] {
  return [...Map.groupBy(rows, ({ area }) => area)].flatMap(([area, own]) => {
    const net = sumOf(own);
    const budget = plan.get(area) ?? '0';
    const lines = own.map((row) => {
      const share = divideDecimals(multiplyDecimals(sumOf([row]), budget), net, 2) ?? '0';
      return { ...row, amount: thousands(share) };
    });
    const left = subtractDecimals(budget, addDecimals('0', ...lines.map(({ amount }) => amount)));
    const largest = lines.toSorted((one, other) => Number(other.amount) - Number(one.amount))[0];
    return lines.map(({ organisation, kind, months, amount }): BudgetLine => {
      // A unit that took over another in July, or was taken over, has its budget in its own months.
      const isWhole = months.every((month) => Number(month) !== 0);
      const key = isWhole ? EVEN_KEY : months.map((month) => (Number(month) === 0 ? '0' : '1'));
      const whole =
        organisation === largest?.organisation && kind === largest.kind ? addDecimals(amount, left) : amount;
      return { organisation, area, kind, profile: isWhole ? 'even' : 'own', months: spreadMonths(whole, key) ?? [] };
    });
  });
}

const line = (organisation: string, area: string, kind: string, amount: string): BudgetLine => ({
  organisation,
  area,
  kind,
  profile: 'even',
  months: spreadMonths(amount, EVEN_KEY) ?? [],
});

/** The budget of the example: decided by both boards, with what was asked for and carried in 2025. */
export const exampleBudget = {
  decided: BOARDS.flatMap(({ board, by, books }) =>
    YEARS.map((year) => ({
      year,
      by,
      lines: budgetOf(booked(books(year)), planned(board, year, booked(books(year)))),
      words: {
        reason: 'Nämndens verksamhetsplan, fördelad på enheterna av förvaltningen.',
        reference: `VP ${year}`,
        day: `${year - 1}-12-17`,
      },
    })),
  ),
  acts: [
    {
      year: 2025,
      by: `johan.ekvall@${municipality.mailDomain}`,
      organisation: 'norrstrands-hemtjanst',
      kind: 'adjustment',
      title: 'Fler beviljade hemtjänsttimmar',
      lines: [line('norrstrands-hemtjanst', 'hemtjanst', 'personal', '2400000')],
      words: {
        reason: 'De beviljade timmarna har ökat med tre procent sedan budgeten beslutades.',
        reference: 'T1 2025, bilaga 2',
        day: '2025-05-20',
      },
      steps: [
        {
          step: 'support',
          by: `henrik.tegel@${municipality.mailDomain}`,
          words: { reason: 'Ökningen är större än uppräkningen i budgeten.', reference: '', day: '2025-06-04' },
        },
      ],
    },
    {
      year: 2025,
      by: `johan.ekvall@${municipality.mailDomain}`,
      organisation: 'norrstrand-forskola',
      kind: 'turnover',
      title: 'Statsbidrag för mindre barngrupper',
      lines: [
        line('norrstrand-forskola', 'forskola', 'bidrag', '-3600000'),
        line('norrstrand-forskola', 'forskola', 'personal', '3600000'),
      ],
      words: {
        reason: 'Bidraget är beviljat för hela året och används till fler barnskötare.',
        reference: 'T1 2025, bilaga 3',
        day: '2025-05-20',
      },
      steps: [
        {
          step: 'grant',
          by: `henrik.tegel@${municipality.mailDomain}`,
          words: { reason: 'Kommunstyrelsen godkände omslutningen.', reference: 'KS § 114', day: '2025-06-11' },
        },
      ],
    },
    {
      year: 2025,
      by: `johan.ekvall@${municipality.mailDomain}`,
      organisation: 'tallbackens-forskolor',
      kind: 'carried',
      title: 'Överskott från 2024',
      lines: [line('tallbackens-forskolor', 'forskola', 'material', '500000')],
      words: {
        reason: 'Resultatenhetens överskott enligt bokslutet.',
        reference: 'VB 2024',
        day: '2025-02-19',
      },
      steps: [],
    },
  ],
} as const;
