import type { LoadKind } from '#domain/economy/load-view.ts';
import { notAnAmount, readPushedAmount, readPushedRows } from '#domain/economy/pushed-figures.ts';
import type { PushedRow, PushReceipt } from '#domain/economy/pushed-figures.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import { faultOf, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { findLayoutByName } from '#store/economy/layouts.ts';
import { findLoad, insertLoad } from '#store/economy/loads.ts';
import type { Machine } from '#store/people/machine-tokens.ts';

import { MAX_FAULTS_OF_A_KIND } from '#limits';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';
import { fileNameOf, hashOfFile, tooLarge } from './figure-file.ts';
import { actingAsMachine, admitMachine } from './machine-door.ts';

type Common = {
  readonly requestId: string;
  readonly year: number;
  readonly what: LoadKind;
  readonly controlTotal?: string | undefined;
};
export type PushRowsInput = Common & { readonly rows: readonly PushedRow[] };
export type PushFileInput = Common & {
  readonly file: File;
  /** Name of a saved description; left out for SIE. */
  readonly layout?: string | undefined;
};

/** Takes rows from a system as a load to be read; with any fault nothing of them is stored (EK-86). */
export async function pushRows(
  app: App,
  token: string | null,
  input: PushRowsInput,
): Promise<Result<PushReceipt, Failure>> {
  const admitted = await admitMachine(app, token);
  if (!admitted.ok) return admitted;
  const controlTotal = readControlTotal(input);
  if (!controlTotal.ok) return controlTotal;
  const rows = readPushedRows(input.rows, { year: input.year, controlTotal: controlTotal.value });
  if (!rows.ok) return refused(rows.error);
  const machine = admitted.value;
  return store(app, machine, input, {
    fileName: machine.name,
    mediaType: 'application/json',
    content: new Blob([JSON.stringify(input.rows)]),
    controlTotal: controlTotal.value,
    layout: undefined,
    asRows: true,
  });
}

/** Takes a file from a system; it is read in the background as one that a person sends. */
export async function pushFile(
  app: App,
  token: string | null,
  input: PushFileInput,
): Promise<Result<PushReceipt, Failure>> {
  const admitted = await admitMachine(app, token);
  if (!admitted.ok) return admitted;
  const large = tooLarge(input.file);
  if (large !== null) return invalid(large);
  const controlTotal = readControlTotal(input);
  if (!controlTotal.ok) return controlTotal;
  return store(app, admitted.value, input, {
    fileName: fileNameOf(input.file),
    mediaType: 'application/octet-stream',
    content: input.file,
    controlTotal: controlTotal.value,
    layout: input.layout,
    asRows: false,
  });
}

function readControlTotal({ controlTotal: sent = '' }: Common): Result<Decimal | null, Failure> {
  if (sent.trim() === '') return ok(null);
  const amount = readPushedAmount(sent);
  return amount === null ? invalid(notAnAmount(sent, 'controlTotal')) : ok(amount);
}

/** All faults are told, but of one kind no more than a list that somebody reads; how many there are is in the sentence. */
function refused(faults: readonly Fault[]): Result<never, Failure> {
  const kinds = Map.groupBy(faults, ({ code }) => code);
  const told = [...kinds.values()].flatMap((same) => same.slice(0, MAX_FAULTS_OF_A_KIND));
  const detail = `${faults.length} fel. Inget togs emot: rätta och skicka alla rader igen.`;
  return err({ kind: 'invalid', detail, faults: told });
}

type Sent = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Blob;
  readonly controlTotal: Decimal | null;
  readonly layout: string | undefined;
  readonly asRows: boolean;
};

async function store(
  app: App,
  machine: Machine,
  { requestId, year, what }: Common,
  { layout: layoutName, asRows, ...sent }: Sent,
): Promise<Result<PushReceipt, Failure>> {
  const sha256 = await hashOfFile(sent.content);
  const fingerprint = `push ${sha256} ${year} ${what} ${sent.controlTotal ?? ''} ${layoutName ?? ''}`;
  const done = await actingAsMachine(app, machine, { requestId, fingerprint }, async ({ db, audit, afterCommit }) => {
    const layout = layoutName === undefined ? null : await findLayoutByName(db, layoutName);
    if (layout === undefined) {
      const message = `Filbeskrivningen ”${layoutName}” finns inte.`;
      return invalid(faultOf('no-layout', message, 'Skriv namnet som det står under Inläsningar.', 'layout'));
    }
    const id = app.newId();
    await insertLoad(db, {
      ...sent,
      id,
      file: app.newId(),
      year,
      what,
      organisation: machine.organisation,
      sha256,
      layout: layout?.layout ?? null,
      person: machine.person,
      push: { token: machine.id, asRows },
      at: app.now().toISOString(),
    });
    const summary = `Systemet ${machine.name} skickade ${asRows ? 'rader' : sent.fileName} med siffror för ${year}.`;
    const after = { token: machine.id, fileName: sent.fileName, sha256, year, what };
    audit({ action: 'push', kind: 'economy-load', thing: id, summary, after });
    afterCommit(() => {
      app.loads.enqueue(id);
    });
    return ok({ id });
  });
  return done.ok ? receipt(app, done.value.id) : done;
}

/** How the load stands now: a request sent again learns what reading gave. */
const receipt = (app: App, load: string): Promise<Result<PushReceipt, Failure>> =>
  actingAs(app, 'push', async ({ db }): Promise<Result<PushReceipt, Failure>> => {
    const row = await findLoad(db, load);
    if (row === undefined) return notFound('Inläsningen finns inte längre.');
    const { id, year, what, state, rows, total, faults } = row;
    return ok({ id, year, what, state, rows, total, faults: [...faults] });
  });
