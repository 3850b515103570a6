import { useSyncExternalStore } from 'react';

/**
 * Whether the session ended while pages were open. The pages stay as they are, with everything typed in them; a
 * dialog above them asks to sign in again.
 */
let expired = false;
const listeners = new Set<() => void>();

const change = (value: boolean): void => {
  expired = value;
  for (const listener of listeners) listener();
};

export const sessionState = {
  expire: () => change(true),
  renew: () => change(false),
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useSessionExpired = (): boolean => useSyncExternalStore(subscribe, () => expired);
