import { sql } from 'kysely';
import { expect, it } from 'vitest';

import { describeOnEachDatabase } from '#test/support/databases.ts';

import { loadSwedishSearch } from './swedish-search.ts';

describeOnEachDatabase('Swedish search', (open) => {
  const finds = async (text: string, words: string, prefix = false): Promise<boolean> => {
    const search = await loadSwedishSearch();
    const query = search.queryOf(words, { prefix });
    const vector = search.vectorOf([{ text, weight: 'B' }]);
    const { rows } = await sql<{ found: boolean }>`
      select cast(${vector} as tsvector) @@ cast(${query} as tsquery) as found`.execute((await open()).owner);
    return rows[0]?.found === true;
  };

  it('finds a word in any of its forms', async () => {
    expect(await finds('Förskolan har fler barn', 'förskola')).toBe(true);
    expect(await finds('en förskola', 'förskolornas')).toBe(true);
    expect(await finds('Enheternas mål', 'enhet')).toBe(true);
    expect(await finds('Stockholms stad', 'stockholm')).toBe(true);
  });

  it('finds the parts of compounds, known to the dictionary or not', async () => {
    expect(await finds('inom äldreomsorgen', 'omsorg')).toBe(true);
    expect(await finds('inom äldreomsorgen', 'äldre')).toBe(true);
    expect(await finds('internkontrollplanen', 'kontroll')).toBe(true);
    expect(await finds('internkontrollplanerna', 'internkontrollplan')).toBe(true);
    expect(await finds('stadsdelsnämndens jämställdhetsanalyser', 'nämnden analys')).toBe(true);
  });

  it('does not find what is not there: all words are asked for, and a part does not ask for its compounds', async () => {
    expect(await finds('förskolan', 'skola')).toBe(false);
    expect(await finds('omsorgen', 'äldreomsorg')).toBe(false);
    expect(await finds('förskolan', 'förskola grundskola')).toBe(false);
    expect(await finds('', 'förskola')).toBe(false);
  });

  it('finds a word that is only begun, where asked to', async () => {
    expect(await finds('sjukfrånvaron', 'sjukf', true)).toBe(true);
    expect(await finds('sjukfrånvaron', 'sjukf')).toBe(false);
  });

  it('takes any text and any question, whatever signs are in it', async () => {
    for (const odd of [`'; drop table x --`, "a'b\\c", '50 % (T1)', 'a:* & !b', 'å', '\u{1F600}', 'x'.repeat(5_000)])
      expect(typeof (await finds(odd, `${odd} ord`))).toBe('boolean');
    expect((await loadSwedishSearch()).queryOf(' – ! ')).toBeNull();
  });

  it('marks what was found, in its place', async () => {
    const search = await loadSwedishSearch();
    expect(search.excerptOf('Vi ser att äldreomsorgen växer.', 'omsorg', 80)).toBe(
      'Vi ser att \u0001äldreomsorgen\u0002 växer.',
    );
    const long = `${'Lång text. '.repeat(60)}Här står förskolorna. ${'Mer text. '.repeat(60)}`;
    const excerpt = search.excerptOf(long, 'förskola', 120);
    expect(excerpt).toContain('\u0001förskolorna\u0002');
    expect(excerpt.length).toBeLessThan(140);
    expect(excerpt).toMatch(/^… .* …$/);
  });
});
