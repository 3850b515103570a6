import { EditionKind } from '#domain/steering/steering-document.ts';

import { oneIn, present, textIn, yearIn } from '../shell/search-values.ts';

/** The document that somebody is to begin, chosen where they come from. */
export type StartSearch = {
  readonly organisation?: string;
  readonly dokument?: EditionKind;
  readonly ar?: number;
};

export const parseStartSearch = (raw: Record<string, unknown>): StartSearch =>
  present({
    organisation: textIn(raw['organisation']),
    dokument: oneIn(EditionKind.options, raw['dokument']),
    ar: yearIn(raw['ar']),
  });
