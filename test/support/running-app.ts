import { constants, cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser, BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';

import { serve } from '../../src/serve.ts';
import type { Running } from '../../src/serve.ts';
import { chromiumPath } from './chromium.ts';
import { newFolder, once } from './databases.ts';
import { freePort } from './free-port.ts';
import { runFolder } from './the-run.ts';

const project = join(import.meta.dirname, '..', '..');

/** Why tests in a browser cannot run here; null where they can. */
export const browserTestsNeed: string | null =
  chromiumPath() === null
    ? 'Chromium is not installed (say where it is with CHROMIUM_PATH)'
    : existsSync(join(project, 'dist', 'web', 'index.html'))
      ? null
      : 'the web app is not built (npm run build)';

/** The example municipality's planner, who reads the whole district board and imports. */
export const planner = 'karin.sandelin@bjorkhamn.example';

export type RunningApp = {
  readonly address: string;
  /** A signed-in browser window. */
  readonly signedIn: (email: string, options?: Parameters<Browser['newContext']>[0]) => Promise<BrowserContext>;
  /** A browser window of its own, not signed in. */
  readonly window: (options?: Parameters<Browser['newContext']>[0]) => Promise<BrowserContext>;
  /** Ends the server and starts it anew on the same data and address, while windows stay open. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** How long a test waits for something to appear, in milliseconds; a busy machine needs some of it. */
const patience = 30_000;

/**
 * The whole application with the example municipality in a folder of its own, and a real browser beside it.
 *
 * @param settings environment variables beside those that every such test needs
 */
export async function startApp(settings: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  const folder = newFolder();
  cpSync(await exampleFolder(), folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const port = await freePort();
  const start = () => startServer(folder, { PORT: port, ...settings });
  let running = await start();
  const { address } = running;
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: ['--no-sandbox'] });
  const window: RunningApp['window'] = async (options = {}) => {
    const context = await browser.newContext({
      baseURL: address,
      locale: 'sv-SE',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(patience);
    return context;
  };
  return {
    address,
    window,
    signedIn: async (email, options = {}) => {
      const context = await window(options);
      const { examplePassword } = (await (await context.request.get('/api/v1/sign-in')).json()) as {
        examplePassword: string;
      };
      const answer = await context.request.post('/api/v1/session', {
        data: { email, password: examplePassword },
        headers: { origin: address },
      });
      if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`);
      return context;
    },
    restart: async () => {
      await running.stop();
      running = await start();
    },
    stop: async () => {
      await browser.close();
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The data folder of a first start, made once in a run: loading the example takes longer than most journeys. */
async function exampleFolder(): Promise<string> {
  const folder = join(runFolder(), 'example');
  await once('example', async () => {
    const first = await startServer(folder, { PORT: await freePort() });
    await first.stop();
  });
  return folder;
}

async function startServer(folder: string, settings: Readonly<Record<string, string>>): Promise<Running> {
  const environment = { STYRKEDJA_DATA: folder, LOG_LEVEL: 'silent', ...settings };
  const started = await serve({ environment, folder: project, say: () => undefined });
  if (!started.ok) throw new Error(started.error.map(({ message }) => message).join(' '));
  return started.value;
}
