import type { BudgetLine } from '#domain/economy/budget-act.ts';
import { mergeLines, yearOf } from '#domain/economy/decide-budget.ts';
import type { ForecastNote, StoredForecast } from '#domain/economy/forecast.ts';
import { isMoreThan } from '#domain/economy/deviation.ts';
import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
} from '#domain/kernel/decimal.ts';

import { editions } from '../editions.ts';
import { municipality } from '../municipality.ts';
import { exampleBudget } from './budget.ts';
import { areas } from './ledger/chart.ts';

type Budget = readonly BudgetLine[];
type Line = StoredForecast['lines'][number] & { readonly organisation: string };
type ExampleForecast = Omit<StoredForecast, 'id' | 'number' | 'by'> & { readonly signIn: string };

const at = (name: string): string => `${name}@${municipality.mailDomain}`;
const BOARDS = [
  { board: 'norrstrands-stadsdelsnamnd', controller: at('johan.ekvall') },
  { board: 'socialnamnden', controller: at('ingela.frisk') },
] as const;
/** Heads who lodge themselves; the controller lodges for the others. */
const HEADS: Readonly<Record<string, string>> = {
  'tallbackens-forskolor': at('petra.akerlind'),
  'ekonomiskt-bistand': at('yusuf.demir'),
  vuxenstod: at('yusuf.demir'),
  boendeenheten: at('daniel.osei'),
};
const EDITIONS = [
  { kind: 'T1', month: 4, day: '05-09' },
  { kind: 'T2', month: 8, day: '09-10' },
] as const;

const words: Readonly<Record<string, readonly [cause: string, action: string]>> = {
  hemtjanst: [
    'De beviljade timmarna ökar snabbare än budgeten.',
    'Rutterna planeras om och korttidsfrånvaron följs varje vecka.',
  ],
  stadsmiljo: [
    'Snöröjningen i januari och februari kostade mer än ett vanligt år.',
    'Höstens planteringar skjuts upp.',
  ],
  'barn-familj': [
    'Fler barn än väntat är placerade på institution.',
    'Familjehem rekryteras tillsammans med grannkommunerna.',
  ],
};
const USUAL = ['Kostnaderna har inte följt budgeten.', 'Enheten prövar varje vakans och inköp på nytt.'] as const;

/** Kronor by area as a board's report prints its forecast, each area without its varav; nothing where it has no such table. */
function printedForecast(board: string, year: number, kind: string, budget: Budget): Map<string, string> {
  const report = editions.find((one) => one.kind === kind && one.organisation === board && one.year === year);
  const table = report?.document.tables.find(({ title }) => title === 'Uppföljning av driftbudget');
  const column = table?.columns.findIndex((name) => name.startsWith('Prognos')) ?? -1;
  const amounts = new Map<string, string>();
  for (const area of areas) {
    const printed = table?.rows.find(([name]) => name === area.name)?.[column];
    const read = printed === undefined ? null : parseDecimal(printed);
    const own = budget.filter((line) => line.area === area.code);
    // A varav that the report does not print is forecast at its budget, within what its area prints.
    if (read === null && (area.parent === null || !amounts.has(area.parent))) continue;
    const kronor =
      read === null ? addDecimals('0', ...own.map(({ months }) => yearOf(months))) : multiplyDecimals(read, '1000000');
    amounts.set(area.code, kronor);
    if (area.parent !== null) amounts.set(area.parent, subtractDecimals(amounts.get(area.parent) ?? '0', kronor));
  }
  return amounts;
}

/** The budget's lines as forecast: what an area parts from its budget stands on its largest cost. */
function forecastLines(budget: Budget, printed: ReadonlyMap<string, string>): Line[] {
  return [...Map.groupBy(budget, ({ area }) => area)].flatMap(([area, own]) => {
    const lines = own.map((line): Line => {
      const amount = yearOf(line.months);
      return { organisation: line.organisation, area, kind: line.kind, amount, budget: amount, method: null };
    });
    const more = subtractDecimals(printed.get(area) ?? '0', addDecimals('0', ...lines.map(({ amount }) => amount)));
    const largest = lines.toSorted((one, other) => compareDecimals(other.amount, one.amount))[0];
    // What a report does not print by itself is forecast at its budget.
    if (!printed.has(area) || compareDecimals(more, '0') === 0) return lines;
    return lines.map((line) => (line === largest ? { ...line, amount: addDecimals(line.amount, more) } : line));
  });
}

function notesOf(lines: readonly Line[]): ForecastNote[] {
  return [...Map.groupBy(lines, ({ area }) => area)].flatMap(([area, own]) => {
    const budget = addDecimals('0', ...own.map((line) => line.budget));
    const deviation = subtractDecimals(budget, addDecimals('0', ...own.map(({ amount }) => amount)));
    if (!isMoreThan(deviation, '1', budget)) return [];
    const isDeficit = compareDecimals(deviation, '0') < 0;
    const [cause, action] = words[area] ?? USUAL;
    return isDeficit
      ? [{ area, cause, action, effect: null, effectDay: null }]
      : [{ area, cause: 'Reserven väntas inte behövas.', action: '', effect: null, effectDay: null }];
  });
}

/** The forecasts of both boards' organisations in two years, as their tertial reports print them together. */
export const exampleForecasts: readonly ExampleForecast[] = exampleBudget.decided.flatMap(
  ({ year, by, lines: budget }) =>
    EDITIONS.flatMap(({ kind, month, day }) => {
      const found = BOARDS.find(({ controller }) => controller === by);
      // What was granted in June is in the forecast of August.
      const turned = exampleBudget.acts.filter((act) => act.kind === 'turnover' && act.year === year && act.by === by);
      const granted = month === 8 ? turned.flatMap((act): readonly BudgetLine[] => act.lines) : [];
      const whole = mergeLines([...budget, ...granted]);
      const printed = printedForecast(found?.board ?? '', year, kind, whole);
      if (printed.size === 0) return [];
      const lines = forecastLines(whole, printed);
      return [...Map.groupBy(lines, ({ organisation }) => organisation)].map(
        ([organisation, own]): ExampleForecast => ({
          organisation,
          year,
          month,
          comment: '',
          transfer: '0.00',
          notes: notesOf(own),
          risks:
            organisation === 'norrstrands-hemtjanst'
              ? [{ what: 'risk', text: 'Fler beviljade timmar under hösten', amount: '1500000.00', percent: 50 }]
              : organisation === 'norrstrand-forskola'
                ? [{ what: 'possibility', text: 'Färre barn i höst', amount: '2000000.00', percent: 30 }]
                : [],
          at: `${year}-${day}T09:00:00Z`,
          signIn: HEADS[organisation] ?? by,
          lines: own.map(({ area, kind: of, amount, budget: held, method }) => ({
            area,
            kind: of,
            amount,
            budget: held,
            method,
          })),
        }),
      );
    }),
);
