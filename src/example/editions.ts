import { EditionKind } from '#domain/steering/steering-document.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { buildDocument } from './build/build-document.ts';
import type { OrganisationYear } from './build/organisation-year.ts';
import type { OrganisationId } from './organisation.ts';
import { beroendestod2024 } from './years/beroendestod-2024.ts';
import { beroendestod2025 } from './years/beroendestod-2025.ts';
import { boendeenheten2024 } from './years/boendeenheten-2024.ts';
import { boendeenheten2025 } from './years/boendeenheten-2025.ts';
import { council2024, council2025 } from './years/council.ts';
import { ekonomisktBistand2024 } from './years/ekonomiskt-bistand-2024.ts';
import { ekonomisktBistand2025 } from './years/ekonomiskt-bistand-2025.ts';
import { familjeenheten2024 } from './years/familjeenheten-2024.ts';
import { familjeenheten2025 } from './years/familjeenheten-2025.ts';
import { hemtjanst2024 } from './years/hemtjanst-2024.ts';
import { hemtjanst2025 } from './years/hemtjanst-2025.ts';
import { norrstrand2024 } from './years/norrstrand-2024.ts';
import { norrstrand2025 } from './years/norrstrand-2025.ts';
import { social2024 } from './years/social-2024.ts';
import { social2025 } from './years/social-2025.ts';
import { tallbacken2024 } from './years/tallbacken-2024.ts';
import { tallbacken2025 } from './years/tallbacken-2025.ts';
import { vuxenstod2025 } from './years/vuxenstod-2025.ts';

export type ExampleEdition = {
  readonly organisation: OrganisationId;
  readonly year: number;
  readonly kind: EditionKind;
  readonly document: SteeringDocument;
  /** The day it was decided; null for a draft. */
  readonly decided: string | null;
};

/** What every organisation planned and reported; the council first, then the boards, each before its units. */
const organisationYears: readonly OrganisationYear[] = [
  council2024,
  council2025,
  norrstrand2024,
  tallbacken2024,
  hemtjanst2024,
  ekonomisktBistand2024,
  beroendestod2024,
  norrstrand2025,
  tallbacken2025,
  hemtjanst2025,
  ekonomisktBistand2025,
  beroendestod2025,
  vuxenstod2025,
  social2024,
  familjeenheten2024,
  boendeenheten2024,
  social2025,
  familjeenheten2025,
  boendeenheten2025,
];

/** Every edition of the example with its document. Some of the last year's are drafts or not begun, on purpose. */
export const editions: readonly ExampleEdition[] = organisationYears.flatMap((year) =>
  EditionKind.options.flatMap((kind): ExampleEdition[] => {
    const edition = year.editions[kind];
    if (edition === undefined) return [];
    const { organisation } = year;
    return [{ organisation, year: year.year, kind, document: buildDocument(year, kind), decided: edition.decided }];
  }),
);
