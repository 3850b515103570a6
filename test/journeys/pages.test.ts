import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { faultsInEveryView } from '../support/accessibility.ts';
import { browserTestsNeed, planner, startApp } from '../support/running-app.ts';
import type { RunningApp } from '../support/running-app.ts';

/** Axe looks at thousands of elements on a big page, and a busy machine takes its time. */
vi.setConfig({ testTimeout: 240_000 });

const administrator = 'oskar.lind@bjorkhamn.example';
const centralOffice = 'henrik.tegel@bjorkhamn.example';
/** Keeps the economy of a district board. */
const controller = 'johan.ekvall@bjorkhamn.example';
const auditor = 'birgitta.qvist@bjorkhamn.example';

type Tab = { readonly page: Page; readonly errors: string[] };

/** Every page that an address alone opens, with who may see it. */
const pages: readonly { readonly path: string; readonly who: string | null }[] = [
  { path: '/logga-in', who: null },
  { path: '/komponenter', who: null },
  { path: '/att-gora', who: planner },
  { path: '/kalender', who: planner },
  { path: '/rundor', who: planner },
  { path: '/rundor/ny', who: planner },
  { path: '/trad', who: planner },
  { path: '/dokument', who: planner },
  { path: '/skriv', who: planner },
  { path: '/indikatorer', who: planner },
  { path: '/granskning', who: planner },
  { path: '/granskning/regler', who: centralOffice },
  { path: '/granskning/samlat', who: planner },
  { path: '/andringar', who: planner },
  { path: '/organisation', who: administrator },
  { path: '/revision?fro=prov', who: auditor },
  { path: '/revision/jamfor', who: auditor },
  { path: '/fragor', who: auditor },
  { path: '/sok?q=barn', who: planner },
  { path: '/importera', who: planner },
  { path: '/ekonomi', who: controller },
  { path: '/ekonomi/inlasningar', who: controller },
  { path: '/ekonomi/kontering', who: controller },
  { path: '/ekonomi/kodplan', who: controller },
  { path: '/konto', who: planner },
  { path: '/styrmodell', who: planner },
  { path: '/personer', who: administrator },
  { path: '/logg', who: auditor },
  { path: '/finns-inte', who: planner },
];

