import { describe, expect, it } from 'vitest';

import { excerptOf } from './excerpt.ts';

const long = (middle: string): string =>
  `${'Ett ord och ett till. '.repeat(10)}${middle}${' Så fortsätter det.'.repeat(10)}`;

describe('an excerpt of a quote', () => {
  it('is the quote where it fits', () => {
    expect(excerptOf('Kort.', 'Texten säger ”Kort”.', 50)).toBe('Kort.');
  });

  it('shows what the message names, wherever it stands', () => {
    const told: readonly (readonly [string, string])[] = [
      ['Kostnaden är 492 000 kr i år.', 'Texten anger 492 000 kr för ett år efter 2022.'],
      ['Det ökar när På sikt fler flyttar.', 'Meningen går över i nästa vid ”när På sikt”.'],
      ['Vi arbetar med SHIS om bostäder.', 'Två förkortningar förklaras aldrig: SHIS, VBE.'],
      ['Av målets sju indikatorer nås sex.', 'Texten talar om sju indikatorer, men under målet står 8.'],
    ];
    for (const [middle, message] of told) {
      const shown = excerptOf(long(middle), message, 80);
      expect(shown.length).toBeLessThanOrEqual(80);
      expect(shown.startsWith('…') && shown.endsWith('…')).toBe(true);
      expect(shown).toMatch(/492 000 kr|när På sikt|SHIS|sju indikatorer/u);
    }
  });

  it('begins where the quote begins when the message names nothing of it, or something near its beginning', () => {
    expect(excerptOf(long(''), 'Dela upp meningen.', 40)).toMatch(/^Ett ord.*…$/u);
    expect(excerptOf(`Först 77 hus. ${long('')}`, 'Texten anger 77 hus.', 60)).toMatch(/^Först 77 hus/u);
  });
});
