import { randomUUID } from 'node:crypto';

import type { BrowserContext, Locator, Page } from 'playwright-core';

import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';

import type { RunningApp } from './running-app.ts';

/** Somebody of the example at their own browser: what is tried is pressed on the page, the rest is asked as the page would. */
export type PersonAtWork = {
  readonly page: Page;
  readonly get: (path: string) => Promise<unknown>;
  readonly send: (path: string, body: Record<string, unknown>) => Promise<unknown>;
  /** Takes a step of an edition's life by its button and dialog. */
  readonly step: (edition: string, button: string, fill?: (dialog: Locator) => Promise<void>) => Promise<void>;
  readonly lifecycle: (edition: string) => Promise<LifecycleView>;
};

const answerOf = async (answer: Awaited<ReturnType<BrowserContext['request']['get']>>, path: string) => {
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  const read: unknown = await answer.json();
  return read;
};

export async function personAtWork(app: RunningApp, signIn: string): Promise<PersonAtWork> {
  const context = await app.signedIn(`${signIn}@bjorkhamn.example`);
  const page = await context.newPage();
  const get = async (path: string) => answerOf(await context.request.get(`/api/v1/${path}`), path);
  return {
    page,
    get,
    send: async (path, body) =>
      answerOf(
        await context.request.post(`/api/v1/${path}`, {
          headers: { origin: app.address },
          data: { requestId: randomUUID(), ...body },
        }),
        path,
      ),
    step: async (edition, button, fill) => {
      await page.goto(`/dokument/${edition}`);
      await page.getByRole('button', { name: button, exact: true }).click();
      const dialog = page.locator('dialog[open]');
      await fill?.(dialog);
      // Twice, as people do: it is done once.
      await dialog.locator('.dialog-foot .button').last().dblclick();
      await dialog.waitFor({ state: 'hidden' });
    },
    lifecycle: async (edition) => (await get(`editions/${edition}/lifecycle`)) as LifecycleView,
  };
}
