import type { Decimal } from '../kernel/decimal.ts';
import { addDecimals, multiplyDecimals, roundDecimal } from '../kernel/decimal.ts';
import type { EconomyChart } from './economy-chart.ts';
import type { OutcomeDetail } from './outcome-detail.ts';
import type { OutcomeView } from './outcome-view.ts';
import { roundToTotal } from './round-to-total.ts';

/**
 * A row of the printed table. area, side (incomes, costs) and net are sums; part is a varav, already within its area;
 * kind is a part of the sum above it.
 */
export type OutcomeLine = {
  readonly key: string;
  readonly part: LedgerPart;
  readonly what: 'area' | 'part' | 'kind' | 'side' | 'net';
  /** As the chart has it; the side's code, and empty for the net, which the page names. */
  readonly name: string;
  /** January first; null where no load counts for the month. */
  readonly months: readonly (Decimal | null)[];
  readonly total: Decimal;
};

/** What of the ledger a row is the sum of; null for every one. An area holds its varav. */
export type LedgerPart = { readonly area: string | null; readonly kind: string | null; readonly side: string | null };

/** Amounts of an area and a kind, one a column; null where there is none to show. */
export type AmountRow = {
  readonly area: string;
  readonly kind: string;
  readonly cells: readonly (Decimal | null)[];
};

/** A row of a printed table with any columns; `what` and `name` as an OutcomeLine has them. */
export type AmountLine = Pick<OutcomeLine, 'key' | 'part' | 'what' | 'name'> & {
  readonly cells: readonly (Decimal | null)[];
};

type Row = AmountRow;
type Codes = Pick<EconomyChart, 'areas' | 'kinds'>;
type Node = Pick<OutcomeLine, 'key' | 'part' | 'what' | 'name'> & {
  readonly rows: readonly Row[];
  /** What adds up to it. */
  readonly terms: readonly Node[];
  /** Varav: printed below it, not added. */
  readonly ofWhich: readonly Node[];
};

const MONTHS = 12;
const EVERYTHING: LedgerPart = { area: null, kind: null, side: null };
const cellOf = (row: Row, column: number): Decimal | null => row.cells[column] ?? null;

/** In the order of the chart; codes that it no longer has come last. */
const inOrder = (used: Iterable<string>, chart: readonly { readonly code: string }[]): string[] => {
  const left = new Set(used);
  const known = chart.map(({ code }) => code).filter((code) => left.has(code));
  return [...known, ...[...left].filter((code) => !known.includes(code)).toSorted()];
};

function kindNodes(rows: readonly Row[], { kinds }: Codes, above: string, part: LedgerPart): Node[] {
  return inOrder(new Set(rows.map(({ kind }) => kind)), kinds).map((code) => ({
    key: `${above}/${code}`,
    part: { ...part, kind: code },
    what: 'kind',
    name: kinds.find((kind) => kind.code === code)?.name ?? code,
    rows: rows.filter(({ kind }) => kind === code),
    terms: [],
    ofWhich: [],
  }));
}

function areaNodes(rows: readonly Row[], chart: Codes, withKinds: boolean): Node[] {
  const byCode = new Map(chart.areas.map((area) => [area.code, area]));
  const topOf = (code: string): string => byCode.get(code)?.parent ?? code;
  const node = (what: 'area' | 'part', code: string, own: readonly Row[], ofWhich: readonly Node[]): Node => ({
    key: code,
    part: { ...EVERYTHING, area: code },
    what,
    name: byCode.get(code)?.name ?? code,
    rows: own,
    terms: withKinds ? kindNodes(own, chart, code, { ...EVERYTHING, area: code }) : [],
    ofWhich,
  });
  return inOrder(new Set(rows.map(({ area }) => topOf(area))), chart.areas).map((top) => {
    const own = rows.filter(({ area }) => topOf(area) === top);
    const parts = inOrder(
      own.flatMap(({ area }) => (area === top ? [] : [area])),
      chart.areas,
    );
    return node(
      'area',
      top,
      own,
      parts.map((code) =>
        node(
          'part',
          code,
          own.filter(({ area }) => area === code),
          [],
        ),
      ),
    );
  });
}

