import { editions } from '#example/editions.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

/** Every edition of the example municipality under a name of its own, for tests in rooms that may not know the example. */
export const exampleDocuments: readonly (readonly [string, SteeringDocument])[] = editions.map(
  ({ organisation, kind, year, document }) => [`${organisation} ${kind} ${year}`, document] as const,
);
