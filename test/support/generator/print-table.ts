import type { DocumentActivity, DocumentIndicator, IndicatorColumn } from '#domain/steering/steering-document.ts';

import { wrap, type Layout, type Printed } from './layout.ts';

export const COLUMNS: Readonly<Record<'VP' | 'T1' | 'T2' | 'VB', readonly IndicatorColumn[]>> = {
  VP: ['target', 'councilTarget', 'period'],
  T1: ['outcome', 'men', 'women', 'previous', 'forecast', 'target', 'councilTarget', 'period'],
  T2: ['outcome', 'men', 'women', 'previous', 'forecast', 'target', 'councilTarget', 'period'],
  VB: ['outcome', 'men', 'women', 'previous', 'target', 'councilTarget', 'period'],
};

const TITLES: Readonly<Record<IndicatorColumn, (year: number, plan: boolean) => string>> = {
  outcome: () => 'Periodens utfall',
  men: () => 'Utfall män/ pojkar',
  women: () => 'Utfall kvinnor/ flickor',
  previous: (year) => `Periodens utfall VB ${year - 1}`,
  forecast: () => 'Prognos helår',
  target: () => 'Årsmål',
  councilTarget: () => 'KF:s årsmål',
  period: (_, plan) => (plan ? 'Periodicitet' : 'Period'),
};

const line = (text: string, gap: boolean, wrapped: boolean): Printed => ({ text, gap, wrapped, header: null });

/** The header of a table of indicators, each column broken where its width ends. */
export function indicatorHeader(
  layout: Layout,
  first: string,
  columns: readonly IndicatorColumn[],
  year: number,
): Printed[] {
  const plan = !columns.includes('outcome');
  if (plan)
    return [
      line(
        `${layout.leadOfRows}${[first, ...columns.map((column) => TITLES[column](year, plan))].join(' ')}`,
        true,
        false,
      ),
    ];
  const printed: Printed[] = [];
  let open = `${layout.leadOfRows}${first}`;
  for (const [at, column] of columns.entries()) {
    const parts = wrap(TITLES[column](year, plan), layout.cell, true, layout.hyphens);
    const [head, ...rest] = parts;
    const startsLine = printed.length > 0 && open === '';
    open = open === '' ? (head ?? '') : `${open} ${head ?? ''}`;
    for (const [nth, part] of rest.entries()) {
      printed.push(line(open, nth === 0 && startsLine, true));
      open = part;
    }
    const last = at === columns.length - 1;
    if (rest.length > 0 || last) {
      printed.push(line(open, rest.length === 0 && startsLine, false));
      open = '';
    }
  }
  return printed;
}

/** The cells of a row on one or more lines; an empty cell leaves a blank where the file keeps them. */
function valueLines(
  layout: Layout,
  cells: readonly (string | null)[],
): { text: string; gap: boolean; wrapped: boolean }[] {
  const lines: { text: string; gap: boolean; wrapped: boolean }[] = [];
  let open = '';
  let gap = true;
  for (const cell of cells) {
    if (cell === null || cell === '') {
      if (layout.emptyCells === 'kept') open += ' ';
      continue;
    }
    const parts = cell.length <= layout.cell + 2 ? [cell] : wrap(cell, layout.cell, true, layout.hyphens);
    const [head, ...rest] = parts;
    open += head ?? '';
    for (const part of rest) {
      lines.push({ text: open, gap, wrapped: true });
      gap = false;
      open = part;
    }
    if (rest.length > 0) {
      lines.push({ text: open, gap, wrapped: false });
      open = '';
      gap = true;
    } else open += ' ';
  }
  if (open.trim() !== '') lines.push({ text: open.replace(/ $/u, ''), gap, wrapped: false });
  return lines;
}

function rowLines(layout: Layout, name: string, width: number, cells: readonly (string | null)[]): Printed[] {
  const names = wrap(name, width);
  const values = valueLines(layout, cells);
  const [first, ...rest] = values;
  if (names.length === 1 && first !== undefined) {
    return [
      line(`${layout.leadOfRows}${names[0] ?? ''} ${first.text}`, true, first.wrapped),
      ...rest.map((value) => line(value.text, value.gap, value.wrapped)),
    ];
  }
  if (layout.valuesOnNameLine && first !== undefined) {
    const last = names.at(-1) ?? '';
    const before = names
      .slice(0, -1)
      .map((text, at) => line(`${at === 0 ? layout.leadOfRows : ''}${text}`, at === 0, true));
    return [
      ...before,
      line(`${last} ${first.text}`, false, first.wrapped),
      ...rest.map((value) => line(value.text, value.gap, value.wrapped)),
    ];
  }
  return [
    ...names.map((text, at) => line(`${at === 0 ? layout.leadOfRows : ''}${text}`, at === 0, at < names.length - 1)),
    ...values.map((value) => line(value.text, value.gap, value.wrapped)),
  ];
}

export const printIndicator = (
  layout: Layout,
  indicator: DocumentIndicator,
  columns: readonly IndicatorColumn[],
): Printed[] =>
  rowLines(
    layout,
    indicator.name,
    layout.widths.name,
    columns.map((column) => indicator.cells[column]),
  );

export const activityHeader = (layout: Layout, heading: string, reports: boolean): Printed[] => [
  line(`${layout.leadOfRows}${heading} Startdatum Slutdatum${reports ? ' Avvikelse' : ''}`, true, false),
];

export function printActivity(layout: Layout, activity: DocumentActivity): Printed[] {
  const titles = wrap(activity.title, layout.widths.activity);
  const dates = [activity.start, activity.end, ...(activity.deviation ? ['Avvikelse'] : [])]
    .filter((cell) => cell !== null)
    .join(' ');
  const single = titles.length === 1;
  const texts = single ? [`${titles[0] ?? ''} ${dates}`] : [...titles, dates];
  return texts.map((text, at) =>
    line(
      `${at === 0 ? layout.leadOfRows : ''}${text}`,
      at === 0 || (!single && at === texts.length - 1),
      !single && at < texts.length - 2,
    ),
  );
}
