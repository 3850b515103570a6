import { sentencePlant, shapePlant, swedish } from './plant.ts';
import type { Fragment, Plant, Setting } from './plant.ts';

type Table = {
  readonly title?: string;
  readonly unit?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
const chapter = (table: Table, ...text: string[]): Fragment => ({
  chapters: [{ heading: 'Ekonomiskt utfall', table }, ...(text.length === 0 ? [] : [{ heading: 'Kommentarer', text }])],
});

const AREAS = ['Biblioteket', 'Simhallen', 'Gator', 'Färdtjänst'];

/** Rows of budget and forecast with the deviation that follows, and their sums. */
function budget({ dice }: Setting) {
  const rows = AREAS.map((name) => {
    const planned = dice.whole(31, 260);
    const difference = dice.whole(-9, 9);
    return { name, planned, forecast: planned - difference, difference };
  });
  const sum = (of: 'planned' | 'forecast' | 'difference') => rows.reduce((total, row) => total + row[of], 0);
  return { rows, total: { planned: sum('planned'), forecast: sum('forecast'), difference: sum('difference') } };
}
const tenths = (value: number): string => swedish(value / 10, 1);
const cellsOf = (row: { planned: number; forecast: number; difference: number }): string[] => [
  tenths(row.planned),
  tenths(row.forecast),
  tenths(row.difference),
];

const tableSums = shapePlant({
  rule: 'table-sums',
  kinds: ['VB', 'T1'],
  shapes: [
    'Totalt',
    'Summa',
    'Total',
    'Summa kostnader',
    'Totalsumma',
    'Alla områden',
    'Hela nämnden',
    'Summa totalt',
    'S:a',
  ],
  plant: (label, setting) => {
    const { rows, total } = budget(setting);
    const at = setting.dice.whole(0, 1);
    const table = (off: number): Table => {
      const last = cellsOf(total);
      last[at] = tenths((at === 0 ? total.planned : total.forecast) + off);
      return {
        unit: 'mnkr',
        columns: ['Verksamhet', 'Budget', 'Prognos', 'Kvar'],
        rows: [...rows.map((row) => [row.name, ...cellsOf(row)]), [label, ...last]],
      };
    };
    return { clean: chapter(table(0)), faulty: chapter(table(setting.dice.whole(11, 30))) };
  },
});

const MEANS = ['Medel', 'Snitt', 'Genomsnitt', 'Medelvärde', 'Medel per månad', 'Snitt jan–apr'];
const DIFFERENCES = [
  'Avvikelse',
  'Avvikelse mot budget',
  'Budgetavvikelse',
  'Differens',
  'Diff',
  'Skillnad',
  'Över-/underskott',
];
const deviationInTable = shapePlant({
  rule: 'deviation-in-table',
  kinds: ['VB', 'T1'],
  shapes: [...MEANS.map((label) => ({ label, mean: true })), ...DIFFERENCES.map((label) => ({ label, mean: false }))],
  plant: ({ label, mean }, setting) => {
    const { dice } = setting;
    const wrong = dice.whole(0, 3);
    if (mean) {
      const rows = AREAS.map((name) => {
        const first = dice.whole(40, 90);
        return [name, first, first + 4, first + 8, first + 4] as const;
      });
      const table = (off: number): Table => ({
        columns: ['Besök', 'Januari', 'Februari', 'Mars', label],
        rows: rows.map((cells, row) =>
          cells.map((cell, at) => String(row === wrong && at === 4 ? Number(cell) + off : cell)),
        ),
      });
      return { clean: chapter(table(0)), faulty: chapter(table(dice.whole(5, 9))) };
    }
    const { rows } = budget(setting);
    const table = (off: number): Table => ({
      unit: 'mnkr',
      columns: ['Verksamhet', 'Budget', 'Prognos', label],
      rows: rows.map((row, index) => [
        row.name,
        ...cellsOf({ ...row, difference: row.difference + (index === wrong ? off : 0) }),
      ]),
    });
    return { clean: chapter(table(0)), faulty: chapter(table(dice.whole(21, 28))) };
  },
});

const textAgainstTable = sentencePlant({
  rule: 'text-against-table',
  kinds: ['VB', 'T1'],
  wordings: [
    'Budgeten för simhallen är {b} mnkr.',
    'Simhallen har en budget på {b} miljoner kronor.',
    'För simhallen räknar vi med kostnader på {f} mnkr.',
    'Prognosen för simhallen är {f} mnkr.',
    'Av nämndens budget går {b} mnkr till simhallen.',
    'Simhallen: prognosen landar på {f} mnkr.',
    'Simhallen väntas kosta {f} mkr vid årets slut.',
    'Nämnden har avsatt {b} mnkr till simhallen i årets budget.',
    'Simhallens prognos är {fk} tkr.',
    'I år kostar simhallen {f} mnkr.',
  ],
  draw: (setting) => {
    const { rows } = budget(setting);
    const [row] = rows.filter(({ name }) => name === 'Simhallen');
    const [b, f] = [row?.planned ?? 0, row?.forecast ?? 0];
    const off = setting.dice.whole(12, 29);
    const values = (by: number) => ({
      b: tenths(b + by),
      f: tenths(f + by),
      fk: String((f + by) * 100),
      rows: JSON.stringify(rows.map((one) => [one.name, ...cellsOf(one)])),
    });
    return { clean: values(0), faulty: values(off) };
  },
  place: (sentence, { rows }) =>
    chapter(
      { unit: 'mnkr', columns: ['Verksamhet', 'Budget', 'Prognos', 'Avvikelse'], rows: JSON.parse(rows) as string[][] },
      sentence,
    ),
});

const captionAgainstTable = sentencePlant({
  rule: 'caption-against-table',
  kinds: ['VB', 'T1'],
  wordings: [
    'Tabellen nedan visar antalet {x} per kvartal.',
    'I tabellen redovisas antal {x}.',
    'Nedan ses hur många {x} det har varit.',
    'Följande tabell visar antal {x} varje månad.',
    'Antalet {x} framgår av tabellen.',
    'Här redovisas {x} i antal.',
    'Tabellen redovisar antal unika {x}.',
    'Så här många {x} har vi haft:',
  ],
  draw: ({ dice }) => {
    const [x = '', other = ''] = dice.pick([
      ['besök', 'timmar'],
      ['elever', 'dagar'],
      ['hushåll', 'ärenden'],
      ['platser', 'barn'],
      ['brukare', 'timmar'],
    ]);
    return { clean: { x, head: x }, faulty: { x, head: other } };
  },
  place: (sentence, { head }) => ({
    chapters: [
      {
        heading: 'Volymer under året',
        text: sentence,
        table: {
          title: `Antal ${head}`,
          columns: [`Antal ${head}`, 'Kv 1', 'Kv 2'],
          rows: [
            ['Norr', '31', '36'],
            ['Söder', '22', '19'],
          ],
        },
      },
    ],
  }),
});

export const tablePlants: readonly Plant[] = [tableSums, deviationInTable, textAgainstTable, captionAgainstTable];
