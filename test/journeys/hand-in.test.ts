import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { personAtWork } from '../support/person-at-work.ts';
import type { PersonAtWork } from '../support/person-at-work.ts';
import { browserTestsNeed, startApp } from '../support/running-app.ts';
import type { RunningApp } from '../support/running-app.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const YEAR = 2026;
const unit = 'Enheten för vuxenstöd';
const report = `Tertialrapport 1 ${YEAR}`;

/** A small unit's report from the own list to its approval, on a phone and from one page. */
describe.skipIf(browserTestsNeed !== null)(
  `handing in${browserTestsNeed === null ? '' : ` (${browserTestsNeed})`}`,
  () => {
    let app: RunningApp;
    let head: PersonAtWork;
    let above: PersonAtWork;
    let phone: Page;
    let draft = '';
    beforeAll(async () => {
      app = await startApp();
      [head, above] = [await personAtWork(app, 'yusuf.demir'), await personAtWork(app, 'lena.hallgren')];
      phone = head.page;
      await phone.setViewportSize({ width: 390, height: 844 });
      const central = await personAtWork(app, 'henrik.tegel');
      const { items } = (await central.get('organisations')) as { items: { id: string; name: string }[] };
      const place = (name: string): string => items.find((each) => each.name === name)?.id ?? '';
      const plan = { organisation: place(unit), year: YEAR, kind: 'VP', activities: true, texts: true };
      await head.send('writing/start', plan);
      await central.send('rounds', {
        year: YEAR,
        kind: 'T1',
        organisation: place('Kommunfullmäktige'),
        title: report,
        leadDays: {},
        lastDay: `${YEAR}-05-15`,
        parts: [{ organisation: place(unit), deadline: `${YEAR}-05-08` }],
        copyFrom: null,
      });
    });
    afterAll(async () => {
      await app.stop();
    });
    const last = (page: Page): Locator => page.locator('dialog[open] .dialog-foot .button').last();

    it('begins with what the own list asks for, chosen already, and leads to a goal', async () => {
      await phone.goto('/att-gora');
      await phone.getByRole('link', { name: `Börja på ${report}` }).click();
      await phone.getByRole('heading', { name: `${report}, ${unit}` }).waitFor();
      await phone.getByRole('button', { name: 'Börja skriva' }).dblclick();
      await phone.locator('.writing-part h2').waitFor();
      draft = new URL(phone.url()).pathname;
      // Whoever collects sees the row begun, and the writer finds no second beginning.
      await phone.goto('/skriv');
      await phone.getByRole('link', { name: `${report}, ${unit}` }).waitFor();
      expect(await phone.getByText('Ska skrivas, ännu inte påbörjat').count()).toBe(0);
    });

    it('asks for what is missing, takes out tables that have no figures, and is sent from the same page', async () => {
      await phone.goto(`${draft}/kort`);
      const questions = phone.locator('.writing-questions > li');
      await questions.first().waitFor();
      // Put aside is not lost, and the next question has the focus.
      await phone.getByRole('button', { name: 'Inte nu' }).first().click();
      expect(await phone.evaluate(() => document.activeElement?.className)).toBe('writing-question');
      await phone.getByRole('button', { name: 'Visa dem igen' }).click();
      for (const question of await questions.all()) {
        const choice = question.getByLabel('Måluppfyllelse');
        if ((await choice.count()) > 0) await choice.selectOption('full');
      }
      const tables = phone.getByRole('button', { name: /^Ta bort tabellen/u });
      for (let left = await tables.count(); left > 0; left -= 1) {
        await tables.first().click();
        await expect.poll(() => tables.count()).toBe(left - 1);
      }
      await phone.getByText('Inget saknas.').waitFor();
      await phone.getByRole('button', { name: 'Skicka in', exact: true }).click();
      await last(phone).dblclick();
      await phone.getByText('Inskickad. Väntar på nivån ovanför').waitFor();
      expect(await questions.count()).toBe(0);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await expect.poll(() => phone.evaluate(() => document.activeElement?.id)).toBe('lifecycle-title');
    });

    it('comes back with a reason for the whole and one for a section, which the writer sees first', async () => {
      const { page } = above;
      await page.goto('/att-gora');
      await page.getByRole('link', { name: `Öppna: Godkänn eller återsänd ${report}, ${unit}` }).click();
      await page.getByRole('button', { name: 'Återsänd' }).click();
      const dialog = page.locator('dialog[open]');
      await dialog.getByLabel('Skäl').fill('En sak behöver förklaras.');
      await dialog.getByLabel('Avsnitt', { exact: true }).selectOption('Sammanfattande analys');
      await dialog.getByRole('button', { name: 'Lägg till', exact: true }).click();
      // What is typed next is what is needed there.
      await page.keyboard.type('Kapitlet är tomt.');
      await last(page).dblclick();
      await page.waitForURL('**/dokument');
      await phone.goto('/att-gora');
      await phone.getByRole('link', { name: `Öppna: Återsänd: ${report}` }).click();
      const note = phone.locator('.banner', { hasText: 'Återsänd av Lena Hallgren' });
      await note.getByText('En sak behöver förklaras.').waitFor();
      await note.getByText('Kapitlet är tomt.').waitFor();
      await note.getByRole('link', { name: 'Sammanfattande analys' }).click();
      const text = phone.locator('.writing-text[contenteditable="true"]');
      await text.click();
      await phone.keyboard.type('Färre har ansökt under våren.');
      await phone.locator('.writing-editor-foot', { hasText: /Sparat \d/u }).waitFor();
      await phone.getByRole('button', { name: 'Klarmarkera delen' }).dblclick();
      await phone.getByText('Klarmarkerad av Yusuf Demir').waitFor();
      await phone.locator('summary', { hasText: 'Delar' }).click();
      await phone.getByRole('link', { name: 'Lämna in' }).click();
      await phone.getByRole('button', { name: 'Skicka in', exact: true }).click();
      await last(phone).dblclick();
      await phone.getByText('Inskickad. Väntar på nivån ovanför').waitFor();
      await above.step(draft.replace('/skriv/', ''), 'Godkänn');
      const { history } = await head.lifecycle(draft.replace('/skriv/', ''));
      // Everything was pressed twice and done once.
      expect(history.filter(({ section }) => section === null).map(({ step }) => step)).toEqual([
        'approve',
        'send',
        'return',
        'send',
      ]);
      expect(history.filter(({ step }) => step === 'ready')).toHaveLength(1);
    });
  },
);
