import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { editions } from '#example/editions.ts';

import { browserTestsNeed, startApp } from '../support/running-app.ts';
import type { RunningApp } from '../support/running-app.ts';
import { Dice } from '../support/generator/dice.ts';
import { randomLayout } from '../support/generator/layout.ts';
import { printDocument } from '../support/generator/print-document.ts';

/** The example's own report as text that lost its empty cells, as newer files do: so that there are doubts. */
function reportAsText(): string {
  const report = editions.find(
    ({ organisation, year, kind }) => organisation === 'norrstrands-stadsdelsnamnd' && year === 2025 && kind === 'T1',
  );
  if (report === undefined) throw new Error('The example has no such report.');
  const dice = new Dice(7);
  return printDocument(report.document, { ...randomLayout(dice, 2025), emptyCells: 'lost' }, dice);
}

describe.skipIf(browserTestsNeed !== null)('a planner’s day', () => {
  let app: RunningApp;
  let page: Page;
  beforeAll(async () => {
    app = await startApp();
    page = await (await app.window()).newPage();
  });
  afterAll(async () => {
    await app.stop();
  });

  it('signs in from the page asked for, by choosing an example account', async () => {
    await page.goto('/importera');
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
    await page.getByRole('button', { name: 'Karin Sandelin' }).click();
    await page.getByRole('button', { name: 'Logga in', exact: true }).click();
    await page.getByRole('heading', { name: 'Importera' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/importera');
  });

  it('sends a report and sees how it was read', async () => {
    const file = { name: 'tertialrapport.txt', mimeType: 'text/plain', buffer: Buffer.from(reportAsText()) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.waitForURL(/\/importera\/.+/u);
    await page.getByRole('heading', { name: 'Så lästes det' }).waitFor();
    expect(await page.locator('.structure-row').count()).toBeGreaterThan(10);
    expect(await page.locator('.source-line').count()).toBeGreaterThan(50);
  });

  it('goes to a doubt by keyboard, sees its line, and corrects it', async () => {
    await page.locator('h1').focus();
    await page.keyboard.press('n');
    await page.locator('.source-line-marked').first().waitFor();
    const before = await page.locator('.editable-doubt').count();
    await page.keyboard.press('Enter');
    await page.keyboard.type('42 %');
    await page.keyboard.press('Enter');
    await page.getByText('Rättat: 42 %').waitFor();
    expect(await page.locator('.editable-doubt').count()).toBe(before - 1);
    expect(await page.locator('.editable-corrected').count()).toBe(1);
  });

  it('takes a correction back', async () => {
    await page.getByRole('tab', { name: /Rättelser/u }).click();
    await page.getByRole('button', { name: 'Ta bort rättelsen' }).click();
    await page.getByText('Inget är rättat.').waitFor();
    expect(await page.locator('.correction-list').count()).toBe(0);
    await page.getByRole('tab', { name: 'Innehåll' }).click();
  });

  it('says that a whole row is right at once', async () => {
    const before = await page.locator('.editable-doubt').count();
    await page.locator('h1').focus();
    await page.keyboard.press('n');
    await page.getByRole('button', { name: /stämmer/u }).click();
    await expect.poll(() => page.locator('.editable-doubt').count()).toBeLessThan(before);
  });

  it('leaves the field to whoever writes in it while a confirmed row is being saved', async () => {
    await page.route('**/corrections', async (route) => {
      await new Promise((done) => {
        setTimeout(done, 400);
      });
      await route.continue();
    });
    const before = await page.locator('.editable-doubt').count();
    await page.locator('h1').focus();
    await page.keyboard.press('n');
    await page.getByRole('button', { name: /stämmer/u }).click();
    const year = page.getByRole('textbox', { name: 'År' });
    await year.fill('2025');
    await expect.poll(() => page.locator('.editable-doubt').count()).toBeLessThan(before);
    await page.getByRole('button', { name: /stämmer/u, disabled: false }).waitFor();
    expect(await year.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.unroute('**/corrections');
  });

  it('keeps it as a new version beside the edition that stands already', async () => {
    await page.getByRole('textbox', { name: 'År' }).fill('2025');
    await page.getByRole('combobox', { name: 'Utgåva' }).selectOption('T1');
    const organisation = page.getByRole('combobox', { name: 'Organisation', exact: true });
    await organisation.fill('Norrstrands stadsdelsn');
    await page.getByRole('option', { name: /^Norrstrands stadsdelsnämnd/u }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await organisation.inputValue()).toBe('Norrstrands stadsdelsnämnd');
    await page.getByRole('button', { name: 'Behåll', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Utgåvan finns redan' });
    await question.getByRole('radio', { name: /ny version/u }).check();
    await question.getByRole('button', { name: 'Behåll' }).click();
    await page.waitForURL(/\/dokument\/.+/u);
    await page.locator('article').waitFor();
  });

  it('reads it with its contents, tables and findings, and corrects a cell in place', async () => {
    expect(await page.locator('.toc-wide a').count()).toBeGreaterThan(5);
    expect(await page.locator('article table').count()).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'Rätta', exact: true }).click();
    const cell = page.locator('article tbody td.numbers .editable').first();
    await cell.click();
    await cell.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('12 st');
    await page.keyboard.press('Enter');
    await page.locator('.editable-corrected').first().waitFor();
    await page.getByRole('button', { name: 'Sluta rätta' }).click();
    await page.locator('.read-corrected').first().waitFor();
  });

  it('follows it in the golden thread', async () => {
    await page.getByRole('link', { name: 'Visa i röda tråden' }).click();
    await page.getByRole('treegrid').waitFor();
    expect(new URL(page.url()).searchParams.get('utgava')).toBe('T1');
  });

  it('reads what does not add up, with quotes that lead to their places', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Granskning' }).click();
    const quote = page.locator('.finding-quotes a').first();
    await quote.waitFor();
    await quote.click();
    await page.waitForURL(/\/dokument\/.+plats=/u);
    await page.locator('.place-marked').first().waitFor();
    expect(await page.locator('.place-marked').count()).toBe(1);
  });

  it('searches with the slash key and finds inflected words', async () => {
    await page.locator('h1').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('förskolan');
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    expect((await page.locator('.hit mark').first().textContent())?.toLowerCase()).toContain('förskol');
  });

  it('takes the document out as PDF', async () => {
    await page.goto('/dokument');
    await page.locator('tbody a').first().click();
    await page.getByRole('button', { name: 'Ladda ned' }).click();
    // Fetched as the browser would: its own downloads are told late, or without a name, on a busy machine.
    const link = page.getByRole('link', { name: /^PDF/u });
    expect(await link.getAttribute('download')).not.toBeNull();
    const file = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(file.headers()['content-disposition']).toMatch(/\.pdf/u);
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('undoes the import as a whole', async () => {
    await page.goto('/importera');
    await page.getByRole('button', { name: 'Ångra inläsningen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ångra inläsningen' }).click();
    await page.getByRole('cell', { name: 'Ångrad' }).waitFor();
    expect(await page.getByRole('button', { name: 'Ångra inläsningen' }).count()).toBe(0);
  });

  it('adds the board of an old report that is not in the tree, as the dialog proposes, and keeps the report', async () => {
    const old = reportAsText()
      .replaceAll('Norrstrands', 'Söderviks')
      .replaceAll(/20(\d\d)/gu, (year) => String(Number(year) - 6));
    await page.goto('/importera');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'gammal.txt', mimeType: 'text/plain', buffer: Buffer.from(old) });
    await page.waitForURL(/\/importera\/.+/u);
    await page.getByRole('button', { name: 'Organisationen finns inte i listan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lägg till en organisation' });
    expect(await dialog.getByLabel('Namn').inputValue()).toBe('Söderviks stadsdelsnämnd');
    expect(await dialog.getByLabel('Slag').inputValue()).toBe('board');
    // The report's year is before anything in the tree: proposed is the first day of what it is to stand below.
    await dialog.getByRole('button', { name: 'Lägg till' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Behåll', exact: true }).click();
    await page.waitForURL(/\/dokument\/.+/u);
    await page.getByRole('heading', { level: 1, name: /Söderviks stadsdelsnämnd/u }).waitFor();
  });

  it('keeps what was typed when the session ends, and goes on after signing in again', async () => {
    await page.goto('/sok');
    const field = page.getByRole('searchbox', { name: 'Vad söker du?' });
    await field.fill('äldreomsorg');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Sök' }).click();
    const dialog = page.getByRole('dialog', { name: 'Du har blivit utloggad' });
    await dialog.waitFor();
    const { examplePassword } = (await (await page.request.get('/api/v1/sign-in')).json()) as {
      examplePassword: string;
    };
    await dialog.getByLabel('Lösenord').fill(examplePassword);
    await dialog.getByRole('button', { name: 'Logga in' }).click();
    await page.locator('.hit').first().waitFor();
    expect(await page.getByRole('searchbox', { name: 'Vad söker du?' }).inputValue()).toBe('äldreomsorg');
  });
});
