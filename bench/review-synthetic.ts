/**
 * How much of what is planted the review finds, rule by rule, and what it says of documents in which everything agrees.
 * The documents are made in test/support/planted: for every rule several wordings, each with a clean twin. The held-out
 * sets were written without looking at the rules; their first figures, from before a rule was widened for them, stand
 * in docs/domain/review.md.
 *   node bench/review-synthetic.ts [--set tuned|first|second|third|fourth|new] [--rounds N] [--seed N] [--missed] [--false]
 */
import { parseArgs } from 'node:util';

import {
  HELD_OUT_FIRST,
  HELD_OUT_FOURTH,
  HELD_OUT_NEW,
  HELD_OUT_SECOND,
  HELD_OUT_THIRD,
} from '../test/support/planted/held-out/held-out.ts';
import { figuresByRule, pooled, readTwins } from '../test/support/planted/measure.ts';
import type { Reading } from '../test/support/planted/measure.ts';
import type { Plant } from '../test/support/planted/plant.ts';
import { PLANTS } from '../test/support/planted/plants.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '20' },
    missed: { type: 'boolean', default: false },
    false: { type: 'boolean', default: false },
  },
});
const SETS: Readonly<Record<string, readonly Plant[]>> = {
  tuned: PLANTS,
  first: HELD_OUT_FIRST,
  second: HELD_OUT_SECOND,
  third: HELD_OUT_THIRD,
  fourth: HELD_OUT_FOURTH,
  new: HELD_OUT_NEW,
};
const percent = (part: number, whole = 1): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

for (const [name, plants] of Object.entries(SETS)) {
  if (values.set !== undefined && values.set !== name) continue;
  const readings = readTwins(plants, Number(values.rounds), Number(values.seed));
  printRules(name, plants, readings);
  printPooled(readings);
  if (values.missed) printMissed(readings);
  if (values.false) printFalse(readings);
}

function printRules(name: string, plants: readonly Plant[], readings: readonly Reading[]): void {
  console.log(`\n# ${name}`);
  console.log('rule                          planted  by rule  by another  false per 100 clean  wordings never found');
  for (const { rule, planted, byRule, byOther, false: wrong, missed } of figuresByRule(plants, readings)) {
    const figures = [
      rule.padEnd(30),
      String(planted).padStart(6),
      percent(byRule, planted).padStart(9),
      percent(byOther, planted).padStart(11),
      ((100 * wrong) / readings.length).toFixed(2).padStart(16),
      `     ${missed.join(', ')}`,
    ];
    console.log(figures.join(' '));
  }
}

function printPooled(readings: readonly Reading[]): void {
  const { recall, recallAny, precision } = pooled(readings);
  const onClean = readings.flatMap((reading) => reading.onClean);
  const errors = onClean.filter(({ severity }) => severity === 'error').length;
  const perClean = ((100 * onClean.length) / readings.length).toFixed(1);
  console.log(`\n${readings.length} documents with one fault each, and as many clean twins (seed ${values.seed})`);
  console.log(`recall      ${percent(recall)} by the fault's own rule, ${percent(recallAny)} by any rule at its place`);
  console.log(`precision   ${percent(precision)} of all findings (errors and warnings) on both twins`);
  console.log(`clean twins ${perClean} findings per 100, ${errors} of them errors`);
}

/** What stands at the planted place: its sentences, rows and tables. */
function plantedWords({ twins: { faulty, place } }: Reading): string {
  const things = [...faulty.texts, ...faulty.indicators, ...faulty.activities, ...faulty.tables];
  return things
    .filter(({ id }) => place.has(id))
    .map((thing) => {
      if ('paragraphs' in thing) return thing.paragraphs.map(({ text }) => text).join(' | ');
      if ('cells' in thing) return JSON.stringify(thing.cells);
      return 'columns' in thing ? JSON.stringify([thing.columns, ...thing.rows]) : thing.title;
    })
    .join(' || ');
}

function printMissed(readings: readonly Reading[]): void {
  const said = new Set<string>();
  for (const reading of readings) {
    const key = `${reading.twins.plant.rule} ${reading.twins.wording + 1}`;
    if (reading.found !== 'byRule' && !said.has(key))
      console.log(`missed ${key} (${reading.found}): ${plantedWords(reading)}`);
    said.add(key);
  }
}

function printFalse(readings: readonly Reading[]): void {
  for (const { twins, onClean, stray } of readings) {
    const key = `${twins.plant.rule} ${twins.wording + 1}`;
    for (const { rule, message } of onClean) console.log(`false on clean ${key}: ${rule}: ${message}`);
    for (const { rule, message } of stray) console.log(`stray on faulty ${key}: ${rule}: ${message}`);
  }
}
