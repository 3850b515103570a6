import { previewTable } from '#documents/read/figures/read-figure-file.ts';
import type { FigureLayout, TablePreview } from '#domain/economy/figure-layout.ts';
import { conflict, faultOf, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import {
  findLayout,
  insertLayout,
  isNameTaken,
  listLayouts as queryLayouts,
  updateLayout,
} from '#store/economy/layouts.ts';
import type { StoredLayout } from '#store/economy/layouts.ts';

import { MAX_FILE_BYTES, MAX_LAYOUTS, PREVIEW_LINES } from '#limits';

import { mayAtAll, readingAs, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';

/** Saved descriptions of files, by name. */
export function listLayouts(app: App, who: SignedIn): Promise<Result<{ items: StoredLayout[] }, Failure>> {
  return readingAs(app, who, 'economy.seeLoads', async ({ db }) => ({ items: await queryLayouts(db, MAX_LAYOUTS) }));
}

/** The first lines of a file as a table, so that a person can say which column is what. Nothing is stored. */
export async function previewFigures(
  who: SignedIn,
  {
    file,
    sheet,
    ...known
  }: { readonly file: File; readonly sheet?: string | undefined } & Pick<FigureLayout, 'encoding' | 'separator'>,
): Promise<Result<TablePreview, Failure>> {
  const may = mayAtAll(who, 'economy.load');
  if (!may.ok) return may;
  if (file.size > MAX_FILE_BYTES) {
    const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`;
    return invalid(faultOf('too-large', `Filen är större än ${limit}.`, 'Ta ut färre månader i taget.', 'Fil'));
  }
  const read = await previewTable(new Uint8Array(await file.arrayBuffer()), file.name, {
    sheet: sheet ?? null,
    lines: PREVIEW_LINES,
    known,
  });
  return read.ok ? ok(read.value) : invalid(...read.error);
}

const nameTaken = ({ name }: FigureLayout) =>
  invalid(faultOf('name-taken', `Namnet ”${name}” är upptaget.`, 'Välj ett annat namn.', 'Namn'));

/** Saves a description, new or changed. Loads keep the one they were read by. */
export function saveLayout(
  app: App,
  who: SignedIn,
  input: {
    readonly requestId: string;
    readonly id: string | null;
    readonly version: number;
    readonly layout: FigureLayout;
  },
): Promise<Result<StoredLayout, Failure>> {
  const { requestId, id, version, layout } = input;
  const options = { requestId, fingerprint: `layout ${id ?? layout.name}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<StoredLayout, Failure>> => {
    const may = mayAtAll(who, 'economy.load');
    if (!may.ok) return forbidden('Du får inte ändra filbeskrivningar.');
    if (id === null) {
      const made = app.newId();
      if ((await queryLayouts(db, MAX_LAYOUTS)).length >= MAX_LAYOUTS) {
        return conflict(`Det finns redan ${MAX_LAYOUTS} filbeskrivningar. Ändra en av dem.`, null);
      }
      if (!(await insertLayout(db, made, layout))) return nameTaken(layout);
      audit({
        action: 'add',
        kind: 'figure-layout',
        thing: made,
        summary: `${who.name} gjorde filbeskrivningen ${layout.name}.`,
        after: layout,
      });
      return ok({ id: made, layout, version: 1 });
    }
    const present = isUuid(id) ? await findLayout(db, id) : undefined;
    if (present === undefined) return notFound('Filbeskrivningen finns inte.');
    if (await isNameTaken(db, id, layout.name)) return nameTaken(layout);
    if (!(await updateLayout(db, id, layout, version))) {
      return conflict('Någon annan har ändrat filbeskrivningen. Läs om sidan och försök igen.', present);
    }
    audit({
      action: 'change',
      kind: 'figure-layout',
      thing: id,
      summary: `${who.name} ändrade filbeskrivningen ${layout.name}.`,
      before: present.layout,
      after: layout,
    });
    return ok({ id, layout, version: version + 1 });
  });
}
