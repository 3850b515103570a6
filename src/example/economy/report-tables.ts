import type { EconomyTableSpec } from '#domain/economy/report-tables/economy-table.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';

import { municipality } from '../municipality.ts';
import type { OrganisationId } from '../organisation.ts';

/** What the district board's controller has put into its annual report: live as long as that is a draft. */
export const exampleTables: readonly {
  readonly organisation: OrganisationId;
  readonly year: number;
  readonly kind: EditionKind;
  readonly by: string;
  readonly chapter: string;
  readonly tables: readonly EconomyTableSpec[];
  readonly sentences: readonly string[];
}[] = [
  {
    organisation: 'norrstrands-stadsdelsnamnd',
    year: 2025,
    kind: 'VB',
    by: `johan.ekvall@${municipality.mailDomain}`,
    chapter: 'Uppföljning av ekonomi',
    tables: [
      { table: 'areas', unit: 'mnkr', rounding: 'adding', signs: 'ledger' },
      { table: 'goals', unit: 'mnkr', rounding: 'adding', signs: 'ledger' },
      {
        table: 'volumeCost',
        unit: 'mnkr',
        rounding: 'adding',
        signs: 'ledger',
        volume: 'Antal hushåll med ekonomiskt bistånd',
      },
    ],
    sentences: ['forskola'],
  },
];
