import { z } from 'zod';

import type { Decimal } from '../../kernel/decimal.ts';
import { absoluteDecimal, addDecimals, formatDecimal, subtractDecimals } from '../../kernel/decimal.ts';
import { amountKey } from '../../steering/live-value.ts';
import type { LiveSource } from '../../steering/steering-document.ts';
import { areasTable } from './drift-tables.ts';
import type { AreaFigures } from './drift-tables.ts';
import { resultMeasure } from './economy-figures.ts';
import type { EconomyFigures } from './economy-figures.ts';
import type { TableStyle } from './economy-table.ts';

type Show = Extract<LiveSource, { of: 'economy' }>['show'];

/** An amount of the economy as running text prints it: as the table by area has it, a deviation without its sign (EK-78). */
export const LiveAmount = z.object({
  /** Null for all areas together. */
  area: z.string().nullable(),
  name: z.string(),
  show: z.enum(['budget', 'forecast', 'outcome', 'deviation', 'change']),
  printed: z.string(),
});
export type LiveAmount = z.infer<typeof LiveAmount>;

/** Where an area stands: its deviation as it is printed, and how it has changed since the last forecast; null: not known. */
export type AreaStanding = {
  readonly area: string | null;
  readonly name: string;
  readonly deviation: Decimal | null;
  readonly change: Decimal | null;
};

/** What running text about the economy is made of. */
export type AmountFigures = AreaFigures & Pick<EconomyFigures, 'forecastBefore'>;

const style: TableStyle = { unit: 'mnkr', rounding: 'adding', signs: 'ledger' };

const inWords = (amount: Decimal): string => `${formatDecimal(amount, 1)} mnkr`;

type Line = AreaStanding & { readonly budget: Decimal | null; readonly result: Decimal | null };

/** Reckoning them takes some milliseconds, and every text of a document is held against the same figures. */
const reckoned = new WeakMap<AmountFigures, readonly Line[]>();

/** Every area's amounts in mnkr, read off the table by area, so that text and table say the same. */
function linesOf(figures: AmountFigures): readonly Line[] {
  const known = reckoned.get(figures);
  if (known !== undefined) return known;
  const lines = reckonLines(figures);
  reckoned.set(figures, lines);
  return lines;
}

function reckonLines(figures: AmountFigures): Line[] {
  const { rows, columns } = areasTable(figures, style);
  const column = (pattern: RegExp): number => columns.findIndex((title) => pattern.test(title));
  const [budget, adjustment, result, deviation] = [/^Budget/u, /^Begärda/u, /^(?:Prognos|Utfall)/u, /^Avvikelse/u].map(
    column,
  );
  const before = new Map(beforeOf(figures).map((each) => [each.area, each.deviation]));
  return rows.map(({ cells }): Line => {
    const amount = (at: number | undefined): Decimal | null => readPrinted(cells[at ?? -1]?.text ?? '');
    const from = cells[budget ?? -1]?.from;
    const area = from?.of === 'figure' ? from.area : null;
    const now = amount(deviation);
    const last = before.get(area) ?? null;
    const [own, asked] = [amount(budget), amount(adjustment)];
    return {
      area,
      name:
        area === null ? '' : (figures.areas.find(({ code }) => code === area)?.name ?? area).replace(/^varav\s+/iu, ''),
      budget: own === null ? null : addDecimals(own, asked ?? '0'),
      result: amount(result),
      deviation: now,
      change: now === null || last === null ? null : subtractDecimals(now, last),
    };
  });
}

/** The same table as it was at the forecast before; empty where there was none. An outcome is held against the last forecast. */
function beforeOf(figures: AmountFigures): readonly Line[] {
  const measure = resultMeasure(figures.kind);
  const last =
    measure === 'outcome' ? figures.amounts.filter((each) => each.measure === 'forecast') : figures.forecastBefore;
  if (last.length === 0) return [];
  const rest = figures.amounts.filter((each) => each.measure !== measure && each.measure !== 'forecast');
  return linesOf({ ...figures, amounts: [...rest, ...last.map((each) => ({ ...each, measure }))], forecastBefore: [] });
}

const readPrinted = (text: string): Decimal | null => {
  const plain = text.replaceAll('\u00a0', '').replace('\u2212', '-').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? plain : null;
};

/** Where every area stands, and all of them together last. */
export const areaStandings = (figures: AmountFigures): AreaStanding[] =>
  linesOf(figures).map(({ area, name, deviation, change }) => ({ area, name, deviation, change }));

/** Every amount that running text can take. */
export function liveAmounts(figures: AmountFigures): LiveAmount[] {
  const result: Show = resultMeasure(figures.kind) === 'outcome' ? 'outcome' : 'forecast';
  return linesOf(figures).flatMap(({ area, name, budget, result: amount, deviation, change }) => {
    const live = (show: Show, value: Decimal | null): LiveAmount[] =>
      value === null ? [] : [{ area, name, show, printed: inWords(value) }];
    return [
      ...live('deviation', deviation === null ? null : absoluteDecimal(deviation)),
      ...live(result, amount),
      ...live('budget', budget),
      ...live('change', change === null ? null : absoluteDecimal(change)),
    ];
  });
}

/** What live values are printed from: words by source. */
export const amountWords = (amounts: readonly LiveAmount[]): Readonly<Record<string, string>> =>
  Object.fromEntries(amounts.map(({ area, show, printed }) => [amountKey({ area, show }), printed]));
