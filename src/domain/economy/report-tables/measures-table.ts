import type { Decimal } from '../../kernel/decimal.ts';
import type { Measure } from '../measure-plan.ts';
import type { EconomyFigures, PlanFigures } from './economy-figures.ts';
import { titleWith, words } from './economy-table.ts';
import type { EconomyCell, EconomyRow, EconomyTable, TableStyle } from './economy-table.ts';
import { printSums } from './print-sums.ts';

const STATES: Readonly<Record<Measure['state'], string>> = {
  planned: 'Planerad',
  underway: 'Pågår',
  done: 'Klar',
  dropped: 'Avbruten',
};

/** What keeps a report with the plan from being ready: it is to be written, and followed up with the last forecast (EK-37). */
function lackOf({ organisation, state }: PlanFigures): string[] {
  if (state === 'asked' || state === 'late') return [`Åtgärdsplanen för ${organisation} är inte skriven.`];
  return state === 'toFollow'
    ? [`Åtgärdsplanen för ${organisation} är inte uppföljd efter den senaste prognosen.`]
    : [];
}

/** The measures of every plan with what each is to give and has given; dropped ones give no more than they gave (EK-99). */
export function measuresTable({ measurePlans, year }: EconomyFigures, style: TableStyle): EconomyTable {
  const columns = ['Åtgärd', 'Ansvarig', 'Klar', 'Läge', 'Effekt i år', 'Hittills'];
  const several = measurePlans.length > 1;
  const lines = measurePlans.flatMap(({ id, organisation, measures }) =>
    measures.map((measure) => ({ id, organisation, measure })),
  );
  const expected = ({ state, effect }: Measure): Decimal | null => (state === 'dropped' ? null : effect);
  const amounts = printSums(
    lines.map(({ id, measure }) => ({
      label: measure.text,
      amounts: [expected(measure), measure.soFar],
      from: [0, 1].map(() => ({ of: 'measure', plan: id }) as const),
    })),
    [{ title: 'Effekt i år' }, { title: 'Hittills' }],
    'Summa',
    style,
  );
  const rowOf = ({ cells }: EconomyRow, at: number): EconomyRow => {
    const [label = words(''), effect = words(''), soFar = words('')] = cells;
    const line = lines[at];
    if (line === undefined) {
      const whole = (cell: EconomyCell): EconomyCell => ({ ...cell, from: { of: 'measure', plan: null } });
      return { cells: [label, words(''), words(''), words(''), whole(effect), whole(soFar)] };
    }
    const { organisation, measure } = line;
    const named = several ? `${organisation}: ${measure.text}` : measure.text;
    return {
      cells: [
        words(named),
        words(measure.responsible),
        words(measure.day ?? ''),
        words(STATES[measure.state]),
        effect,
        soFar,
      ],
    };
  };
  return {
    title: titleWith(`Åtgärdsplan ${year}`, style),
    unit: style.unit,
    columns,
    rows:
      measurePlans.length === 0
        ? [{ cells: [words('Ingen åtgärdsplan är öppen.'), ...columns.slice(1).map(() => words(''))] }]
        : amounts.map(rowOf),
    missing: measurePlans.flatMap(lackOf),
  };
}
