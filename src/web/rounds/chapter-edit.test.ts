import { describe, expect, it } from 'vitest';

import { readTables, sentChapter } from './chapter-edit.ts';

describe('the tables of a chapter as they are typed', () => {
  it('are one a line, with their columns after the colon', () => {
    expect(readTables('Driftbudget: Område, Budget, Prognos\n\nSynpunkter: Slag,Antal')).toEqual([
      { title: 'Driftbudget', columns: ['Område', 'Budget', 'Prognos'] },
      { title: 'Synpunkter', columns: ['Slag', 'Antal'] },
    ]);
  });

  it('have their title as the only column where none is named', () => {
    expect(readTables('Medarbetare')).toEqual([{ title: 'Medarbetare', columns: ['Medarbetare'] }]);
  });

  it('go with a limit only where a whole number is typed', () => {
    const chapter = {
      key: 'k',
      id: null,
      place: 'back' as const,
      heading: 'Övrigt',
      required: false,
      kinds: null,
      economy: [],
    };
    expect(sentChapter({ ...chapter, limit: ' 1500 ', tables: '' }).maxCharacters).toBe(1500);
    expect(sentChapter({ ...chapter, limit: 'kort', tables: '' }).maxCharacters).toBeNull();
  });
});
