import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page as it stands, one readable line a fault. Axe runs in the page itself, without the window of
 * its own that its Playwright package opens for frames: the app has none.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // A colour that is on its way from one scheme to the other has no contrast that anybody meets.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const options: RunOptions = {
    runOnly: { type: 'tag', values: standards },
    resultTypes: ['violations'],
    preload: false,
    iframes: false,
  };
  const { violations } = await page.evaluate(
    (asked) => (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(asked),
    options,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')} (${failureSummary ?? ''})`),
  );
}

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };

const ALL = [wide, narrow].flatMap((size) => (['light', 'dark'] as const).map((colours) => ({ size, colours })));

/**
 * The views in which a page is looked at: all four in the long suite; in the quick one wide and light or narrow and dark, by
 * the page's address, so that each comes on half of the pages and the same page is always looked at in the same way.
 */
function viewsOf(address: string): typeof ALL {
  if (process.env['TEST_VIEWS'] === 'all') return ALL;
  const kind = new URL(address).pathname.replaceAll(/[0-9a-f-]{36}/gu, '');
  const isWide = Array.from(kind).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 2 === 0;
  return isWide ? [{ size: wide, colours: 'light' }] : [{ size: narrow, colours: 'dark' }];
}

/** Faults of the page, wide and narrow, light and dark; and whether it must be scrolled sideways, wide or narrow. */
export async function faultsInEveryView(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { size, colours } of viewsOf(page.url())) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
    const found = await accessibilityFaults(page);
    faults.push(...found.map((fault) => `${size.width} px, ${colours}: ${fault}`));
  }
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size);
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > size.width) faults.push(`${size.width} px: wider than the window: ${needed} px`);
  }
  return faults;
}
