import { describe, expect, it } from 'vitest';

import type { Organisation, OrganisationKind } from '#domain/organisation/organisation.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { proposeKeeping } from './propose-keeping.ts';

const organisation = (
  id: string,
  kind: OrganisationKind,
  parent: string | null,
  ...names: readonly (readonly [from: string, to: string | null, name: string])[]
): Organisation => ({
  id,
  versions: names.map(([validFrom, validTo, name]) => ({ validFrom, validTo, name, kind, parent })),
});
const organisations = [
  organisation('council', 'council', null, ['2015-01-01', null, 'Kommunfullmäktige']),
  organisation('board', 'board', 'council', ['2015-01-01', null, 'Strandnämnden']),
  organisation('office', 'administration', 'board', ['2015-01-01', null, 'Strandförvaltningen']),
  organisation(
    'unit',
    'unit',
    'office',
    ['2015-01-01', '2024-01-01', 'Lekstugan'],
    ['2024-01-01', null, 'Strandens förskola'],
  ),
];
const document = (printed: string | null, level: SteeringDocument['level'] = null): SteeringDocument => ({
  kind: 'VB',
  year: 2023,
  organisation: printed,
  level,
  front: {
    title: null,
    administration: null,
    reference: null,
    date: null,
    handlers: [],
    recipient: null,
    proposals: [],
  },
  goals: [],
  indicators: [],
  activities: [],
  texts: [],
  tables: [],
});
const proposed = (...asked: Parameters<typeof document>) =>
  proposeKeeping(document(...asked), organisations).organisation;

describe('proposeKeeping', () => {
  it('knows an organisation by its name, however it is set', () => {
    expect(proposed('STRANDNÄMNDEN')).toEqual({ id: 'board', name: 'Strandnämnden' });
    expect(proposed('Strandnämndens')).toEqual({ id: 'board', name: 'Strandnämnden' });
  });

  it('knows it by a name it has left, and calls it what it was called in the document’s year', () => {
    expect(proposed('Strandens förskola')).toEqual({ id: 'unit', name: 'Lekstugan' });
  });

  it('takes a document of the administration for its board’s, but not a unit’s', () => {
    expect(proposed('Strandförvaltningen')).toEqual({ id: 'board', name: 'Strandnämnden' });
    expect(proposed('Strandförvaltningen', 'unit')).toEqual({ id: 'office', name: 'Strandförvaltningen' });
  });

  it('proposes nobody rather than somebody like it', () => {
    expect(proposed('Fjällnämnden')).toBeNull();
    expect(proposeKeeping(document(null), organisations)).toEqual({
      organisation: null,
      organisationPrinted: null,
      year: 2023,
      kind: 'VB',
    });
  });
});
