import { useEffect, useMemo, useState } from 'react';

import { FormKeeper } from './form-keeper.ts';
import { unsent } from '../writing/unsent.ts';

type Kept<T> = { readonly value: T; readonly at: string };
type KeptForm<T> = {
  /** What was kept when the form was opened; undefined while it is looked for, null where nothing was. */
  readonly found: Kept<T> | null | undefined;
  readonly forget: () => void;
};

/**
 * Keeps what is typed in a form in the browser until it is sent or thrown away: a closed tab, an ended session or a lost
 * network loses nothing. `key` begins with the person. `isChanged` false: there is nothing to keep.
 */
export function useKeptForm<T>(key: string, value: T, isChanged: boolean): KeptForm<T> {
  const [found, setFound] = useState<Kept<T> | null | undefined>(undefined);
  const keeper = useMemo(() => new FormKeeper(unsent, key), [key]);
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const kept = await unsent.read(key);
      if (!isGone) setFound(isKept<T>(kept) ? kept : null);
    };
    void look();
    return () => {
      isGone = true;
    };
  }, [key]);
  const text = JSON.stringify(value);
  useEffect(() => {
    // What waits when one leaves the page is kept all the same.
    if (found === undefined || !isChanged) keeper.stop();
    else keeper.keep(JSON.parse(text));
  }, [keeper, text, isChanged, found]);
  return {
    found,
    forget: () => {
      keeper.forget();
    },
  };
}

const isKept = <T>(kept: unknown): kept is Kept<T> =>
  typeof kept === 'object' && kept !== null && 'value' in kept && 'at' in kept;
