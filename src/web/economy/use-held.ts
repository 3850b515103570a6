import { useState } from 'react';

type Held<T> = {
  /** What to show: what was fetched last, or what somebody has begun to change. */
  readonly view: T | undefined;
  /** Somebody has begun to change what is shown. */
  readonly hold: () => void;
  /** It is saved or thrown away. */
  readonly release: () => void;
};

/**
 * Holds what somebody types into until it is saved: it is fetched anew whenever the window comes back into focus, and what
 * another has saved meanwhile would take its place. That another has changed it is told when it is saved. `scope`: what it
 * is a view of.
 */
export function useHeld<T>(fresh: T | undefined, scope: string): Held<T> {
  const [held, setHeld] = useState<{ readonly scope: string; readonly view: T } | null>(null);
  const own = held?.scope === scope ? held : null;
  // What was typed into another view is gone with it.
  if (held !== null && own === null) setHeld(null);
  return {
    view: own === null ? fresh : own.view,
    hold: () => {
      if (own === null && fresh !== undefined) setHeld({ scope, view: fresh });
    },
    release: () => {
      setHeld(null);
    },
  };
}
