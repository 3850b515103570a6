// npm test: sets up what the tests need, checks the code and runs the quick suite; --long runs fuzz, kills and soak.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { ensurePackages, ensureWebApp, findNode, root } from './bootstrap.mjs';

const long = process.argv.includes('--long');
const only = process.argv.slice(2).filter((word) => word !== '--long');

ensurePackages();
const node = findNode();
const run = (file, ...words) =>
  spawnSync(node, [join(root, 'node_modules', file), ...words], { cwd: root, stdio: 'inherit', env: process.env })
    .status === 0;

process.env.CHROMIUM_PATH ??= findChromium() ?? '';
if (process.env.CHROMIUM_PATH === '') {
  console.log('Chromium saknas: testerna i webbläsare hoppas över. Installera det (Debian: apt-get install chromium)');
  console.log('eller säg var det finns med CHROMIUM_PATH.');
}

const failures = [];
if (only.length === 0 && !long) {
  if (!run('typescript/bin/tsc', '-p', '.')) failures.push('typecheck');
  if (!run('oxlint/bin/oxlint', '--type-aware', '--deny-warnings')) failures.push('lint');
  if (!run('oxfmt/bin/oxfmt', '--check', '.')) failures.push('format');
}
ensureWebApp();

const config = long ? ['--config', 'vitest.long.config.ts'] : [];
const tests = run('vitest/vitest.mjs', 'run', ...config, ...only);
if (failures.length > 0) console.log(`Kontroller som inte gick igenom: ${failures.join(', ')}`);
process.exit(tests && failures.length === 0 ? 0 : 1);

/** Looks where Debian and others put it; as root on Debian it is installed from the distribution's packages. */
function findChromium() {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
  const there = () => places.find((place) => existsSync(place));
  if (there()) return there();
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installerar Chromium ur distributionens paket …');
  const apt = (...words) =>
    spawnSync('apt-get', words, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  return there();
}
