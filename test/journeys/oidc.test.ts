import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { OIDC_CALLBACK } from '#http/oidc.ts';
import { faultsInEveryView } from '#test/support/accessibility.ts';
import { freePort } from '#test/support/free-port.ts';
import { OIDC_CLIENT, startOidcServer } from '#test/support/oidc-server.ts';
import type { OidcServer } from '#test/support/oidc-server.ts';
import { browserTestsNeed, planner, startApp } from '#test/support/running-app.ts';
import type { RunningApp } from '#test/support/running-app.ts';

describe.skipIf(browserTestsNeed !== null)(
  `signing in at the municipality’s own provider in a browser${browserTestsNeed === null ? '' : ` (${browserTestsNeed})`}`,
  () => {
    const whoIs = { email: planner, verified: true };
    let provider: OidcServer;
    let app: RunningApp;
    beforeAll(async () => {
      const port = await freePort();
      provider = await startOidcServer({ redirectUrl: `http://localhost:${port}${OIDC_CALLBACK}`, whoIs, asks: true });
      app = await startApp({
        PORT: port,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: OIDC_CLIENT.id,
        OIDC_CLIENT_SECRET: OIDC_CLIENT.secret,
        OIDC_NAME: 'Björkhamns konto',
      });
    });
    afterAll(async () => {
      await app.stop();
      await provider.close();
    });

    /** From a page of ours over the sign-in page to the provider's own. */
    const goToProvider = async (window: BrowserContext, path: string): Promise<Page> => {
      const page = await window.newPage();
      await page.goto(path);
      await page.getByRole('link', { name: 'Logga in med Björkhamns konto' }).click();
      await page.getByRole('heading', { name: 'Provköpings konton' }).waitFor();
      return page;
    };

    it('says in Swedish that the provider knows the person but nobody has added them', async () => {
      whoIs.email = 'vikarie@bjorkhamn.example';
      const window = await app.window();
      const page = await goToProvider(window, '/indikatorer');
      await page.getByRole('button', { name: 'Fortsätt' }).click();
      const told = page.getByRole('alert');
      expect(await told.textContent()).toContain('Du har inget konto här');
      expect(await told.textContent()).toContain('Be den som sköter systemet att lägga upp dig.');
      expect(await faultsInEveryView(page)).toEqual([]);
      expect((await window.cookies()).map(({ name }) => name)).not.toContain('sid');
      await window.close();
    });

    it('says in Swedish that the person turned back at the provider, and lets them try again', async () => {
      whoIs.email = planner;
      const window = await app.window();
      const page = await goToProvider(window, '/indikatorer');
      await page.getByRole('button', { name: 'Avbryt' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('Du blev inte inloggad');
      await page.getByRole('link', { name: 'Logga in med Björkhamns konto' }).click();
      await page.getByRole('button', { name: 'Fortsätt' }).click();
      await page.getByRole('heading', { name: 'Indikatorer', level: 1 }).waitFor();
      await window.close();
    });

    it('signs in whoever is known, shows the page they asked for, and signs out again', async () => {
      const window = await app.window();
      const page = await goToProvider(window, '/indikatorer?q=andel');
      await page.getByRole('button', { name: 'Fortsätt' }).click();
      await page.getByRole('heading', { name: 'Indikatorer', level: 1 }).waitFor();
      expect(new URL(page.url()).searchParams.get('q')).toBe('andel');
      await page.getByRole('button', { name: /Mitt konto/u }).click();
      await page.getByText('Karin Sandelin').first().waitFor();
      await window.close();
    });
  },
);
