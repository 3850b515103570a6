import type { IndicatorCells, OwnerLevel } from '#domain/steering/steering-document.ts';

import type { Dice } from './dice.ts';
import { countName, indexName, rateName } from './swedish.ts';

type About = { readonly kind: 'VP' | 'T1' | 'T2' | 'VB'; readonly year: number; readonly owner: OwnerLevel };

const swedish = (value: number, decimals: number): string => {
  const [whole, rest] = value.toFixed(decimals).split('.');
  const grouped = (whole ?? '0').replaceAll(/\B(?=(?:\d{3})+(?!\d))/gu, ' ');
  return rest === undefined ? grouped : `${grouped},${rest}`;
};

/** A measure of one kind: how it is named, its unit, and values that belong together. */
function measure(dice: Dice) {
  const kind = dice.pick(['rate', 'rate', 'rate', 'count', 'count', 'index'] as const);
  if (kind === 'rate') {
    const decimals = dice.pick([0, 0, 1, 2]);
    return {
      name: () => rateName(dice),
      unit: '%',
      decimals,
      value: () => dice.whole(3, 97) + (decimals > 0 ? dice.next() : 0),
      kind,
    };
  }
  if (kind === 'count') {
    const size = dice.pick([9, 60, 400, 2_600]);
    return { name: () => countName(dice), unit: 'st', decimals: 0, value: () => dice.whole(1, size), kind };
  }
  if (dice.chance(0.4)) {
    const unit = dice.pick(['barn/avd.', 'GWh', 'kr', 'dagar']);
    return { name: () => indexName(dice), unit, decimals: 1, value: () => dice.whole(2, 90) + dice.next(), kind };
  }
  return { name: () => indexName(dice), unit: '', decimals: dice.pick([0, 1]), value: () => dice.whole(2, 90), kind };
}

function periodOf(dice: Dice, { kind, year }: About): { period: string; yearly: boolean } {
  if (kind === 'VP') return { period: dice.pick(['Tertial', 'År', 'Halvår', 'Månad']), yearly: true };
  if (kind === 'VB') return { period: dice.pick([`VB ${year}`, `${year}`]), yearly: false };
  const part = kind === 'T1' ? 1 : 2;
  return dice.chance(0.5) ? { period: `Tertial ${part} ${year}`, yearly: false } : { period: `${year}`, yearly: true };
}

function councilTarget(dice: Dice, year: number, number: () => string): string {
  return dice.chance(0.6)
    ? number()
    : dice.pick([
        'Tas fram av nämnd',
        'Tas fram av nämnd',
        'öka',
        'minska',
        `Fastställs ${year}`,
        `Max ${dice.whole(5, 20)} st`,
        'Tas fram av nämnd/styrelse',
      ]);
}

/** Men and women of a count add up to it; those of a rate lie on both sides of it. */
function split(dice: Dice, total: number, count: boolean): { men: number; women: number } {
  if (count) {
    const men = dice.whole(0, total);
    return { men, women: total - men };
  }
  const apart = Math.min(total, 100 - total, 3 + dice.next() * 6);
  return { men: total - apart * dice.next(), women: total + apart * dice.next() };
}

/** A row of an indicator table as it is printed in the kind of document. */
export function randomIndicator(dice: Dice, about: About): { name: () => string; cells: IndicatorCells } {
  const { name, unit, decimals, value, kind } = measure(dice);
  const suffix = unit === '' || dice.chance(0.06) ? '' : ` ${unit}`;
  const print = (number: number): string => `${swedish(number, decimals)}${suffix}`;
  const { period, yearly } = periodOf(dice, about);
  const cells: IndicatorCells = {
    outcome: null,
    men: null,
    women: null,
    previous: null,
    forecast: null,
    target: print(value()),
    councilTarget: null,
    period,
  };
  if (about.owner === 'council') cells.councilTarget = councilTarget(dice, about.year, () => print(value()));
  // A plan may leave the target open: the row has a period and nothing else.
  if (about.kind === 'VP' && about.owner !== 'council' && dice.chance(0.08)) cells.target = null;
  if (about.kind === 'VP') return { name, cells };
  if (dice.chance(0.85)) cells.previous = print(value());
  if (!yearly) {
    const outcome = value();
    cells.outcome = print(outcome);
    if (kind !== 'index' && dice.chance(0.4)) {
      const { men, women } = split(dice, outcome, kind === 'count');
      cells.men = print(men);
      cells.women = print(women);
    }
  }
  if (about.kind !== 'VB' && !yearly && dice.chance(0.7)) cells.forecast = print(value());
  return { name, cells };
}
