import type { AreaRows } from '../area-rows.ts';
import type { EconomyArea } from '../economy-chart.ts';
import type { AreaFigures } from './drift-tables.ts';
import type { FigureAmount } from './economy-figures.ts';

/** Stands between the codes of areas in one row; no code of a chart has it. */
const AND = '+';

type Areas = Pick<AreaFigures, 'areas' | 'amounts'> & { readonly forecastBefore: readonly FigureAmount[] };

/** The areas that a row is of, with their parts (varav). */
export function areasIn(areas: readonly EconomyArea[], row: string): string[] {
  const codes = row.split(AND);
  return areas
    .filter(({ code, parent }) => codes.includes(code) || (parent !== null && codes.includes(parent)))
    .map(({ code }) => code);
}

/** What a row is called, also where it is of several areas. */
export function rowName(areas: readonly EconomyArea[], row: string): string | null {
  const names = areas.filter(({ code }) => row.split(AND).includes(code)).map(({ name }) => name);
  return names.length === 0 ? null : inRow(names);
}

const inRow = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1) ?? ''}`;

/** The figures with areas in one row where each by itself would tell staff costs of few persons (EK-108). */
export function combineAreas<T extends Areas>(figures: T, { together, withoutParts }: AreaRows): T {
  if (together.length === 0 && withoutParts.size === 0) return figures;
  const { areas } = figures;
  const topOf = (code: string): string => areas.find((area) => area.code === code)?.parent ?? code;
  const rowOf = (code: string): string => {
    const top = topOf(code);
    const row = together.find((tops) => tops.includes(top));
    if (row !== undefined) return inChart(areas, row).join(AND);
    return withoutParts.has(top) ? top : code;
  };
  const amountsOf = (amounts: readonly FigureAmount[]): FigureAmount[] =>
    amounts.map((amount) => ({ ...amount, area: rowOf(amount.area) }));
  const rows = [...new Set(areas.map(({ code }) => rowOf(code)))];
  return {
    ...figures,
    areas: rows.map(
      (code) => areas.find((area) => area.code === code) ?? { code, name: rowName(areas, code) ?? code, parent: null },
    ),
    amounts: amountsOf(figures.amounts),
    forecastBefore: amountsOf(figures.forecastBefore),
  };
}

const inChart = (areas: readonly EconomyArea[], codes: readonly string[]): string[] =>
  areas.filter(({ code }) => codes.includes(code)).map(({ code }) => code);
