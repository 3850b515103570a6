import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserTestsNeed, planner, startApp } from '../support/running-app.ts';
import type { RunningApp } from '../support/running-app.ts';

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const row = document.activeElement;
    return row?.getAttribute('role') === 'row' ? (row.querySelector('.thread-title')?.textContent ?? '') : '';
  });

describe.skipIf(browserTestsNeed !== null)('the golden thread by keyboard', () => {
  let app: RunningApp;
  let page: Page;
  beforeAll(async () => {
    app = await startApp();
    page = await (await app.signedIn(planner)).newPage();
    await page.goto('/trad');
    await page.getByRole('treegrid').waitFor();
  });
  afterAll(async () => {
    await app.stop();
  });

  it('folds a branch in with the left arrow and out with the right', async () => {
    const rows = page.locator('tbody [role=row]');
    const before = await rows.count();
    await rows.first().focus();
    expect(await rows.first().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowLeft');
    expect(await rows.first().getAttribute('aria-expanded')).toBe('false');
    expect(await rows.count()).toBeLessThan(before);
    await page.keyboard.press('ArrowRight');
    expect(await rows.count()).toBe(before);
  });

  it('goes down to the next row, up to the goal above, and to the ends', async () => {
    const rows = page.locator('tbody [role=row]');
    await rows.first().focus();
    const top = await focused(page);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).not.toBe(top);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(top);
    await page.keyboard.press('End');
    expect(await focused(page)).not.toBe(top);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(top);
  });

  it('shows where a goal comes from and leads on', async () => {
    const rows = page.locator('tbody [role=row]');
    await rows.nth(1).focus();
    await page.keyboard.press('Enter');
    const detail = page.locator('.thread-goal-detail');
    await detail.waitFor();
    const above = detail.locator('.thread-way a').first();
    const title = (await above.textContent()) ?? '';
    await above.click();
    await page.waitForURL(/mal=/u);
    expect(title).toContain(await focused(page));
  });

  it('keeps filters in the address, and shows only what fits', async () => {
    await page.goto('/trad');
    await page.getByRole('button', { name: /uppfylls delvis/u }).click();
    await page.waitForURL(/status=partial/u);
    await page.reload();
    await page.getByRole('treegrid').waitFor();
    const shown = await page.locator('tbody .badge-status').allTextContents();
    expect(shown.some((status) => status.includes('Uppfylls delvis'))).toBe(true);
    await page.getByRole('button', { name: 'Rensa filter' }).click();
    expect(new URL(page.url()).searchParams.has('status')).toBe(false);
  });
});
