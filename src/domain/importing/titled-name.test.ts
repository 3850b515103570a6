import { describe, expect, it } from 'vitest';

import { linesOfText } from '#documents/read/text.ts';

import { importDocument } from './import-document.ts';
import { nameBesideEdition } from './titled-name.ts';

const read = (...lines: string[]) => importDocument(linesOfText('named', lines.join('\n'))).document;
const TREE = ['', 'Enhetsmål: Alla får måla', '', 'Förväntat resultat', '', 'Fler tavlor.'];

describe('the name of an organisation', () => {
  it('stands beside the name of the edition', () => {
    expect(nameBesideEdition('Målargården Blå, Verksamhetsplan 2031')).toBe('Målargården Blå');
    expect(nameBesideEdition('Verksamhetsberättelse 2031 för Målargården Blå')).toBe('Målargården Blå');
    for (const text of [
      'Enhetens verksamhetsplan 2031',
      'Förslag till verksamhetsplan 2031',
      'Vi följer årets verksamhetsplan.',
    ])
      expect(nameBesideEdition(text)).toBeNull();
  });

  it('stands alone under the name of the edition where the prose uses it', () => {
    const { organisation, level } = read(
      'Verksamhetsplan 2031',
      'Målargården Blå',
      '',
      'Inledning',
      '',
      'Målargården Blå är öppen varje kväll.',
      ...TREE,
    );
    expect({ organisation, level }).toEqual({ organisation: 'Målargården Blå', level: 'unit' });
    expect(read('Verksamhetsplan 2031', 'Färg och form', '', 'Gården är öppen.', ...TREE).organisation).toBeNull();
  });

  it('is not the name of the handler beside it', () => {
    const { organisation, front } = read(
      'Tjänsteutlåtande',
      'Dnr MÅL 2031/8',
      'Handläggare Till',
      'Berit Ahl Målarbackens stadsdelsnämnd',
      '',
      'Tertialrapport 1 2031',
      '',
      'Nämndmål: Alla får måla',
    );
    expect(organisation).toBe('Målarbackens stadsdelsnämnd');
    expect(front).toMatchObject({ handlers: ['Berit Ahl'], recipient: 'Målarbackens stadsdelsnämnd' });
  });
});
