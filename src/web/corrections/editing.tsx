import { createContext, use } from 'react';

import type { CorrectionInput } from '#contract/editions.ts';

/** A field of a thing of the document, by name. */
export type Place = { readonly thing: CorrectionInput['thing']; readonly id: string | null; readonly field: string };

export const placeKey = ({ thing, id, field }: Place): string => `${thing}:${id ?? ''}:${field}`;
export const thingKey = (thing: string, id: string | null): string => `${thing}:${id ?? ''}`;

/** How it went: done, refused with words for the field, or met by somebody else's change. */
export type SaveResult =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict' };

export type Editing = {
  /** Only read: values are words, and what was corrected is marked. */
  readonly reading: boolean;
  readonly canEdit: boolean;
  /** The place that is looked at: its line is marked in the source. */
  readonly selected: string | null;
  readonly select: (place: Place) => void;
  /** Places with a standing correction, with what was printed there. */
  readonly corrected: ReadonlyMap<string, string | null>;
  /** `quiet` says nothing of it in passing: for many at once. */
  readonly save: (place: Place, after: string | null, quiet?: boolean) => Promise<SaveResult>;
};

const EditingContext = createContext<Editing | null>(null);
export const EditingProvider = EditingContext;

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (editing === null) throw new Error('A correctable field stands outside the page that can correct it.');
  return editing;
}
