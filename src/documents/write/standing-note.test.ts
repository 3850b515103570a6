import { describe, expect, it } from 'vitest';

import { buildReport } from '#domain/report/build-report.ts';
import { withStanding } from '#domain/report/standing-note.ts';
import { words } from '#i18n/words.ts';
import { sampleDocument } from '#test/support/sample-document.ts';

describe('how far a document has come', () => {
  const said = words('sv').report;
  const report = buildReport(sampleDocument(), said, 'sv');

  it('stands on the first page and in the head of every other while it is not decided', () => {
    const draft = withStanding(report, { state: 'draft', day: '2026-04-30' }, said);
    expect(draft.subtitle).toMatch(/Utkast 2026-04-30$/u);
    expect(draft.metadata.edition).toMatch(/– Utkast$/u);
    expect(withStanding(report, { state: 'sent', day: '2026-04-30' }, said).subtitle).toContain('inte beslutad');
  });

  it('is not said of what is decided', () => {
    for (const state of ['decided', 'sealed', 'superseded'] as const) {
      expect(withStanding(report, { state, day: '2026-04-30' }, said)).toEqual(report);
    }
  });
});
