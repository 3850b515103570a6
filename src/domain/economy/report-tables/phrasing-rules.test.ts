import { describe, expect, it } from 'vitest';

import { phrasingFaults, USUAL_PHRASES } from './phrasing-rules.ts';
import { exampleSentences } from './propose-sentence.ts';

describe('the phrases of a municipality', () => {
  it('are told what does not hold together, all at once', () => {
    expect(phrasingFaults(USUAL_PHRASES)).toEqual([]);
    const wrong = {
      ...USUAL_PHRASES,
      surplus: '{vad} visar {belopp}.',
      deficit: '{område}: {avvikelse} plus',
      none: '{område} håller {förändring',
      worse: USUAL_PHRASES.improved,
    };
    expect(phrasingFaults(wrong).map(({ field, message }) => `${field ?? ''}: ${message}`)).toEqual([
      'Överskott: Delen {belopp} finns inte.',
      'Överskott: Området nämns inte.',
      'Överskott: Beloppet nämns inte.',
      'Överskott: Punkten sätts av sig själv.',
      'Ingen avvikelse: En klammer saknar sin andra hälft.',
      'Sämre: Bättre och sämre sägs med samma ord.',
    ]);
    const alike = {
      ...USUAL_PHRASES,
      deficit: '{område} avviker med {avvikelse}',
      surplus: '{område} avviker med {avvikelse}',
    };
    expect(phrasingFaults(alike).map(({ field }) => field)).toEqual(['Underskott']);
  });

  it('are shown in use with real amounts, one sentence a way of standing', () => {
    const standing = { area: 'barn', name: 'Barn och unga', deviation: '-1040000', change: '260000' };
    expect(exampleSentences([standing, { ...standing, name: 'Park' }], USUAL_PHRASES)).toEqual([
      'Prognosen för barn och unga visar ett underskott om 1,0 mnkr, vilket är 0,3 mnkr bättre än i föregående prognos.',
    ]);
    const part = { ...standing, name: 'varav Lek', change: null };
    expect(exampleSentences([part], USUAL_PHRASES)).toEqual(['Prognosen för lek visar ett underskott om 1,0 mnkr.']);
  });
});
