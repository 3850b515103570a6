import { describe, expect, it } from 'vitest';

import { partStatus, statusLine, statusUnderTitle } from './status-line.ts';

const statusOf = (text: string) => statusLine(text)?.status;

describe('a status on a line of its own', () => {
  it.each([
    'Uppfylls helt',
    'Helt uppfyllt',
    'Uppfyllt',
    'Bedöms uppfyllas helt',
    'Kommer att uppfyllas',
    'Målet är uppfyllt',
    'Måluppfyllelse 2018: helt',
    'Prognos helår: Uppfylls helt',
    '● Uppfylls helt',
    'Uppfylls helt (prognos)',
  ])('is read as met in %j', (text) => {
    expect(statusOf(text)).toBe('full');
  });

  it.each(['Uppfylls delvis', 'Delvis uppfylld', 'Kommer delvis att uppfyllas', 'Enhetsmålet uppfylls delvis'])(
    'is read as met in part in %j',
    (text) => {
      expect(statusOf(text)).toBe('partial');
    },
  );

  it.each(['Uppfylls ej', 'Ej uppfyllt', 'Bedöms inte uppfyllas', 'Inte uppnått', 'Uppfyllelsegrad: inte'])(
    'is read as not met in %j',
    (text) => {
      expect(statusOf(text)).toBe('none');
    },
  );

  it.each(['Ingen', 'Ej aktuellt', 'Inget bidrag'])('is printed, but no judgement, in %j', (text) => {
    expect(statusOf(text)).toBeNull();
  });

  it.each([
    'uppfylls helt',
    'Målet uppfylls delvis.',
    'Uppfylls',
    'Inte',
    'Uppfylls helt om fler anställs',
    'Uppfyllelsen är hög',
    'Ej påbörjat',
  ])('is not %j', (text) => {
    expect(statusLine(text)).toBeNull();
  });

  it('may be a whole sentence straight under the title', () => {
    expect(statusUnderTitle('Målet uppfylls delvis.')?.status).toBe('partial');
  });

  it('may share the last line of the title', () => {
    expect(partStatus('Parkerna är öppna  Bedöms uppfyllas helt')).toMatchObject({
      title: 'Parkerna är öppna',
      status: { status: 'full', printed: 'Bedöms uppfyllas helt' },
    });
    expect(partStatus('Planen uppfylls helt').status).toBeNull();
    expect(partStatus('Alla planer uppfylls Helt enkelt').status).toBeNull();
  });
});
