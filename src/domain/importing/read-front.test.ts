import { describe, expect, it } from 'vitest';

import { linesOfText } from '#test/support/importing/lines.ts';

import { readFront } from './read-front.ts';

const HEAD = `Vinterviks stadsdelsförvaltning
Tjänsteutlåtande
Dnr VIN 2024/118
2024-05-14

Handläggare
Alma Ek
Till
Vinterviks stadsdelsnämnd

Tertialrapport 1 2024

Förslag till beslut
1. Nämnden godkänner rapporten och
sänder den till kommunstyrelsen.
2. Nämnden begär budgetjustering.

Sammanfattning
Året har börjat lugnt.
`;

describe('the head of an official statement', () => {
  it('gives administration, reference, date, handlers, recipient, title and proposals', () => {
    expect(readFront(linesOfText(HEAD)).front).toEqual({
      title: 'Tertialrapport 1 2024',
      administration: 'Vinterviks stadsdelsförvaltning',
      reference: 'VIN 2024/118',
      date: '2024-05-14',
      handlers: ['Alma Ek'],
      recipient: 'Vinterviks stadsdelsnämnd',
      proposals: ['Nämnden godkänner rapporten och sänder den till kommunstyrelsen.', 'Nämnden begär budgetjustering.'],
    });
  });

  it('is not made up from running text', () => {
    const { front } = readFront(
      linesOfText(
        'Verksamhetsplan 2024\n\nVi lämnar vidare till-\ngänglig statistik till stadsdelsförvaltning\nTillsynen ökar.\n',
      ),
    );
    expect(front).toMatchObject({ title: 'Verksamhetsplan 2024', administration: null, recipient: null });
  });
});
