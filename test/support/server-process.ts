import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { memoryFlags } from '../../bin/bootstrap.mjs';
import { freePort } from './free-port.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts');

export type ServerProcess = {
  /** Where the contract is: calls go below it. */
  readonly api: string;
  readonly pid: number;
  /** Ends the process without warning, as kill -9 and a crash do. */
  readonly kill: () => Promise<void>;
};

/** `styrkedja serve` as a process of its own, ready to answer; throws what it said where it ends instead. */
export async function startServerProcess(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  // The test runner has a BASE_URL of its own in its environment, which is no address and would end the server.
  const own = { PORT: port, HOST: '127.0.0.1', BASE_URL: address, LOG_LEVEL: 'silent' };
  const env = { ...process.env, ...own, ...environment };
  const child = spawn(process.execPath, [...memoryFlags, MAIN, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close');
  while (!(await answers(`${address}/ready`))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server ended: ${said}`);
    await wait(50);
  }
  return {
    api: `${address}/api/v1`,
    pid: child.pid ?? 0,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
