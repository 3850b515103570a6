import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { faultsInEveryView } from '#test/support/accessibility.ts';
import { browserTestsNeed, startApp } from '#test/support/running-app.ts';
import type { RunningApp } from '#test/support/running-app.ts';

/** Each view is looked at by axe in four ways, and a busy machine takes its time. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const controller = 'johan.ekvall@bjorkhamn.example';
/** Before the example's own ledger. */
const YEAR = 2023;
const csv = [
  'Konto;Ansvar;Period;Belopp',
  '5011;1200;202301;1500,50',
  '5011;1200;202302;2500,00',
  '3010;1200;202301;-400,00',
];

describe.skipIf(browserTestsNeed !== null)(
  `a controller’s first month${browserTestsNeed === null ? '' : ` (${browserTestsNeed})`}`,
  () => {
    let app: RunningApp;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(async () => {
      await app.stop();
    });

    it('sets up the year, sends a file, gives a string its place, lets the file count and sees the outcome', async () => {
      const window = await app.signedIn(controller);
      const made = await window.request.post('/api/v1/economy/layouts', {
        headers: { origin: app.address },
        data: {
          requestId: randomUUID(),
          id: null,
          version: 1,
          layout: {
            name: 'Utskrift ur huvudboken',
            headerRow: 1,
            sheet: null,
            decimal: ',',
            parts: { account: 'Konto', responsibility: 'Ansvar' },
            amounts: { kind: 'amount', amount: 'Belopp', when: 'Period' },
            turnSign: false,
            text: null,
            voucher: null,
          },
        },
      });
      expect(made.status()).toBe(200);
      const page = await window.newPage();

      await page.goto(`/ekonomi?ar=${YEAR}`);
      await page.getByText(`Inget utfall är inläst för ${YEAR}`).waitFor();
      await page.getByRole('link', { name: /Lägg upp årets kodplan/u }).click();
      await page.getByRole('button', { name: 'Lägg till ett område' }).click();
      await page.getByLabel('Kod, rad 1').fill('barn');
      await page.getByLabel('Namn, rad 1').fill('Barn och ungdom');
      await page.getByRole('button', { name: 'Lägg till ett kontoslag' }).click();
      const kinds = page.getByRole('group', { name: 'Kontoslag' });
      await kinds.getByLabel('Kod, rad 1').fill('personal');
      await kinds.getByLabel('Namn, rad 1').fill('Personalkostnader');
      await page.getByRole('button', { name: 'Lägg till ett kontoslag' }).click();
      await kinds.getByLabel('Kod, rad 2').fill('avgifter');
      await kinds.getByLabel('Namn, rad 2').fill('Taxor och avgifter');
      await kinds.getByLabel('Slag, rad 2').selectOption('Intäkt');
      await kinds.getByLabel('Kod, rad 2').press('Alt+ArrowUp');
      expect(await kinds.getByLabel('Kod, rad 1').inputValue()).toBe('avgifter');
      expect(await faultsInEveryView(page)).toEqual([]);
      await page.getByRole('button', { name: 'Spara kodplanen' }).click();
      await page.getByText('Kodplanen är sparad.').waitFor();

      await page.goto(`/ekonomi/kontering?ar=${YEAR}`);
      // Another year has a mapping, which could be begun from.
      await page.getByRole('button', { name: /^Hämta konteringen från/u }).waitFor();
      const rules = [
        ['Organisation', 'Ansvar', '12*', 'Tallbackens förskolor'],
        ['Område', 'Ansvar', '12*', 'Barn och ungdom'],
        ['Kontoslag', 'Konto', '50*', 'Personalkostnader'],
      ] as const;
      for (const [index, [target, part, pattern, to]] of rules.entries()) {
        const row = index + 1;
        await page.getByRole('button', { name: 'Lägg till en regel' }).click();
        await page.getByLabel(`Bestämmer, rad ${row}`).selectOption(target);
        await page.getByLabel(`${part}, rad ${row}`).fill(pattern);
        const choice = page.getByLabel(`Hör till, rad ${row}`);
        const label = await choice.locator('option', { hasText: to }).first().textContent();
        await choice.selectOption({ label: label ?? to });
      }
      await page.getByLabel('Varför ändras konteringen?').fill('Årets första regler');
      await page.getByRole('button', { name: 'Spara konteringen' }).click();
      await page.getByRole('cell', { name: 'Årets första regler' }).waitFor();

      await page.goto(`/ekonomi/inlasningar?ar=${YEAR}`);
      const file = { name: 'huvudbok.csv', mimeType: 'text/csv', buffer: Buffer.from(csv.join('\r\n')) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByText(/huvudbok\.csv \(/u).waitFor();
      await page.getByLabel('Filbeskrivning').selectOption('Utskrift ur huvudboken');
      await page.getByLabel('Kontrollsumma (frivilligt)').fill('3600,50');
      await page.getByRole('button', { name: 'Läs filen' }).click();
      await page.getByText('Filen är läst men räknas inte än').waitFor();
      await page.getByText(/En kontering saknar regel/u).waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      const load = page.url();

      await page.getByRole('link', { name: 'Gör en regel' }).click();
      await page.getByLabel('Konto, rad 1').waitFor();
      expect(await page.getByLabel('Konto, rad 1').inputValue()).toBe('3010');
      await page.getByLabel('Hör till, rad 1').selectOption('Taxor och avgifter');
      await page.getByRole('button', { name: 'Prova' }).click();
      await page.getByText('En kontering flyttas mot i dag.').first().waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      await page.getByLabel('Varför ändras konteringen?').fill('Avgifter saknade regel');
      await page.getByRole('button', { name: 'Spara konteringen' }).click();
      await page.getByRole('cell', { name: 'Avgifter saknade regel' }).waitFor();

      await page.goto(load);
      await page.getByText('Alla konteringar i filen har en plats.').waitFor();
      await page.getByRole('button', { name: 'Räkna med filen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Räkna med filen' }).click();
      await page.getByText('Filens siffror räknas').waitFor();
      await page.getByRole('link', { name: 'Se utfallet' }).click();
      await page.getByLabel('Belopp i').selectOption('kronor');
      const net = page.getByRole('row', { name: /^Netto/u });
      await net.waitFor();
      const cells = (await net.getByRole('cell').allTextContents()).map((cell) => cell.replaceAll('\u00a0', ' '));
      expect(cells).toEqual(['1 100,50', '2 500,00', '3 600,50']);
      expect(await faultsInEveryView(page)).toEqual([]);

      // From an amount to its rows, by the arrows of the keyboard.
      await page.locator('td .amount-link').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Raderna bakom beloppet' }).waitFor();
      await page
        .getByRole('row', { name: /huvudbok\.csv/u })
        .first()
        .waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      await window.close();
    });

    it('loses nothing of what is typed when another has saved meanwhile, and tells of it when it is saved', async () => {
      const window = await app.signedIn(controller);
      const page = await window.newPage();
      await page.clock.install();
      const year = YEAR - 1;
      await page.goto(`/ekonomi/kodplan?ar=${year}`);
      await page.getByRole('button', { name: 'Lägg till ett område' }).click();
      await page.getByLabel('Kod, rad 1').fill('barn');
      const chart = `/api/v1/economy/${year}/chart`;
      const { mark } = (await (await window.request.get(chart)).json()) as { mark: string };
      const saved = await window.request.put(chart, {
        headers: { origin: app.address },
        data: {
          requestId: randomUUID(),
          mark,
          areas: [{ code: 'annat', name: 'Annat', parent: null }],
          kinds: [{ code: 'kop', name: 'Köp', side: 'cost', isStaff: false }],
        },
      });
      expect(saved.status()).toBe(200);
      // Back in the window after a while in another: everything older than half a minute is fetched anew.
      await page.clock.fastForward(60_000);
      const fetched = page.waitForResponse((response) => response.url().includes(chart));
      await page.evaluate(() => globalThis.dispatchEvent(new Event('visibilitychange')));
      await (await fetched).finished();
      await page.getByLabel('Namn, rad 1').fill('Barn och ungdom');
      expect(await page.getByLabel('Kod, rad 1').inputValue()).toBe('barn');
      await page.getByRole('button', { name: 'Spara kodplanen' }).click();
      await page.getByText('Någon annan har ändrat kodplanen.').waitFor();
      expect(await page.getByLabel('Kod, rad 1').inputValue()).toBe('barn');
      await window.close();
    });

    it('says on the page of the forecast too that staff costs may be left out, and not that there is nothing', async () => {
      const window = await app.signedIn('henrik.tegel@bjorkhamn.example');
      const page = await window.newPage();
      await page.goto('/ekonomi/min?ar=2025');
      await page.getByText(/^Personalkostnader visas för dig bara där/u).waitFor();
      await page.getByText('Du ser varken budget eller utfall för Kommunfullmäktige 2025').waitFor();
      expect(await page.getByText('har varken budget eller utfall').count()).toBe(0);
      await window.close();
    });
  },
);
