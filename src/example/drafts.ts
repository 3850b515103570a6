import type { EditionKind } from '#domain/steering/steering-document.ts';

import { municipality } from './municipality.ts';
import type { OrganisationId } from './organisation.ts';

/** Plans that people have begun for the year to come, so that a first start shows what writing is. */
export const drafts: readonly {
  readonly organisation: OrganisationId;
  readonly year: number;
  readonly kind: EditionKind;
  readonly by: string;
}[] = [
  { organisation: 'norrstrands-hemtjanst', year: 2026, kind: 'VP', by: `samira.noori@${municipality.mailDomain}` },
  { organisation: 'tallbackens-forskolor', year: 2026, kind: 'VP', by: `petra.akerlind@${municipality.mailDomain}` },
];
