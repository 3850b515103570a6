// Plain JavaScript that Node 20 understands: gets everything in place that the rest of the project needs.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

// What Node has made of the sources is kept beside the packages, for all that is started from here and for its workers:
// a third of the time of a short command went to reading the same files anew. Where it cannot be written, nothing is kept.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'node');

/**
 * How Node is to use memory in the server and its workers: on a large machine it takes what is there and lets a server of
 * 50 MB of objects rest at 240 MB. Garbage is collected a little oftener.
 */
export const memoryFlags = ['--max-semi-space-size=4'];

/** The Node that runs the project (24, from the npm package `node`), or the present one where it is new enough. */
export function findNode() {
  const own = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return null;
}

/**
 * Installs the packages where they are missing or the lock file has changed since. Messages go to standard error, so
 * that commands whose standard output is read by programs stay clean.
 */
export function ensurePackages() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`Styrkedja behöver Node 20 eller nyare; det här är ${process.versions.node}.`);
    process.exit(1);
  }
  const lock = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules', '.styrkedja-packages');
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  const have = existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
  if (have === wanted && findNode()) return;
  if (findNode() && alreadyInstalled(lock)) {
    writeFileSync(stamp, wanted);
    return;
  }
  console.error('Installerar paket (första gången tar det någon minut) …');
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (done.status !== 0 || !findNode()) {
    console.error('Paketen kunde inte installeras. Kontrollera nätverket och kör sedan "npm ci".');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** True where npm has installed all of it already, by whatever command: it keeps its own copy of the lock file in node_modules. */
function alreadyInstalled(lock) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages ?? {};
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages ?? {};
  return Object.entries(wanted).every(
    ([place, pack]) => place === '' || pack.optional || pack.peer || installed[place]?.version === pack.version,
  );
}

/** Builds the web app where it is missing or older than its sources. */
export function ensureWebApp() {
  const stamp = join(root, 'dist', '.built-from');
  const wanted = sourceHash();
  if (
    existsSync(join(root, 'dist', 'web', 'index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted
  )
    return;
  console.error('Bygger webbappen …');
  const built = spawnSync(
    findNode(),
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
  if (built.status !== 0) {
    console.error('Webbappen kunde inte byggas; felet står ovan.');
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function sourceHash() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  hash.update(readFileSync(join(root, 'vite.config.ts')));
  for (const file of webSources()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Every file that can end up in the web app: the rooms that the web room may import, and the limits. */
export function webSources() {
  const rooms = ['domain', 'charts', 'i18n', 'contract', 'web'].map((room) => `src/${room}`);
  return ['src/limits.ts', ...filesIn(rooms)];
}

function filesIn(rooms) {
  try {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...rooms], {
      cwd: root,
      encoding: 'utf8',
    })
      .split('\n')
      .filter((file) => file !== '' && existsSync(join(root, file)));
    // A copy inside a folder that another project's git ignores has no files to git.
    if (listed.length > 0) return listed;
  } catch {
    // Without git, or outside a working tree.
  }
  return rooms.flatMap((room) => filesBelow(room));
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
