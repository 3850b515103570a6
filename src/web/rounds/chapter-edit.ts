import type { TablePlacement } from '#domain/economy/report-tables/table-placement.ts';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import type { GivenChapter } from '#domain/rounds/round-brief.ts';
import type { ChapterTable } from '#domain/rounds/round.ts';

/** A chapter of the template while it is edited: limits and tables as they are typed. */
export type EditedChapter = {
  readonly key: string;
  /** Null while it is new. */
  readonly id: string | null;
  readonly place: 'front' | 'back';
  readonly heading: string;
  readonly required: boolean;
  readonly limit: string;
  readonly kinds: OrganisationKind[] | null;
  /** One table a line: "title: column, column". */
  readonly tables: string;
  /** Computed tables and charts of the economy. */
  readonly economy: readonly TablePlacement[];
};

export const newChapter = (): EditedChapter => ({
  key: crypto.randomUUID(),
  id: null,
  place: 'front',
  heading: '',
  required: true,
  limit: '',
  kinds: null,
  tables: '',
  economy: [],
});

export const editedChapter = (chapter: GivenChapter): EditedChapter => ({
  key: chapter.id,
  id: chapter.id,
  place: chapter.place,
  heading: chapter.heading,
  required: chapter.required,
  limit: String(chapter.maxCharacters ?? ''),
  kinds: chapter.kinds,
  tables: chapter.tables.map(({ title, columns }) => `${title}: ${columns.join(', ')}`).join('\n'),
  economy: chapter.economy,
});

/** Reads the tables of a chapter; a line without columns has its title as the only one. */
export function readTables(typed: string): ChapterTable[] {
  return typed.split('\n').flatMap((line) => {
    const [title = '', ...rest] = line.split(':');
    const columns = rest
      .join(':')
      .split(',')
      .map((column) => column.trim())
      .filter(Boolean);
    const name = title.trim();
    return name === '' ? [] : [{ title: name, columns: columns.length === 0 ? [name] : columns }];
  });
}

export const sentChapter = ({ id, place, heading, required, limit, kinds, tables, economy }: EditedChapter) => ({
  id,
  place,
  heading,
  required,
  maxCharacters: /^[1-9]\d*$/u.test(limit.trim()) ? Number(limit) : null,
  kinds,
  tables: readTables(tables),
  economy: [...economy],
});
