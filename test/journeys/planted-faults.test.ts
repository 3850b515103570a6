import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { writeFullJson } from '#documents/write/full-json.ts';
import type { Finding } from '#domain/review/finding.ts';
import { RULES } from '#domain/review/rules.ts';
import { runReview } from '#domain/review/run-review.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { faultsInEveryView } from '../support/accessibility.ts';
import { HELD_OUT_NEW } from '../support/planted/held-out/held-out.ts';
import { plantTogether } from '../support/planted/planted-together.ts';
import type { PlantedTogether } from '../support/planted/planted-together.ts';
import { PLANTS } from '../support/planted/plants.ts';
import { browserTestsNeed, planner, startApp } from '../support/running-app.ts';
import type { RunningApp } from '../support/running-app.ts';

vi.setConfig({ testTimeout: 240_000 });

/** Places in which the example has no such edition. Most rules speak of annual reports. */
const PLACES = [
  { kind: 'VB', year: 2023, seed: 1, organisation: 'Norrstrands stadsdelsnämnd' },
  { kind: 'T1', year: 2023, seed: 2, organisation: 'Norrstrands stadsdelsnämnd' },
  { kind: 'VP', year: 2023, seed: 4, organisation: 'Norrstrands stadsdelsnämnd' },
  { kind: 'VB', year: 2023, seed: 5, organisation: 'Norrstrands hemtjänst' },
] as const;

/** Documents that together hold a fault of every rule. */
function faultyDocuments(): PlantedTogether[] {
  let left = [...PLANTS, ...HELD_OUT_NEW];
  return PLACES.map((place) => {
    const { document, planted } = plantTogether(left, place);
    const rules = new Set(planted.map(({ rule }) => rule));
    left = left.filter(({ rule }) => !rules.has(rule));
    return { planted, document: { ...document, organisation: place.organisation } };
  }).filter(({ planted }) => planted.length > 0);
}

/** What the review says of the planted faults, by rule. */
function plantedFindings({ document, planted }: PlantedTogether): ReadonlyMap<string, Finding> {
  const { findings } = runReview(document);
  return new Map(
    planted.flatMap(({ rule, place }) => {
      const finding = findings.find(
        (each) => each.rule === rule && each.evidence.some((quoted) => place.has(quoted.place.id ?? '')),
      );
      return finding === undefined ? [] : [[rule, finding]];
    }),
  );
}

/** Sends a document as the planner would and keeps it; ends on its page, whose path it gives. */
async function importAndKeep(page: Page, document: SteeringDocument): Promise<string> {
  await page.goto('/importera');
  const name = `${document.kind ?? ''}-${document.year ?? ''}.json`;
  const buffer = Buffer.from(writeFullJson(document));
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
  await page.waitForURL(/\/importera\/.+/u);
  await page.getByRole('button', { name: 'Behåll', exact: true }).click();
  await page.waitForURL(/\/dokument\/.+/u);
  await page.locator('article .finding').first().waitFor();
  return new URL(page.url()).pathname;
}

type Looked = { readonly message: string; readonly thing: string | null };

/** Of the findings that should stand on a document's page, those that do not stand in the block of their thing. */
const missingOnPage = (page: Page, wanted: readonly Looked[]): Promise<Looked[]> =>
  page.evaluate((findings) => {
    const cards = [...document.querySelectorAll('.finding')].map((card) => ({
      message: card.querySelector('.finding-message')?.textContent ?? '',
      block: card.closest('.document-block'),
    }));
    return findings.filter(
      ({ message, thing }) =>
        !cards.some(
          (card) =>
            card.message === message &&
            (thing === null ||
              (card.block !== null && card.block.querySelector(`[id="${CSS.escape(thing)}"]`) !== null)),
        ),
    );
  }, wanted);

describe.skipIf(browserTestsNeed !== null)(
  `planted faults on the pages${browserTestsNeed === null ? '' : ` (${browserTestsNeed})`}`,
  () => {
    const faulty = faultyDocuments();
    const found = faulty.map(plantedFindings);
    let app: RunningApp;
    let page: Page;
    /** Of the documents' pages. */
    const paths: string[] = [];
    beforeAll(async () => {
      app = await startApp();
      page = await (await app.signedIn(planner)).newPage();
    });
    afterAll(async () => {
      await app.stop();
    });

    it('has a fault of every rule to look for', () => {
      const rules = found.flatMap((each) => [...each.keys()]);
      expect(rules.toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
    });

    it('shows every one of them at its place when the documents are imported', async () => {
      for (const [index, { document }] of faulty.entries()) {
        paths.push(await importAndKeep(page, document));
        const wanted = [...(found[index]?.values() ?? [])].map(({ message, place }) => ({ message, thing: place.id }));
        expect(await missingOnPage(page, wanted)).toEqual([]);
      }
    });

    it('lists them by rule, and one rule alone where one asks', async () => {
      await page.goto('/granskning');
      await page.locator('.finding').first().waitFor();
      const listed = await page.locator('.filter-list').last().innerText();
      const rules = RULES.filter(({ title }) => !listed.includes(title));
      expect(rules.map(({ id }) => id)).toEqual([]);
      const rule = RULES.find(({ id }) => id === 'parts-of-total');
      await page.getByRole('button', { name: rule?.title ?? '' }).click();
      const message = found.map((each) => each.get('parts-of-total')?.message).find((each) => each !== undefined) ?? '';
      await page.locator('.finding-message', { hasText: message }).first().waitFor();
      expect(new URL(page.url()).searchParams.get('regel')).toBe('parts-of-total');
    });

    it('collects them by rule and edition, and says before the decision what is open', async () => {
      await page.goto('/granskning/samlat?ar=2023&utgava=VB');
      const rows = page.locator('.collected-table tbody tr');
      await rows.first().waitFor();
      const names = await rows.locator('th').allInnerTexts();
      const titles = new Map(RULES.map(({ id, title }) => [id, title]));
      expect([...(found[0]?.keys() ?? [])].filter((id) => !names.includes(titles.get(id) ?? id))).toEqual([]);
      await page.goto(`${paths[0] ?? ''}/beslut`);
      const errors = [...(found[0]?.values() ?? [])].filter(({ severity }) => severity === 'error');
      await page.locator('.finding-message').first().waitFor();
      const told = await page.locator('.finding-message').allInnerTexts();
      expect(errors.map(({ message }) => message).filter((message) => !told.includes(message))).toEqual([]);
    });

    it('has no faults that axe can find on these pages', async () => {
      for (const path of [paths[0] ?? '', `${paths[0] ?? ''}/beslut`]) {
        await page.goto(path);
        await page.locator('.finding').first().waitFor();
        expect(await faultsInEveryView(page)).toEqual([]);
      }
    });
  },
);
