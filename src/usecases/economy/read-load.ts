import { readFigureFile } from '#documents/read/figures/read-figure-file.ts';
import type { FigureBatch } from '#documents/read/figures/figure-messages.ts';
import { compileMapping, USUAL_DIMENSIONS } from '#domain/economy/account-mapping.ts';
import { compareDecimals, formatDecimal } from '#domain/kernel/decimal.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import type { Db } from '#store/db.ts';
import { loadChart } from '#store/economy/chart.ts';
import { clearLedger, insertRows, insertStrings, loadStrings, saveMapped } from '#store/economy/ledger-rows.ts';
import { findLoadFile, listUnreadLoads, saveLoadReading } from '#store/economy/loads.ts';
import type { LoadFile } from '#store/economy/loads.ts';
import { findMapping } from '#store/economy/mappings.ts';
import { readStoredFile } from '#store/stored-file.ts';
import { countDaysOutside, findSameFile } from '#store/economy/row-checks.ts';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';
import { readPushed } from './read-pushed.ts';

/**
 * Reads the file of a load in the background. Its rows are stored batch by batch while it is `reading`, which nobody
 * counts; the last act checks them and makes it `read`. Stopped or killed, it is read anew from its first row.
 */
export async function readLoad(
  app: Pick<App, 'database' | 'municipality' | 'now'>,
  id: string,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    await readToEnd(app, id, progress, signal);
  } catch (error) {
    if (!signal.aborted) await refuseUnforeseen(app, id);
    throw error;
  }
}

/**
 * What nobody foresaw would happen anew at every start, and meanwhile nobody could throw the load away. Where the database
 * itself is gone this fails too, and the load is read when it is back.
 */
const refuseUnforeseen = (app: Pick<App, 'database' | 'municipality' | 'now'>, id: string): Promise<void> =>
  actingAs(app, 'economy', async ({ db, audit }) => {
    const file = await findLoadFile(db, id);
    if (file === undefined) return;
    await clearLedger(db, id);
    const message = `Något gick fel när ${file.fileName} lästes. Felet är antecknat hos den som sköter systemet.`;
    const faults = [fault('not-read', message, 'Kasta inläsningen och försök med filen en gång till.')];
    const at = app.now().toISOString();
    await saveLoadReading(db, id, { state: 'refused', format: null, origin: null, faults, at });
    audit({ action: 'end-reading', kind: 'economy-load', thing: id, summary: `${file.fileName} kunde inte läsas.` });
  });

async function readToEnd(
  app: Pick<App, 'database' | 'municipality' | 'now'>,
  id: string,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const begun = await actingAs(app, 'economy', async ({ db, audit }) => {
    const file = await findLoadFile(db, id);
    if (file === undefined) return undefined;
    await clearLedger(db, id);
    const mapping = await findMapping(db, file.year);
    audit({ action: 'begin-reading', kind: 'economy-load', thing: id, summary: `${file.fileName} började läsas.` });
    return { file, sieDimensions: mapping?.mapping.sieDimensions ?? USUAL_DIMENSIONS };
  });
  if (begun === undefined) return;
  const { file } = begun;
  let rows = 0;
  let strings = 0;
  const onBatch = async (batch: FigureBatch, share: number): Promise<void> => {
    await actingAs(app, 'economy', async ({ db }) => {
      await insertStrings(db, id, strings, batch.strings);
      await insertRows(db, id, rows, batch.rows);
    });
    strings += batch.strings.length;
    rows += batch.rows.count;
    progress(Math.round(share * 1000), 1000);
  };
  const bytes = (): Promise<Uint8Array<ArrayBuffer>> =>
    actingAs(app, 'economy', ({ db }) => readStoredFile(db, file.file, file.size));
  const read = file.isPushed
    ? await readPushed(file, await bytes(), onBatch)
    : await readFigureFile(
        {
          name: file.fileName,
          bytes: await bytes(),
          year: file.year,
          layout: file.layout,
          sieDimensions: begun.sieDimensions,
          what: file.what,
        },
        { signal, onBatch },
      );
  if (signal.aborted) return;
  await actingAs(app, 'economy', async ({ db, audit }) => {
    const at = app.now().toISOString();
    if (read.ok) {
      await mapStrings(db, id, file.year);
      const faults = [...read.value.faults, ...(await checkLoad(db, file, rows))];
      const { format, origin } = read.value;
      await saveLoadReading(db, id, { state: 'read', format, origin, faults, at });
    } else {
      await clearLedger(db, id);
      await saveLoadReading(db, id, { state: 'refused', format: null, origin: null, faults: read.error, at });
    }
    const how = read.ok ? `lästes (${rows} rader)` : 'kunde inte läsas';
    audit({ action: 'end-reading', kind: 'economy-load', thing: id, summary: `${file.fileName} ${how}.` });
  });
}

