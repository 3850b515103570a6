import type { Decimal } from '../../kernel/decimal.ts';
import { absoluteDecimal, addDecimals, divideDecimals, formatDecimal, multiplyDecimals } from '../../kernel/decimal.ts';
import { closingOf } from '../sheets/begin-sheet.ts';
import { balanceGaps } from '../sheets/check-sheet.ts';
import { investmentLines, rentLines } from '../sheets/sheet-sums.ts';
import type { BalanceSheet, Sheet, SheetKind } from '../sheets/sheet.ts';
import type { EconomyFigures, SheetFigures } from './economy-figures.ts';
import { titleWith, words } from './economy-table.ts';
import type { CellSource, EconomyCell, EconomyRow, EconomyTable, TableStyle } from './economy-table.ts';
import { printAmount, printSums } from './print-sums.ts';
import type { SumColumn, SumRow } from './print-sums.ts';

const EMPTY: Readonly<Record<SheetKind, string>> = {
  resultUnits: 'Resultatenheterna är inte ifyllda.',
  investments: 'Investeringarna är inte ifyllda.',
  rentGrants: 'Lokalerna är inte ifyllda.',
  balance: 'Balansräkningen är inte ifylld.',
};

const missingOf = (kind: SheetKind, found: SheetFigures<Sheet> | null): string[] =>
  found === null || found.sheet.rows.length === 0 ? [EMPTY[kind]] : [];

const source = ({ year, number, sheet }: SheetFigures<Sheet>, row: string | null, column: string): CellSource => ({
  of: 'sheet',
  sheet: sheet.kind,
  year,
  number,
  row,
  column,
});

const trimmed = (percent: Decimal): string => formatDecimal(percent.replace(/\.0+$/u, ''));

/**
 * Result units with what they carry in, make and carry out (EK-1 to EK-6). With the ledger's signs a surplus is negative
 * in the opening columns and positive where it is carried over, as the city prints it (domain.md section 7).
 */
export function resultUnitsTable({ resultUnits, year, kind }: EconomyFigures, style: TableStyle): EconomyTable {
  const isLedger = style.signs === 'ledger';
  const caps = resultUnits?.sheet.caps[0] ?? { yearPercent: '5', accumulatedPercent: '10' };
  const hint = isLedger ? ' (minus är överskott)' : '';
  const columns: SumColumn[] = [
    { title: `Bruttobudget ${year}` },
    { title: `Varav ${trimmed(caps.yearPercent)}\u00a0%` },
    { title: `Resultat från ${year - 1}${hint}`, turned: isLedger },
    { title: `${kind === 'VB' ? 'Årets resultat' : 'Beräknat resultat'} ${year}${hint}`, turned: isLedger },
    {
      title: `Överförs till ${year + 1} (högst ${trimmed(caps.accumulatedPercent)}\u00a0%)${isLedger ? ' (plus är överskott)' : ''}`,
    },
  ];
  const rows: SumRow[] =
    resultUnits?.sheet.rows.map((row, index) => ({
      label: row.name,
      amounts: [
        row.grossBudget,
        divideDecimals(multiplyDecimals(row.grossBudget, caps.yearPercent), '100', 2),
        row.carriedIn,
        row.result,
        closingOf(row, resultUnits.sheet).carriedOut,
      ],
      from: ['grossBudget', 'grossBudget', 'carriedIn', 'result', 'carriedOut'].map((column) => ({
        ...source(resultUnits, row.name, column),
        ...resultUnits.origins?.[index],
      })),
    })) ?? [];
  return {
    title: titleWith('Resultatenheter', style),
    unit: style.unit,
    columns: ['Resultatenhet', ...columns.map((column) => column.title)],
    rows: printSums(rows, columns, 'Summa resultatenheter', style),
    missing: missingOf('resultUnits', resultUnits),
  };
}

/** Investments by kind with their objects; a kind of one object that is called the same is one row. */
export function investmentsTable(figures: EconomyFigures, style: TableStyle): EconomyTable {
  const { investments, lastInvestments, year, kind } = figures;
  const isYearEnd = kind === 'VB';
  const result = isYearEnd ? 'outcome' : 'forecast';
  const columns: SumColumn[] = [
    { title: `Budget ${year}` },
    { title: isYearEnd ? `Utfall ${year}` : `Prognos ${year}` },
    { title: 'Begärda budgetjusteringar' },
    isYearEnd
      ? { title: 'Avvikelse', plus: [0, 2], minus: [1], optional: [2], rule: 'Budget med justeringar minus utfall.' }
      : { title: 'Avvikelse', plus: [0, 2], minus: [1], optional: [2], rule: 'Budget med justeringar minus prognos.' },
  ];
  const lines = investments === null ? [] : investmentLines(investments.sheet, lastInvestments?.sheet ?? null);
  const rowOf = (line: (typeof lines)[number], label: string): SumRow => ({
    label,
    amounts: [line.budget, line[result], line.adjustment],
    from:
      investments === null
        ? []
        : ['budget', result, 'adjustment'].map((column) => source(investments, line.key, column)),
  });
  const rows = lines
    .filter(({ what }) => what === 'area')
    .map((line): SumRow => {
      const objects = lines.filter(({ what, key }) => what === 'kind' && key.startsWith(`${line.key}/`));
      const isOne = objects.length === 1 && objects[0]?.name.toLowerCase() === line.name.toLowerCase();
      return {
        ...rowOf(line, line.name),
        ...(isOne ? {} : { parts: objects.map((object) => rowOf(object, `varav ${object.name}`)) }),
      };
    });
  return {
    title: titleWith('Investeringar, netto', style),
    unit: style.unit,
    columns: ['Investeringar', ...columns.map((column) => column.title)],
    rows: printSums(rows, columns, 'Totalt', style),
    missing: missingOf('investments', investments),
  };
}

