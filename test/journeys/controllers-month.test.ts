import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { accessibilityFaults, faultsInEveryView } from '#test/support/accessibility.ts';
import { browserTestsNeed, startApp } from '#test/support/running-app.ts';
import type { RunningApp } from '#test/support/running-app.ts';

/** A busy machine takes its time. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const controller = 'johan.ekvall@bjorkhamn.example';
const head = 'petra.akerlind@bjorkhamn.example';
const YEAR = 2025;
/** After November: no forecast of it is lodged in the example. */
const NOVEMBER = 11;

describe.skipIf(browserTestsNeed !== null)(
  `a controller’s month${browserTestsNeed === null ? '' : ` (${browserTestsNeed})`}`,
  () => {
    let app: RunningApp;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(async () => {
      await app.stop();
    });

    it('goes from outcome to a question, an answer on a phone, and the roll-up that has it', async () => {
      const office = await app.signedIn(controller);
      const page = await office.newPage();
      await page.goto(`/ekonomi?ar=${YEAR}`);
      await page.getByRole('row', { name: /^Netto/u }).waitFor();
      await page.goto(`/ekonomi/budget?ar=${YEAR}`);
      await page.getByRole('heading', { name: 'Månad för månad' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);

      await page.goto(`/ekonomi/prognos?ar=${YEAR}&manad=${NOVEMBER}`);
      const unit = page.getByRole('row', { name: /Tallbackens förskolor/u });
      await unit.getByText(/^från augusti/u).waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.getByRole('button', { name: 'Be om prognos' }).click();
      const dialog = page.getByRole('dialog');
      for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck();
      await dialog.getByRole('checkbox', { name: 'Tallbackens förskolor' }).check();
      await dialog.getByLabel('Meddelande (frivilligt)').fill('Tänk på vikarierna i december.');
      expect(await accessibilityFaults(page)).toEqual([]);
      const due = await dialog.getByLabel('Senast').inputValue();
      await dialog.getByLabel('Senast').fill('');
      await dialog.getByRole('button', { name: 'Skicka' }).click();
      await dialog.getByText('Skriv en dag.').waitFor();
      await dialog.getByLabel('Senast').fill(due);
      await dialog.getByRole('button', { name: 'Skicka' }).click();
      await page.getByText('En enhet har fått frågan.').waitFor();

      const phone = await app.signedIn(head, { viewport: { width: 390, height: 844 } });
      const hand = await phone.newPage();
      await hand.goto('/att-gora');
      await hand.getByRole('link', { name: /Lämna prognos efter november 2025/u }).click();
      await hand.getByText('Tänk på vikarierna i december.').waitFor();
      await hand.getByRole('button', { name: 'Fyll i: Linjärt' }).click();
      await hand.getByLabel('Prognos, tkr, Förskola · Personal').fill('60000');
      await hand.getByRole('button', { name: 'Lämna prognosen' }).click();
      await hand.getByText('Skriv vad det beror på.').waitFor();
      await hand.getByLabel('Orsak, Förskola').fill('Fler vikarier än vi räknade med.');
      await hand.getByLabel('Åtgärd, Förskola').fill('Bemanningspoolen används före inhyrda.');
      expect(await faultsInEveryView(hand)).toEqual([]);
      await hand.setViewportSize({ width: 390, height: 844 });
      await hand.getByRole('button', { name: 'Lämna prognosen' }).click();
      await hand.getByText(/Petra Åkerlind lämnade prognosen/u).waitFor();
      // The deficit is over the limit, so a plan of measures waits at once.
      await hand.getByLabel('Åtgärd 1', { exact: true }).fill('Gemensam bemanningspool');
      await hand.getByLabel('Väntad effekt i år, tkr, åtgärd 1').fill('900');
      await hand.getByRole('button', { name: 'Spara åtgärdsplanen' }).click();
      await hand.getByText('skriven och uppföljd').waitFor();
      await phone.close();

      await page.reload();
      await unit.getByText('lämnad av Petra Åkerlind').waitFor();
      await page
        .getByRole('listitem')
        .filter({ hasText: /Tallbackens förskolor: −/u })
        .waitFor();
      await page.getByText('Fler vikarier än vi räknade med.').waitFor();
      await page.goto('/ekonomi/traffsakerhet');
      await page.getByRole('img', { name: /Prognosernas fel mot utfallet/u }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await office.close();
    });
  },
);