/** Says of every string of a load where it belongs, by the year's mapping as it stands. Gives the mapping's number. */
export async function mapStrings(db: Db, load: string, year: number): Promise<number | null> {
  const mapping = await findMapping(db, year);
  if (mapping === undefined) return null;
  const chart = await loadChart(db, year);
  const areas = new Map(chart.areas.map(({ code, id }) => [code, id]));
  const kinds = new Map(chart.kinds.map(({ code, id }) => [code, id]));
  const place = compileMapping(mapping.mapping);
  const strings = await loadStrings(db, load);
  const mapped = strings.map((string) => {
    const { organisation, area, kind, leftOut } = place(string);
    return {
      number: string.number,
      organisation,
      area: area === null ? null : (areas.get(area) ?? null),
      kind: kind === null ? null : (kinds.get(kind) ?? null),
      leftOut,
    };
  });
  await saveMapped(db, load, mapped);
  return mapping.number;
}

/** The fault that tells the file's sum. */
export const CONTROL_TOTAL = 'control-total';

const fault = (code: string, message: string, remedy: string): Fault => ({
  code,
  severity: 'error',
  message,
  remedy,
  line: null,
  page: null,
  field: null,
});

/** What can only be told of the file as a whole: days of another year, and a total that is not the sender's. */
async function checkLoad(db: Db, { id, year, controlTotal }: LoadFile, rows: number): Promise<Fault[]> {
  const faults: Fault[] = [];
  if (rows === 0) faults.push(fault('no-rows', 'Filen har inga belopp.', 'Kontrollera att det är rätt fil och år.'));
  const same = await findSameFile(db, id);
  if (same !== undefined) {
    const message = `Samma fil är redan inläst: ${same.fileName}, av ${same.by} den ${same.at.slice(0, 10)}.`;
    const twice = fault(
      'same-file',
      message,
      'Kasta den här om det inte är meningen; den tar annars den förras plats.',
    );
    faults.push({ ...twice, severity: 'warning' });
  }
  const { outside, firstLine, total } = await countDaysOutside(db, id, year);
  if (outside > 0) {
    const message =
      outside === 1
        ? `En rad har datum utanför ${year} (rad ${firstLine}) och räknas inte.`
        : `${outside} rader har datum utanför ${year} (den första på rad ${firstLine}) och räknas inte.`;
    faults.push(fault('outside-year', message, 'Välj rätt år, eller ta ut filen för ett år i taget.'));
  }
  if (controlTotal !== null && compareDecimals(total, controlTotal) !== 0) {
    const message = `Filens summa är ${formatDecimal(total)} kr, men kontrollsumman är ${formatDecimal(controlTotal)} kr.`;
    faults.push(fault(CONTROL_TOTAL, message, 'Kontrollera att hela filen kom med och att summan är rätt.'));
  }
  return faults;
}

/** At start: what was not read to the end when the server stopped is read now. Gives how many. */
export async function resumeLoads(app: App): Promise<number> {
  const ids = await actingAs(app, 'economy', ({ db }) => listUnreadLoads(db));
  for (const id of ids) app.loads.enqueue(id);
  return ids.length;
}
