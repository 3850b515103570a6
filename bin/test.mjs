// npm test: sets up what the tests need, checks the code and runs the quick suite; --long runs fuzz, kills and soak.
import { spawn, spawnSync } from 'node:child_process';
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
  console.log(
    'Chromium saknas: testerna i webbläsare hoppas över. Installera det (Debian: apt-get install chromium-headless-shell)',
  );
  console.log('eller säg var det finns med CHROMIUM_PATH.');
}

// The checks run beside the building of the web app; what each says is printed when it has ended.
const checks =
  only.length === 0 && !long
    ? [
        check('typecheck', 'typescript/bin/tsc', '-p', '.'),
        check('lint', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
        check('format', 'oxfmt/bin/oxfmt', '--check', '.'),
      ]
    : [];
ensureWebApp();
const failures = (await Promise.all(checks)).filter((name) => name !== null);

const config = long ? ['--config', 'vitest.long.config.ts'] : [];
const tests = run('vitest/vitest.mjs', 'run', ...config, ...only);
if (failures.length > 0) console.log(`Kontroller som inte gick igenom: ${failures.join(', ')}`);
process.exit(tests && failures.length === 0 ? 0 : 1);

/** Runs a check; gives its name where it fails, null where all is well. */
function check(name, file, ...words) {
  const child = spawn(node, [join(root, 'node_modules', file), ...words], { cwd: root });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0 ? null : name);
    });
  });
}

/**
 * Looks where Debian and others put it; as root on Debian it is installed from the distribution's packages. The headless
 * shell comes first: it paints no window and takes a third less of the processor.
 */
function findChromium() {
  const places = [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ];
  const there = () => places.find((place) => existsSync(place));
  if (there()) return there();
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installerar Chromium ur distributionens paket …');
  const apt = (...words) =>
    spawnSync('apt-get', words, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update', '-qq');
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (!there()) apt('install', '-y', '-qq', '--no-install-recommends', name);
  }
  return there();
}
