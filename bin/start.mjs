// npm start: sets up what is missing and serves. Everything it does is also a command of bin/styrkedja.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { ensurePackages, ensureWebApp, findNode, memoryFlags, root } from './bootstrap.mjs';

ensurePackages();
ensureWebApp();
const server = spawn(findNode(), [...memoryFlags, join(root, 'src', 'main.ts'), 'serve', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
