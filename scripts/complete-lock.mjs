// Completes package-lock.json with the binary packages of other platforms.
//
// npm leaves an optional package out of the lock file where the registry it asked does not have that version (mirrors
// often lack the binaries of other platforms), and `npm ci` then refuses the whole lock file. Every such package is
// named with its exact version by the one that wants it, so its entry can be written from the name. Run it after a
// package has been added: node scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony', 'aix', 'netbsd', 'openbsd', 'sunos'];
const PROCESSORS = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'ppc64le',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];
for (const [place, pack] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(pack.optionalDependencies ?? {})) {
    const nested = `${place}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    if (lock.packages[nested] || lock.packages[top]) continue;
    if (!/^\d/.test(version)) continue;
    const words = name.split(/[-/]/);
    const pick = (list) => list.filter((word) => words.includes(word));
    const libc = [...new Set(words.map((word) => LIBRARIES[word]).filter(Boolean))];
    lock.packages[top] = {
      version,
      ...(pick(PROCESSORS).length > 0 ? { cpu: pick(PROCESSORS) } : {}),
      ...(pack.dev ? { dev: true } : {}),
      ...(libc.length > 0 ? { libc } : {}),
      optional: true,
      ...(pick(SYSTEMS).length > 0 ? { os: pick(SYSTEMS) } : {}),
    };
    added.push(name);
  }
}
const [self, ...rest] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([self, ...rest.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} added${added.length > 0 ? `: ${added.join(', ')}` : ''}`);
