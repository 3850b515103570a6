import { describe, expect, it } from 'vitest';

import { plainText } from './plain-text.ts';

describe('text as a reader sees it', () => {
  it('puts letters together whose rings and dots a maker wrote apart', () => {
    expect(plainText('Nämndmål'.normalize('NFD'))).toBe('Nämndmål');
  });

  it('drops a possible word break inside a line and prints one at its end as a hyphen', () => {
    expect(plainText('verksam\u00adhetsom\u00adrådet')).toBe('verksamhetsområdet');
    expect(plainText('verksam\u00ad')).toBe('verksam-');
  });

  it('writes ligatures and bullets of symbol fonts plainly and leaves blanks alone', () => {
    expect(plainText('\uFB01nns  \uF0B7 ')).toBe('finns  • ');
  });
});
