import { describe, expect, it } from 'vitest';

import type { LiveSource, Paragraph } from '../steering/steering-document.ts';
import { contradictedValues } from './contradicted-values.ts';

const indicator = (id: string, name: string, outcome: string, previous: string, target: string) => ({
  id,
  position: 1,
  source: null,
  goal: null,
  owner: null,
  name,
  cells: {
    outcome,
    men: null,
    women: null,
    previous,
    forecast: null,
    target,
    councilTarget: null,
    period: '2025',
  },
  confidence: 1,
  doubts: [],
});
const ground = {
  kind: 'VB' as const,
  year: 2025,
  indicators: [
    indicator('nojda', 'Andel nöjda', '78 %', '82 %', '80 %'),
    indicator('vantan', 'Genomsnittlig väntetid', '12 dagar', '15 dagar', '14 dagar'),
  ],
};
const directions = new Map([
  ['nojda', 'higher' as const],
  ['vantan', 'lower' as const],
]);

/** A paragraph in which every `{id.show}` is a live value. */
function paragraph(template: string): Paragraph {
  const marks: NonNullable<Paragraph['marks']> = [];
  let text = '';
  for (const part of template.split(/(\{[^}]+\})/u)) {
    const [, id, show] = /^\{(\w+)\.(\w+)\}$/u.exec(part) ?? [];
    if (id === undefined || show === undefined) {
      text += part;
      continue;
    }
    const source = { of: 'indicator', id, show } as LiveSource;
    const words = ground.indicators.find((each) => each.id === id)?.cells.outcome ?? '';
    marks.push({ kind: 'value', from: text.length, to: text.length + words.length, source });
    text += words;
  }
  return { kind: 'paragraph', text, line: null, marks };
}
const messagesOf = (...templates: readonly string[]) =>
  contradictedValues(ground, { paragraphs: templates.map(paragraph) }, directions).map(({ message }) => message);

describe('a live value', () => {
  it.each([
    ['Andelen nöjda har ökat till {nojda.outcome}.', 'ökat, men ”Andel nöjda” har gått från 82 % till 78 %'],
    ['Resultatet {nojda.outcome} har förbättrats.', 'förbättrats'],
    ['Väntetiden är {vantan.outcome} och har försämrats.', 'försämrats'],
    ['Årsmålet nås med {nojda.outcome}.', 'målet nås, men ”Andel nöjda” är 78 % mot målet 80 %'],
    ['Vi når inte målet: {vantan.outcome}.', 'målet inte nås'],
  ])('warns of the sentence around it: %s', (sentence, part) => {
    expect(messagesOf(sentence)).toEqual([expect.stringContaining(part)]);
  });

  it.each([
    'Andelen nöjda har minskat till {nojda.outcome}.',
    'Väntetiden har minskat till {vantan.outcome}.',
    'Väntetiden har förbättrats till {vantan.outcome}.',
    // Only the value of the sentence itself is spoken of.
    'Andelen är {nojda.outcome}. Arbetet har ökat i omfång.',
    // What is hoped for is not said to be.
    'Andelen är {nojda.outcome} och väntas öka.',
    // Nobody can tell which of two is meant.
    'Andelen {nojda.outcome} ökade medan väntan {vantan.outcome} minskade.',
    'Årsmålet {nojda.target} har höjts.',
  ])('says nothing where it may be so: %s', (sentence) => {
    expect(messagesOf(sentence)).toEqual([]);
  });
});
