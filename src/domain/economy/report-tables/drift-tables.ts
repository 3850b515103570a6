import { MONTH_NAMES } from '../../kernel/calendar.ts';
import type { Decimal } from '../../kernel/decimal.ts';
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  subtractDecimals,
} from '../../kernel/decimal.ts';
import { closingOf } from '../sheets/begin-sheet.ts';
import { resultMeasure, sumOf } from './economy-figures.ts';
import type { EconomyFigures, FigureAmount } from './economy-figures.ts';
import { titleWith, words } from './economy-table.ts';
import type { CellSource, EconomyCell, EconomyRow, EconomyTable, Measure, TableStyle } from './economy-table.ts';
import { printAmount, printSums } from './print-sums.ts';
import type { SumColumn, SumRow } from './print-sums.ts';

/** What a table by area is made of. */
export type AreaFigures = Pick<EconomyFigures, 'kind' | 'year' | 'areas' | 'kinds' | 'amounts'>;

type Where = { readonly area?: string; readonly side?: 'income' | 'cost'; readonly kind?: string };

const source = (measure: Measure, { area, side, kind }: Where): CellSource => ({
  of: 'figure',
  measure,
  area: area ?? null,
  side: side ?? null,
  kind: kind ?? null,
});

/** Whether an amount stands there; an area holds its varav too. */
function standsAt({ areas, kinds }: Pick<EconomyFigures, 'areas' | 'kinds'>, { area, side, kind }: Where) {
  const within = new Set(areas.filter((each) => each.code === area || each.parent === area).map(({ code }) => code));
  const sides = new Map(kinds.map((each) => [each.code, each.side]));
  return (amount: FigureAmount): boolean =>
    (area === undefined || within.has(amount.area) || amount.area === area) &&
    (kind === undefined || amount.kind === kind) &&
    (side === undefined || (amount.kind !== null && (sides.get(amount.kind) ?? 'cost') === side));
}

function rowAt(
  figures: AreaFigures,
  label: string,
  measures: readonly Measure[],
  where: Where,
  parts?: readonly SumRow[],
): SumRow {
  return {
    label,
    amounts: measures.map((measure) => sumOf(figures, measure, standsAt(figures, where))),
    from: measures.map((measure) => source(measure, where)),
    ...(parts === undefined ? {} : { parts }),
  };
}

/** What a table says where it has nothing of a measure. */
export const LACKING: Readonly<Record<Measure, string>> = {
  budget: 'Budgeten är inte inlagd.',
  adjustment: 'Begärda budgetjusteringar är inte inlagda.',
  forecast: 'Prognosen är inte gjord.',
  outcome: 'Utfallet är inte inläst.',
  lastOutcome: 'Förra årets utfall är inte inläst.',
};

/** What a table lacks of what it cannot do without. */
export const missingOf = (figures: Pick<EconomyFigures, 'amounts'>, measures: readonly Measure[]): string[] =>
  measures.flatMap((measure) => (sumOf(figures, measure) === null ? [LACKING[measure]] : []));

const DEVIATION_RULE = 'Budget med begärda justeringar minus prognos; plus är överskott.';
const OUTCOME_RULE = 'Budget minus utfall; plus är överskott.';

/** Budget, what is asked for, what is expected, and the deviation; a plan has its budget alone. */
function columnsOf({ kind, year }: Pick<EconomyFigures, 'kind' | 'year'>): {
  measures: Measure[];
  columns: SumColumn[];
} {
  const budget = { title: `Budget ${year}` };
  if (kind === 'VP') return { measures: ['budget'], columns: [budget] };
  const isYearEnd = kind === 'VB';
  const deviation = isYearEnd
    ? { title: 'Avvikelse', plus: [0], minus: [1], optional: [], rule: OUTCOME_RULE }
    : { title: 'Avvikelse', plus: [0, 1], minus: [2], optional: [1], rule: DEVIATION_RULE };
  return isYearEnd
    ? { measures: ['budget', 'outcome'], columns: [budget, { title: `Utfall ${year}` }, deviation] }
    : {
        measures: ['budget', 'adjustment', 'forecast'],
        columns: [budget, { title: 'Begärda budgetjusteringar' }, { title: `Prognos ${year}` }, deviation],
      };
}

