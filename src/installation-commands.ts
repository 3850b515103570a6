import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import type { Io } from '#cli/command.ts';
import { printFaults } from '#cli/file-commands.ts';
import { municipality as exampleMunicipality } from '#example/municipality.ts';
import { backupDatabase } from '#store/backup.ts';
import { migrate } from '#store/migrate.ts';
import { moveDatabase } from '#store/move-database.ts';
import { openDatabase } from '#store/open-database.ts';
import type { Database } from '#store/open-database.ts';
import { restoreDatabase } from '#store/restore.ts';
import { verifyAuditChain } from '#store/verify-audit.ts';

import { sendToServer } from './control-socket.ts';
import { RotationWanted, runRotateKey } from './signing-key-command.ts';
import { prepareUserAdd, runUserAdd } from './user-command.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** The project's folder, from which relative places in settings count. */
const FOLDER = join(import.meta.dirname, '..');

type Act = (database: Database, words: readonly string[], io: Io) => Promise<number>;

/**
 * Commands on the installation's database. Those in `WHILE_SERVING` are carried out by the server where one holds the
 * embedded database; the others need the database for themselves and are refused with who holds it.
 */
const WHILE_SERVING: Readonly<Record<string, Act>> = {
  backup: runBackup,
  'verify-audit': runVerifyAudit,
  'user add': runUserAdd,
  'signing-key rotate': runRotateKey,
};

const ALONE: Readonly<Record<string, Act>> = { restore: runRestore, move: runMove };

/** Runs one of the commands by its name; main.ts tells people which there are. */
export function runInstallationCommand(name: string, words: readonly string[], io: Io): Promise<number> {
  if (name === 'doctor') return runDoctor(io);
  if (name === 'user add') return addUser(words, io);
  if (name === 'signing-key rotate') return rotateSigningKey(io);
  // Places of files are made whole here: the server that may carry the command out stands in another folder.
  const given = name === 'backup' ? words.map((file) => resolve(file)) : words;
  const act = WHILE_SERVING[name] ?? ALONE[name];
  if (act === undefined) throw new Error(`No such command: ${name}`);
  return onDatabase(name, given, act, io);
}

/** Carries out a command that came in over the control socket, with the server's own database. */
export async function runWhileServing(database: Database, words: readonly string[], io: Io): Promise<number> {
  const [name = '', ...rest] = words;
  const act = WHILE_SERVING[name];
  if (act !== undefined) return act(database, rest, io);
  io.err(`Kommandot "${name}" går inte att köra medan servern är igång.\n`);
  return 2;
}

function settingsOrFaults(io: Io): Settings | null {
  const settings = readSettings(process.env, FOLDER);
  if (settings.ok) return settings.value;
  printFaults(settings.error, io);
  return null;
}

async function rotateSigningKey(io: Io): Promise<number> {
  const settings = settingsOrFaults(io);
  if (settings === null) return 2;
  const { id, name } = settings.municipality ?? exampleMunicipality;
  const wanted = RotationWanted.parse({ folder: resolve(settings.signingKeys), municipality: { id, name } });
  return onDatabase('signing-key rotate', [JSON.stringify(wanted)], runRotateKey, io);
}

async function addUser(words: readonly string[], io: Io): Promise<number> {
  const settings = settingsOrFaults(io);
  if (settings === null) return 2;
  const prepared = await prepareUserAdd(words, settings.municipality ?? exampleMunicipality, io);
  if (prepared === null) return 2;
  const status = await onDatabase('user add', prepared.words, runUserAdd, io);
  if (status === 0 && prepared.generated !== null) io.out(`Lösenord, visas bara nu: ${prepared.generated}\n`);
  return status;
}

async function onDatabase(name: string, words: readonly string[], act: Act, io: Io): Promise<number> {
  const settings = settingsOrFaults(io);
  if (settings === null) return 2;
  const opened = await openDatabase(settings.database);
  if (!opened.ok) {
    const locked = opened.error.code === 'database-folder-locked' && 'folder' in settings.database;
    if (locked && name in WHILE_SERVING) {
      const status = await sendToServer(settings.database.folder, [name, ...words], io);
      if (status !== null) return status;
    }
    printFaults([opened.error], io);
    return 1;
  }
  try {
    return await act(opened.value, words, io);
  } finally {
    await opened.value.close();
  }
}

async function runBackup(database: Database, words: readonly string[], io: Io): Promise<number> {
  const [file] = words;
  if (file === undefined) {
    io.err('Ange filen som kopian ska skrivas till: styrkedja backup kopia.jsonl.gz\n');
    return 2;
  }
  if (existsSync(file)) {
    io.err(`Filen ${file} finns redan. Välj ett annat namn; en kopia skrivs aldrig över.\n`);
    return 2;
  }
  const report = await backupDatabase(database, file);
  io.out(
    `Säkerhetskopian ${report.file} är klar: ${rowCount(report.rows)} rader i ${Object.keys(report.rows).length} tabeller.\n`,
  );
  for (const { municipality, sequence, hash } of report.chains) {
    io.out(`Loggens kedja för ${municipality} slutar med post ${sequence}, ${hash}.\n`);
  }
  return 0;
}