function sideNodes(rows: readonly Row[], chart: Codes): Node[] {
  const sideOf = (code: string): string => chart.kinds.find((kind) => kind.code === code)?.side ?? 'cost';
  return ['income', 'cost'].flatMap((side) => {
    const own = rows.filter(({ kind }) => sideOf(kind) === side);
    return own.length === 0
      ? []
      : [
          {
            key: side,
            part: { ...EVERYTHING, side },
            what: 'side',
            name: side,
            rows: own,
            terms: kindNodes(own, chart, side, EVERYTHING),
            ofWhich: [],
          },
        ];
  });
}

/** One column of the table, by row key. */
type Column = ReadonlyMap<string, Decimal | null>;

/** Exact, or rounded to thousands so that what adds up to a sum still does (EK-8). */
function columnOf(tops: readonly Node[], column: number, thousands: boolean): Column {
  const values = new Map<string, Decimal | null>();
  const exact = (node: Node): Decimal | null => {
    const cells = node.rows.map((row) => cellOf(row, column));
    return cells.some((cell) => cell === null) ? null : addDecimals('0.00', ...cells.filter((cell) => cell !== null));
  };
  const place = (nodes: readonly Node[], sum: Decimal | null): void => {
    const parts = nodes.map((node) => multiplyDecimals(exact(node) ?? '0', '0.001'));
    const rounded = thousands && sum !== null ? roundToTotal(parts, 0, sum) : [];
    for (const [index, node] of nodes.entries()) {
      const plain = exact(node);
      const value = plain === null ? null : thousands ? (rounded[index] ?? '0') : plain;
      values.set(node.key, value);
      place(node.terms, value);
      for (const part of node.ofWhich) place([part], inUnit(exact(part), thousands));
    }
  };
  const all = tops.map(exact);
  const known = all.filter((cell) => cell !== null);
  const net = known.length < all.length ? null : inUnit(addDecimals('0.00', ...known), thousands);
  values.set('net', net);
  place(tops, net);
  return values;
}

const inUnit = (value: Decimal | null, thousands: boolean): Decimal | null =>
  value === null || !thousands ? value : roundDecimal(multiplyDecimals(value, '0.001'), 0);

const withBelow = (node: Node): Node[] => [node, ...node.terms.flatMap(withBelow), ...node.ofWhich.flatMap(withBelow)];

/**
 * Amounts as a table in the order of the chart, with a net last. In thousands every column adds up downwards; across, a
 * rounded sum may differ by some thousand from its rounded parts.
 */
export function amountTable(
  rows: readonly AmountRow[],
  chart: Codes,
  { detail, thousands }: { readonly detail: OutcomeDetail; readonly thousands: boolean },
): AmountLine[] {
  const tops = detail === 'kinds' ? sideNodes(rows, chart) : areaNodes(rows, chart, detail === 'areasAndKinds');
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => columnOf(tops, column, thousands));
  const line = ({ key, part, what, name }: Pick<Node, 'key' | 'part' | 'what' | 'name'>): AmountLine => ({
    key,
    part,
    what,
    name,
    cells: columns.map((column) => column.get(key) ?? null),
  });
  return [...tops.flatMap(withBelow).map(line), line({ key: 'net', part: EVERYTHING, what: 'net', name: '' })];
}

/** The outcome as a table by month. */
export function outcomeTable(
  rows: readonly OutcomeView['rows'][number][],
  chart: Codes,
  how: { readonly detail: OutcomeDetail; readonly thousands: boolean },
): OutcomeLine[] {
  const amounts = rows.map(({ area, kind, months, total }) => ({ area, kind, cells: [...months, total] }));
  return amountTable(amounts, chart, how).map(({ key, part, what, name, cells }) => ({
    key,
    part,
    what,
    name,
    months: cells.slice(0, MONTHS),
    total: cells[MONTHS] ?? '0',
  }));
}