/** The grant of each of the premises (EK-7). */
export function rentGrantsTable({ rentGrants, year }: EconomyFigures, style: TableStyle): EconomyTable {
  const measure = (text: string): EconomyCell => ({ text, exact: null, from: null });
  const premises = new Map(rentGrants?.sheet.rows.map((row) => [row.name, row]));
  const lines = rentGrants === null ? [] : rentLines(rentGrants.sheet);
  const rows = lines.flatMap(({ name, grant }): SumRow[] =>
    name === null || rentGrants === null
      ? []
      : [{ label: name, amounts: [grant], from: [source(rentGrants, name, 'grant')] }],
  );
  const printed = printSums(rows, [{ title: 'Bidrag' }], 'Totalt', style).map(({ cells }): EconomyRow => {
    const [label = words(''), grant = words('')] = cells;
    const row = premises.get(label.text);
    const [area, rent] = [row?.squareMetres, row?.rentPerSquareMetre].map((value) =>
      value === undefined ? '' : formatDecimal(value),
    );
    return { cells: [label, measure(area ?? ''), measure(rent ?? ''), grant] };
  });
  return {
    title: titleWith(`Medel för lokaländamål ${year}`, style),
    unit: style.unit,
    columns: ['Lokal', 'Yta, m²', 'Hyra, kr/m²', 'Bidrag'],
    rows: printed,
    missing: missingOf('rentGrants', rentGrants),
  };
}

const SIDES = { assets: 'Tillgångar', liabilities: 'Eget kapital och skulder' } as const;
const DAYS = ['opening', 'interim', 'closing'] as const;

/** The balance sheet with its groups and notes: three days as far as they are known. */
export function balanceTable({ balance, year }: EconomyFigures, style: TableStyle): EconomyTable {
  const rows = balance?.sheet.rows ?? [];
  const days = DAYS.filter((day) => day === 'opening' || rows.some((row) => row[day] !== null));
  const titles = { opening: `1 januari ${year}`, interim: `31 augusti ${year}`, closing: `31 december ${year}` };
  const columns = days.map((day): SumColumn => ({ title: titles[day] }));
  const noteOf = new Map<string, string>();
  const lines = (['assets', 'liabilities'] as const).flatMap((side): EconomyRow[] => {
    const own = rows.filter((row) => row.side === side);
    if (balance === null || own.length === 0) return [];
    const groups = [...new Set(own.map(({ group }) => group))].map((group): SumRow => {
      const within = own.filter((row) => row.group === group);
      return {
        ...sums(balance, group, within, days),
        parts: within.map((row) => {
          noteOf.set(`varav ${row.name}`, row.note);
          return sums(balance, `varav ${row.name}`, [row], days);
        }),
      };
    });
    return [
      { cells: [words(SIDES[side]), ...columns.map(() => words(''))] },
      ...printSums(groups, columns, `Summa ${SIDES[side].toLowerCase()}`, style),
    ];
  });
  const gaps = balance === null ? [] : balanceGaps(balance.sheet).filter(({ day }) => days.includes(day));
  return {
    title: titleWith('Balansräkning', style),
    unit: style.unit,
    columns: ['', ...columns.map((column) => column.title), 'Not'],
    rows: lines.map(({ cells }) => ({ cells: [...cells, words(noteOf.get(cells[0]?.text ?? '') ?? '')] })),
    missing: [
      ...missingOf('balance', balance),
      ...gaps.map(({ day, difference }) => {
        const size = printAmount(absoluteDecimal(difference), style);
        return `Balansräkningens sidor skiljer sig med ${size} ${style.unit} den ${titles[day]}.`;
      }),
    ],
  };
}

function sums(
  balance: SheetFigures<BalanceSheet>,
  label: string,
  rows: BalanceSheet['rows'],
  days: readonly (typeof DAYS)[number][],
): SumRow {
  const add = (day: (typeof DAYS)[number]): Decimal | null => {
    const known = rows.flatMap((row) => row[day] ?? []);
    return known.length === 0 ? null : addDecimals(...known);
  };
  const name = rows.length === 1 ? (rows[0]?.name ?? null) : (rows[0]?.group ?? null);
  return { label, amounts: days.map(add), from: days.map((day) => source(balance, name, day)) };
}
