import { MONTH_NAMES } from '../../kernel/calendar.ts';
import type { Decimal } from '../../kernel/decimal.ts';
import { formatDecimal } from '../../kernel/decimal.ts';
import { meanOfKnown } from '../../volumes/volume-year.ts';
import { areaLines, LACKING, missingOf } from './drift-tables.ts';
import type { AreaFigures } from './drift-tables.ts';
import { resultMeasure } from './economy-figures.ts';
import type { EconomyFigures } from './economy-figures.ts';
import { titleWith, words } from './economy-table.ts';
import type { CellSource, EconomyCell, EconomyRow, EconomyTable, TableStyle } from './economy-table.ts';
import { printSums } from './print-sums.ts';
import type { SumRow } from './print-sums.ts';
import { monthText } from './request-tables.ts';

const capital = (word: string): string => `${word.charAt(0).toLocaleUpperCase('sv')}${word.slice(1)}`;
const MONTHS = MONTH_NAMES.map((name) => capital(name));

/** The deviation of every area, without varav, as bars: the same numbers as the table by area prints. */
export function deviationsTable(figures: AreaFigures, style: TableStyle): EconomyTable {
  const { kind } = figures;
  const lines = kind === 'VP' ? [] : areaLines(figures, style, false);
  return {
    title: titleWith('Avvikelse mot budget per verksamhetsområde', style),
    unit: style.unit,
    columns: ['Verksamhetsområde', 'Avvikelse'],
    rows: lines.map(({ cells }): EconomyRow => ({ cells: [cells[0] ?? words(''), cells.at(-1) ?? words('')] })),
    picture: 'deviations',
    missing:
      kind === 'VP'
        ? ['En plan har ingen avvikelse, eftersom den inte har någon prognos.']
        : missingOf(figures, ['budget', resultMeasure(kind)]),
  };
}

const SERIES = ['outcome', 'budget', 'lastOutcome'] as const;

/** Outcome, budget and last year's outcome month by month, net; the months with an outcome are added up. */
export function monthsTable(
  figures: Pick<EconomyFigures, 'year' | 'kind' | 'through' | 'months'>,
  style: TableStyle,
): EconomyTable {
  const { year, kind, months } = figures;
  const titles = { outcome: `Utfall ${year}`, budget: `Budget ${year}`, lastOutcome: `Utfall ${year - 1}` };
  const isKnown = (series: (typeof SERIES)[number]): boolean => months[series].some((amount) => amount !== null);
  // Last year is there to compare with and may be missing; a plan has no outcome.
  const shown = SERIES.filter(
    (series) => (series === 'outcome' && kind !== 'VP') || series === 'budget' || isKnown(series),
  );
  const columns = shown.map((series) => ({ title: titles[series] }));
  const rows = MONTHS.map((label, index): SumRow => ({
    label,
    amounts: shown.map((series) => months[series][index] ?? null),
    from: shown.map((series): CellSource => ({ ...source(series), month: index + 1 })),
  }));
  const through = kind === 'VP' || figures.through === null ? 12 : figures.through;
  const sum = through === 12 ? 'Summa helår' : `Summa januari–${MONTH_NAMES[through - 1] ?? ''}`;
  const lines = printSums(rows.slice(0, through), columns, sum, style);
  const total = lines.at(-1);
  return {
    title: titleWith(kind === 'VP' ? `Budget per månad ${year}` : `Utfall mot budget per månad ${year}`, style),
    unit: style.unit,
    columns: ['Månad', ...columns.map(({ title }) => title)],
    rows: [
      ...lines.slice(0, -1),
      ...printSums(rows.slice(through), columns, null, style),
      ...(total === undefined ? [] : [total]),
    ],
    picture: 'months',
    missing: [
      ...(isKnown('budget') ? [] : [LACKING.budget]),
      ...(kind === 'VP' || isKnown('outcome') ? [] : [LACKING.outcome]),
    ],
  };
}

const source = (measure: (typeof SERIES)[number]) =>
  ({ of: 'figure', measure, area: null, side: null, kind: null }) as const;

/** A volume and what one of it costs, month by month. */
export function volumeCostTable(
  figures: Pick<EconomyFigures, 'year' | 'volumes'>,
  _: TableStyle,
  asked?: string,
): EconomyTable {
  const { year } = figures;
  const volume = figures.volumes.find(({ name, cost }) => (asked === undefined ? cost !== null : name === asked));
  const cost = volume?.cost ?? null;
  const title = `${volume?.name ?? asked ?? 'Volym'} ${year}${cost === null ? '' : `: antal och ${small(cost.name)}`}`;
  if (volume === undefined || cost === null) {
    const reason =
      asked === undefined
        ? 'Ingen volym har en kostnad knuten till sig.'
        : `Volymen ”${asked}” ${volume === undefined ? 'är inte ifylld' : 'har ingen kostnad knuten till sig'}.`;
    return { title, unit: null, columns: ['Månad'], rows: [], picture: 'volumeCost', missing: [reason] };
  }
  const { name, decimals } = volume;
  // The groups together stand last.
  const together = volume.rows.at(-1) ?? { label: '', months: [] };
  const from = (month: number | null): CellSource => ({ of: 'volume', name, split: together.label, month });
  const rule = 'Utfallet på området delat med volymen, månad för månad.';
  const counted = (text: string, month: number | null): EconomyCell => ({ text, exact: null, from: from(month) });
  const paid = (amount: Decimal | null): EconomyCell => ({
    text: amount === null ? '' : formatDecimal(amount, 0),
    exact: amount,
    from: { of: 'rule', rule },
  });
  const mean = meanOfKnown(together.months, decimals);
  return {
    title,
    unit: null,
    columns: ['Månad', `Antal ${volume.unit}`, `${capital(cost.name)}, kr`],
    rows: [
      ...MONTHS.map((label, index): EconomyRow => {
        const month = together.months[index] ?? null;
        return {
          cells: [words(label), counted(monthText(month, decimals), index + 1), paid(cost.perVolume[index] ?? null)],
        };
      }),
      { cells: [words('Medel'), counted(mean === null ? '' : formatDecimal(mean), null), paid(cost.mean)] },
    ],
    picture: 'volumeCost',
    missing: cost.mean === null ? [`Volymen ”${name}” har inga månader med både antal och utfall.`] : [],
  };
}

const small = (word: string): string => `${word.charAt(0).toLocaleLowerCase('sv')}${word.slice(1)}`;