describe.skipIf(browserTestsNeed !== null)(
  `every page in a browser${browserTestsNeed === null ? '' : ` (${browserTestsNeed})`}`,
  () => {
    let app: RunningApp;
    const tabs = new Map<string | null, Tab>();
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(async () => {
      await app.stop();
    });

    /** A tab each: a new one has to be taught the app's code anew, which is half of what opening a page costs. */
    const tabOf = async (who: string | null): Promise<Tab> => {
      const context = who === null ? await app.window() : await app.signedIn(who);
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      return { page, errors };
    };
    const open = async (who: string | null, path: string): Promise<Tab> => {
      const tab = tabs.get(who) ?? (await tabOf(who));
      tabs.set(who, tab);
      tab.errors.length = 0;
      await tab.page.setViewportSize({ width: 1280, height: 900 });
      await tab.page.goto(path);
      await tab.page.locator('h1').waitFor();
      await tab.page.waitForLoadState('networkidle');
      return tab;
    };

    it.each(pages)('$path has no faults that axe can find, wide and narrow, light and dark', async ({ path, who }) => {
      const { page, errors } = await open(who, path);
      expect(await faultsInEveryView(page)).toEqual([]);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.title()).toMatch(/^.+ – Styrkedja$/u);
      expect(errors).toEqual([]);
    });

    it('a document and its corrections have no faults', async () => {
      const { page, errors } = await open(planner, '/dokument');
      // The planner reads more than may be corrected: only what lies in the own organisation.
      await page.getByRole('link', { name: 'Tertialrapport 1 2025, Norrstrands stadsdelsnämnd' }).click();
      await page.locator('article').waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      await page.getByRole('button', { name: 'Rätta', exact: true }).click();
      expect(await faultsInEveryView(page)).toEqual([]);
      expect(errors).toEqual([]);
    });

    it('what differs from the edition before has no faults', async () => {
      const { page, errors } = await open(planner, '/dokument');
      await page.getByRole('link', { name: 'Tertialrapport 1 2025, Norrstrands stadsdelsnämnd' }).click();
      await page.getByRole('link', { name: 'Jämför', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: /^Skillnader:/u }).waitFor();
      await page.locator('.compare-list ins').first().waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      expect(errors).toEqual([]);
    });

    it('the page before a decision has no faults, and says where judgement and facts part', async () => {
      const { page, errors } = await open(planner, '/dokument');
      await page.getByRole('link', { name: 'Tertialrapport 1 2025, Norrstrands stadsdelsnämnd' }).click();
      await page.getByRole('link', { name: 'Inför beslut' }).click();
      await page.getByRole('heading', { name: /Bedömningar som inte följer/u }).waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      expect(errors).toEqual([]);
    });

    it('an auditor asks about a number of the sample, and its owner answers', async () => {
      const { page, errors } = await open(auditor, '/revision?fro=prov');
      await page.locator('.desk-sample tbody a').first().click();
      await page.getByRole('heading', { name: /^Spår: /u }).waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      await page.getByRole('link', { name: 'Ställ en fråga' }).click();
      await page.getByLabel('Fråga', { exact: true }).fill('Var finns underlaget till utfallet?');
      await page.getByLabel('Svar senast').fill('2099-12-31');
      await page.getByRole('button', { name: 'Skicka frågan' }).click();
      await page.getByText('Väntar på svar').first().waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      expect(errors).toEqual([]);
    });

    it('the changes between two editions have no faults', async () => {
      const { page, errors } = await open(auditor, '/dokument');
      const { items } = (await (await page.request.get('/api/v1/editions?limit=200')).json()) as {
        items: { id: string; kind: string; year: number; organisation: { id: string; name: string } }[];
      };
      const place = items.find(({ organisation }) => organisation.name === 'Norrstrands stadsdelsnämnd')?.organisation
        .id;
      const idOf = (kind: string): string =>
        items.find((one) => one.organisation.id === place && one.kind === kind && one.year === 2025)?.id ?? '';
      await page.goto(`/revision/jamfor?organisation=${place}&fore=${idOf('T1')}&efter=${idOf('T2')}`);
      await page.locator('.compare-list ins').first().waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      expect(errors).toEqual([]);
    });

    it('a round with its instructions, chapters and events has no faults', async () => {
      const { page, errors } = await open(planner, '/rundor');
      await page.getByRole('link', { name: 'Verksamhetsberättelse 2025' }).click();
      await page.getByRole('button', { name: /Påminn alla sena/u }).waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      for (const tab of ['Anvisningar', 'Kapitel', 'Händelser']) {
        await page.getByRole('tab', { name: tab }).click();
        await page.getByRole('tabpanel', { name: tab }).waitFor();
        expect(await faultsInEveryView(page)).toEqual([]);
      }
      expect(errors).toEqual([]);
    });

    it('an indicator with its series has no faults', async () => {
      const { page, errors } = await open(planner, '/indikatorer');
      await page.locator('tbody a').first().click();
      await page.locator('.series').first().waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      expect(errors).toEqual([]);
    });

    it('speaks English when asked to, and remembers it', async () => {
      const { page } = await open(planner, '/trad');
      await page.getByRole('button', { name: /Mitt konto/u }).click();
      await page.getByRole('radio', { name: 'English' }).check();
      await page.getByRole('heading', { name: 'Golden thread' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.reload();
      await page.getByRole('heading', { name: 'Golden thread' }).waitFor();
      await page.getByRole('button', { name: /My account/u }).click();
      await page.getByRole('radio', { name: 'Svenska' }).check();
    });
  },
);
