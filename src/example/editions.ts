import { EditionKind } from '#domain/steering/steering-document.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { buildDocument } from './build/build-document.ts';
import type { OrganisationYear } from './build/organisation-year.ts';
import type { OrganisationId } from './organisation.ts';
import { council2024, council2025 } from './years/council.ts';
import { norrstrand2024 } from './years/norrstrand-2024.ts';

export type ExampleEdition = {
  readonly organisation: OrganisationId;
  readonly year: number;
  readonly kind: EditionKind;
  readonly document: SteeringDocument;
  /** The day it was decided; null for a draft. */
  readonly decided: string | null;
};

/** What every organisation planned and reported; the council first, then the boards, each before its units. */
export const organisationYears: readonly OrganisationYear[] = [council2024, council2025, norrstrand2024];

/** Every edition of the example with its document. Some of the last year's are drafts or not begun, on purpose. */
export const editions: readonly ExampleEdition[] = organisationYears.flatMap((year) =>
  EditionKind.options.flatMap((kind): ExampleEdition[] => {
    const edition = year.editions[kind];
    if (edition === undefined) return [];
    const { organisation } = year;
    return [{ organisation, year: year.year, kind, document: buildDocument(year, kind), decided: edition.decided }];
  }),
);
