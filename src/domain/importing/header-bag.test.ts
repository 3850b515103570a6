import { describe, expect, it } from 'vitest';

import { columnsOfBag } from './header-bag.ts';

const words = (text: string): readonly string[] => text.split(' ');

describe('the words of a header in any order', () => {
  it('are laid together to the names of its columns', () => {
    expect(columnsOfBag('indicator', words('periodens kf:s årsmål utfall årsmål period'))).toEqual([
      'outcome',
      'target',
      'councilTarget',
      'period',
    ]);
    expect(columnsOfBag('activity', words('slutdatum startdatum avvikelse'))).toEqual(['start', 'end', 'deviation']);
    expect(columnsOfBag('indicator', words('periodens utfall årsmål kf:s årsmål'))).toBeNull();
  });

  it('are soon given up where they fit no columns, in however many ways they may be laid together', () => {
    const many = 'periodens utfall utfall män/ pojkar utfall kvinnor/ flickor periodens utfall vb # prognos helår';
    const start = performance.now();
    expect(columnsOfBag('indicator', words(`${many} årsmål kf:s årsmål period årsmål mål`))).toBeNull();
    expect(columnsOfBag('indicator', words(`${many} årsmål kf:s årsmål period utfall mål`))).toBeNull();
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
