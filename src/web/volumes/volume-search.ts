import { present, textIn, yearIn } from '../shell/search-values.ts';

export type VolumeSearch = {
  readonly ar?: number;
  readonly organisation?: string;
  /** How many years stand beside each other; one where it is left out. */
  readonly antal?: 1 | 2 | 3;
};

export const parseVolumeSearch = (raw: Record<string, unknown>): VolumeSearch => {
  const count = Number(raw['antal']);
  return present({
    ar: yearIn(raw['ar']),
    organisation: textIn(raw['organisation']),
    antal: count === 2 || count === 3 ? count : undefined,
  });
};