async function runRestore(database: Database, words: readonly string[], io: Io): Promise<number> {
  const options = { overwrite: { type: 'boolean' }, 'despite-broken-chain': { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  const [file] = positionals;
  if (file === undefined) {
    io.err('Ange säkerhetskopian: styrkedja restore kopia.jsonl.gz\n');
    return 2;
  }
  const restored = await restoreDatabase(database, file, {
    overwrite: values.overwrite === true,
    despiteBrokenChain: values['despite-broken-chain'] === true,
  });
  if (!restored.ok) {
    printFaults([restored.error], io);
    return 1;
  }
  io.out(
    `Kopian från ${restored.value.head.at} är inläst: ${rowCount(restored.value.rows)} rader. Alla får logga in på nytt.\n`,
  );
  return 0;
}

async function runMove(source: Database, words: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { to: { type: 'string' } } });
  if (values.to === undefined) {
    io.err('Ange vart: styrkedja move --to postgresql://användare:lösenord@värd:5432/databas\n');
    return 2;
  }
  const place = /^postgres(ql)?:\/\//.test(values.to) ? { url: values.to } : { folder: resolve(values.to) };
  const target = await openDatabase(place);
  if (!target.ok) {
    printFaults([target.error], io);
    return 1;
  }
  const work = await mkdtemp(join(tmpdir(), 'styrkedja-move-'));
  try {
    const moved = await moveDatabase(source, target.value, join(work, 'move.jsonl.gz'));
    if (!moved.ok) {
      printFaults([moved.error], io);
      return 1;
    }
    io.out(`${rowCount(moved.value.rows)} rader är flyttade och kontrollerade. Källan är orörd.\n`);
    const setting = 'url' in place ? 'DATABASE_URL' : 'STYRKEDJA_DATA';
    io.out(`Sätt ${setting} till den nya platsen innan servern startas.\n`);
    return 0;
  } finally {
    await target.value.close();
    await rm(work, { recursive: true, force: true });
  }
}

const BREAKS = {
  missing: 'saknas',
  unlinked: 'hänger inte ihop med den före',
  changed: 'är ändrad i efterhand',
  cut: 'är den sista, men fler har funnits',
} as const;

async function runVerifyAudit(database: Database, _: readonly string[], io: Io): Promise<number> {
  const { rows } = await database.pool.query<{ log: string | null }>("select to_regclass('public.audit_entry') as log");
  if (rows[0]?.log === null) {
    io.err('Databasen är tom: den har ingen logg att pröva. Starta servern eller läs in en säkerhetskopia.\n');
    return 1;
  }
  const chains = await verifyAuditChain(database);
  if (chains.length === 0) io.out('Databasen har ingen kommun än, och därmed ingen logg.\n');
  for (const { municipality, entries, head, firstBreak } of chains) {
    if (firstBreak === null)
      io.out(`${municipality}: hel, ${entries} poster. Sista posten: ${head.sequence}, ${head.hash}\n`);
    else
      io.err(
        `${municipality}: BRUTEN. Post ${firstBreak.sequence} ${BREAKS[firstBreak.reason]}. Inget efter den går att lita på.\n`,
      );
  }
  return chains.some(({ firstBreak }) => firstBreak !== null) ? 1 : 0;
}

/** Everything that can be checked, told in one go; the database is opened as a start would open it, migrations included. */
async function runDoctor(io: Io): Promise<number> {
  let sound = true;
  const tell = (good: boolean, what: string, remedy: string): void => {
    sound &&= good;
    io.out(`${good ? 'ok ' : 'FEL'} ${what}${good ? '' : `\n    → ${remedy}`}\n`);
  };
  tell(
    Number(process.versions.node.split('.')[0]) >= 24,
    `Node ${process.versions.node}`,
    'Kör genom bin/styrkedja, som hittar rätt Node.',
  );
  tell(existsSync(join(FOLDER, 'dist/web/index.html')), 'webbappen är byggd', 'Kör npm start, som bygger den.');
  const settings = readSettings(process.env, FOLDER);
  tell(
    settings.ok,
    'inställningarna går att läsa',
    settings.ok ? '' : settings.error.map(({ message }) => message).join(' '),
  );
  if (!settings.ok) return 1;
  const place = settings.value.database;
  const where = 'folder' in place ? `den inbyggda databasen i ${place.folder}` : 'databasservern';
  const opened = await openDatabase(place);
  if (!opened.ok) {
    const serving = opened.error.code === 'database-folder-locked';
    tell(
      serving,
      serving ? `${where} används av en server som är igång` : where,
      opened.error.remedy ?? opened.error.message,
    );
    return sound ? 0 : 1;
  }
  try {
    const migrated = await migrate(opened.value);
    tell(migrated.ok, `${where} går att öppna och har rätt version`, migrated.ok ? '' : migrated.error.message);
    if (migrated.ok)
      tell(
        (await runVerifyAudit(opened.value, [], io)) === 0,
        'loggens kedja är hel',
        'Läs tillbaka en säkerhetskopia och utred.',
      );
  } finally {
    await opened.value.close();
  }
  return sound ? 0 : 1;
}

const rowCount = (rows: Readonly<Record<string, number>>): number =>
  Object.values(rows).reduce((sum, count) => sum + count, 0);
