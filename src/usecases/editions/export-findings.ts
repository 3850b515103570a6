import { can } from '#domain/access/can.ts';
import { forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { keptFindingsToJson } from '#documents/write/findings-json.ts';
import { ownVersion } from '#documents/write/own-version.ts';
import { writeSarif } from '#documents/write/sarif.ts';
import { listEditionFindings } from '#store/editions/findings.ts';
import { findSource } from '#store/editions/editions.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from './edition-access.ts';
import { fileNameOf } from './export-edition.ts';
import { summariseEdition } from './summarise-edition.ts';

export type ExportedText = { readonly name: string; readonly mediaType: string; readonly text: string };

/** The findings of an edition with their answers as a file: JSON, or SARIF where a dismissal is a suppression. */
export function exportFindings(
  app: App,
  who: SignedIn,
  id: string,
  format: 'json' | 'sarif',
): Promise<Result<ExportedText, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<ExportedText, Failure>> => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const { row, register, thing } = readable.value;
    if (!can(who.actor, 'edition.export', thing)) return forbidden('Du får inte ta ut utgåvan.');
    const findings = await listEditionFindings(db, id);
    const name = `${fileNameOf(row.title)} – granskning.${format}`;
    if (format === 'json') {
      const { title, organisation, year, kind } = summariseEdition(row, register);
      const edition = { id, title, organisation: organisation.name, year, kind };
      return ok({ name, mediaType: 'application/json', text: keptFindingsToJson(edition, findings) });
    }
    const source = row.import === null ? null : await findSource(db, row.import);
    const text = writeSarif(findings, {
      file:
        source === null
          ? { path: row.title, length: null, sha256: null }
          : { path: source.fileName, length: source.bytes, sha256: source.sha256 },
      fileLines: null,
      incomplete: [],
      version: ownVersion(),
    });
    return ok({ name, mediaType: 'application/sarif+json', text });
  });
}
