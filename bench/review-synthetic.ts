/**
 * How much of what is planted the review finds, rule by rule, and what it says of documents in which everything agrees.
 * The documents are made in test/support/planted: for every rule several wordings, each with a clean twin.
 *   node bench/review-synthetic.ts [--rounds N] [--seed N] [--missed] [--false]
 */
import { parseArgs } from 'node:util';

import { figuresByRule, pooled, readTwins } from '../test/support/planted/measure.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '20' },
    missed: { type: 'boolean', default: false },
    false: { type: 'boolean', default: false },
  },
});
const readings = readTwins(Number(values.rounds), Number(values.seed));
const percent = (part: number, whole = 1): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

console.log('rule                          planted  by rule  by another  false per 100 clean  wordings never found');
for (const { rule, planted, byRule, byOther, false: wrong, missed } of figuresByRule(readings)) {
  console.log(
    [
      rule.padEnd(30),
      String(planted).padStart(6),
      percent(byRule, planted).padStart(9),
      percent(byOther, planted).padStart(11),
      ((100 * wrong) / readings.length).toFixed(2).padStart(16),
      `     ${missed.join(', ')}`,
    ].join(' '),
  );
}
const { recall, recallAny, precision } = pooled(readings);
const falseFindings = readings.reduce((sum, { onClean }) => sum + onClean.length, 0);
const falseErrors = readings.flatMap(({ onClean }) => onClean).filter(({ severity }) => severity === 'error').length;
console.log(`\n${readings.length} documents with one fault each, and as many clean twins (seed ${values.seed})`);
console.log(`recall      ${percent(recall)} by the fault's own rule, ${percent(recallAny)} by any rule at its place`);
console.log(`precision   ${percent(precision)} of all findings (errors and warnings) on both twins`);
console.log(
  `clean twins ${((100 * falseFindings) / readings.length).toFixed(1)} findings per 100, ${falseErrors} of them errors`,
);

const said = new Set<string>();
for (const { twins, found, onClean } of readings) {
  const planted = [...twins.faulty.texts, ...twins.faulty.tables]
    .filter(({ id }) => twins.place.has(id))
    .map((thing) =>
      'paragraphs' in thing ? thing.paragraphs.map(({ text }) => text).join(' | ') : thing.columns.join(' | '),
    );
  const key = `${twins.plant.rule} ${twins.wording + 1}`;
  if (values.missed && found !== 'byRule' && !said.has(key))
    console.log(`missed ${key} (${found}): ${planted.join(' || ')}`);
  said.add(key);
  if (values.false) for (const { rule, message } of onClean) console.log(`false on clean ${key}: ${rule}: ${message}`);
}
