import { useEffect, useRef, useState } from 'react';

import { unsent } from '../writing/unsent.ts';

/** How long one may go on typing before it is kept. */
const WAIT_MS = 400;

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
  const isForgotten = useRef(false);
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
    if (found === undefined || !isChanged || isForgotten.current) return undefined;
    const timer = setTimeout(() => {
      void unsent.keep(key, { value: JSON.parse(text) as T, at: new Date().toISOString() } satisfies Kept<T>);
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [key, text, isChanged, found]);
  return {
    found,
    forget: () => {
      isForgotten.current = true;
      void unsent.remove(key);
    },
  };
}

const isKept = <T>(kept: unknown): kept is Kept<T> =>
  typeof kept === 'object' && kept !== null && 'value' in kept && 'at' in kept;
