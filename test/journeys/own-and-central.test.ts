import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { faultsInEveryView } from '#test/support/accessibility.ts';
import { browserTestsNeed, startApp } from '#test/support/running-app.ts';
import type { RunningApp } from '#test/support/running-app.ts';

const reader = 'marianne.lovgren@bjorkhamn.example';
const strategist = 'henrik.tegel@bjorkhamn.example';
const unitHead = 'daniel.osei@bjorkhamn.example';
const NEXT = 'en helt ny mening att minnas';

describe.skipIf(browserTestsNeed !== null)(
  `what people change for themselves and for all${browserTestsNeed === null ? '' : ` (${browserTestsNeed})`}`,
  () => {
    let app: RunningApp;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(async () => {
      await app.stop();
    });

    it('a person changes the own password, is told what is wrong with it, and signs in with the new one', async () => {
      const window = await app.signedIn(reader);
      const old = await app.signedIn(reader);
      const page = await window.newPage();
      await page.goto('/konto');
      await page.getByRole('button', { name: 'Byt lösenord' }).click();
      const dialog = page.getByRole('dialog');
      const press = () => dialog.getByRole('button', { name: 'Byt lösenord' }).click();
      await press();
      await dialog.getByText('Skriv ditt nuvarande lösenord.').waitFor();
      await dialog.getByText('Det nya lösenordet ska ha minst 12 tecken.').waitFor();
      await dialog.getByLabel('Nuvarande lösenord').fill('fel lösenord');
      await dialog.getByLabel('Nytt lösenord').fill(NEXT);
      await press();
      await dialog.getByText('Det nuvarande lösenordet stämmer inte.').waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      expect(await dialog.getByLabel('Nytt lösenord').inputValue()).toBe(NEXT);
      const { examplePassword } = (await (await window.request.get('/api/v1/sign-in')).json()) as {
        examplePassword: string;
      };
      await dialog.getByLabel('Nuvarande lösenord').fill(examplePassword);
      await press();
      await page.getByText('Lösenordet är bytt. Dina andra inloggningar är avslutade.').first().waitFor();
      expect((await old.request.get('/api/v1/session')).status()).toBe(401);
      expect((await window.request.get('/api/v1/session')).status()).toBe(200);

      const fresh = await app.window();
      const signIn = await fresh.newPage();
      await signIn.goto('/logga-in');
      await signIn.getByLabel('E-postadress').fill(reader);
      await signIn.getByLabel('Lösenord').fill(NEXT);
      await signIn.getByRole('button', { name: 'Logga in', exact: true }).click();
      await signIn.getByRole('heading', { name: 'Att göra', level: 1 }).waitFor();
      for (const context of [window, old, fresh]) await context.close();
    });

    it('on a day gone by the people page offers nothing that would be refused', async () => {
      const window = await app.signedIn('oskar.lind@bjorkhamn.example');
      const page = await window.newPage();
      const changes = page.getByRole('button', {
        name: /^(?:Ge roll|Stäng kontot|Öppna kontot|Lägg till person|Avsluta )/u,
      });
      await page.goto('/personer');
      await page.getByRole('rowheader').first().waitFor();
      expect(await changes.count()).toBeGreaterThan(10);
      await page.goto('/personer?den=2025-06-30');
      await page.getByText('Inget kan ändras förrän du går tillbaka.').waitFor();
      await page.getByRole('rowheader').first().waitFor();
      expect(await changes.count()).toBe(0);
      await window.close();
    });

    it('the central office changes what an indicator means, and others see it but may not', async () => {
      const window = await app.signedIn(strategist);
      const page = await window.newPage();
      await page.goto('/indikatorer');
      await page.locator('tbody a').first().click();
      await page.getByRole('button', { name: 'Ändra definitionen' }).click();
      const dialog = page.getByRole('dialog');
      const name = await dialog.getByLabel('Namn', { exact: true }).inputValue();
      await dialog.getByLabel('Namn', { exact: true }).fill('');
      await dialog.getByRole('button', { name: 'Spara definitionen' }).click();
      await dialog.getByText('Skriv vad indikatorn heter.').waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      await dialog.getByLabel('Namn', { exact: true }).fill(name);
      await dialog.getByLabel('Definition', { exact: true }).fill('Alla som svarat 4 eller 5 på en femgradig skala.');
      await dialog.getByLabel('Riktning').selectOption('Lägre är bättre');
      await dialog.getByLabel('Varför är det hållet bra?').fill('Färre är målet i programmet.');
      await dialog.getByLabel('Sammanräkning över enheter').selectOption('vägs med antalet');
      await dialog.getByRole('button', { name: 'Spara definitionen' }).click();
      await page.getByText('Alla som svarat 4 eller 5 på en femgradig skala.').waitFor();
      await page.getByText('Färre är målet i programmet.').waitFor();
      const address = page.url();
      await window.close();

      const other = await app.signedIn(unitHead);
      const reading = await other.newPage();
      await reading.goto(address);
      await reading.getByText('Färre är målet i programmet.').waitFor();
      expect(await reading.getByRole('button', { name: 'Ändra definitionen' }).count()).toBe(0);
      await other.close();
    });

    it('the central office changes the steering model, and sees first which documents that touches', async () => {
      const window = await app.signedIn(strategist);
      const page = await window.newPage();
      await page.goto('/styrmodell');
      await page.getByRole('button', { name: 'Ändra modellen' }).click();
      const printed = page.getByRole('group', { name: 'Nämndmål', exact: true }).getByLabel('Flera');
      await printed.fill('');
      await page.getByRole('button', { name: 'Visa vad som berörs' }).click();
      await page.getByText('Modellen går inte ihop').waitFor();
      expect(await faultsInEveryView(page)).toEqual([]);
      await printed.fill('nämndmål');
      await page.getByLabel('Helt', { exact: true }).fill('Når målet helt');
      await page.getByRole('button', { name: 'Visa vad som berörs' }).click();
      await page.getByRole('heading', { name: 'Vad ändringen betyder' }).waitFor();
      expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(2);
      expect(await faultsInEveryView(page)).toEqual([]);
      await page.getByLabel('Varför ändras modellen?').fill('Fullmäktige har beslutat nya ord');
      await page.getByRole('button', { name: 'Spara modellen' }).click();
      await page.getByText('Når målet helt').waitFor();
      await page.getByText('Fullmäktige har beslutat nya ord').waitFor();
      await window.close();

      const other = await app.signedIn(unitHead);
      const reading = await other.newPage();
      await reading.goto('/styrmodell');
      await reading.getByText('Når målet helt').waitFor();
      expect(await reading.getByRole('button', { name: 'Ändra modellen' }).count()).toBe(0);
      await other.close();
    });
  },
);