/** What the tables of budget and result cannot do without. */
const neededOf = ({ kind }: Pick<EconomyFigures, 'kind'>): Measure[] =>
  kind === 'VP' ? ['budget'] : ['budget', resultMeasure(kind)];

/** The whole: what is granted net, incomes and costs, and the deviation before and after results are carried over. */
export function driftTotalTable(figures: EconomyFigures, style: TableStyle): EconomyTable {
  const { measures, columns } = columnsOf(figures);
  const rows = [
    rowAt(figures, 'Intäkter', measures, { side: 'income' }),
    rowAt(figures, 'Kostnader', measures, { side: 'cost' }),
  ];
  const lines = printSums(rows, columns, 'Anslag för verksamheten (netto)', style);
  const net = lines.at(-1);
  // Positive incomes are a way of printing: the net is what it is, so they are turned once they are rounded.
  const below = lines
    .slice(0, -1)
    .map((line, index) => (index === 0 && style.signs === 'positive' ? turnRow(line) : line));
  return {
    title: titleWith(figures.kind === 'VP' ? 'Driftbudget' : 'Uppföljning av driftbudget', style),
    unit: style.unit,
    columns: ['', ...columns.map((column) => column.title)],
    rows: [...(net === undefined ? [] : [net]), ...below, ...dispositions(figures, net, style)],
    missing: missingOf(figures, neededOf(figures)),
  };
}

const turnRow = ({ cells }: EconomyRow): EconomyRow => ({
  cells: cells.map((cell, index) => {
    const isAmount = index > 0 && cell.from?.of === 'figure' && /\d/u.test(cell.text);
    if (!isAmount) return cell;
    const text = cell.text.startsWith('\u2212')
      ? cell.text.slice(1)
      : /[1-9]/u.test(cell.text)
        ? `\u2212${cell.text}`
        : cell.text;
    return { ...cell, text };
  }),
});

/** The deviation before and after the results that units carry in and out (docs/domain/economy.md, EK-72). */
function dispositions(figures: EconomyFigures, net: EconomyRow | undefined, style: TableStyle): EconomyRow[] {
  if (figures.kind === 'VP' || net === undefined) return [];
  const blank = net.cells.slice(1, -1).map(() => words(''));
  const line = (label: string, cell: EconomyCell): EconomyRow => ({ cells: [words(label), ...blank, cell] });
  const before = net.cells.at(-1) ?? words('');
  const what = figures.kind === 'VB' ? 'Avvikelse' : 'Prognos/avvikelse';
  const first = line(`${what} före resultatdispositioner`, before);
  const { resultUnits, year } = figures;
  if (resultUnits === null || resultUnits.sheet.rows.length === 0) return [first];
  const { sheet } = resultUnits;
  const carriedIn = addDecimals('0', ...sheet.rows.map((row) => row.carriedIn));
  const carriedOut = addDecimals('0', ...sheet.rows.map((row) => closingOf(row, sheet).carriedOut));
  const from = (column: string): CellSource => ({
    of: 'sheet',
    sheet: 'resultUnits',
    year: resultUnits.year,
    number: resultUnits.number,
    row: null,
    column,
  });
  const out = subtractDecimals('0', carriedOut);
  const after = before.exact === null ? null : addDecimals(before.exact, carriedIn, out);
  const rule = 'Avvikelsen före resultatdispositioner plus ingående resultat minus det som förs över.';
  return [
    first,
    line(`Resultatenheternas resultat från ${year - 1}`, {
      text: printAmount(carriedIn, style),
      exact: carriedIn,
      from: from('carriedIn'),
    }),
    line(`Resultatenheternas resultat till ${year + 1}`, {
      text: printAmount(out, style),
      exact: out,
      from: from('carriedOut'),
    }),
    line(`${what} efter resultatdispositioner`, {
      text: printAmount(after, style),
      exact: after,
      from: { of: 'rule', rule },
    }),
  ];
}

