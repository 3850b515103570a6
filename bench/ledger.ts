import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import { migrate } from '#store/migrate.ts';
import { type Database, openDatabase } from '#store/open-database.ts';
import { insertLoad, findLoad } from '#store/economy/loads.ts';
import { insertMapping } from '#store/economy/mappings.ts';
import { saveChart } from '#store/economy/chart.ts';
import { saveMonthOutcome } from '#store/economy/ledger-rows.ts';
import { USUAL_DIMENSIONS } from '#domain/economy/account-mapping.ts';
import { mapStrings, readLoad } from '#usecases/economy/read-load.ts';
import type { App } from '#usecases/app.ts';
import { startServer, stopServer } from '#test/support/postgres-server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

/*
 * node bench/ledger.ts [rows]: a year's ledger as SIE 4 (1,000,000 rows unless said) read, checked, stored, placed and
 * summed by month, on a PostgreSQL server and on the embedded database; against a plain COPY of the same rows into a bare
 * table of the same server. Memory is the peak of this process, the embedded database apart in its worker included.
 */
const rows = Number(process.argv[2] ?? 1_000_000);
const ROWS_A_VOUCHER = 10;

type Row = { account: string; unit: string; amount: number; day: string };

/** Vouchers that balance, over 400 accounts, 120 cost centres and every day of the year. */
function* vouchers(): Generator<Row[]> {
  for (let made = 0; made < rows; made += ROWS_A_VOUCHER) {
    const number = made / ROWS_A_VOUCHER;
    const month = String((number % 12) + 1).padStart(2, '0');
    const day = `2026${month}${String((number % 28) + 1).padStart(2, '0')}`;
    const list: Row[] = [];
    let sum = 0;
    for (let index = 0; index < ROWS_A_VOUCHER - 1; index += 1) {
      const amount = ((number * 37 + index * 101) % 100_000) + 1;
      sum += amount;
      list.push({
        account: String(5000 + ((number + index * 7) % 400)),
        unit: String(1200 + (number % 120)),
        amount,
        day,
      });
    }
    list.push({ account: '1930', unit: '1200', amount: -sum, day });
    yield list;
  }
}

function sieFile(): Buffer {
  const parts: string[] = ['#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#RAR 0 20260101 20261231\n'];
  let number = 0;
  for (const list of vouchers()) {
    number += 1;
    const lines = list.map(
      ({ account, unit, amount, day }) => `#TRANS ${account} {1 "${unit}"} ${amount}.00 ${day} "Rad"\n`,
    );
    parts.push(`#VER A ${number} ${list[0]?.day ?? ''} "Verifikation ${number}"\n{\n${lines.join('')}}\n`);
  }
  return Buffer.from(parts.join(''), 'latin1');
}

function csvFile(): string {
  const lines: string[] = [];
  for (const list of vouchers())
    for (const { account, unit, amount, day } of list)
      lines.push(`${account};${unit};${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)};${amount}.00;Rad`);
  return lines.join('\n');
}

async function loadInto(database: Database, content: Buffer): Promise<number> {
  const migrated = await migrate(database);
  if (!migrated.ok) throw new Error(migrated.error.message);
  const place = await addSmallMunicipality(database);
  const person = await addPerson(database, place.id, 'controller', place.board);
  const id = randomUUID();
  const at = '2026-12-31T12:00:00Z';
  await asTest(database, place.id, async ({ db }) => {
    const areas = [{ code: 'forskola', name: 'Förskola', parent: null }];
    const kinds = [{ code: 'ovrigt', name: 'Övrigt', side: 'cost' as const, isStaff: false }];
    await saveChart(db, randomUUID, { year: 2026, areas, kinds });
    const rules = [
      { target: 'organisation' as const, when: { responsibility: '1*' }, to: place.unit },
      { target: 'area' as const, when: { responsibility: '1*' }, to: 'forskola' },
      { target: 'kind' as const, when: { account: '19*' }, to: null },
      { target: 'kind' as const, when: { account: '5*' }, to: 'ovrigt' },
    ];
    const mapping = { rules, sieDimensions: USUAL_DIMENSIONS };
    await insertMapping(db, 2026, { number: 1, mapping, reason: 'Mätning', person, at });
    await insertLoad(db, {
      id,
      file: randomUUID(),
      year: 2026,
      what: 'outcome',
      organisation: place.board,
      fileName: 'huvudbok.se',
      mediaType: 'text/plain',
      sha256: '0'.repeat(64),
      content,
      controlTotal: '0.00',
      layout: null,
      person,
      at,
    });
  });
  const app: Pick<App, 'database' | 'municipality'> = { database, municipality: { id: place.id, name: 'Bänköping' } };
  const start = performance.now();
  await readLoad(app, id, () => undefined, new AbortController().signal);
  await asTest(database, place.id, async ({ db }) => {
    await mapStrings(db, id, 2026);
    await saveMonthOutcome(db, id);
    const load = await findLoad(db, id);
    if (load?.rows !== rows || load.faults.length > 0)
      throw new Error(`Not whole: ${load?.rows} ${JSON.stringify(load?.faults)}`);
  });
  return (performance.now() - start) / 1000;
}

async function opened(place: { folder: string } | { url: string }, content: Buffer): Promise<number> {
  const database = await openDatabase(place);
  if (!database.ok) throw new Error(database.error.message);
  try {
    return await loadInto(database.value, content);
  } finally {
    await database.value.close();
  }
}

async function plainCopy(url: string, file: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('create table plain (account text, unit text, day date, amount numeric(18, 2), text text)');
  const start = performance.now();
  await client.query(`copy plain from '${file}' with (format csv, delimiter ';')`);
  const seconds = (performance.now() - start) / 1000;
  await client.end();
  return seconds;
}

const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const say = (what: string, seconds: number, more = ''): void => {
  console.log(
    `${what.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s  ${(rows / seconds).toFixed(0).padStart(7)} rows/s  ${more}`,
  );
};

const folder = await mkdtemp(join(tmpdir(), 'styrkedja-bench-'));
// The server runs as another user and must get through.
await chmod(folder, 0o755);
try {
  const url = await startServer(folder, { fsync: true });
  const file = join(folder, 'rows.csv');
  await writeFile(file, csvFile(), { mode: 0o644 });
  const copied = await plainCopy(url('postgres'), file);
  const content = sieFile();
  console.log(
    `${rows} rows, ${(content.length / 1024 / 1024).toFixed(0)} MB of SIE 4; peak before loading ${peak()} MB`,
  );
  say('COPY', copied, '(bare table, no keys: the baseline)');
  const server = await opened({ url: url('postgres') }, content);
  say('server', server, `ratio to COPY ${(server / copied).toFixed(1)}, peak ${peak()} MB`);
  const embedded = await opened({ folder: join(folder, 'embedded') }, content);
  say('embedded', embedded, `ratio to server ${(embedded / server).toFixed(1)}, peak ${peak()} MB`);
} finally {
  await stopServer(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
