import { useSyncExternalStore } from 'react';

import { uiTexts } from '#i18n/web/ui-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';

type ToastAction = { readonly label: string; readonly run: () => void };
type ToastValue = { readonly id: number; readonly message: string; readonly action: ToastAction | null };

/** Long enough to be read twice and to reach the button; WCAG 2.2.1 is met since nothing is only there. */
const shownFor = 12_000;

let current: readonly ToastValue[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

const change = (next: readonly ToastValue[]): void => {
  current = next;
  for (const listener of listeners) listener();
};

const dismiss = (id: number): void => {
  change(current.filter((toast) => toast.id !== id));
};

/** Says in passing that something was done, with a way to undo it where there is one. */
export function toast(message: string, action: ToastAction | null = null): void {
  lastId += 1;
  const id = lastId;
  change([...current.slice(-2), { id, message, action }]);
  setTimeout(() => {
    dismiss(id);
  }, shownFor);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export function ToastRegion() {
  const text = useTexts(uiTexts);
  const toasts = useSyncExternalStore(subscribe, () => current);
  return (
    <div className="toasts no-print" role="status" aria-live="polite">
      {toasts.map(({ id, message, action }) => (
        <div key={id} className="toast">
          <Icon name="check" />
          <span>{message}</span>
          {action !== null && (
            <Button
              variant="quiet"
              onClick={() => {
                action.run();
                dismiss(id);
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton
            icon="cross"
            label={text.close}
            onClick={() => {
              dismiss(id);
            }}
          />
        </div>
      ))}
    </div>
  );
}
