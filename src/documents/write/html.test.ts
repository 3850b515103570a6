import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { faultsInEveryView } from '#test/support/accessibility.ts';
import { chromiumPath } from '#test/support/chromium.ts';
import { hostileDocument, HOSTILE_TEXTS } from '#test/support/hostile-document.ts';
import { reportOf } from '#test/support/report-of.ts';
import { sampleDocument, steeringDocument, text } from '#test/support/sample-document.ts';

import { writeHtml } from './html.ts';

describe('the web page of a report', () => {
  it('stands by itself: no script, nothing from elsewhere', () => {
    const page = writeHtml(reportOf(sampleDocument()));
    expect(page).not.toMatch(/<script|<link|src=|url\(|@import/i);
    expect(page).toContain('<html lang="sv">');
    expect(page).toContain('<title>Tertialrapport 1 2031 för Kvarnby stadsdelsnämnd');
  });

  it('has real tables: captions, column heads and row heads with scope', () => {
    const page = writeHtml(reportOf(sampleDocument()));
    expect(page).toContain('<caption>Driftbudget (mnkr)</caption>');
    expect(page).toContain('<th scope="col" class="number">Prognos</th>');
    expect(page).toContain('<th scope="row">Äldreomsorg</th>');
  });

  it('leads nowhere but to pages and mail: an address of another kind, out of a file, is words alone', () => {
    const words = 'Läs mer';
    const said = (href: string) => {
      const marks = [{ kind: 'link' as const, from: 0, to: words.length, href }];
      const paragraph = { kind: 'paragraph' as const, text: words, line: null, marks };
      return writeHtml(
        reportOf(steeringDocument({ texts: [text('t1', 1, { heading: 'Inledning', paragraphs: [paragraph] })] })),
      );
    };
    expect(said('https://kvarnby.example/plan')).toContain('<a href="https://kvarnby.example/plan">Läs mer</a>');
    for (const href of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd']) {
      expect(said(href)).toContain('Läs mer');
      expect(said(href)).not.toContain(href);
    }
  });

  it.each(HOSTILE_TEXTS.map((_, index) => index))('lets no text become markup (%i)', (offset) => {
    const page = writeHtml(reportOf(hostileDocument(offset)));
    const tags = new Set([...page.matchAll(/<\/?([a-z0-9]+)/gi)].map((found) => found[1]));
    expect([...tags].filter((tag) => ['script', 'img', 'w'].includes(tag ?? ''))).toEqual([]);
  });
});

const browserAt = chromiumPath();

describe.skipIf(browserAt === null)('the web page in a browser (needs Chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserAt ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  const documents = { sample: sampleDocument(), hostile: hostileDocument(3), empty: steeringDocument() };

  it.each(Object.entries(documents))('is accessible and keeps within the screen: %s', async (_, document) => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.setContent(writeHtml(reportOf(document)));
    expect(await faultsInEveryView(page)).toEqual([]);
    await context.close();
  });
});
