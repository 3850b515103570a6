import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All that depends on colours: the same page in another colour scheme need not be asked the rest again. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands, one readable line a fault. */
export async function accessibilityFaults(page: Page, coloursOnly: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (coloursOnly ? axe.withRules(colourRules) : axe.withTags(standards)).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')} (${failureSummary ?? ''})`),
  );
}

const widths = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
] as const;
const colours = ['light', 'dark'] as const;

/** Faults of the page, wide and narrow, light and dark; and whether it must be scrolled sideways. */
export async function faultsInEveryView(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const size of widths) {
    await page.setViewportSize(size);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > size.width) faults.push(`${size.width} px: wider than the window: ${wide} px`);
    for (const colorScheme of colours) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await accessibilityFaults(page, colorScheme === 'dark');
      faults.push(...found.map((fault) => `${size.width} px, ${colorScheme}: ${fault}`));
    }
  }
  return faults;
}
