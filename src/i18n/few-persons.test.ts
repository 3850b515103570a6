import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { countWord } from '#domain/kernel/count-word.ts';
import { smallNumbers } from '#domain/review/rules/small-numbers.ts';
import { FEWEST_PERSONS_BEHIND } from '#limits';

import { FEWEST_EN, FEWEST_SV } from './few-persons.ts';
import { economyTexts } from './web/economy-texts.ts';
import { volumeTexts } from './web/volume-texts.ts';

const SOURCES = join(import.meta.dirname, '..');
/** The number written out in a text, in either language. */
const WRITTEN_OUT = /['`"][^'`"\n]*(?:färre än|minst|fewer than|at least) (?:fem|five|5) person/iu;

describe('the number of persons below which costs are hidden', () => {
  it('is said in texts as the limit has it', () => {
    expect(countWord(FEWEST_PERSONS_BEHIND, 'sv')).toBe(FEWEST_SV);
    expect(volumeTexts.sv.costHidden).toContain(`färre än ${FEWEST_SV} personer`);
    expect(volumeTexts.en.costHidden).toContain(`fewer than ${FEWEST_EN} persons`);
    expect(economyTexts.sv.staffHidden).toContain(`minst ${FEWEST_SV} personer`);
    expect(smallNumbers.explanation).toContain(`Färre än ${FEWEST_SV} personer`);
    expect([countWord(12, 'sv'), countWord(3, 'en')]).toEqual(['12', 'three']);
  });

  it('is written out nowhere', () => {
    const written = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name) && !name.includes('.test.'))
      .filter((name) => WRITTEN_OUT.test(readFileSync(join(SOURCES, name), 'utf8')));
    expect(written).toEqual([]);
  });
});
