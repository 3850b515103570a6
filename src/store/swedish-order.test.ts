import { sql } from 'kysely';
import { expect, it } from 'vitest';

import { describeOnEachDatabase } from '#test/support/databases.ts';

describeOnEachDatabase('the collation swedish', (open) => {
  it('puts å, ä, ö after z, in that order, and does not care about case before letters', async () => {
    const words = ['Östra', 'ängen', 'zon', 'Ån', 'an', 'Ärla', 'ån', 'Zon', 'ö', 'Alby', 'wall', 'vall'];
    const { rows } = await sql<{ word: string }>`
      select word from unnest(${words}::text[]) as word order by lower(word) collate swedish, word collate "C" desc`.execute(
      (await open()).owner,
    );
    expect(rows.map(({ word }) => word)).toEqual([
      'Alby',
      'an',
      'vall',
      'wall',
      'zon',
      'Zon',
      'ån',
      'Ån',
      'ängen',
      'Ärla',
      'ö',
      'Östra',
    ]);
  });
});
