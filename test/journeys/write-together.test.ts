import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { browserTestsNeed, startApp } from '../support/running-app.ts';
import type { RunningApp } from '../support/running-app.ts';

vi.setConfig({ testTimeout: 120_000 });

const head = 'yusuf.demir@bjorkhamn.example';

describe.skipIf(browserTestsNeed !== null)(
  `writing together in browsers${browserTestsNeed === null ? '' : ` (${browserTestsNeed})`}`,
  () => {
    let app: RunningApp;
    let context: BrowserContext;
    let draft: string;
    beforeAll(async () => {
      app = await startApp();
      context = await app.signedIn(head);
      const page = await context.newPage();
      await page.goto('/skriv');
      const link = page.getByRole('link', { name: 'Verksamhetsberättelse 2025, Enheten för vuxenstöd' });
      draft = (await link.getAttribute('href')) ?? '';
      await page.close();
    });
    afterAll(async () => {
      await app.stop();
    });

    const chapter = async (name: string, from = context): Promise<Page> => {
      const page = await from.newPage();
      await page.goto(draft);
      await page.getByRole('link', { name, exact: true }).click();
      await page.locator('.writing-text[contenteditable="true"]').waitFor();
      return page;
    };
    const editor = (page: Page) => page.locator('.writing-text');

    it('comments on marked words, which stay marked while somebody else writes around them', async () => {
      const one = await chapter('Jämställdhet');
      const other = await chapter('Jämställdhet');
      await editor(one).click();
      await one.keyboard.press('Control+Home');
      for (let letter = 0; letter < 3; letter += 1) await one.keyboard.press('Shift+ArrowRight');
      await one.getByRole('button', { name: 'Kommentera texten: Jämställdhet' }).click();
      await one.keyboard.type('Stämmer det?');
      await one.keyboard.press('Control+Enter');
      await other.locator('.comment-mark').filter({ hasText: /^Män$/u }).waitFor();
      await editor(other).click();
      await other.keyboard.press('Control+Home');
      await other.keyboard.type('Först det här. ');
      await one.locator('.writing-text', { hasText: 'Först det här.' }).waitFor();
      expect(await one.locator('.comment-mark').allInnerTexts()).toEqual(['Män']);
      await other.reload();
      await other.locator('.comment-mark').click();
      await other.getByRole('button', { name: 'Avsluta' }).click();
      await one.locator('.comment-mark').waitFor({ state: 'detached' });
      await one.close();
      await other.close();
    });

    it('suggests a list that waits while others write in its line, and tells that a table cannot wait', async () => {
      const one = await chapter('Jämställdhet');
      const other = await chapter('Jämställdhet');
      await one.getByRole('button', { name: 'Föreslå ändring' }).click();
      await one.keyboard.press('Control+Home');
      await one.getByRole('button', { name: 'Lista', exact: true }).click();
      await other.getByText('vill göra en lista av').waitFor();
      expect(await other.locator('.writing-text li').count()).toBe(0);
      await editor(other).locator('p').first().click();
      await other.keyboard.press('End');
      await other.keyboard.type(' Det skrevs emellan.');
      await one.locator('.writing-text', { hasText: 'Det skrevs emellan.' }).waitFor();
      // It can be pressed, and says why nothing comes of it.
      await one.getByRole('button', { name: 'Tabell', exact: true }).click({ force: true });
      await one.getByText('Tabeller och bilder kan inte läggas till').waitFor();
      expect(await one.locator('.writing-text table').count()).toBe(0);
      await other.getByRole('button', { name: /^Ta förslaget/u }).click();
      await one.locator('.writing-text li', { hasText: 'Det skrevs emellan.' }).waitFor();
      await other.getByText('1 ändringsförslag').waitFor({ state: 'detached' });
      await one.close();
      await other.close();
    });

    it('suggests a change that others see and that counts when it is taken by keyboard', async () => {
      const one = await chapter('Synpunkter och klagomål');
      const other = await chapter('Synpunkter och klagomål');
      const before = await editor(one).innerText();
      await one.getByRole('button', { name: 'Föreslå ändring' }).click();
      await one.keyboard.press('Control+Home');
      await one.keyboard.press('Control+Shift+ArrowRight');
      await one.keyboard.type('Alltsedan ');
      await one.getByText('2 ändringsförslag').waitFor();
      await other.getByText('2 ändringsförslag').waitFor();
      await one.locator('.writing-editor-foot', { hasText: /Sparat \d/u }).waitFor();
      const read = await context.newPage();
      await read.goto(draft.replace('/skriv/', '/dokument/'));
      await read.getByText(before).first().waitFor();
      await editor(other).click();
      // The browser tells the editor of a caret a moment after a key has moved it.
      await expect
        .poll(async () => {
          await other.keyboard.press('Control+Home');
          await other.keyboard.press('Control+Alt+j');
          return other.locator('.suggestions').count();
        })
        .toBe(0);
      await one.locator('.suggestions').waitFor({ state: 'detached' });
      await editor(one).filter({ hasText: 'Alltsedan' }).waitFor();
      expect(await editor(one).innerText()).not.toContain('Sedan');
      await one.close();
      await other.close();
      await read.close();
    });

    it('suggests a paragraph, bold and a value, each taken or refused by somebody who writes beside', async () => {
      const one = await chapter('Jämställdhet');
      const other = await chapter('Jämställdhet');
      const before = await editor(one).innerText();
      await one.getByRole('button', { name: 'Föreslå ändring' }).click();
      // In a text that begins with a list the caret is at its end when it has come: a click puts it where the keys go on.
      await editor(one).click();
      // The editor hears of a selection a moment after the browser has made it.
      const go = async (page: Page, keys: string): Promise<void> => {
        await page.keyboard.press(keys);
        await page.waitForTimeout(500);
      };
      await go(one, 'Control+Home');
      await go(one, 'Control+Shift+ArrowRight');
      await one.keyboard.press('Control+b');
      await one.locator('.restyle-bold').waitFor();
      await go(one, 'Control+End');
      await one.keyboard.press('Enter');
      await one.keyboard.type('Ett stycke till, med @');
      const choice = one.getByRole('option').first();
      await choice.waitFor();
      await one.keyboard.press('Enter');
      await one.keyboard.type('.');
      await other.getByText('2 ändringsförslag').waitFor();
      await editor(other).click();
      await go(other, 'Control+Home');
      await other.keyboard.type('Samtidigt. ');
      await editor(one).filter({ hasText: 'Samtidigt. ' }).waitFor();
      await one.locator('.writing-editor-foot', { hasText: /Sparat \d/u }).waitFor();
      const read = await context.newPage();
      await read.goto(draft.replace('/skriv/', '/dokument/'));
      await read.getByText(`Samtidigt. ${before}`).first().waitFor();
      await read.close();
      const rows = other.locator('.suggestions li');
      await rows.filter({ hasText: 'fet stil' }).getByRole('button', { name: /^Ta/u }).click();
      await other.getByText('1 ändringsförslag').waitFor();
      await rows.filter({ hasText: 'lägga till' }).getByRole('button', { name: /^Ta/u }).click();
      await one.locator('.suggestions').waitFor({ state: 'detached' });
      expect(await editor(one).locator('strong').count()).toBe(1);
      expect(await editor(one).locator('p').last().innerText()).toMatch(/^Ett stycke till, med .+\.$/u);
      await one.keyboard.press('Enter');
      await one.keyboard.type('Ännu ett.');
      await rows
        .filter({ hasText: 'Ännu ett.' })
        .getByRole('button', { name: /^Avvisa/u })
        .click();
      await one.locator('.suggestions').waitFor({ state: 'detached' });
      await editor(one).filter({ hasNotText: 'Ännu ett.' }).waitFor();
      const [own, theirs] = [await editor(one).innerText(), await editor(other).innerText()];
      const withoutNames = (text: string): string => text.replaceAll(/Yusuf Demir|\s+/gu, '');
      expect(withoutNames(own)).toBe(withoutNames(theirs));
      await one.close();
      await other.close();
    });

    it('asks to sign in again in place when the session ends, and keeps what was typed meanwhile', async () => {
      const own = await app.signedIn(head);
      const page = await chapter('Uppföljning av ekonomi', own);
      await editor(page).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Före.');
      await page.locator('.writing-editor-foot', { hasText: /Sparat \d/u }).waitFor();
      const ended = await own.request.delete('/api/v1/session', { headers: { origin: app.address } });
      expect(ended.ok()).toBe(true);
      await page.keyboard.type(' Utan session');
      const dialog = page.getByRole('dialog');
      // The server asks anew whether the session holds when something is written ten seconds later.
      while (!(await dialog.isVisible())) {
        await page.keyboard.type('.');
        await page.waitForTimeout(1_000);
      }
      const { examplePassword } = (await (await own.request.get('/api/v1/sign-in')).json()) as Record<string, string>;
      await dialog.getByLabel('Lösenord').fill(examplePassword ?? '');
      await dialog.getByRole('button', { name: 'Logga in' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.locator('.writing-editor-foot', { hasText: /Sparat \d/u }).waitFor();
      const later = await chapter('Uppföljning av ekonomi');
      await editor(later)
        .filter({ hasText: / Före\. Utan session/u })
        .waitFor();
      await later.close();
      await own.close();
    });

    it('loses no letter when the server is restarted while somebody types', async () => {
      const page = await chapter('Sammanfattande analys');
      await editor(page).click();
      await page.keyboard.press('Control+End');
      const letters = Array.from({ length: 40 }, (_, index) => ` ${index}`).join('');
      const typing = page.keyboard.type(letters, { delay: 60 });
      await app.restart();
      await typing;
      await page.locator('.writing-editor-foot', { hasText: /Sparat \d/u }).waitFor();
      await page.reload();
      await editor(page).filter({ hasText: letters.trim() }).waitFor();
      expect(await editor(page).innerText()).toContain(letters);
      await page.close();
    });
  },
);