/** Budget and result by area in the order of the chart, and all together last; areas in which nothing stands are left out. */
export function areaLines(figures: AreaFigures, style: TableStyle, withParts: boolean): EconomyRow[] {
  const { measures, columns } = columnsOf(figures);
  const used = new Set(figures.amounts.filter(({ measure }) => measures.includes(measure)).map(({ area }) => area));
  const isUsed = (code: string): boolean =>
    used.has(code) || figures.areas.some(({ parent, code: part }) => parent === code && used.has(part));
  const rows = figures.areas
    .filter(({ parent, code }) => parent === null && isUsed(code))
    .map(({ code, name }) => {
      const parts = figures.areas.filter(({ parent, code: part }) => withParts && parent === code && used.has(part));
      return rowAt(
        figures,
        name,
        measures,
        { area: code },
        parts.map((part) => rowAt(figures, partName(part.name), measures, { area: part.code })),
      );
    });
  return printSums(rows, columns, 'Totalt', style);
}

/** Budget and result by area, with varav. */
export const areasTable = (figures: AreaFigures, style: TableStyle): EconomyTable => ({
  title: titleWith('Driftbudget per verksamhetsområde', style),
  unit: style.unit,
  columns: ['Verksamhetsområde', ...columnsOf(figures).columns.map((column) => column.title)],
  rows: areaLines(figures, style, true),
  missing: missingOf(figures, neededOf(figures)),
});

/** "varav förskola": the word is printed once, also where the chart has it in the name. */
const partName = (name: string): string =>
  /^varav\s/iu.test(name) ? name : `varav ${name.charAt(0).toLocaleLowerCase('sv')}${name.slice(1)}`;

const percent = (of: Decimal | null, whole: Decimal | null): string => {
  if (of === null || whole === null || compareDecimals(whole, '0') === 0) return '';
  return formatDecimal(divideDecimals(multiplyDecimals(of, '100'), whole, 1) ?? '0');
};

/** By kind of account: budget, outcome so far, its share against the norm, and the same months of last year. */
export function kindsTable(figures: EconomyFigures, style: TableStyle): EconomyTable {
  const { kinds, through, year } = figures;
  const measures: Measure[] = ['budget', 'outcome', 'lastOutcome'];
  const used = new Set(figures.amounts.filter(({ measure }) => measures.includes(measure)).map(({ kind }) => kind));
  const months = through === null ? 'Utfall' : `Utfall jan–${MONTH_NAMES[through - 1]?.slice(0, 3) ?? ''}`;
  const columns: SumColumn[] = [
    { title: `Budget ${year}` },
    { title: `${months} ${year}` },
    { title: `${months} ${year - 1}` },
  ];
  const norm = through === null ? '' : percent(String(through), '12');
  const normRule = 'Månader som gått delat med tolv.';
  const usedRule = 'Utfall delat med budget.';
  // Kinds that the year's chart no longer has come last, with what they came to last year.
  const known = new Set(kinds.map(({ code }) => code));
  const gone = [...used].flatMap((code) => (code === null || known.has(code) ? [] : [code])).toSorted();
  const rows = [...kinds.filter(({ code }) => used.has(code)), ...gone.map((code) => ({ code, name: code }))].map(
    ({ code, name }) => rowAt(figures, name, measures, { kind: code }),
  );
  const lines = printSums(rows, columns, 'Totalt (netto)', style).map(({ cells }): EconomyRow => {
    const [label = words(''), budget = words(''), outcome = words(''), last = words('')] = cells;
    const share: EconomyCell = {
      text: percent(outcome.exact, budget.exact),
      exact: null,
      from: { of: 'rule', rule: usedRule },
    };
    return {
      cells: [label, budget, outcome, share, { text: norm, exact: null, from: { of: 'rule', rule: normRule } }, last],
    };
  });
  return {
    title: titleWith('Uppföljning per kontoslag', style),
    unit: style.unit,
    columns: [
      'Kontoslag',
      columns[0]?.title ?? '',
      columns[1]?.title ?? '',
      'Förbrukat, %',
      'Riktvärde, %',
      columns[2]?.title ?? '',
    ],
    rows: lines,
    missing: missingOf(figures, ['budget', 'outcome']),
  };
}
