import type { LoadKind, LoadSummary } from '#domain/economy/load-view.ts';
import { faultOf, forbidden, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { readPrintedAmount } from '#domain/economy/printed-amount.ts';
import { insertLoad } from '#store/economy/loads.ts';
import { findLayout } from '#store/economy/layouts.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { ownPlace } from './economy-place.ts';
import { fileNameOf, hashOfFile, tooLarge } from './figure-file.ts';
import { showLoadSummary } from './show-load.ts';

export type UploadFiguresInput = {
  readonly requestId: string;
  readonly file: File;
  readonly year: number;
  readonly what: LoadKind;
  /** The saved description to read it by; left out for SIE. */
  readonly layout?: string | undefined;
  /** The total that the sender gave, as printed; left out where there is none. */
  readonly controlTotal?: string | undefined;
};

/** Takes a file of figures in, stores it with its hash and has it read in the background. */
export async function uploadFigures(
  app: App,
  who: SignedIn,
  input: UploadFiguresInput,
): Promise<Result<LoadSummary, Failure>> {
  const { requestId, file, year, what } = input;
  const printed = input.controlTotal?.trim() ?? '';
  const controlTotal = printed === '' ? null : readPrintedAmount(printed, ',');
  const large = tooLarge(file);
  if (large !== null) return invalid(large);
  if (printed !== '' && controlTotal === null) {
    const message = `”${printed}” är inget belopp.`;
    return invalid(faultOf('control-total', message, 'Skriv det med siffror och komma före ören.', 'Kontrollsumma'));
  }
  const sha256 = await hashOfFile(file);
  const fileName = fileNameOf(file);
  const options = { requestId, fingerprint: `figures ${sha256} ${year} ${what}` };
  const done = await writing(app, who, options, async ({ db, audit, afterCommit }) => {
    const place = ownPlace(who, await loadRegister(db), 'economy.load');
    if (place === null) return forbidden('Du har ingen roll som får läsa in ekonomi.');
    const layout =
      input.layout === undefined ? null : isUuid(input.layout) ? await findLayout(db, input.layout) : undefined;
    if (layout === undefined) {
      return invalid(faultOf('no-layout', 'Filbeskrivningen finns inte längre.', 'Välj en annan.', 'Filbeskrivning'));
    }
    const id = app.newId();
    await insertLoad(db, {
      id,
      file: app.newId(),
      year,
      what,
      organisation: place,
      fileName,
      mediaType: 'application/octet-stream',
      sha256,
      content: file,
      controlTotal,
      layout: layout?.layout ?? null,
      person: who.id,
      at: app.now().toISOString(),
    });
    const summary = `${who.name} laddade upp ${fileName} med siffror för ${year}.`;
    audit({ action: 'upload', kind: 'economy-load', thing: id, summary, after: { fileName, sha256, year, what } });
    afterCommit(() => {
      app.loads.enqueue(id);
    });
    return ok({ id });
  });
  return done.ok ? showLoadSummary(app, who, done.value.id) : done;
}
